#include "extract/scan/read/lookalikes.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

std::string mended(const std::string& text) {
  Word word{{}, text, 0.9, {}};
  mend_lookalikes(word);
  return word.raw;
}

TEST(Lookalikes, AnAtSignOutsideAddressesIsOne) {
  EXPECT_EQ(mended("@"), "๑");
  EXPECT_EQ(mended("๗๓.๓@"), "๗๓.๓๑");
  EXPECT_EQ(mended("(@)"), "(๑)");
  EXPECT_EQ(mended("ข้อ@"), "ข้อ๑");
  EXPECT_EQ(mended("info@example.go.th"), "info@example.go.th");
  EXPECT_EQ(mended("@line"), "@line");
  EXPECT_EQ(mended("12@5"), "12@5");
}

TEST(Lookalikes, AnOBesideThaiDigitsIsNought) {
  EXPECT_EQ(mended("o๘๑-๒๓๔"), "๐๘๑-๒๓๔");
  EXPECT_EQ(mended("o๒๐"), "๐๒๐");
  EXPECT_EQ(mended("๒๕๖o"), "๒๕๖๐");
  EXPECT_EQ(mended("๙O.oo"), "๙๐.๐๐");
}

TEST(Lookalikes, AnSAmongThaiLettersIsRoRuea) {
  EXPECT_EQ(mended("กิจกssม"), "กิจกรรม");
  EXPECT_EQ(mended("บริกาs"), "บริการ");
  EXPECT_EQ(mended("SMSแจ้ง"), "SMSแจ้ง");
  EXPECT_EQ(mended("OSSและ"), "OSSและ");
  EXPECT_EQ(mended("๕s"), "๕s");
  EXPECT_EQ(mended("sms"), "sms");
}

TEST(Lookalikes, GovernmentSitesEndInGo) {
  EXPECT_EQ(mended("www.thadee.oo.th"), "www.thadee.go.th");
  EXPECT_EQ(mended("https://ita.naluang.0o.th/o12"), "https://ita.naluang.go.th/o12");
  EXPECT_EQ(mended("www.nongkaew.0"), "www.nongkaew.g");
  EXPECT_EQ(mended("www.example.or.th"), "www.example.or.th");
  EXPECT_EQ(mended("www.example.com/v1.0"), "www.example.com/v1.0");
  EXPECT_EQ(mended("88.0"), "88.0");
}

TEST(Lookalikes, CodesOfTheAssessmentsDataStay) {
  EXPECT_EQ(mended("O๑๒"), "O๑๒");
  EXPECT_EQ(mended("O12"), "O12");
  EXPECT_EQ(mended("o"), "o");
}

TEST(Lookalikes, TheFirstReadingStaysAsAnAlternative) {
  Word word{{}, "๓@", 0.8, {{"๓๑", 0.1}}};
  mend_lookalikes(word);
  ASSERT_EQ(word.alternatives.size(), 1U);
  EXPECT_EQ(word.alternatives[0].text, "๓@");
}

}  // namespace
}  // namespace thaimemo
