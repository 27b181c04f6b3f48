// What the columns and the codes of the database are called on screen, in two languages.
#pragma once

#include <string>

#include "tools/serve/site/visit.h"

namespace thaimemo {

// Its own name where nobody named it, as columns of a reader's own SQL.
std::string column_title(const Visit& visit, const std::string& column);

// "ช่องผลว่างเปล่า" for code, empty-result. The value itself where nobody named it, as the codes of problems in English, which
// docs/errors.md has.
std::string shown_code(const Visit& visit, const std::string& column, const std::string& value);

}  // namespace thaimemo
