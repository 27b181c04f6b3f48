#include "corpus/make/draft/stock_words.h"

#include "base/utf8.h"

namespace thaimemo::make {

const std::vector<std::string>& stamp_words() {
  static const std::vector<std::string> words = {"สำเนา\nถูกต้อง", "ลงรับ\nแล้ว", "ประกาศ\nแล้ว"};
  return words;
}

std::string catchword_of(const std::string& next_text, std::size_t letters) {
  return "/" + encode_utf8(decode_utf8(next_text).substr(0, letters)) + "...";
}

}  // namespace thaimemo::make
