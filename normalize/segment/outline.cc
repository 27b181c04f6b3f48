#include "normalize/segment/outline.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "normalize/segment/folded_text.h"

namespace thaimemo {
namespace {

// A line that repeats at the top or bottom of pages, whatever number it carries.
std::string running_key(const Line& line) {
  std::string key = folded(line.text);
  key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; }), key.end());
  return key;
}

bool in_margin(const Line& line, const Page& page) {
  constexpr double margin = 0.09;  // of the page's height
  return page.height > 0 &&
         (line.bbox.y1 < margin * page.height || line.bbox.y0 > (1 - margin) * page.height);
}

std::set<std::string> running_lines(const Document& document) {
  constexpr int pages_min = 3;
  std::map<std::string, int> pages;
  for (const Page& page : document.pages) {
    if (page.origin == Origin::text_file) continue;
    std::set<std::string> here;
    for (const Block& block : page.blocks)
      if (const Line* line = std::get_if<Line>(&block))
        if (in_margin(*line, page)) here.insert(running_key(*line));
    for (const std::string& key : here) ++pages[key];
  }
  std::set<std::string> running;
  for (const auto& [key, count] : pages)
    if (count >= pages_min) running.insert(key);
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

double right_edge(const Page& page) {
  double edge = 0;
  for (const Block& block : page.blocks)
    if (const Line* line = std::get_if<Line>(&block)) edge = std::max(edge, line->bbox.x1);
  return edge;
}

bool begins_anew(const Line& line) {
  static const Pattern label(
      "^(?:[0-9]{1,2}(?:\\.[0-9]+)*[.)]|\\([0-9]+\\)|[-–•*·]|[ieoIEO][0-9]{1,2}(?:ประเด็น|[.)])|"
      "ที่[^่-๋]{0,6}[0-9]{4,}|วันที่[0-9]|เรื่อง|เรียน|ส่วนราชการ|ตัวชี้วัด)");
  return label.found_in(folded(line.text));
}

// Whether `next` goes on with the paragraph that ends in `line`: the line is full and the next one follows
// close below.
bool wraps_into(const Line& line, const Line& next, double edge) {
  const double height = std::max(line.bbox.height(), 1.0);
  const double gap = next.bbox.y0 - line.bbox.y1;
  const bool full = line.bbox.x1 > edge - 5 * height && edge > 0;
  const bool same_style = line.bold == next.bold && std::abs(line.font_size_pt - next.font_size_pt) < 1;
  return full && same_style && gap < 0.9 * height && gap > -height &&
         next.bbox.x0 < line.bbox.x0 + 2 * height && line.heading_level == next.heading_level &&
         !begins_anew(next);
}

Paragraph paragraph_from(const Line& line, const Page& page) {
  return {line.text,          {page.number, line.bbox, 0, -1, -1, ""},
          page.origin,        line.confidence,
          line.heading_level, line.bold,
          line.font_size_pt};
}

void append_line(Paragraph& paragraph, const Line& line) {
  paragraph.text += "\n" + line.text;
  paragraph.place.bbox = united(paragraph.place.bbox, line.bbox);
  paragraph.confidence = std::min(paragraph.confidence, line.confidence);
}

void add_page(const Page& page, const Rules& rules, const std::set<std::string>& running, Outline& outline) {
  const double edge = right_edge(page);
  const Line* before = nullptr;  // the line the last paragraph ends in
  for (const Block& block : page.blocks) {
    if (const Table* table = std::get_if<Table>(&block)) {
      outline.blocks.emplace_back(TablePart{table, &page});
      before = nullptr;
      continue;
    }
    const Line& line = std::get<Line>(block);
    if (folded(line.text).empty() || is_furniture(line.text, rules)) continue;
    if (in_margin(line, page) && running.count(running_key(line)) != 0) continue;
    if (before != nullptr && page.origin != Origin::text_file && wraps_into(*before, line, edge))
      append_line(std::get<Paragraph>(outline.blocks.back()), line);
    else
      outline.blocks.emplace_back(paragraph_from(line, page));
    before = &line;
  }
}

}  // namespace

bool is_furniture(std::string_view text, const Rules& rules) {
  return hits(rules, "furniture", folded(text));
}

Outline outline_of(const Document& document, const Rules& rules) {
  Outline outline;
  outline.body_size_pt = most_common_size(document);
  const std::set<std::string> running = running_lines(document);
  for (const Page& page : document.pages) add_page(page, rules, running, outline);
  return outline;
}

int line_of(const Paragraph& paragraph) {
  return paragraph.origin == Origin::text_file ? static_cast<int>(std::lround(paragraph.place.bbox.y0)) + 1
                                               : 0;
}

}  // namespace thaimemo
