// The rows of a figure on the page.
#pragma once

#include "corpus/report/measure_quality.h"
#include "store/html/html.h"
#include "store/html/language.h"

namespace thaimemo::quality {

struct PageSettings {
  Language language = Language::thai;
  std::string
      files;  // what a file's name is put behind to make a link: a folder or address; empty for no links
};

// Columns that the page shows, by their place: one of each pair of languages.
std::vector<size_t> columns_shown(const Figure& figure, Language language);

// A table with a bar where the plot asks for it; at most the figure's `shown` rows, and a line that says how many there are.
Html table_of(const Figure& figure, const PageSettings& settings);

// Large numbers side by side.
Html tiles_of(const Figure& figure, const PageSettings& settings);

// A numbered list of things to do, each with its count and command; `database` stands for DB in it.
Html actions_of(const Figure& figure, const PageSettings& settings, const std::string& database);

}  // namespace thaimemo::quality
