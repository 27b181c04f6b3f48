// One line of text that stands alone in a picture, read.
#pragma once

#include <string>

#include "extract/record/image.h"
#include "extract/scan/read/recognizer.h"

namespace thaimemo {

// The text of the picture's longest line, its words separated by a space; "" where there is none. `strip` is
// grey: black on white, upright, without rules. Throws Error "ocr-failed".
std::string read_strip(const Image& strip, Recognizer& recognizer, Alphabet alphabet = Alphabet::any);

}  // namespace thaimemo
