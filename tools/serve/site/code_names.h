// Words for the codes that the database keeps: what a reader sees in place of "empty-result" or "not_pdf".
#pragma once

#include <string>

#include "tools/serve/site/visit.h"

namespace thaimemo {

// "ช่องผลว่างเปล่า" for code, empty-result. The value itself where nobody named it, as the codes of problems, which
// docs/errors.md has.
std::string shown_code(const Visit& visit, const std::string& column, const std::string& value);

}  // namespace thaimemo
