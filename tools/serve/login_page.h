// The form with which people log in.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// `to`: where to go on afterwards; `wrong`: what to say about the last try, or "".
Response login_page(const Visit& visit, const std::string& to, const std::string& wrong = "",
                    int status = 200);

}  // namespace thaimemo
