// What a check found, as a person reads it: sums written out, and every value a link to its marked place.
#pragma once

#include <string>

#include "tools/serve/site/visit.h"

namespace thaimemo {

// `detail`: the JSON object of view checks (docs/database.md); what is none is shown as it is. `file`: the name of the
// document's file, for places that are no cells.
Html check_detail(const Visit& visit, const std::string& detail, const std::string& file);

}  // namespace thaimemo
