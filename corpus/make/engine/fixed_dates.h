// The date of printing out of a PDF.
#pragma once

#include <string>

namespace thaimemo::make {

// Every /CreationDate and /ModDate written in the open becomes the fixed date of made reports; the file's length
// and its offsets stay.
void fix_dates(std::string& pdf);

}  // namespace thaimemo::make
