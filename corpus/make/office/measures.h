// Measures that every printer takes from the own typesetting (corpus/make/page), so that printers differ in what
// their engines do and not in what they are asked for.
#pragma once

namespace thaimemo::make {

inline constexpr double points_per_cm = 72 / 2.54;
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

// Of what the axes ask for; the own typesetting has none of them from here on, these are by eye on made reports.
inline constexpr const char* dark_colour = "#1c1c1c";       // of headers with white letters
inline constexpr const char* stripe_colour = "#ececec";     // of every second row, paler than a header
inline constexpr const char* watermark_colour = "#dcdcdc";  // so pale that letters above it stay legible
inline constexpr const char* dots_colour = "#333333";       // of dotted lines
inline constexpr double dots_width_pt = 0.75;
inline constexpr double note_size_factor = 0.85;   // small print
inline constexpr double raised_size_factor = 0.6;  // of the mark of a note
inline constexpr double raised_by_factor = 0.45;   // of the letters' size, above their baseline
inline constexpr double cover_inset_factor =
    0.15;                                   // of a line's height, above and below a white box over digits
inline constexpr double column_gap_pt = 2;  // beside a cell's text at least, where no rule parts columns
inline constexpr double address_left_share = 0.58;  // of the text's width, left of a return address

}  // namespace thaimemo::make
