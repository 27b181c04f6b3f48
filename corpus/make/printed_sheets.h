// The pages of a PDF as sheets of paper for a scanner.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/scan/sheet.h"

namespace thaimemo::make {

// Rendered anew for each scan, in grey. Throws Error "damaged" and its like where the bytes are no PDF,
// "output-failed" where the temporary folder takes no file.
std::vector<Sheet> printed_sheets(const std::string& pdf);

}  // namespace thaimemo::make
