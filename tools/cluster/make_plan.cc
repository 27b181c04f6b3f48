#include "tools/cluster/make_plan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <functional>
#include <queue>

#include "base/sha256.h"
#include "normalize/means/means.h"
#include "tools/cluster/new_file.h"
#include "tools/cluster/shard_files.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

// Seconds of one core, from docs/benchmarks.md: a process of its own and its start; for each megabyte a scan of 300 KB
// a page (light, mid) in 0.9 s, a photographed page of 600 KB in 1 s, and OCR text of 3.5 KB a page in 1 ms. A file
// that is none of these is found out at once.
constexpr double seconds_of_a_file = 0.02;
constexpr double pdf_seconds_a_mb = 3, image_seconds_a_mb = 1.7, text_seconds_a_mb = 0.3,
                 other_seconds_a_mb = 0.01;
constexpr double bytes_of_a_mb = 1e6;

struct Ending {
  const char* name;
  PlannedKind kind;
};
constexpr std::array endings{Ending{".pdf", PlannedKind::pdf},    Ending{".tif", PlannedKind::image},
                             Ending{".tiff", PlannedKind::image}, Ending{".png", PlannedKind::image},
                             Ending{".jpg", PlannedKind::image},  Ending{".jpeg", PlannedKind::image},
                             Ending{".webp", PlannedKind::image}, Ending{".txt", PlannedKind::text},
                             Ending{".md", PlannedKind::text},    Ending{".html", PlannedKind::text},
                             Ending{".htm", PlannedKind::text}};

double seconds_a_mb(PlannedKind kind) {
  switch (kind) {
    case PlannedKind::pdf:
      return pdf_seconds_a_mb;
    case PlannedKind::image:
      return image_seconds_a_mb;
    case PlannedKind::text:
      return text_seconds_a_mb;
    case PlannedKind::other:
      break;
  }
  return other_seconds_a_mb;
}

std::int64_t size_of(const std::string& path) {
  std::error_code gone;
  const auto bytes = fs::file_size(path, gone);
  return gone ? 0 : static_cast<std::int64_t>(bytes);
}

std::vector<PlannedFile> planned(std::vector<SourceFile> files) {
  std::vector<PlannedFile> all;
  all.reserve(files.size());
  for (SourceFile& file : files) {
    const std::int64_t bytes = size_of(file.path);
    const PlannedKind kind = kind_of_name(file.path);
    all.push_back({std::move(file), bytes, kind, 1});
  }
  return all;
}

std::string plan_text(const Plan& plan, const std::vector<PlannedFile>& files) {
  std::string text = to_header_line(plan) + "\n";
  for (const PlannedFile& file : files) text += to_line(file) + "\n";
  return text;
}

Plan plan_of(const MakePlanSettings& settings, const std::vector<PlannedFile>& files) {
  Plan plan{THAIMEMO_VERSION,
            settings.plan,
            std::min(settings.chunks, static_cast<int>(files.size())),
            static_cast<std::int64_t>(files.size()),
            0,
            ""};
  plan.settings.rules_sha256 = Means::from_files(settings.plan.rules_file, "").sha256();
  for (const PlannedFile& file : files) plan.bytes += file.bytes;
  return plan;
}

// Shards of an earlier plan of this name, which was taken away.
void pass_over_shards(const std::string& out, SourceList& sources) {
  const std::string shards = fs::weakly_canonical(default_shards(out)).string() + "/";
  const size_t all = sources.files.size();
  std::erase_if(sources.files, [&](const SourceFile& file) { return file.path.starts_with(shards); });
  if (sources.files.size() < all) sources.passed_over.push_back(shards + ": shards of this plan");
}

}  // namespace

PlannedKind kind_of_name(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  const auto known =
      std::find_if(endings.begin(), endings.end(), [&](const Ending& one) { return one.name == ending; });
  return known == endings.end() ? PlannedKind::other : known->kind;
}

double guessed_seconds(const PlannedFile& file) {
  return seconds_of_a_file + static_cast<double>(file.bytes) / bytes_of_a_mb * seconds_a_mb(file.kind);
}

void cut_into_chunks(std::vector<PlannedFile>& files, int chunks) {
  using Load = std::pair<double, int>;  // seconds so far, and the chunk's number
  std::sort(files.begin(), files.end(), [](const PlannedFile& a, const PlannedFile& b) {
    const double a_seconds = guessed_seconds(a), b_seconds = guessed_seconds(b);
    return a_seconds != b_seconds ? a_seconds > b_seconds : a.file.source < b.file.source;
  });
  std::priority_queue<Load, std::vector<Load>, std::greater<>> least;
  for (int number = 1; number <= chunks; ++number) least.emplace(0, number);
  for (PlannedFile& file : files) {
    const auto [seconds, number] = least.top();
    least.pop();
    file.chunk = number;
    least.emplace(seconds + guessed_seconds(file), number);
  }
  std::sort(files.begin(), files.end(), [](const PlannedFile& a, const PlannedFile& b) {
    return a.chunk != b.chunk ? a.chunk < b.chunk : a.file.source < b.file.source;
  });
}

PlanMade write_once(const std::string& path, const std::string& text) {
  if (write_new_file(path, text)) return PlanMade::written;
  if (sha256_hex_of_file(path) == sha256_hex(text)) return PlanMade::there_already;
  throw Error("plan-exists", path, "there is another plan, or another file, of this name",
              "Name another file, or remove it where no work was begun by it: shards belong to one plan.",
              ExitCode::usage);
}

MadePlan make_plan(const MakePlanSettings& settings) {
  SourceList sources = list_sources(settings.paths, {settings.out});
  pass_over_shards(settings.out, sources);
  MadePlan made;
  made.passed_over = std::move(sources.passed_over);
  made.files = planned(std::move(sources.files));
  made.plan = plan_of(settings, made.files);
  cut_into_chunks(made.files, made.plan.chunks);
  const std::string text = plan_text(made.plan, made.files);
  made.plan.sha256 = sha256_hex(text);
  made.made = write_once(settings.out, text);
  return made;
}

}  // namespace thaimemo
