#include "tools/serve/site/filters.h"

#include <gmock/gmock.h>

#include "tests/store/sample.h"

namespace thaimemo {
namespace {

const std::vector<ColumnInfo> columns{{"score", false}, {"memo_number", true}, {"year", false}};

Filters asked(const std::string& address) {
  return filters_of(parse_address(address), columns, "v.");
}

TEST(Filters, CompareAsTheAddressSays) {
  EXPECT_EQ(asked("/table/scores").condition, "1");
  EXPECT_EQ(asked("/table/scores?score__lt=70&year=2567").condition,
            "1 AND v.score < :filter1 AND v.year = :filter2");
  EXPECT_EQ(asked("/x?memo_number__has=7").condition, "1 AND instr(v.memo_number, :filter1) > 0");
  EXPECT_EQ(asked("/x?score__null=1").condition, "1 AND v.score IS NULL");
  EXPECT_EQ(asked("/x?score__null=0").condition, "1 AND v.score IS NOT NULL");
}

// Tables could not be narrowed to an agency: their rows know a document's number only.
TEST(Filters, AColumnOfAnotherTableKeepsItsName) {
  const std::vector<ColumnInfo> both{{"agency", true, "d.agency"}, {"score", false, ""}};
  EXPECT_EQ(filters_of(parse_address("/x?agency__has=a&score=1"), both, "v.").condition,
            "1 AND instr(d.agency, :filter1) > 0 AND v.score = :filter2");
}

TEST(Filters, NumbersAreComparedAsNumbersAndTextsAsTexts) {
  EXPECT_EQ(asked("/x?year=2567").bindings.at("filter1"), Value(std::int64_t{2567}));
  EXPECT_EQ(asked("/x?score=85.50").bindings.at("filter1"), Value(85.5));
  EXPECT_EQ(asked("/x?score=high").bindings.at("filter1"), Value("high"));
  EXPECT_EQ(asked("/x?memo_number=007").bindings.at("filter1"), Value("007"));
}

TEST(Filters, AValueIsNeverPartOfTheStatement) {
  const Filters hostile = asked("/x?memo_number=%27%20OR%201%3D1--&score%3B%20DROP=1");
  EXPECT_EQ(hostile.condition, "1 AND v.memo_number = :filter1");
  EXPECT_EQ(hostile.bindings.at("filter1"), Value("' OR 1=1--"));
}

TEST(Filters, AnUnknownComparisonIsRefused) {
  try {
    asked("/x?score__near=70");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "filter-unknown");
  }
}

TEST(Filters, TheFormAddsOne) {
  const auto added = with_added_filter(
      parse_address("/table/scores?year=2567&_column=score&_operator=lt&_value=70&_next=x"));
  ASSERT_TRUE(added);
  EXPECT_EQ(added->text(), "/table/scores?year=2567&score__lt=70");
  EXPECT_FALSE(with_added_filter(parse_address("/table/scores?year=2567")));
}

TEST(Filters, ColumnsKnowWhetherTheyHoldTexts) {
  SQLite::Database db = open_in_memory();
  const std::vector<ColumnInfo> known = columns_with_types(db, "scores");
  const auto is_text = [&](const std::string& name) {
    for (const ColumnInfo& column : known)
      if (column.name == name) return column.is_text;
    return false;
  };
  EXPECT_TRUE(is_text("score_text"));
  EXPECT_FALSE(is_text("score"));
}

}  // namespace
}  // namespace thaimemo
