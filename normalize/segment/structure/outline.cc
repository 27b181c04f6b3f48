#include "normalize/segment/structure/outline.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/record/page_furniture.h"
#include "normalize/segment/structure/line_wrapping.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

struct FurnitureSettings {
  double margin_share = 0.09;  // of the page's height, above and below: 27 mm of A4, where page numbers stand
  double likeness_min = 0.8;   // of running lines, OCR misreads a letter of each; by eye on made reports
  size_t kinds_max = 64;       // of lines in margins compared with each other; it keeps long documents linear
  int pages_min = 3;           // with the same line: twice may be chance, but where there are only two pages
};
constexpr FurnitureSettings furniture;

bool is_like(const std::string& key, const std::string& other) {
  return likeness(key, other, furniture.likeness_min) >= furniture.likeness_min;
}

// A line that repeats at the top or bottom of pages, whatever number it carries.
std::string running_key(const Line& line) {
  return without_numbers(folded(line.text));
}

bool in_margin(const Line& line, const Page& page) {
  return page.height > 0 && (line.bbox.y1 < furniture.margin_share * page.height ||
                             line.bbox.y0 > (1 - furniture.margin_share) * page.height);
}

// Lines that the margins of several pages have alike; OCR may misread a letter of each.
std::vector<std::string> running_lines(const Document& document) {
  struct Kind {
    std::string key;
    int pages = 0, last_page = 0;
  };
  std::vector<Kind> kinds;
  for (const Page& page : document.pages) {
    if (page.origin == Origin::text_file) continue;
    for (const Block& block : page.blocks) {
      const Line* line = std::get_if<Line>(&block);
      if (line == nullptr || !in_margin(*line, page)) continue;
      const std::string key = running_key(*line);
      auto kind = std::find_if(kinds.begin(), kinds.end(),
                               [&](const Kind& known) { return is_like(key, known.key); });
      if (kind == kinds.end() && kinds.size() < furniture.kinds_max) kind = kinds.insert(kind, {key, 0, 0});
      if (kind == kinds.end() || kind->last_page == page.number) continue;
      ++kind->pages;
      kind->last_page = page.number;
    }
  }
  const int pages_min = document.pages.size() == 2 ? 2 : furniture.pages_min;
  std::vector<std::string> running;
  for (const Kind& kind : kinds)
    if (kind.pages >= pages_min && !kind.key.empty()) running.push_back(kind.key);
  return running;
}

double most_common_size(const Document& document) {
  std::map<int, size_t> letters;  // by half points
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      if (const Line* line = std::get_if<Line>(&block))
        letters[static_cast<int>(std::lround(line->font_size_pt * 2))] += line->text.size();
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first / 2.0;
}

Paragraph paragraph_from(const Line& line, const Page& page) {
  return {line.text,          {page.number, line.bbox, 0, -1, -1, ""},
          page.origin,        line.confidence,
          line.heading_level, line.bold,
          line.font_size_pt};
}

void append_line(Paragraph& paragraph, const Line& line) {
  paragraph.text += "\n" + line.text;
  if (line.bbox.y0 > paragraph.place.bbox.y0) paragraph.place.bbox = united(paragraph.place.bbox, line.bbox);
  paragraph.confidence = std::min(paragraph.confidence, line.confidence);
}

// In a page's margin: a page number with what OCR made of the dashes around it, or nothing but dashes.
bool is_margin_number(const std::string& text) {
  static const Pattern sign("[^0-9A-Za-zก-๎]"), number("(?:หน้า)?[0-9]{0,4}[A-Za-zก-๎]?[0-9]{0,3}");
  std::string bare = text;
  for (auto match = sign.find(bare); match; match = sign.find(bare))
    bare.erase(match->begin, match->end - match->begin);
  return number.matches(bare);
}

// A running title, perhaps with a letter misread here.
bool runs_along(const std::string& key, const std::vector<std::string>& running) {
  return std::any_of(running.begin(), running.end(),
                     [&](const std::string& title) { return is_like(key, title); });
}

// The outline so far, and where it is open to the next line.
struct Progress {
  Outline outline;
  OpenParagraph open;
  PageMeasure above;  // of the page before
};

void add_table(const Table& table, const Page& page, Progress& progress) {
  progress.outline.blocks.emplace_back(TablePart{&table, &page});
  progress.open = {};
}

void add_line(const Line& line, const Page& page, bool wraps, Progress& progress) {
  if (wraps) {
    append_line(std::get<Paragraph>(progress.outline.blocks.back()), line);
  } else {
    progress.outline.blocks.emplace_back(paragraph_from(line, page));
    progress.open.first = &line;
  }
  progress.open.last = &line;
}

bool is_no_content(const Line& line, const Page& page, const std::vector<std::string>& running,
                   const Rules& rules) {
  if (folded(line.text).empty() || is_furniture(line.text, rules)) return true;
  return in_margin(line, page) &&
         (runs_along(running_key(line), running) || is_margin_number(folded(line.text)));
}

// In a text file each line is a paragraph of its own. From page to page only what the lines say and how they
// are set can tell; on one page their distance does too.
bool wraps(const Line& line, const Page& page, const PageMeasure& measure, bool first_block,
           const Progress& progress, const Rules& rules) {
  if (page.origin == Origin::text_file || progress.open.last == nullptr) return false;
  if (first_block) return goes_on(progress.open, line, progress.above, measure, rules);
  return goes_on(progress.open, line, measure, measure, rules) &&
         follows_closely(*progress.open.last, line, measure);
}

void add_page(const Page& page, const std::vector<std::string>& running, const Rules& rules,
              Progress& progress) {
  const PageMeasure measure = measure_of(page);
  bool first_block = true;
  for (const Block& block : page.blocks) {
    if (const Table* table = std::get_if<Table>(&block)) {
      add_table(*table, page, progress);
    } else {
      const Line& line = std::get<Line>(block);
      if (is_no_content(line, page, running, rules)) continue;
      add_line(line, page, wraps(line, page, measure, first_block, progress, rules), progress);
    }
    first_block = false;
  }
  progress.above = measure;
}

}  // namespace

bool is_furniture(std::string_view text, const Rules& rules) {
  return hits(rules, "furniture", folded(text));
}

Outline outline_of(const Document& document, const Rules& rules) {
  Progress progress;
  progress.outline.body_size_pt = most_common_size(document);
  const std::vector<std::string> running = running_lines(document);
  for (const Page& page : document.pages) add_page(page, running, rules, progress);
  return std::move(progress.outline);
}

int line_of(const Paragraph& paragraph) {
  return paragraph.origin == Origin::text_file ? static_cast<int>(std::lround(paragraph.place.bbox.y0)) + 1
                                               : 0;
}

}  // namespace thaimemo
