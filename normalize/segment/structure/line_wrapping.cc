#include "normalize/segment/structure/line_wrapping.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "normalize/segment/structure/table_rows.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// Heights are those of the line's box, which is about its font size. By eye on made reports where nothing else
// is said.
struct WrappingSettings {
  double shared_edge_pt = 6;  // edges this near are one margin; found where a speck moved a page's margin
  // OCR tells a font's size from the letters that happen to stand in a line.
  double recognized_size_tolerance = 0.15;
  double size_tolerance_pt = 1;  // of sizes that a text layer gives
  double pitch_quantile = 0.25;  // the closest quarter of neighbouring lines are those inside paragraphs
  double indent_heights = 0.8;   // right of the margin: an indented line, or one that begins further right
  double full_line_heights = 2;  // from the right margin: a full line, whatever the next one says
  double room_heights = 5;       // left at the right of a line that goes on: a long word did not fit
  double room_of_column = 0.4;   // the same behind an indented line, as a part of the column's width
  double gap_heights = 0.9;      // between two lines of a paragraph
  double pitch_factor = 1.2;     // how much farther apart than the page's pitch two such lines are
};
constexpr WrappingSettings settings;

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
  return pitches[static_cast<size_t>(settings.pitch_quantile * static_cast<double>(pitches.size()))];
}

// Numbers of a list, bullets and codes of items with a sign behind them, or a word that begins a paragraph.
bool begins_label(const std::string& text, const Rules& rules) {
  static const Pattern label(
      "^(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*[.)](?:[^0-9]|$)|\\([1-9][0-9]*\\)|[-–•*·]|[ieoIEO][0-9]{1,2}[.)])");
  return label.found_in(text) || hits(rules, "paragraph_start", text) ||
         hits_with_or_without_marks(rules, {"finding", ""}, text);
}

bool names_agency(const std::string& text, const Rules& rules) {
  static const Pattern year("^(?:ประจำ)?ปี");
  return hits(rules, "agency_line", text) && !year.found_in(text);
}

// A bracket that is closed on the next line.
bool leaves_bracket_open(const std::string& text) {
  const size_t open = text.rfind('('), closed = text.rfind(')');
  return open != std::string::npos && (closed == std::string::npos || closed < open);
}

// The first edge that another is near to: a margin, and not where a speck beside a line made it longer.
double shared_edge(const std::vector<double>& sorted_edges) {
  for (std::size_t i = 1; i < sorted_edges.size(); ++i)
    if (std::abs(sorted_edges[i] - sorted_edges[i - 1]) <= settings.shared_edge_pt)
      return sorted_edges[i - 1];
  return sorted_edges.front();
}

double height_of(const Line& line) {
  return std::max(line.bbox.height(), 1.0);
}

bool indented(const Line& line, const PageMeasure& page) {
  return line.bbox.x0 > page.left + settings.indent_heights * height_of(line);
}

bool same_style(const Line& line, const Line& next, const PageMeasure& page) {
  const double tolerance_pt = std::max(settings.size_tolerance_pt, page.size_tolerance * line.font_size_pt);
  return line.bold == next.bold && line.heading_level == next.heading_level &&
         std::abs(line.font_size_pt - next.font_size_pt) < tolerance_pt;
}

// Whether a line reaches the right margin, but for so much room.
bool reaches(const Line& line, const PageMeasure& page, double room_pt) {
  return line.bbox.x1 > page.right - room_pt;
}

// Whether the places of the lines say that they are one paragraph.
bool is_set_as_one(const OpenParagraph& paragraph, const Line& next, const PageMeasure& above,
                   const PageMeasure& below, bool names_an_agency) {
  const Line& line = *paragraph.last;
  const double height = height_of(line);
  const bool first_indented = indented(*paragraph.first, above), at_margin = !indented(next, below);
  const bool behind_indent = first_indented && at_margin;
  if (names_an_agency && !(behind_indent && reaches(line, above, settings.full_line_heights * height)))
    return false;
  if (first_indented && !at_margin && paragraph.first == paragraph.last) return false;
  const double room =
      behind_indent ? settings.room_of_column * (above.right - above.left) : settings.room_heights * height;
  return reaches(line, above, room) && next.bbox.x0 < line.bbox.x0 + settings.indent_heights * height;
}

}  // namespace

PageMeasure measure_of(const Page& page) {
  PageMeasure measure{page.width, 0, line_pitch(page),
                      page.origin == Origin::ocr ? settings.recognized_size_tolerance : 0};
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

bool goes_on(const OpenParagraph& paragraph, const Line& next, const PageMeasure& above,
             const PageMeasure& below, const Rules& rules) {
  if (paragraph.last == nullptr || !same_style(*paragraph.last, next, below)) return false;
  const std::string before = folded(paragraph.last->text), text = folded(next.text);
  if (leaves_bracket_open(before)) return true;
  if (begins_label(text, rules) || footer_in(next.text, rules)) return false;
  if (hits(rules, "unfinished", before)) return true;
  return is_set_as_one(paragraph, next, above, below, names_agency(text, rules));
}

bool follows_closely(const Line& line, const Line& next, const PageMeasure& page) {
  const double distance = next.bbox.y0 - line.bbox.y0;
  return distance > 0 && next.bbox.y0 - line.bbox.y1 < settings.gap_heights * height_of(line) &&
         (page.pitch <= 0 || distance < settings.pitch_factor * page.pitch);
}

}  // namespace thaimemo
