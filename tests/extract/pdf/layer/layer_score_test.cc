#include "extract/pdf/layer/layer_score.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo {
namespace {

StyledWord word(const std::string& raw) {
  StyledWord made;
  made.word.raw = raw;
  return made;
}

LayerScore score(const std::string& text, int without_letter = 0) {
  return score_layer({word(text)}, without_letter);
}

TEST(LayerScore, SoundTextHasOne) {
  EXPECT_EQ(score("สำนักงานได้ดำเนินการแล้วเมื่อวันที่ ๕").value(), 1);
  EXPECT_EQ(score("English only, 25 %").value(), 1);
  EXPECT_EQ(score("").value(), 1);
}

TEST(LayerScore, CountsWhatIsWrong) {
  EXPECT_EQ(score("ที่่ดี").doubled, 1);
  EXPECT_EQ(score("ก่้า").impossible, 1);
  EXPECT_EQ(score("กิีน").impossible, 1);
  EXPECT_EQ(score("า่น").impossible, 1);
  EXPECT_EQ(score("ที่ดี", 2).lost, 2);
  EXPECT_LT(score("ที่ดี", 2).value(), score("ที่ดี", 1).value());
}

TEST(LayerScore, KnowsCommonWordsAndTheirBrokenForms) {
  const LayerScore whole = score("สำนักงานดำเนินการเพื่อ"), broken = score("สานักงานดาเนินการเพือ");
  EXPECT_EQ(whole.words_whole, 3);
  EXPECT_EQ(whole.words_broken, 0);
  EXPECT_EQ(broken.words_whole, 0);
  EXPECT_EQ(broken.words_broken, 3);
  EXPECT_LT(broken.value(), whole.value());
}

TEST(LayerScore, SaraAmInPartsAndPrivateMarksAreWhole) {
  EXPECT_EQ(score("สํานัก").words_whole, 1);
  EXPECT_EQ(score("สำานัก").words_whole, 1);
  EXPECT_EQ(score("ได\uF70B").words_broken, 0);
  EXPECT_EQ(score("ได\uF70B").words_whole, 1);
}

TEST(LayerScore, LooksAtTheTextAsRepaired) {
  StyledWord repaired = word("สานัก");
  repaired.edits.push_back({"layer-learned-glyph", 1, "", "ํ"});
  EXPECT_EQ(encode_utf8(repaired_text(repaired)), "สํานัก");
  EXPECT_EQ(score_layer({repaired}, 0).words_whole, 1);
}

}  // namespace
}  // namespace thaimemo
