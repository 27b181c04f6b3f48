#include "normalize/segment/values/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Problem> doubts(const char* province, const char* district, const char* subdistrict = nullptr) {
  std::optional<Agency> agency;
  if (subdistrict != nullptr)
    agency = Agency{std::string("องค์การบริหารส่วนตำบล") + subdistrict, "อบต.", subdistrict};
  return doubts_of_place(province, district, agency);
}

TEST(Places, AllOfThemAreThere) {
  const Places& places = Places::built_in();
  EXPECT_TRUE(places.has_district("เชียงใหม่", "แม่ริม"));
  EXPECT_TRUE(places.has_district("สระบุรี", "เมืองสระบุรี"));
  EXPECT_TRUE(places.has_district("สระบุรี", "เมือง"));
  EXPECT_THAT(places.provinces_with("เฉลิมพระเกียรติ"), SizeIs(5));
  EXPECT_THAT(places.subdistricts_of("เชียงใหม่", "แม่ริม"), testing::Contains("ดอนแก้ว"));
}

TEST(Places, NamesThatFitRaiseNoDoubt) {
  EXPECT_THAT(doubts("เชียงใหม่", "แม่ริม", "ดอนแก้ว"), IsEmpty());
  EXPECT_THAT(doubts("เชียงใหม่", "แม่ริม"), IsEmpty());
}

TEST(Places, AMisreadLetterIsDoubted) {
  EXPECT_THAT(doubts("เชียงใหม่", "แม่ริน"), ElementsAre(testing::Field(&Problem::message, HasSubstr("แม่ริม"))));
  EXPECT_THAT(doubts("เชียงใหม่", "แม่ริม", "ดอนแค้ว"),
              ElementsAre(testing::Field(&Problem::message, HasSubstr("ดอนแก้ว"))));
}

TEST(Places, ADistrictOfAnotherProvinceIsDoubted) {
  EXPECT_THAT(doubts("ลำปาง", "แม่ริม"), ElementsAre(testing::Field(&Problem::message, HasSubstr("เชียงใหม่"))));
}

TEST(Places, NamesNobodyKnowsAreLeftAlone) {
  EXPECT_THAT(doubts("เชียงใหม่", "สมมุตินคร"), IsEmpty());
  EXPECT_THAT(doubts("สมมุติบุรี", "แม่ริม", "ดอนแค้ว"), SizeIs(1));  // the district is Chiang Mai's
}

TEST(Places, OfTwoThatAreAsNearNeitherIsNamed) {
  EXPECT_EQ(nearest_name({"บ้านกลาง", "บ้านกลาด"}, "บ้านกลาบ"), std::nullopt);
  EXPECT_EQ(nearest_name({"บ้านกลาง", "บ้านนา"}, "บ้านกลาบ"), "บ้านกลาง");
}

TEST(Places, AReportIsHeldAgainstThem) {
  const Report report =
      report_of("# รายงานผล ประจำปี ๒๕๖๗\nองค์การบริหารส่วนตำบลดอนแก้ว อำเภอแม่ริน จังหวัดเชียงใหม่\n");
  EXPECT_EQ(std::count_if(report.problems.begin(), report.problems.end(),
                          [](const Problem& problem) { return problem.code == "place-unlikely"; }),
            1);
  EXPECT_EQ(report.facts.district, "แม่ริน");
}

}  // namespace
}  // namespace thaimemo
