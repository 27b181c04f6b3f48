// Measures that every printer takes from the own typesetting (corpus/make/page), so that printers differ in what
// their engines do and not in what they are asked for.
#pragma once

#include "corpus/make/draft/axes.h"

namespace thaimemo::make {

inline constexpr double first_line_indent_pt = 36;     // of paragraphs
inline constexpr double block_gap_pt = 6;              // between blocks; twice that below titles and tables
inline constexpr double row_gap_without_rules_pt = 7;  // more below rows that no rule parts
inline constexpr double pair_gap_pt = 18;              // between tables side by side
inline constexpr double signature_gap_pt = 26;         // above a name, for the hand
inline constexpr double memo_line_gap_pt = 2;          // below a line of a memo's head
inline constexpr double title_size_factor = 1.15, memo_size_factor = 1.6;  // of the report's letters
inline constexpr double edge_size_factor = 0.9;         // of page numbers and running titles
inline constexpr double pen_width_pt = 1.2;             // of signatures and the emblem
inline constexpr const char* pen_colour = "#0d1a80";    // a ballpoint's blue
inline constexpr const char* shade_colour = "#e0e0e0";  // of headers

// A table's rule as CSS and OpenDocument both write it: width, kind, colour. Two thin lines of a double rule and the
// gap between them share its width.
inline const char* border_of(Rules rules) {
  switch (rules) {
    case Rules::thin:
      return "0.5pt solid #000000";
    case Rules::grey:
      return "0.75pt solid #9e9e9e";
    case Rules::twofold:
      return "2.25pt double #000000";
    case Rules::broken:
      return "0.75pt dashed #1a1a1a";
    case Rules::rows:
    case Rules::columns:
    case Rules::header:
      return "0.5pt solid #000000";
    case Rules::stripes:
    case Rules::none:
      return "none";
  }
  return "none";
}

}  // namespace thaimemo::make
