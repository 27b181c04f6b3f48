// Which rows of a table are its header: at most three levels near its top.
#pragma once

#include <optional>
#include <string>

#include "normalize/segment/structure/table_grid.h"
#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {

// The numbers that tell a header's row from any other. Letters are those of a folded cell; what is not said
// otherwise was chosen by eye on made reports.
struct HeaderRowSettings {
  int searched_rows_max = 4;      // from the table's top; a title may stand above the header
  int levels_max = 3;             // of a stacked header
  int evidence_letters_max = 60;  // a longer cell is a sentence: sentences begin with the same words
  int vague_letters_max = 30;     // a wording that only holds a word of the kind counts in a short cell only
  double telling_weight = 0.9;    // of a rule: from here on it tells the kind, below it is vague
  double known_share = 0.5;       // of a row's filled cells that are header wordings
  double covered_share = 0.5;     // of the table's columns that the row's cells cover; it must be more
  int kinds_min = 2;              // of header wordings; one kind alone also begins a sentence
  int second_level_letters_max = 45;  // of a cell beneath a merged one
  int year_letters_max = 16;  // of a cell there that holds a year: "ปีงบประมาณ 2567"
};

struct HeaderRows {
  int first = 0, count = 0;  // count == 0: the table has no header

  bool operator==(const HeaderRows&) const = default;
};

// A row is a header where most of its cells are header wordings of at least two kinds and they cover more than
// half of the table; rows beneath its merged cells with years or short wordings only are further levels.
// `wordings` says how a cell's text is looked up.
HeaderRows header_rows_of(const TableGrid& grid, const Rules& rules, const HeaderSettings& wordings,
                          const HeaderRowSettings& settings = {});

// The rows right above `first_row` where they look like a header though too few of their wordings are known: short,
// without scores, filled in every column, and one wording or year at least is known.
HeaderRows header_above(int first_row, const TableGrid& grid, const Rules& rules,
                        const HeaderSettings& wordings, const HeaderRowSettings& settings = {});

// The year of the Buddhist era that a header's text names.
std::optional<int> year_in_header(const std::string& text);

// The year that a text says and nothing else: "ปีงบประมาณ พ.ศ. 2566", "คะแนนปี 2566".
std::optional<int> year_alone(const std::string& text);

}  // namespace thaimemo
