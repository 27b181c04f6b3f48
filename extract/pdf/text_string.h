// Text strings of a PDF's dictionaries. Internal to extract/pdf.
#pragma once

#include <string>

class GooString;

namespace thaimemo {

// Without control characters; "" for null.
std::string utf8_of(const GooString* text);

}  // namespace thaimemo
