// Every number that decides about a table without rules, by the step that asks for it.
//
// Units: em is the size of a line's largest word, in points; a height is that of a line's box; a share is
// from 0 to 1. An origin says what a number follows from in print, or what it was chosen on: "by eye on made
// reports" where no more is known than that reports without rules were looked at page by page.
#pragma once

#include <cstddef>

namespace thaimemo {

// Where white space parts text (text_region.h, gutters.h).
struct GutterSettings {
  // Between the segments of all lines of a table. As wide as a space; but spaces do not stand one below the
  // other in line after line.
  double gutter_min_em = 0.28;
  // What the widest quarter of the lines leave at a gutter: more than a space, or than the one after an
  // item's number. By eye on made reports.
  double usual_gap_min_em = 0.6;
  // The same in the page's own spaces, which justified lines and OCR make wider. By eye on made reports.
  double usual_gap_min_spaces = 1.5;
  // The share of the gaps that are narrower than the usual one: lines that nearly touch the next column do
  // not speak against it.
  double usual_gap_share = 0.75;
  // A gutter at which no line has text on both sides shows itself by nothing but its width: a quad.
  double gap_unseen_min_em = 1;
  // Lines with text on both sides of a strong gutter. Two may be chance.
  int gutter_lines_min = 3;
  // Text right of a narrow gutter begins at one place: so near to it. By eye on made reports.
  double aligned_within_em = 0.15;
  // It is wider than the units of the amounts on its left, such as "บาท". By eye on made reports.
  double aligned_width_min_em = 3;
  // It does so in so many lines, and in such a share of them. By eye on made reports: fewer spaces of running
  // text fall that way.
  int aligned_lines_min = 6;
  double aligned_min = 0.9;
  // Letters beside the signs of an item's mark: "12." has two.
  std::size_t item_mark_letters_max = 2;
  // A gap between words that is a space: less is the space between letters, more a tab.
  double space_min_em = 0.1, space_max_em = 1;
};

// Which lines are looked at together (white_columns.h).
struct CandidateSettings {
  // What a candidate scores less for being one more, or one table would fall to pieces: a line that fills
  // three columns scores 4 and does not pay for a table of its own, two such lines do. By eye on made
  // reports.
  int table_cost = 6;
  // More lines in a region are not searched: the search looks at all pairs of lines. No page of A4 that can
  // be read holds as many.
  std::size_t lines_max = 200;
};

// What a header's cells are, and how far it reaches (header.h, header_levels.h).
struct BorderlessHeaderSettings {
  // Lines of cells of different heights count each, as they stand between each other. By eye on made reports.
  std::size_t lines_max = 10;
  // Between the lines of a header, and between its levels, where each cell has room above and below it:
  // levels of made reports stand up to two em apart. By eye on them.
  double line_gap_em = 1.3, level_gap_em = 2;
  // Between the header and what follows.
  double body_gap_em = 1.5;
  // A line set in larger type is a heading. More than what rounding makes of one size.
  double type_larger_max = 1.05;
  // A cell that spans columns stands in their middle: so far from it at most. By eye on made reports: words
  // of a narrow column move its middle.
  double spanning_off_max_em = 1.5;
  // So near to the middle, a text is in it; by eye on made reports.
  double middle_within_em = 1;
  // A text over the edge of its column begins so near to the edge; by eye on made reports.
  double edge_within_em = 0.5;
  // A word wider than its narrow column reaches so far over the next ones at most, the column is so wide at
  // most, and the word stands so near to its middle, as a share of its width. By eye on made reports.
  double overhang_max_em = 1.5, overhung_width_max_em = 6, overhung_off_max = 0.25;
  // A heading begins where the table begins, or so little to the right of that. By eye on made reports.
  double heading_indent_max_em = 0.2;
  // The share of a line's height that lies beside the line below it, where it stands between the lines of
  // other cells: more than the marks above and below Thai letters reach. By eye on made reports.
  double between_lines_min = 0.3;
  // In heights: farther apart, lines do not stand between each other. A line and a quarter of another.
  double beside_max = 1.25;
  // In heights of the upper cell: so far below the header's middle stands its lower level, and so near to
  // each other the cells of one level. Cells are centred, so one line more or less moves them by a half.
  double level_min = 0.25;
};

// Where rows begin (rows.h).
struct BorderlessRowSettings {
  // The share of the distances from line to line that are smaller than the usual one of a cell: nearly the
  // smallest, as lines of a scan vary.
  double pitch_share = 0.1;
  // Rows stand apart by such a jump in these distances at least: more than scanned lines vary. By eye on made
  // reports.
  double gap_em = 0.18;
  // A column of numbers: how wide its entries are at most ("1,234,567" is not quite five em wide), how many
  // there are at least, and the share of the entries that are numbers. By eye on made reports.
  double number_column_max_em = 5;
  int numbers_min = 2;
  double numbers_share_min = 0.8;
  // A line of figures: numbers in so many columns. Two may be a year and an amount.
  int figures_min = 3;
  // Lines of figures are indented so far below their heading; found in a report of a US state.
  double figures_indent_em = 0.4;
  // Lines that fill every column are a row each where there are so many; two may be one row.
  std::size_t full_lines_min = 3;
  // Lone text in the first column that begins so far from it is no row, but a heading or a note: half an em
  // is less than any indent in print.
  double lone_indent_max_em = 0.5;
};

// Notes below the rows: "label: text" (table_foot.h).
struct TableNoteSettings {
  // Notes begin where the first column begins, or farther left, where that column's text stands in its
  // middle. By eye on made reports.
  double indent_max_em = 0.4, outdent_max_em = 2.5;
  // Below a table of one row, which does not show how far rows stand apart: in distances of lines.
  double lone_row_gap_lines = 2;
  // So much farther down than rows do notes stand, at most: less than a blank line.
  double gap_more_em = 0.5;
  // From line to line of a note, in heights: usual line spacing.
  double line_max = 1.5;
  // Letters before a note's colon; "ระยะเวลาดำเนินการตามมาตรการ" has 27. By eye on made reports.
  int label_letters_max = 40;
  // A label and its text; more text runs are a line of figures.
  std::size_t text_runs_max = 2;
};

// Page numbers and catchwords below a table (table_foot.h, known_columns.h).
struct PageFootSettings {
  // In distances of lines, or in heights where those are not known: text so far below a table is the page's
  // foot. Rows of a table stand nearer to each other; by eye on made reports.
  double lone_gap_lines = 2.5;
  // In heights: a page number at the page's end stands farther below the text than a cell's next line does.
  double number_gap_lines = 1.6;
  // A catchword, a page number and a line of the publisher.
  std::size_t lines_max = 3;
};

// Lines that are divided by columns known from above (known_columns.h).
struct KnownColumnSettings {
  // Text begins so near to where its column begins, or stands so near to its middle. By eye on made reports.
  double begins_within_em = 0.6;
  // The share of the texts that do so. By eye on made reports: words of prose begin anywhere.
  double in_place_min = 0.6;
  // Left of the first column, text still belongs to it: half a letter more than its rows showed.
  double first_outdent_max_em = 0.5;
  // A gap at which a word may begin the next column although it does not stand where that begins.
  double gap_min_em = 1;
  // Text reaches so far into the next column at most: what rounding makes of an edge. Right of the last one
  // no column follows, so its text may be longer than any above.
  double overlap_max_em = 0.1, last_overhang_max_em = 2;
};

// Whether the table at a page's end goes on at the top of the next (open_table.h, continuation.h).
struct ContinuationSettings {
  // Lines of a running head: a title and a page number.
  std::size_t heads_max = 2;
  // Lines below the table that may be furniture; as PageFootSettings::lines_max.
  std::size_t feet_max = 3;
  // Shares of the page's height: what stands lower is furniture whatever it says (2 cm on A4), and this low
  // where it also stands apart from the table by so many heights. By eye on made reports.
  double foot_from = 0.93, lone_foot_from = 0.85, lone_foot_gap_lines = 2;
  // The share of the letters of two headers that are the same; OCR misreads some. By eye on made reports.
  double same_header_min = 0.9;
  // The header's letters on the page before times this: with more letters it is not the same header.
  double letters_more_max = 1.1;
  // Columns are the same where they begin, or have their middle, so near to each other; the size of a line's
  // type. By eye on made reports.
  double same_column_pt = 12;
  // A sheet lies so far beside where the one before lay in the scanner, at most; 6 mm, by eye on real scans and
  // made ones. It is looked for in such steps, finer than KnownColumnSettings::begins_within_em asks for.
  double sheet_off_max_pt = 18, sheet_step_pt = 3;
  // Rules end so near to a table's sides; as PartialSettings::at_side_pt. A rule between columns is higher than
  // a line of 8-point type.
  double at_side_pt = 3, column_rule_min_pt = 10;
};

// What speaks for a table besides white space (belief.h).
struct BeliefSettings {
  // Rows beside a column of numbers: shorter ones are sums and addresses. By eye on made reports.
  std::size_t numbered_rows_min = 5;
  // Page numbers that count up, in a table of so many columns at most (number, heading, page), are contents.
  int contents_entries_min = 3;
  std::size_t contents_columns_max = 3;
  // Gutters at which many lines stand: prose in columns and labels with values have one or two.
  int strong_gutters_min = 3;
};

struct BorderlessSettings {
  GutterSettings gutters;
  CandidateSettings candidates;
  BorderlessHeaderSettings header;
  BorderlessRowSettings rows;
  TableNoteSettings notes;
  PageFootSettings foot;
  KnownColumnSettings known;
  ContinuationSettings continuation;
  BeliefSettings belief;
};

}  // namespace thaimemo
