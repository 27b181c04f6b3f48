#include "normalize/text/folded.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

TEST(SearchForm, OneFormForWhatAReaderCallsTheSame) {
  EXPECT_EQ(search_form("ปี ๒๕๖๗"), search_form("ปี 2567"));
  EXPECT_EQ(search_form("นํ้า"), search_form("น้ำ"));
  EXPECT_EQ(search_form("ท่ี"), search_form("ที่"));
  EXPECT_EQ(search_form("No GIFT"), "no gift");
  EXPECT_EQ(search_form("คะ\u200bแนน\nรวม"), "คะแนน รวม");
}

TEST(SearchForm, OfAPartIsAPartOfTheSearchForm) {
  const std::string text =
      normalize_text("ตัวชี้วัดที่ ๑๐  การป้องกัน\nน้ํา  “No Gift” เเละ ฤๅษี", Origin::text_file).text;
  const std::u32string letters = decode_utf8(text);
  for (size_t begin = 0; begin < letters.size(); ++begin)
    for (size_t length = 1; begin + length <= letters.size(); ++length) {
      const std::string part = search_form(encode_utf8(letters.substr(begin, length)));
      ASSERT_NE(search_form(text).find(part), std::string::npos) << part;
    }
}

TEST(FoldForm, HasNoSpacesAndOneDash) {
  EXPECT_EQ(fold_form("ต.ค. ๒๕๖๖ – ก.ย. ๒๕๖๗"), fold_form("ต.ค.2566-ก.ย.2567"));
  EXPECT_EQ(fold_form("“ก” ‘ข’"), "\"ก\"'ข'");
}

}  // namespace
}  // namespace thaimemo
