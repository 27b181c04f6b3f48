#include "extract/pdf/text_string.h"

#include <UTF.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include "base/utf8.h"

namespace thaimemo {

std::string utf8_of(const GooString* text) {
  std::string utf8;
  if (text == nullptr) return utf8;
  Unicode* letters = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &letters);
  for (int i = 0; i < length; ++i)
    if (letters[i] >= 0x20) append_utf8(utf8, static_cast<char32_t>(letters[i]));
  gfree(letters);
  return utf8;
}

}  // namespace thaimemo
