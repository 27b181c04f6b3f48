#include "tools/ingest/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace thaimemo {
namespace {

constexpr std::chrono::milliseconds between_bars{200};
constexpr std::chrono::seconds between_lines{10};

int documents_left(const IngestState& state) {
  return state.files - state.loaded_before - state.documents;
}

std::string time_left(const IngestState& state, double seconds) {
  if (state.documents == 0 || seconds < 1) return "";
  const auto left = static_cast<long>(seconds / state.documents * documents_left(state));
  char text[64];
  std::snprintf(text, sizeof text, ", %ld:%02ld:%02ld left", left / 3600, left / 60 % 60, left % 60);
  return text;
}

std::string rate(const IngestState& state, double seconds) {
  if (seconds < 1) return "";
  char text[64];
  std::snprintf(text, sizeof text, ", %.1f pages/s", state.pages / seconds);
  return text;
}

std::string count_of(int number, const std::string& what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string next_steps(const IngestSummary& summary, const std::string& database) {
  std::string text;
  const int failed = summary.files - (summary.statuses.contains("ok") ? summary.statuses.at("ok") : 0);
  if (summary.stopped) return "Stopped. What is loaded stays; the same command does what is left.\n";
  if (failed > 0 || summary.with_errors > 0)
    text += "Why:  thaimemo query " + database + " problems --severity error\n";
  return text + "Next: thaimemo query " + database +
         " summary   (thaimemo query --list shows more questions)\n";
}

constexpr std::size_t named_missing_max = 10;  // the rest is counted; view missing_files has all

std::string missing_text(const std::vector<std::string>& missing) {
  if (missing.empty()) return "";
  std::string text = count_of(static_cast<int>(missing.size()), "file") +
                     " of earlier runs not there any more; what was read of them stays:\n";
  for (std::size_t i = 0; i < std::min(missing.size(), named_missing_max); ++i)
    text += "  " + missing[i] + "\n";
  if (missing.size() > named_missing_max)
    text += "  and " + std::to_string(missing.size() - named_missing_max) + " more (view missing_files)\n";
  return text;
}

constexpr std::size_t named_problems_max = 10;  // the rest is counted; all stand in the file

std::string to_text(const KeptSummary& kept) {
  std::string text = "Pages kept of " + count_of(kept.documents, "document") + ": " +
                     std::to_string(kept.pages) + " (" + std::to_string(kept.kept_before) + " kept before)\n";
  for (std::size_t i = 0; i < std::min(kept.problems.size(), named_problems_max); ++i)
    text += "  " + kept.problems[i] + "\n";
  if (kept.problems.size() > named_problems_max)
    text += "  and " + std::to_string(kept.problems.size() - named_problems_max) + " more\n";
  return text;
}

std::string confinement_text(const IngestSummary& summary) {
  if (summary.sandbox.complete()) return "";
  return "WARNING: a hostile file could do harm: workers were confined by " + name_of(summary.sandbox) +
         (summary.sandbox_wanted
              ? " only; this kernel refuses the rest (thaimemo doctor, sandbox-incomplete)\n"
              : " only, as --sandbox off has it\n");
}

}  // namespace

std::string progress_line(const IngestState& state, double seconds) {
  return std::string(state.keeping ? "pages of " : "") +
         std::to_string(state.loaded_before + state.documents) + " of " + count_of(state.files, "document") +
         ", " + count_of(state.pages, "page") + rate(state, seconds) + time_left(state, seconds);
}

std::string progress_bar(const IngestState& state, double seconds, int width) {
  const int done = state.loaded_before + state.documents;
  const int filled = state.files == 0 ? 0 : static_cast<int>(static_cast<long>(width) * done / state.files);
  return "[" + std::string(static_cast<size_t>(filled), '#') +
         std::string(static_cast<size_t>(width - filled), '.') + "] " + progress_line(state, seconds);
}

std::string to_text(const IngestSummary& summary, const std::string& database) {
  std::string text;
  for (const std::string& one : summary.passed_over) text += "Passed over: " + one + "\n";
  text += count_of(summary.files, "file") + ", " + std::to_string(summary.loaded_before) +
          " loaded before, " + count_of(summary.pages, "page") + " read now\n";
  int loaded = 0;
  for (const auto& [status, number] : summary.statuses) {
    text += "  " + status + std::string(std::max<size_t>(1, 15 - std::min<size_t>(14, status.size())), ' ') +
            std::to_string(number) + "\n";
    loaded += number;
  }
  if (loaded < summary.files) text += "  not yet        " + std::to_string(summary.files - loaded) + "\n";
  if (summary.with_errors > 0)
    text += count_of(summary.with_errors, "document") +
            " read as ok but with pages or parts that could not be read\n";
  if (summary.older > 0)
    text += count_of(summary.older, "file") + " left out: not modified since the time that --since names\n";
  text += missing_text(summary.missing);
  if (summary.kept) text += to_text(*summary.kept);
  text += confinement_text(summary);
  return text + next_steps(summary, database);
}

std::string batch_line(const IngestSummary& batch, double seconds) {
  std::string text = count_of(batch.files, "file") + ":";
  for (const auto& [status, number] : batch.statuses)
    text += " " + std::to_string(number) + " " + status + ",";
  if (batch.older > 0) text += " " + std::to_string(batch.older) + " left out by --since,";
  char took[32];
  std::snprintf(took, sizeof took, " in %.1f s", seconds);
  return text + " " + count_of(batch.pages, "page") + took + (batch.stopped ? ", stopped" : "") + "\n";
}

Progress::Progress() : terminal_(isatty(STDERR_FILENO) == 1), started_(Clock::now()), shown_(started_) {}

Progress::~Progress() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
}

void Progress::show(const IngestState& state) {
  const Clock::time_point now = Clock::now();
  if (now - shown_ < (terminal_ ? Clock::duration(between_bars) : Clock::duration(between_lines))) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  if (terminal_)
    std::fprintf(stderr, "\r%s\x1b[K", progress_bar(state, seconds).c_str());
  else
    std::fprintf(stderr, "%s\n", progress_line(state, seconds).c_str());
  drawn_ = terminal_;
}

}  // namespace thaimemo
