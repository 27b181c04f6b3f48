// What an embedded TrueType or OpenType program says of its face. Internal to extract/pdf.
#pragma once

#include <vector>

namespace thaimemo {

// By its table OS/2 (weight class of 600 or more), else by the style of its table head; false for other
// programs and broken ones.
bool program_is_bold(const std::vector<unsigned char>& program);

}  // namespace thaimemo
