// What tells one print of a PDF from the next, out of it.
#pragma once

#include <string>

namespace thaimemo::make {

// Every /CreationDate and /ModDate written in the open becomes the fixed date of made reports, the file's /ID and
// LibreOffice's /DocChecksum (sums over that date) become zeros. The file's length and its offsets stay.
void fix_identity(std::string& pdf);

}  // namespace thaimemo::make
