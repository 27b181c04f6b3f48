// One line of text that stands alone in a picture, read.
#pragma once

#include <string>

#include "extract/record/image.h"
#include "extract/scan/read/recognizer.h"

namespace thaimemo {

// The text of the picture's longest line, "" where there is none. Black on white, upright, without rules.
std::string read_strip(const Image& strip, Recognizer& recognizer);

}  // namespace thaimemo
