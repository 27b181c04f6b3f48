#include "store/schema/folded.h"

#include "tools/base/utf8.h"

namespace thaimemo {
namespace {

char32_t folded(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter + 32;
  if (letter >= U'๐' && letter <= U'๙') return U'0' + (letter - U'๐');
  return letter < U' ' || letter == 0xA0 ? U' ' : letter;
}

}  // namespace

std::string search_form(std::string_view text) {
  std::string form;
  for (const char32_t letter : decode_utf8(text)) append_utf8(form, folded(letter));
  return form;
}

}  // namespace thaimemo
