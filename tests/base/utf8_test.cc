#include "base/utf8.h"

#include <gtest/gtest.h>

namespace thaimemo {

TEST(Utf8, ThaiGoesThereAndBack) {
  const std::string text = "ที่ ๔๖๗ A\xF0\x9F\x98\x80";
  EXPECT_EQ(encode_utf8(decode_utf8(text)), text);
  EXPECT_EQ(letter_count("ที่"), 3);
}

TEST(Utf8, EachInvalidByteBecomesOneReplacement) {
  for (const char* bad : {"\x80", "\xC0\xAF", "\xE0\xB8", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    EXPECT_FALSE(is_valid_utf8(bad)) << bad;
    for (char32_t letter : decode_utf8(bad)) EXPECT_EQ(letter, U'\uFFFD');
  }
  EXPECT_EQ(decode_utf8("a\xE0\xB8z"), U"a\uFFFD\uFFFDz");
}

TEST(Utf8, SurrogatesAreNotWritten) {
  EXPECT_EQ(encode_utf8(std::u32string(1, char32_t{0xD800})), "\uFFFD");
}

}  // namespace thaimemo
