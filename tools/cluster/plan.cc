#include "tools/cluster/plan.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "base/json.h"
#include "base/next_line.h"
#include "base/sha256.h"
#include "base/whole_file.h"
#include "normalize/means/means.h"
#include "tools/cluster/path_text.h"

namespace thaimemo {
namespace {

constexpr const char* format_name = "thaimemo.plan";
constexpr int format_version = 1;
constexpr std::array kinds{PlannedKind::pdf, PlannedKind::image, PlannedKind::text, PlannedKind::other};

Error invalid(const std::string& path, const std::string& why) {
  return {"plan-invalid", path, why, "thaimemo plan writes plans; copy the whole file."};
}

PlannedKind kind_named(const std::string& name) {
  for (const PlannedKind kind : kinds)
    if (name == name_of(kind)) return kind;
  throw Error("bad-record", "kind", "no kind of file: " + name);
}

PlanSettings settings_from(const Json& header) {
  return {text_path(get<std::string>(header, "rules_file")),
          get<std::string>(header, "rules_sha256"),
          text_path(get<std::string>(header, "tessdata")),
          get<bool>(header, "ocr"),
          get<double>(header, "page_seconds"),
          get<double>(header, "document_seconds"),
          get<std::int64_t>(header, "memory_mb")};
}

Plan plan_from(const Json& header) {
  return {get<std::string>(header, "thaimemo"), settings_from(header),
          get<int>(header, "chunks"),           get<std::int64_t>(header, "files"),
          get<std::int64_t>(header, "bytes"),   ""};
}

void refuse_odd_settings(const Plan& plan, const std::string& path) {
  const PlanSettings& settings = plan.settings;
  const auto is_odd = [](auto value, auto least, auto most) { return !(value >= least && value <= most); };
  if (is_odd(plan.chunks, 0, chunks_max)) throw invalid(path, "no plan has so many chunks");
  constexpr double seconds_min = 1e-9, seconds_max = 1e9;
  if (is_odd(settings.page_seconds, seconds_min, seconds_max) ||
      is_odd(settings.document_seconds, seconds_min, seconds_max) ||
      is_odd(settings.memory_mb, memory_mb_min, memory_mb_max))
    throw invalid(path, "its limits of time or memory let no document be read");
}

PlannedFile planned_from(const std::string& line) {
  const Json file = parse_line(line, "plan");
  return {{text_path(get<std::string>(file, "path")), get<std::string>(file, "source")},
          get<std::int64_t>(file, "bytes"),
          kind_named(get<std::string>(file, "kind")),
          get<int>(file, "chunk")};
}

// Of paths that are 4,096 bytes long at most, each perhaps as three letters, and of sources.
constexpr std::size_t plan_line_max = 64 * 1024;

std::ifstream opened(const std::string& path) {
  close(open_plain_file(path));  // a pipe or a device would never end
  std::ifstream lines(path, std::ios::binary);
  if (!lines) throw Error("file-unreadable", path, "the plan cannot be opened", "Check the path.");
  return lines;
}

// A plan of many chunks is read by each of its jobs: lines of others are not parsed.
bool may_be_of(const std::string& line, int chunk) {
  return chunk == 0 || line.find("\"chunk\":" + std::to_string(chunk) + ",") != line.npos;
}

}  // namespace

const char* name_of(PlannedKind kind) {
  switch (kind) {
    case PlannedKind::pdf:
      return "pdf";
    case PlannedKind::image:
      return "image";
    case PlannedKind::text:
      return "text";
    case PlannedKind::other:
      return "other";
  }
  return "";
}

std::string to_header_line(const Plan& plan) {
  const PlanSettings& settings = plan.settings;
  return to_line(Json{{"format", format_name},
                      {"version", format_version},
                      {"thaimemo", plan.program_version},
                      {"rules_file", path_text(settings.rules_file)},
                      {"rules_sha256", settings.rules_sha256},
                      {"tessdata", path_text(settings.tessdata_dir)},
                      {"ocr", settings.ocr},
                      {"page_seconds", settings.page_seconds},
                      {"document_seconds", settings.document_seconds},
                      {"memory_mb", settings.memory_mb},
                      {"chunks", plan.chunks},
                      {"files", plan.files},
                      {"bytes", plan.bytes}});
}

std::string to_line(const PlannedFile& planned) {
  return to_line(Json{{"chunk", planned.chunk},
                      {"path", path_text(planned.file.path)},
                      {"source", planned.file.source},
                      {"bytes", planned.bytes},
                      {"kind", name_of(planned.kind)}});
}

Plan read_plan(const std::string& path) try {
  std::ifstream lines = opened(path);
  std::string line;
  next_line(lines, line, path, plan_line_max);
  const Json header = parse_line(line, "plan");
  if (get<std::string>(header, "format") != format_name) throw invalid(path, "this is no plan");
  if (get<int>(header, "version") > format_version)
    throw Error("plan-invalid", path, "the plan was made by a newer thaimemo", "Use the newer program.");
  Plan plan = plan_from(header);
  refuse_odd_settings(plan, path);
  plan.sha256 = sha256_hex_of_file(path);
  return plan;
} catch (const Error& error) {
  if (error.code() != "bad-record") throw;
  throw invalid(path, std::string("its first line is not a plan's: ") + error.what());
}

void each_planned_file(const std::string& path, const Plan& plan, int chunk,
                       const std::function<void(PlannedFile&& planned)>& take) try {
  if (chunk < 0 || chunk > plan.chunks)
    throw Error("chunk-unknown", path, "the plan has chunks 1 to " + std::to_string(plan.chunks),
                "Name one of them.", ExitCode::usage);
  std::ifstream lines = opened(path);
  std::string line;
  next_line(lines, line, path, plan_line_max);
  std::int64_t seen = 0;
  for (; next_line(lines, line, path, plan_line_max); ++seen) {
    if (!may_be_of(line, chunk)) continue;
    PlannedFile file = planned_from(line);
    if (file.chunk < 1 || file.chunk > plan.chunks)
      throw invalid(path, "a file is in a chunk that there is not");
    if (chunk == 0 || file.chunk == chunk) take(std::move(file));
  }
  if (seen != plan.files)
    throw invalid(
        path, "it should name " + std::to_string(plan.files) + " files and names " + std::to_string(seen));
} catch (const Error& error) {
  if (error.code() != "bad-record") throw;
  throw invalid(path, std::string("a line is not a plan's: ") + error.what());
}

std::vector<PlannedFile> planned_files(const std::string& path, const Plan& plan, int chunk) {
  std::vector<PlannedFile> files;
  std::set<std::string> sources;
  each_planned_file(path, plan, chunk, [&](PlannedFile&& planned) {
    if (!sources.insert(planned.file.source).second)
      throw invalid(path, "it names " + planned.file.source + " twice");
    files.push_back(std::move(planned));
  });
  return files;
}

void refuse_other_means(const Plan& plan) {
  if (plan.program_version != THAIMEMO_VERSION)
    throw Error("plan-mismatch", "thaimemo " THAIMEMO_VERSION,
                "the plan was made by thaimemo " + plan.program_version,
                "Use that version on every machine, or make a new plan.");
  const std::string& rules_file = plan.settings.rules_file;
  if (Means::from_files(rules_file, "").sha256() != plan.settings.rules_sha256)
    throw Error("plan-mismatch", rules_file.empty() ? "built-in rules" : rules_file,
                "the rules are not those that the plan was made with",
                "Put the file back as it was, or make a new plan.");
}

}  // namespace thaimemo
