#include <algorithm>
#include <cstdio>

#include "base/json.h"
#include "tools/cluster/merge.h"
#include "tools/status/status.h"

namespace thaimemo {
namespace {

std::string count_of(std::int64_t number, const std::string& what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string a_second(double number, double seconds, const char* what) {
  char text[64];
  std::snprintf(text, sizeof text, "%.1f %s a second", seconds > 0 ? number / seconds : 0, what);
  return text;
}

std::string read_text(const ArchiveStatus& status) {
  std::string text = count_of(status.documents, "document") + ", " + count_of(status.pages, "page") + "\n";
  for (const auto& [name, count] : status.statuses)
    text += "  " + name + std::string(15 - std::min<std::size_t>(14, name.size()), ' ') +
            std::to_string(count) + "\n";
  if (status.replaced > 0)
    text += count_of(status.replaced, "version") + " replaced by newer ones, kept and not counted\n";
  if (status.missing > 0)
    text +=
        std::to_string(status.missing) + " of them not there any more when their folders were read last\n";
  return text;
}

std::string left_text(const ArchiveStatus& status) {
  if (!status.files) return "";
  return "Left: " + std::to_string(status.left.value_or(0)) + " of " + count_of(*status.files, "file") + "\n";
}

std::string chunks_text(const ChunkStates& states) {
  std::string text = count_of(states.chunks, "chunk") + ": " + std::to_string(states.merged) + " merged";
  if (states.pages_a_second > 0) text += " (" + a_second(states.pages_a_second, 1, "pages") + " each)";
  if (!states.to_merge.empty()) text += "\n  to merge       " + ranges_of(states.to_merge);
  if (!states.to_do.empty()) text += "\n  without shard  " + ranges_of(states.to_do);
  return text + "\n";
}

std::string run_text(const LastRun& run) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.0f s", run.seconds);
  return "Last run: began " + run.began_at + ", " + count_of(run.documents, "document") + ", " +
         count_of(run.pages, "page") + " in " + seconds + " with " + count_of(run.workers, "worker") + ": " +
         a_second(static_cast<double>(run.documents), run.seconds, "documents") + ", " +
         a_second(static_cast<double>(run.pages), run.seconds, "pages") + "\n";
}

std::string causes_text(const std::vector<Cause>& causes) {
  if (causes.empty()) return "";
  std::string text = "Causes (problems of severity error):\n";
  for (const Cause& cause : causes)
    text += "  " + cause.code + ": " + count_of(cause.problems, "problem") + " in " +
            count_of(cause.documents, "document") + "\n";
  return text;
}

std::string failed_text(const std::vector<FailedDocument>& failed) {
  if (failed.empty()) return "";
  std::string text = "Last that are not ok:\n";
  for (const FailedDocument& one : failed)
    text += "  " + one.source + ": " + one.status +
            (one.code.empty() ? "" : ": " + one.message + " [" + one.code + "]") + "\n";
  return text;
}

std::string words(const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& path : paths) text += " " + path;
  return text;
}

std::string plan_steps(const ChunkStates& states, const StatusSettings& settings) {
  const std::string shards = settings.shards.empty() ? "" : " --shards " + settings.shards;
  std::string text;
  if (!states.to_do.empty())
    text += "Next: thaimemo work --plan " + settings.plan + shards + " --chunk " +
            std::to_string(states.to_do.front()) + ", or sbatch --array=" + ranges_of(states.to_do) +
            " JOB.sh\n";
  if (!states.to_merge.empty())
    text += "Next: thaimemo merge --plan " + settings.plan + shards + " --db " + settings.database + "\n";
  return text;
}

std::string next_steps(const ArchiveStatus& status, const StatusSettings& settings) {
  std::string text = status.chunks ? plan_steps(*status.chunks, settings) : "";
  if (!status.chunks && status.left.value_or(0) > 0)
    text += "Next: thaimemo ingest" + words(settings.paths) + " --db " + settings.database + "\n";
  if (!status.causes.empty())
    text += "Why:  thaimemo query " + settings.database + " problems --severity error\n";
  if (status.statuses.contains("timeout") || status.statuses.contains("out_of_memory"))
    text += "Again with --retry and a longer --time-limit or a larger --memory-limit: what ran out of them\n";
  return text.empty() ? "Next: thaimemo query " + settings.database + " summary\n" : text;
}

Json json_of(const ChunkStates& states) {
  return {{"chunks", states.chunks},
          {"merged", states.merged},
          {"to_merge", states.to_merge},
          {"to_do", states.to_do},
          {"pages_a_second", rounded(states.pages_a_second)}};
}

Json json_of(const LastRun& run) {
  return {{"began_at", run.began_at},
          {"seconds", rounded(run.seconds)},
          {"workers", run.workers},
          {"documents", run.documents},
          {"pages", run.pages},
          {"pages_a_second", run.seconds > 0 ? rounded(static_cast<double>(run.pages) / run.seconds) : 0.0}};
}

template <typename Value>
Json known(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

}  // namespace

std::string to_text(const ArchiveStatus& status, const StatusSettings& settings) {
  return read_text(status) + left_text(status) + (status.chunks ? chunks_text(*status.chunks) : "") +
         (status.last_run ? run_text(*status.last_run) : "") + causes_text(status.causes) +
         failed_text(status.last_failed) + next_steps(status, settings);
}

std::string to_json_line(const ArchiveStatus& status) {
  Json causes = Json::array(), failed = Json::array();
  for (const Cause& cause : status.causes)
    causes.push_back({{"code", cause.code}, {"documents", cause.documents}, {"problems", cause.problems}});
  for (const FailedDocument& one : status.last_failed)
    failed.push_back(
        {{"source", one.source}, {"status", one.status}, {"code", one.code}, {"message", one.message}});
  return to_line(Json{{"documents", status.documents},
                      {"pages", status.pages},
                      {"statuses", status.statuses},
                      {"replaced", status.replaced},
                      {"missing", status.missing},
                      {"causes", causes},
                      {"last_failed", failed},
                      {"files", known(status.files)},
                      {"left", known(status.left)},
                      {"last_run", status.last_run ? json_of(*status.last_run) : Json(nullptr)},
                      {"plan", status.chunks ? json_of(*status.chunks) : Json(nullptr)},
                      {"all_ok", status.all_ok()}});
}

}  // namespace thaimemo
