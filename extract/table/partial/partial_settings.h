// Every number that decides about a table whose rules show its rows or its columns alone.
//
// Units as in borderless_settings.h: em is the size of a line's largest word in points, a share is from 0 to 1.
#pragma once

#include <cstddef>

#include "extract/table/rows/row_settings.h"

namespace thaimemo {

struct PartialSettings : RowSettings {
  // A rule between rows reaches a side of the frame so nearly; as GridSettings::join_tolerance_pt.
  double at_side_pt = 3;
  // Of the table's width: a rule that leaves a merged key cell open is shorter, an underline is shorter still.
  // By eye on made reports.
  double band_rule_min = 0.3;
  // No row is lower: the marks of a line of 8-point type do not fit into less.
  double band_height_min_pt = 6;
  // Rules that lie above each other without sides: so many and so wide at least, two columns of numbers.
  std::size_t stack_rules_min = 3;
  double stack_width_min_pt = 72;
  // Upright rules beside each other: so many at least, as high as two lines of 10-point type, and two of them end
  // together. One is a fold or a margin, two stand at the sides of a box.
  std::size_t fence_rules_min = 3, fence_alike_min = 2;
  double fence_height_min_pt = 24;
  // So many rows below the first must have text in several columns: the dotted lines of a memo's head have one
  // field each but for number and date, which share the first. By eye on memos.
  std::size_t stack_rows_min = 2;
  // White beside a lone run of text that makes it a heading between two tables rather than a row of one: more
  // than a cell's padding. By eye on made reports.
  double heading_room_em = 1.5;
  // The share of the lines that may stand in a gutter: a word that overflows its cell.
  double crossing_max = 0.03;
  // A word that reaches so far over the edges of two columns crosses them.
  double overhang_max_em = 0.5;
  // A row whose text runs on over more than this share of the width shows no columns: a heading or a note
  // within the table. By eye on made reports.
  double running_min = 0.35;
  // The share of a cell's side that must be drawn; as GridSettings::side_drawn_min.
  double side_drawn_min = 0.6;
  // Rows with text in several columns: two may not be chance where rules or a bold header speak for a table.
  std::size_t rows_min = 2;
  // Where rules part the columns alone, white between rows: more than paragraphs of one cell stand apart. By eye on made
  // reports.
  double row_white_min_em = 0.35;
  // A bold header above rows that white does not show: of so many columns, of which such a share has text. Two bold words
  // side by side are labels.
  std::size_t headed_columns_min = 3;
  double headed_filled_min = 0.6;
  // So many lines below it are looked at; as CandidateSettings::lines_max.
  std::size_t headed_lines_max = 200;
  // White that runs down between columns through header and rows: wider than a space. By eye on made reports.
  double corridor_min_em = 0.5;
  // So many lines between white are a column without a header over it; fewer may be words of one stretched line.
  std::size_t headless_lines_min = 3;
  // Narrower white is none but beside so many lines: spaces of running text do not stand above each other so often.
  double corridor_narrow_em = 0.2;
  std::size_t corridor_lines_min = 6;
  // From a header on white to the row below it, as BorderlessHeaderSettings::body_gap_em, and from line to line of one
  // of its cells.
  double header_gap_em = 1.5, header_line_gap_em = 0.6;
  // A header has so many levels; a ruled table with more rows is no header alone.
  int header_rows_max = 2;
  // Below a shaded header rows and their lines stand no farther from each other, in em; a heading stands farther. By
  // eye on made reports.
  double row_gap_max_em = 3;
  // Cells that stand in the middle of their rows, more of them than at the top by so many: fewer are chance.
  int centred_more_min = 3;
  // A word reaches so far over the edge of its cell: what rounding and a lean make of it. By eye on made reports.
  double edge_overhang_max_em = 0.25;
  // An undivided cell whose words leave the edges free in so many columns is several; in two they may be words of one
  // text, unless they stand so far apart: a quad.
  std::size_t divided_columns_min = 3;
  double divided_gap_em = 1;
};

}  // namespace thaimemo
