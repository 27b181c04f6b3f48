// The truth of a made report as the expected record that scoring compares with; its form is
// docs/expected.schema.json.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"

namespace thaimemo::make {

// JSON with sorted keys, indented by one space, with a newline at the end. `tables`: as drawn, where the own
// typesetting drew pages. `printer`: what laid the pages out, for the axes; empty where none did.
std::string to_expected_json(const MadeReport& report, const std::vector<DrawnTable>& tables = {},
                             const std::string& printer = "");

}  // namespace thaimemo::make
