// Unicode normalization (ICU is included here and nowhere else).
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/utf8.h"
#include "normalize/text/folded.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

constexpr size_t segment_max = 33;

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw Error("icu-failed", "", "ICU has no NFC data", "Install libicu's data.");
  return *found;
}

std::u32string composed_segment(std::u32string_view segment) {
  const auto source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(segment.data()),
                                                    static_cast<int32_t>(segment.size()));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString result = nfc().normalize(source, status);
  std::u32string letters(static_cast<size_t>(result.countChar32()), 0);
  result.toUTF32(reinterpret_cast<UChar32*>(letters.data()), static_cast<int32_t>(letters.size()), status);
  return letters;
}

// The letters that differ, so that an edit names no more than it changes.
void note_edit(std::u32string_view before, std::u32string_view after, size_t position,
               std::vector<Edit>& edits) {
  const size_t shorter = std::min(before.size(), after.size());
  size_t head = 0, tail = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  edits.push_back({"nfc", static_cast<int>(position + head),
                   encode_utf8(before.substr(head, before.size() - head - tail)),
                   encode_utf8(after.substr(head, after.size() - head - tail))});
}

// The class by which Unicode orders Thai marks; 256 for letters of other scripts.
int thai_class(char32_t letter) {
  if (letter < 0x0E00 || letter > 0x0E7F) return letter < 0x300 ? 0 : 256;
  if (letter == 0x0E38 || letter == 0x0E39) return 103;
  if (letter >= 0x0E48 && letter <= 0x0E4B) return 107;
  return letter == 0x0E3A ? 9 : 0;
}

bool begins_segment(char32_t letter) {
  const int mark = thai_class(letter);
  return mark == 256 ? nfc().hasBoundaryBefore(static_cast<UChar32>(letter)) : mark == 0;
}

// Nearly all of a Thai text: in order already, and there is nothing to compose.
bool is_in_order(std::u32string_view segment) {
  int before = 0;
  for (char32_t letter : segment) {
    const int mark = thai_class(letter);
    if (mark == 256 || (mark != 0 && mark < before)) return false;
    before = mark;
  }
  return true;
}

}  // namespace

std::u32string composed(const std::u32string& text, std::vector<Edit>& edits) {
  std::u32string result;
  result.reserve(text.size());
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin + 1;
    while (end < text.size() && !begins_segment(text[end])) ++end;
    const std::u32string_view segment(text.data() + begin, end - begin);
    if (is_in_order(segment) || segment.size() > segment_max) {
      result += segment;
    } else {
      const std::u32string after = composed_segment(segment);
      if (after != segment) note_edit(segment, after, result.size(), edits);
      result += after;
    }
    begin = end;
  }
  return result;
}

std::u32string composed(std::u32string_view letters) {
  return composed_segment(letters);
}

}  // namespace thaimemo
