#include "corpus/train/corrected_lines.h"

#include <cmath>
#include <filesystem>
#include <map>

#include "base/sha256.h"
#include "extract/page_picture.h"
#include "extract/record/points.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/sheet/prepare_sheet.h"
#include "store/correction/corrections.h"
#include "store/load/stored_pages.h"

namespace thaimemo::train {
namespace {

// A picture that its pose made upright leans no more, but for what a pixel is wide.
constexpr double skew_left_max_deg = 0.3;

struct KnownFile {
  std::int64_t document_id = 0;
  std::string sha256, path;  // "" where it was not found
};

std::vector<KnownFile> corrected_files(SQLite::Database& db, const std::vector<std::string>& folders) {
  SQLite::Statement select(db,
                           "SELECT document_id, sha256, source FROM documents WHERE sha256 IN "
                           "(SELECT sha256 FROM corrections) ORDER BY sha256, source");
  std::map<std::string, KnownFile> files;
  while (select.executeStep()) {
    const std::string sha256 = select.getColumn(1).getString();
    KnownFile& file =
        files.try_emplace(sha256, KnownFile{select.getColumn(0).getInt64(), sha256, ""}).first->second;
    for (const std::string& folder : folders) {
      const std::string path = std::filesystem::path(folder) / select.getColumn(2).getString();
      if (file.path.empty() && std::filesystem::is_regular_file(path) && sha256_hex_of_file(path) == sha256)
        file.path = path;
    }
  }
  std::vector<KnownFile> list;
  for (auto& [sha256, file] : files) list.push_back(std::move(file));
  return list;
}

bool teaches(const Correction& one) {
  const bool text = one.target == Target::cell || one.target == Target::line;
  const bool sure = one.verdict == Verdict::corrected || one.verdict == Verdict::confirmed;
  return text && sure && !one.after.empty() && one.after.find('\n') == std::string::npos;
}

// The corrections of one file that teach something, by page.
std::map<int, std::vector<Correction>> lessons_of(SQLite::Database& db, const std::string& sha256) {
  std::map<int, std::vector<Correction>> pages;
  for (Correction& one : standing(corrections_of(db, sha256)))
    if (teaches(one)) pages[one.page].push_back(std::move(one));
  return pages;
}

// The one line whose middle lies in the box; nullptr where there is none, or several.
const InkLine* only_line(const PageInk& page, const Box& box, double dpi) {
  const InkLine* found = nullptr;
  for (const InkLine* line : lines_of(page)) {
    const PixelBox& box_px = line->box;
    const double x = in_points(box_px.middle_x(), dpi), y = in_points(box_px.middle_y(), dpi);
    if (!box.holds(x, y)) continue;
    if (found != nullptr) return nullptr;
    found = line;
  }
  return found;
}

void add_samples(const Sheet& sheet, const std::vector<Correction>& lessons, CorrectedLines& result) {
  const PageInk ink = find_page_ink(sheet);
  for (const Correction& lesson : lessons)
    if (const InkLine* line = only_line(ink, lesson.bbox, sheet.grey.dpi))
      result.samples.push_back({crop_line(ink.grey, ink.ink, *line, ink.text_ink).image, lesson.after});
    else
      ++result.without_line;
}

void add_page(SQLite::Database& db, const KnownFile& file, int number, const std::vector<Correction>& lessons,
              double dpi, CorrectedLines& result) try {
  const auto page = stored_page(db, file.document_id, number);
  const bool read_by_us = page && page->origin == Origin::ocr;
  const auto sheet = read_by_us
                         ? std::optional(prepare_sheet(page_picture(file.path, number, dpi, pose_of(*page))))
                         : std::nullopt;
  if (sheet && sheet->rotation == 0 && std::abs(sheet->skew_deg) <= skew_left_max_deg)
    add_samples(*sheet, lessons, result);
  else
    result.without_line += static_cast<int>(lessons.size());
} catch (const Error&) {
  result.without_line += static_cast<int>(lessons.size());  // a page that cannot be drawn teaches nothing
}

}  // namespace

CorrectedLines corrected_lines(SQLite::Database& db, const CorrectedLinesSettings& settings) {
  CorrectedLines result;
  for (const KnownFile& file : corrected_files(db, settings.folders))
    for (const auto& [page, lessons] : lessons_of(db, file.sha256))
      if (file.path.empty())
        result.without_file += static_cast<int>(lessons.size());
      else
        add_page(db, file, page, lessons, settings.dpi, result);
  return result;
}

}  // namespace thaimemo::train
