// An agency: its ten indicators over the years, beside those of its neighbours, and what it promised and did.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// All agencies, by part of their name or province.
Response agencies_page(const Visit& visit);

// One agency; ?province= tells those of one name apart, and where it is missing and needed they are listed. Throws
// Error "page-missing".
Response agency_page(const Visit& visit, const std::string& agency);

}  // namespace thaimemo
