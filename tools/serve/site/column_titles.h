// What the columns of views and questions are called on screen, in two languages.
#pragma once

#include <string>

#include "tools/serve/site/visit.h"

namespace thaimemo {

// Its own name where nobody named it, as columns of a reader's own SQL.
std::string column_title(const Visit& visit, const std::string& column);

}  // namespace thaimemo
