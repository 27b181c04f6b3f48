#include "extract/table/rows/centred_keys.h"

#include <gmock/gmock.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Rows of three columns, each with a measure and a unit, and these keys.
std::vector<std::size_t> shared_by(const std::vector<std::string>& keys) {
  constexpr double row_height = 30;
  TypedPage page;
  std::vector<double> edges;
  for (const std::string& key : keys) {
    if (!key.empty()) page.at(50, key);
    page.at(200, "ทำคู่มือแจก").at(370, "ปลัด");
    const Box& word = page.words().back().word.bbox;
    if (edges.empty()) edges.push_back((word.y0 + word.y1 - row_height) / 2);
    edges.push_back(edges.back() + row_height);
    page.down(row_height);
  }
  return centred_keys(banded_text(page.words(), edges), {{40, 190}, {190, 360}, {360, 460}}, 0, {});
}

TEST(CentredKeys, AKeyInTheMiddleOfItsRowsCountsForAllOfThem) {
  EXPECT_THAT(shared_by({"", "หนึ่ง", "", "", "สอง", ""}), ElementsAre(0, 1, 1, 0, 1, 1));
}

TEST(CentredKeys, WhereEveryRowHasItsKeyNoneIsShared) {
  EXPECT_THAT(shared_by({"หนึ่ง", "สอง", "สาม"}), IsEmpty());
}

TEST(CentredKeys, AKeyAboveItsRowsCountsForItsOwnAlone) {
  EXPECT_THAT(shared_by({"หนึ่ง", "", "", ""}), ElementsAre(0, 0, 0, 0));
}

}  // namespace
}  // namespace thaimemo
