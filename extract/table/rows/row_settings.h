// Every number that decides about the rows of a table whose columns are known.
//
// Units as in borderless_settings.h: em is the size of a line's largest word in points, a share is from 0 to 1.
#pragma once

#include <cstddef>

namespace thaimemo {

struct RowSettings {
  // Lines of a cell stand at the usual distance; rows stand apart by such a jump at least. As
  // BorderlessRowSettings.
  double pitch_share = 0.1, jump_em = 0.18;
  // A line's share of the distance of lines that is surely its own; rows without padding touch.
  double line_share = 0.7;
  // So near, in distances of lines, two tops or two middles are the same: cells of an even and an odd number
  // of lines differ by a half.
  double same_place_max = 0.25;
  // How rows are weighed (row_partition.h), in costs of one cell that stands at no place of its row: a row more, a cut
  // between lines that follow each other as those of a cell, white inside of a cell, the empty cells of a row, and a
  // row of which no more than half is filled: the rest of longer cells. By eye on made reports.
  double row_cost = 0.3, cut_cost = 0.4, jump_cost = 1.2, empty_cost = 0.3, sparse_cost = 1, part_cost = 0.8;
  // Lines of a row at most, as CandidateSettings::lines_max: a page of more takes no longer for each.
  std::size_t row_levels_max = 200;
  // Columns whose cells may each stand beside several rows: a number, a name and a score.
  std::size_t key_columns_max = 3;
  // In distances of lines: lines nearer than that are at one height; a cell so far from its place stands there, and
  // that much farther nowhere.
  double level_apart_min = 0.2, place_off_min = 0.1, place_off_more = 0.3;
  // Lines that stand in all columns are a row each, so many of them in so many columns; as
  // BorderlessRowSettings::full_lines_min, and two columns may be two paragraphs.
  std::size_t full_lines_min = 3, full_columns_min = 3;
  // Lines of a column of numbers, such a share of them, are a row each; as BorderlessRowSettings.
  double numbers_share_min = 0.8;
  // Not where most columns hold running text: as wide at least, whose lines end so near to its right side.
  double running_width_min_em = 5, running_short_max_em = 1.5;
  // Rows are others than those found line by line where these cost so much more. By eye on made reports.
  double cost_more_min = 2;
  // So far from the middle of its rows, in em, a key stands at most. By eye on made reports: edges lie between blocks
  // of text, which cells of one line more or less move by half a line.
  double key_off_max_em = 1;
  // From line to line of a white row between or beside shaded ones, and from those to its text. By eye on made
  // reports: a cell's padding, or less than a line where the text of shorter cells stands in the middle.
  double white_row_gap_em = 0.9;
};

}  // namespace thaimemo
