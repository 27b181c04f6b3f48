#include "extract/table/borderless/text_region.h"

#include <algorithm>
#include <string_view>

#include "base/median.h"
#include "base/utf8.h"
#include "extract/table/borderless/column_text.h"

namespace thaimemo {

namespace {

// Fonts of signs put bullets into this part of the private use area.
constexpr char32_t first_symbol = 0xF000, last_symbol = 0xF0FF;

// "1.", "๒)", "(3)", "-", "•": what stands before an item's text.
bool is_item_mark(const std::string& text, const GutterSettings& settings) {
  constexpr std::u32string_view signs = U"-–•*.()";
  std::size_t marks = 0, others = 0;
  for (const char32_t letter : decode_utf8(text)) {
    const bool sign =
        signs.find(letter) != std::u32string_view::npos || (letter >= first_symbol && letter <= last_symbol);
    ++(sign ? marks : others);
  }
  return others <= settings.item_mark_letters_max && marks > 0;
}

bool leads(const std::string& raw) {
  return raw.find("....") != std::string::npos || raw.find("……") != std::string::npos;
}

// White between two numbers parts columns.
void add_spaces(const TextLine& line, const GutterSettings& settings, std::vector<double>& spaces) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double gap = (line[i].word.bbox.x0 - line[i - 1].word.bbox.x1) / size_of(line[i]);
    const bool space = gap > settings.space_min_em && gap < settings.space_max_em;
    if (space && !(is_number(line[i - 1].word.raw) && is_number(line[i].word.raw))) spaces.push_back(gap);
  }
}

// The space between the words of a region, in the median; 0 where no words stand side by side. The words of a header
// stand in narrow columns, so the others tell where there are some.
double usual_space_em(const std::vector<TextLine>& lines, const GutterSettings& settings) {
  std::vector<double> spaces, of_bold;
  for (const TextLine& line : lines) add_spaces(line, settings, is_bold(line) ? of_bold : spaces);
  return median(spaces.empty() ? std::move(of_bold) : std::move(spaces));
}

// Whether both stand over one column, and not over the same.
bool over_two_columns(const Interval& a, const Interval& b, const std::vector<Interval>& columns) {
  const ColumnRange of_a = columns_under(a, columns), of_b = columns_under(b, columns);
  return of_a.count() == 1 && of_b.count() == 1 && of_a != of_b;
}

}  // namespace

SegmentedLine segmented(const TextLine& line, const GutterSettings& settings) {
  SegmentedLine result;
  result.box = box_of(line);
  result.em = em_of(line);
  result.bold = is_bold(line);
  for (const StyledWord& word : line) {
    const Interval extent = across(word.word.bbox);
    auto& segments = result.segments;
    result.leader = result.leader || leads(word.word.raw);
    if (!segments.empty() && extent.low < segments.back().high + settings.gutter_min_em * result.em) {
      segments.back().high = std::max(segments.back().high, extent.high);
      result.item_marks.back() = false;
    } else {
      segments.push_back(extent);
      result.item_marks.push_back(is_item_mark(word.word.raw, settings));
    }
  }
  return result;
}

TextRegion text_region_of(std::vector<TextLine> words, const BorderlessSettings& settings) {
  TextRegion region{std::move(words), {}, settings};
  GutterSettings& gutters = region.settings.gutters;
  gutters.usual_gap_min_em = std::max(gutters.usual_gap_min_em,
                                      gutters.usual_gap_min_spaces * usual_space_em(region.words, gutters));
  for (const TextLine& line : region.words) region.lines.push_back(segmented(line, gutters));
  return region;
}

ColumnRange columns_under(const Interval& text, const std::vector<Interval>& columns) {
  ColumnRange range;
  while (range.first < columns.size() && columns[range.first].high <= text.low) ++range.first;
  range.end = range.first;
  while (range.end < columns.size() && columns[range.end].low < text.high) ++range.end;
  return range;
}

std::vector<bool> columns_filled(const SegmentedLine& line, const std::vector<Interval>& columns) {
  std::vector<bool> filled(columns.size());
  for (const Interval& segment : line.segments) {
    const ColumnRange under = columns_under(segment, columns);
    for (std::size_t column = under.first; column < under.end; ++column) filled[column] = true;
  }
  return filled;
}

std::vector<Interval> text_runs_of(const SegmentedLine& line, const GutterSettings& settings) {
  return header_runs_of(line, {}, settings);
}

std::vector<Interval> header_runs_of(const SegmentedLine& line, const std::vector<Interval>& columns,
                                     const GutterSettings& settings) {
  std::vector<Interval> runs;
  for (const Interval& segment : line.segments) {
    const bool near = !runs.empty() && segment.low - runs.back().high < settings.usual_gap_min_em * line.em;
    if (near && !over_two_columns(runs.back(), segment, columns))
      runs.back().high = segment.high;
    else
      runs.push_back(segment);
  }
  return runs;
}

bool stands_in(const StyledWord& word, const Interval& column) {
  return column.holds(across(word.word.bbox).middle());
}

std::string text_in(const TextLine& line, const Interval& column) {
  std::string text;
  for (const StyledWord& word : line)
    if (stands_in(word, column)) text += word.word.raw;
  return text;
}

}  // namespace thaimemo
