// Why a rule changes a text, by its id: as the edits of a cell name it.
#pragma once

#include <string>

#include "store/html/language.h"

namespace thaimemo {

// The empty string for a rule of another version.
std::string reason_of_rule(const std::string& rule_id, Language language);

}  // namespace thaimemo
