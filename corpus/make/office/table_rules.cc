#include "corpus/make/office/table_rules.h"

namespace thaimemo::make {

RuleSet rule_set(Rules rules) {
  switch (rules) {
    case Rules::thin:
    case Rules::grey:
    case Rules::twofold:
    case Rules::broken:
      return {true, true, true, true, true};
    case Rules::rows:
      return {true, true, true, false, true};
    case Rules::columns:
      return {true, true, false, true, false};
    case Rules::header:
      return {false, false, false, false, true};
    case Rules::stripes:
    case Rules::none:
      return {};
  }
  return {};
}

const char* border_of(Rules rules) {
  switch (rules) {
    case Rules::thin:
    case Rules::rows:
    case Rules::columns:
    case Rules::header:
      return "0.5pt solid #000000";
    case Rules::grey:
      return "0.75pt solid #9e9e9e";
    case Rules::twofold:
      return "2.25pt double #000000";
    case Rules::broken:
      return "0.75pt dashed #1a1a1a";
    case Rules::stripes:
    case Rules::none:
      return "none";
  }
  return "none";
}

bool needs_row_gap(Rules rules) {
  return rules == Rules::none || rules == Rules::columns || rules == Rules::header;
}

CellSides ruled_sides(Rules rules, const CellPosition& position) {
  const RuleSet set = rule_set(rules);
  return {position.first_row ? set.at_ends : set.between_rows,
          position.last_column ? set.at_sides : set.between_columns,
          position.last_row          ? set.at_ends || (position.last_header_row && set.below_header)
          : position.last_header_row ? set.below_header
                                     : set.between_rows,
          position.first_column ? set.at_sides : set.between_columns};
}

}  // namespace thaimemo::make
