#include "normalize/segment/structure/outline.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "extract/record/page_furniture.h"
#include "normalize/segment/structure/table_rows.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

// A line that repeats at the top or bottom of pages, whatever number it carries.
std::string running_key(const Line& line) {
  return without_numbers(folded(line.text));
}

bool in_margin(const Line& line, const Page& page) {
  constexpr double margin = 0.09;  // of the page's height
  return page.height > 0 &&
         (line.bbox.y1 < margin * page.height || line.bbox.y0 > (1 - margin) * page.height);
}

// Lines that the margins of several pages have alike; OCR may misread a letter of each.
std::vector<std::string> running_lines(const Document& document) {
  constexpr double alike = 0.8;
  constexpr size_t kinds_max = 64;
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
                               [&](const Kind& known) { return likeness(key, known.key, alike) >= alike; });
      if (kind == kinds.end() && kinds.size() < kinds_max) kind = kinds.insert(kind, {key, 0, 0});
      if (kind == kinds.end() || kind->last_page == page.number) continue;
      ++kind->pages;
      kind->last_page = page.number;
    }
  }
  const int pages_min = document.pages.size() == 2 ? 2 : 3;
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

// The distance of lines inside paragraphs: that of the closest quarter of neighbouring lines; 0 where
// unknown.
double line_pitch(const Page& page) {
  std::vector<double> pitches;
  const Line* before = nullptr;
  for (const Block& block : page.blocks) {
    const Line* line = std::get_if<Line>(&block);
    if (line != nullptr && before != nullptr && line->bbox.y0 > before->bbox.y0)
      pitches.push_back(line->bbox.y0 - before->bbox.y0);
    before = line;
  }
  if (pitches.empty()) return 0;
  std::sort(pitches.begin(), pitches.end());
  return pitches[pitches.size() / 4];
}

bool begins_label(const std::string& text, const Rules& rules) {
  static const Pattern label(
      "^(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*[.)](?:[^0-9]|$)|\\([1-9][0-9]*\\)|[-–•*·]|[ieoIEO][0-9]{1,2}(?:"
      "ประเด็น|[.)]"
      ")|"
      "ที่[^่-๋]{0,6}[0-9]{4,}|วันที่[0-9]|เรื่อง|เรียน|ส่วนราชการ|ตัวชี้วัดที่)");
  return label.found_in(text) || hits(rules, "finding", text) ||
         first_hit(rules, {"finding", ""}, folded(text, Folding::without_marks), Folding::without_marks);
}

bool names_agency(const std::string& text, const Rules& rules) {
  static const Pattern year("^(?:ประจำ)?ปี");
  return hits(rules, "agency_line", text) && !year.found_in(text);
}

// A line that ends in the middle of a phrase goes on in the next one, however the lines are set.
bool dangles(const std::string& text) {
  static const Pattern unfinished(
      "(?:ของ|และ|หรือ|โดย|เพื่อ|แห่ง|กับ|สำหรับ|ตามที่|ประจำปี|ในปี|ของปี|ปีงบประมาณ|พ\\.ศ\\.)$");
  return unfinished.found_in(text);
}

// A bracket that is closed on the next line.
bool leaves_bracket_open(const std::string& text) {
  const size_t open = text.rfind('('), closed = text.rfind(')');
  return open != std::string::npos && (closed == std::string::npos || closed < open);
}

// Where a page's lines begin and end, how far apart lines of a paragraph are, how exactly sizes are known.
struct PageMeasure {
  double left = 0, right = 0, pitch = 0;
  double size_tolerance = 0;  // of the font size
};

// The first edge that another is near to: a margin, and not where a speck beside a line made it longer.
double shared_edge(const std::vector<double>& sorted_edges) {
  constexpr double near_pt = 6;
  for (std::size_t i = 1; i < sorted_edges.size(); ++i)
    if (std::abs(sorted_edges[i] - sorted_edges[i - 1]) <= near_pt) return sorted_edges[i - 1];
  return sorted_edges.front();
}

PageMeasure measure_of(const Page& page) {
  constexpr double recognized =
      0.15;  // OCR tells a font's size from the letters that happen to stand in a line
  PageMeasure measure{page.width, 0, line_pitch(page), page.origin == Origin::ocr ? recognized : 0};
  std::vector<double> left, right;
  for (const Block& block : page.blocks)
    if (const Line* line = std::get_if<Line>(&block)) {
      left.push_back(line->bbox.x0);
      right.push_back(line->bbox.x1);
    }
  if (left.empty()) return measure;
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end(), std::greater<>());
  measure.left = shared_edge(left);
  measure.right = shared_edge(right);
  return measure;
}

bool indented(const Line& line, const PageMeasure& page) {
  return line.bbox.x0 > page.left + 0.8 * std::max(line.bbox.height(), 1.0);
}

// Whether `next` goes on with the paragraph that `first` begins and `line` ends in. Behind an indented first
// line the next line at the margin goes on and the next indented one does not; elsewhere a full line goes on.
bool goes_on(const Line& first, const Line& line, const Line& next, const PageMeasure& above,
             const PageMeasure& below, const Rules& rules) {
  const double height = std::max(line.bbox.height(), 1.0);
  const double tolerance_pt = std::max(1.0, below.size_tolerance * line.font_size_pt);
  const bool same_style =
      line.bold == next.bold && std::abs(line.font_size_pt - next.font_size_pt) < tolerance_pt;
  const std::string text = folded(next.text);
  if (!same_style || line.heading_level != next.heading_level) return false;
  const std::string before = folded(line.text);
  if (leaves_bracket_open(before)) return true;
  if (begins_label(text, rules) || footer_in(next.text, rules)) return false;
  if (dangles(before)) return true;
  const bool first_indented = indented(first, above), at_margin = !indented(next, below);
  const bool full = first_indented && at_margin && line.bbox.x1 > above.right - 2 * height;
  if (names_agency(text, rules) && !full) return false;
  if (first_indented && !at_margin && &first == &line) return false;
  const double room = first_indented && at_margin ? 0.4 * (above.right - above.left) : 5 * height;
  return line.bbox.x1 > above.right - room && next.bbox.x0 < line.bbox.x0 + 0.8 * height;
}

// On one page the next line also follows as close as lines of a paragraph do.
bool follows_closely(const Line& line, const Line& next, double pitch) {
  const double distance = next.bbox.y0 - line.bbox.y0;
  return distance > 0 && next.bbox.y0 - line.bbox.y1 < 0.9 * std::max(line.bbox.height(), 1.0) &&
         (pitch <= 0 || distance < 1.2 * pitch);
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

// Follows the lines from page to page.
class OutlineBuilder {
 public:
  OutlineBuilder(const Rules& rules, std::vector<std::string> running, Outline& outline)
      : rules_(rules), running_(std::move(running)), outline_(outline) {}

  void add_page(const Page& page) {
    const PageMeasure measure = measure_of(page);
    bool first_block = true;
    for (const Block& block : page.blocks) {
      if (const Table* table = std::get_if<Table>(&block)) {
        outline_.blocks.emplace_back(TablePart{table, &page});
        last_ = nullptr;
        first_block = false;
      } else if (const Line& line = std::get<Line>(block); !is_no_content(line, page)) {
        const bool wraps = page.origin != Origin::text_file && last_ != nullptr &&
                           goes_on(*first_, *last_, line, first_block ? above_ : measure, measure, rules_) &&
                           (first_block || follows_closely(*last_, line, measure.pitch));
        add_line(line, page, wraps);
        first_block = false;
      }
    }
    above_ = measure;
  }

 private:
  bool is_no_content(const Line& line, const Page& page) const {
    if (folded(line.text).empty() || is_furniture(line.text, rules_)) return true;
    return in_margin(line, page) && (runs_along(running_key(line)) || is_margin_number(folded(line.text)));
  }

  // A running title, perhaps with a letter misread here.
  bool runs_along(const std::string& key) const {
    constexpr double alike = 0.8;
    return std::any_of(running_.begin(), running_.end(),
                       [&](const std::string& running) { return likeness(key, running, alike) >= alike; });
  }

  void add_line(const Line& line, const Page& page, bool wraps) {
    if (wraps) {
      append_line(std::get<Paragraph>(outline_.blocks.back()), line);
    } else {
      outline_.blocks.emplace_back(paragraph_from(line, page));
      first_ = &line;
    }
    last_ = &line;
  }

  const Rules& rules_;
  const std::vector<std::string> running_;
  Outline& outline_;
  const Line* first_ = nullptr;  // of the last paragraph
  const Line* last_ = nullptr;   // the line it ends in; nullptr behind a table
  PageMeasure above_;            // of the page before
};

}  // namespace

bool is_furniture(std::string_view text, const Rules& rules) {
  return hits(rules, "furniture", folded(text));
}

Outline outline_of(const Document& document, const Rules& rules) {
  Outline outline;
  outline.body_size_pt = most_common_size(document);
  OutlineBuilder builder(rules, running_lines(document), outline);
  for (const Page& page : document.pages) builder.add_page(page);
  return outline;
}

int line_of(const Paragraph& paragraph) {
  return paragraph.origin == Origin::text_file ? static_cast<int>(std::lround(paragraph.place.bbox.y0)) + 1
                                               : 0;
}

}  // namespace thaimemo
