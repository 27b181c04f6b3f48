// The ready questions of `thaimemo query`, each with a form for its parameters.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

Response questions_page(const Visit& visit);

// Throws Error "query-unknown", "parameter-invalid".
Response question_page(const Visit& visit, const std::string& name);

}  // namespace thaimemo
