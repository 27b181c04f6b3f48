// What the kinds of the queue and the reasons of doubt are called on screen, in two languages.
#pragma once

#include <string>

#include "tools/serve/site/visit.h"

namespace thaimemo {

// "ข้อความ" for "text".
std::string kind_name(const Visit& visit, const std::string& kind);

// Why a place of this kind is asked for, in one sentence: by the code of the problem or check that says so, or else by
// the kind.
std::string reason_name(const Visit& visit, const std::string& kind, const std::string& code);

}  // namespace thaimemo
