// The reserve for scoring is large enough to say something, keeps apart from the open wordings, and reports that
// draw from it still tell the truth.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/json.h"
#include "corpus/make/expected.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/wording/wordings.h"

namespace thaimemo::make {
namespace {

constexpr std::size_t fewest_reserved = 4;  // fewer and one wording decides a figure

// Lists of things that are the same everywhere, or of names that no rule could know.
const std::set<std::string> without_reserve = {
    "forename",       "surname.first",   "surname.second", "title",       "month",
    "month.short",    "province",        "oit.section",    "oit.item",    "oit.name",
    "oit.name.first", "oit.name.second", "oit.host",       "oit.address", "oit.address.foreign",
    "oit.path"};

CorpusSettings scored() {
  CorpusSettings settings;
  settings.axes.families = {"Laksaman"};
  settings.axes.wordings = Reserve::score;
  return settings;
}

Json record_of(int number) {
  return Json::parse(to_expected_json(make_report(scored(), number).report));
}

bool begins_with_one_of(const std::string& list, const std::string& text) {
  const auto& parts = built_in_wordings().list(list, Reserve::score);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const std::string& part) { return text.rfind(part, 0) == 0; });
}

TEST(Reserve, EveryListHasEnoughThatNoOpenLineSays) {
  const Wordings& wordings = built_in_wordings();
  for (const auto& name : wordings.names()) {
    if (without_reserve.count(name) != 0) continue;
    const auto& open = wordings.list(name, Reserve::train);
    const auto& reserved = wordings.list(name, Reserve::score);
    EXPECT_GE(reserved.size(), fewest_reserved) << name;
    for (const auto& wording : reserved)
      EXPECT_EQ(std::find(open.begin(), open.end(), wording), open.end()) << name << ": " << wording;
  }
}

TEST(Reserve, ThereIsAThemeForEachIndicator) {
  for (const Reserve reserve : {Reserve::train, Reserve::score})
    EXPECT_EQ(built_in_wordings().list("theme", reserve).size(), 10U);
}

TEST(Reserve, PlacesComeFromItToo) {
  for (int number = 1; number <= 40; ++number) {
    const Json record = record_of(number);
    const std::string agency = record["document"]["agency"];
    bool reserved_place = false;
    for (const std::string& first : built_in_wordings().list("place.first", Reserve::score))
      for (const std::string& second : built_in_wordings().list("place.second", Reserve::score))
        reserved_place = reserved_place || agency.ends_with(first + second);
    const bool of_province = record["document"]["agency_type"] == "อบจ.";
    EXPECT_TRUE(reserved_place || of_province) << agency;
    const bool of_another_kind = record["document"]["agency_type"] == "อื่น ๆ";
    EXPECT_TRUE(!of_another_kind || begins_with_one_of("school", agency)) << agency;
  }
}

TEST(Reserve, PeriodsTellTheirDates) {
  int closed = 0, open_begin = 0, never = 0;
  for (int number = 1; number <= 40; ++number) {
    const Json record = record_of(number);
    for (const Json& measure : record["measures"]) {
      if (!measure.contains("period_dates")) continue;
      const Json& dates = measure["period_dates"];
      const std::string text = measure["fields"]["period"];
      EXPECT_EQ(text.find_first_of("{=}"), std::string::npos) << text;
      if (dates["end"].is_null())
        ++never;
      else
        ++(dates["begin"].is_null() ? open_begin : closed);
      if (dates["begin"].is_null() || dates["end"].is_null()) continue;
      EXPECT_LT(dates["begin"].get<std::string>(), dates["end"].get<std::string>()) << text;
    }
  }
  EXPECT_GT(closed, 40);
  EXPECT_GT(open_begin, 5);
  EXPECT_GT(never, 5);
}

}  // namespace
}  // namespace thaimemo::make
