// How columns and values of figures are written for people.
#pragma once

#include "corpus/report/figure_file.h"
#include "store/html/language.h"
#include "store/query/rows.h"

namespace thaimemo::quality {

// Its own name where nobody named it.
Texts column_title(const std::string& column);

// Counts grouped, shares as percent, years plain: "12,345", "4.2 %", "2567"; "–" for NULL.
std::string shown_value(const std::string& column, const Value& value);

inline const std::string& in(Language language, const Texts& texts) {
  return language == Language::thai ? texts.thai : texts.english;
}

}  // namespace thaimemo::quality
