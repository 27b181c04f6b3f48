// How much of some words is bold. Internal to extract/table/rows and partial.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/lines/text_lines.h"

namespace thaimemo {

// Widths of words, in points.
struct BoldShare {
  double all = 0, bold = 0;

  void add(const StyledWord& word) {
    const double width = across(word.word.bbox).width();
    add(BoldShare{width, word.bold ? width : 0});
  }
  void add(const BoldShare& more) {
    all += more.all;
    bold += more.bold;
  }

  // On scans some words of a header are not seen as bold. By eye on made scans.
  static constexpr double header_min = 0.6;
  bool is_of_header() const { return bold >= header_min * all; }
};

inline BoldShare bold_share_of(const std::vector<StyledWord>& words) {
  BoldShare share;
  for (const StyledWord& word : words) share.add(word);
  return share;
}

}  // namespace thaimemo
