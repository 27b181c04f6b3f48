// One of the ten indicators: how its scores are spread, which provinces are weak, and what was promised before a rise.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

Response indicators_page(const Visit& visit);

// ?year= chooses a year; else the latest. Throws Error "page-missing".
Response indicator_page(const Visit& visit, const std::string& number);

}  // namespace thaimemo
