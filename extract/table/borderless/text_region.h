// The text lines of a part of a page, as white space divides them. Internal to extract/table/borderless.
//
// A gap of a gutter's width parts a text line into segments. Segments that only spaces part are read as one
// text run: "งาน ที่ทำ" is two segments and one run where the gap between them is narrower than usual
// gutters. A column is given by its extent from left to right: the interval in which its text stands.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/interval.h"
#include "extract/table/borderless/borderless_settings.h"
#include "extract/table/lines/text_lines.h"

namespace thaimemo {

struct SegmentedLine {
  Box box;
  std::vector<Interval> segments;  // from left to right, none nearer to the next than a gutter
  std::vector<bool> item_marks;    // of the segments, those that are nothing but "1." or "-"
  double em = 0;                   // the size of its largest word, in points
  bool bold = false;               // every word
  bool leader = false;             // dots that lead the eye over a gap: a table of contents, no table
};

SegmentedLine segmented(const TextLine& line, const GutterSettings& settings);

// The lines between two ruled tables, or between one and an end of the page, from top to bottom.
struct TextRegion {
  std::vector<TextLine> words;
  std::vector<SegmentedLine> lines;  // the same lines
  BorderlessSettings settings;       // with gutters at least as wide as the region's own spaces ask for
};

TextRegion text_region_of(std::vector<TextLine> words, const BorderlessSettings& settings);

// From `first` up to, not including, `end`; equal where there is none.
struct ColumnRange {
  std::size_t first = 0, end = 0;

  std::size_t count() const { return end - first; }
  bool operator==(const ColumnRange&) const = default;
};

// The columns that text touches.
ColumnRange columns_under(const Interval& text, const std::vector<Interval>& columns);

// The columns in which a line has text, one flag for each.
std::vector<bool> columns_filled(const SegmentedLine& line, const std::vector<Interval>& columns);

std::vector<Interval> text_runs_of(const SegmentedLine& line, const GutterSettings& settings);

// The same in a header, where segments over one column each stay apart.
std::vector<Interval> header_runs_of(const SegmentedLine& line, const std::vector<Interval>& columns,
                                     const GutterSettings& settings);

// Whether a word's middle stands in a column.
bool stands_in(const StyledWord& word, const Interval& column);

// What a line says in a column, without spaces.
std::string text_in(const TextLine& line, const Interval& column);

}  // namespace thaimemo
