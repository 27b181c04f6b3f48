#include "normalize/segment/wording/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/whole_file.h"
#include "normalize/segment/structure/headers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/indicators.h"
#include "normalize/segment/wording/key_depth.h"
#include "tests/normalize/segment/report_of.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;

// Sections whose patterns see the text as written, with its white space.
bool sees_white_space(const std::string& section) {
  return section == "agency" || section == "agency_end" || section == "place";
}

std::string seen(const std::string& section, const std::string& text) {
  return sees_white_space(section) ? text : folded(text);
}

void expect_examples_to_match(const Rules& rules, const std::string& section) {
  EXPECT_FALSE(rules.wordings(section).empty()) << section;
  for (const WordingRule& rule : rules.wordings(section)) {
    const std::string text = seen(section, rule.example);
    const auto match = rule.pattern.find(text);
    ASSERT_TRUE(match) << rule.place << ": " << rule.example;
    if (rule.gives.empty()) continue;
    EXPECT_EQ(Hit({&rule, *match}).value(), seen(section, rule.gives)) << rule.place;
  }
}

Rules family(const std::string& name) {
  return Rules::from_file(source_folder() + "/normalize/rules/" + name + ".toml");
}

TEST(BuiltInRules, EveryWordingMatchesItsExampleAndGivesWhatItSays) {
  for (const std::string& section : Rules::section_names())
    if (section != "value") expect_examples_to_match(Rules::built_in(), section);
  expect_examples_to_match(family("oit"), "value");  // the built-in rules name no columns
}

// The parser's tables, one inside the other, filled the stack.
TEST(RulesFile, DeepKeysAreRefused) {
  std::string key = "a";
  for (int i = 0; i < 100'000; ++i) key += ".a";
  for (const std::string& deep :
       {key + " = 1", "[" + key + "]", "[[" + key + "]]", "x = {" + key + " = 1}"}) {
    try {
      Rules::from_text("version = 1\n" + deep + "\n", "deep.toml");
      FAIL() << "no error";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "bad-rules");
      EXPECT_EQ(error.place(), "deep.toml:2");
    }
  }
}

TEST(RulesFile, DotsOfTextsAndNumbersAreNoKeys) {
  const std::string dots = "....................";
  EXPECT_EQ(line_of_deep_key("# " + dots + "\na = \"\\\"" + dots + "\"\nb = '" + dots + "'\nc = \"\"\"\n" +
                             dots + "\"" + dots + "\"\"\"\nd = [1.5, 2.5]\n"),
            0);
  EXPECT_EQ(line_of_deep_key("a = '''\n\n'''\nx" + dots), 4);
}

TEST(BuiltInRules, EverySectionIsInTheManual) {
  const std::string manual = whole_file(source_folder() + "/docs/rules-file.md");
  for (const std::string& section : Rules::section_names())
    EXPECT_THAT(manual, HasSubstr("`" + section + "`"));
}

const std::string two_units = R"([[unit]]
kind = "label"
pattern = 'กอง(?P<value>ช่าง)?'
example = "กองช่าง"
[[unit]]
kind = "label"
pattern = 'กองคลัง|คลัง'
example = "กองคลัง"
[[unit]]
kind = "mark"
pattern = 'หลัก'
example = "หลัก"
)";

Rules rules_with(const std::string& sections) {
  return Rules::from_text("version = 1\nadds_to = \"ita.toml\"\n" + sections, "mine.toml");
}

TEST(FirstHit, IsOfTheFirstRuleOfTheKindInTheFilesOrder) {
  const Rules rules = rules_with(two_units);
  const auto hit = first_hit(rules, {"unit", "label"}, "หลักคลังกอง");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->match.text(), "กอง") << "the rule's place in the file decides, not the text's";
  EXPECT_FALSE(hit->has_value());
  EXPECT_EQ(hit->value(), "กอง") << "the whole match where the group took no part";
  EXPECT_EQ(first_hit(rules, {"unit", ""}, "หลัก")->rule->kind, "mark");
  EXPECT_FALSE(hits_kind(rules, {"unit", "other"}, "หลัก"));
  EXPECT_FALSE(hits_kind(rules, {"no such section", ""}, "หลัก"));
}

TEST(AllHits, StandFromLeftToRightAndApart) {
  std::vector<std::string> found;
  const std::string text = "คลังกองช่างกองคลัง";
  for (const Hit& hit : all_hits(rules_with(two_units), {"unit", "label"}, text))
    found.emplace_back(hit.match.text());
  EXPECT_THAT(found, testing::ElementsAre("คลัง", "กองช่าง", "กอง"));
}

TEST(HitsWithOrWithoutMarks, FindsALabelThatLostItsMarks) {
  const Rules& rules = Rules::built_in();
  EXPECT_TRUE(hits_with_or_without_marks(rules, {"finding", ""}, "จุดเด่น"));
  EXPECT_TRUE(hits_with_or_without_marks(rules, {"finding", ""}, "จดเดน"));
  EXPECT_FALSE(hits_with_or_without_marks(rules, {"finding", ""}, "จุดหมาย"));
}

TEST(BuiltInRules, EveryHeaderExampleMeansItsField) {
  const Rules& rules = Rules::built_in();
  for (const HeaderRule& rule : rules.headers())
    for (const std::string& example : rule.examples) {
      const auto meanings = meanings_of(example, rules);
      const bool found =
          std::any_of(meanings.begin(), meanings.end(), [&](const auto& m) { return m.first == rule.field; });
      EXPECT_TRUE(found) << rule.place << ": " << example;
    }
}

TEST(HeaderMeanings, ASpeckBeforeTheFirstWordIsNone) {
  const auto meanings = meanings_of(".ผลการนำไปปฏิบัติ", Rules::built_in());
  ASSERT_FALSE(meanings.empty());
  EXPECT_EQ(meanings, meanings_of("ผลการนำไปปฏิบัติ", Rules::built_in()));
}

TEST(BuiltInRules, EveryNameOfAnIndicatorIsThatIndicator) {
  const Rules& rules = Rules::built_in();
  for (const IndicatorRule& rule : rules.indicators())
    for (const std::string& spelling : rule.spellings) {
      const auto name = indicator_in(spelling, rules);
      ASSERT_TRUE(name) << spelling;
      EXPECT_EQ(name->number, rule.number) << spelling;
    }
}

TEST(BuiltInRules, GradeScalesCoverEveryYearOnce) {
  for (int year : {2558, 2565, 2566, 2570}) EXPECT_NE(Rules::built_in().grade_scale(year), nullptr) << year;
  EXPECT_EQ(Rules::built_in().grade_scale(2565)->grades.front().name, "AA");
}

struct BadFile {
  const char* text;
  const char* place;
  const char* message;
};

class BadRules : public testing::TestWithParam<BadFile> {};

TEST_P(BadRules, AreRefusedWithFileLineAndWhatIsWrong) {
  try {
    Rules::from_text(GetParam().text, "mine.toml");
    FAIL() << GetParam().text;
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), GetParam().place);
    EXPECT_THAT(error.what(), HasSubstr(GetParam().message));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, BadRules,
    testing::Values(
        BadFile{"version = 2\n", "mine.toml:1", "version 1"}, BadFile{"version = \n", "mine.toml:1", ""},
        BadFile{"version = 1\n[[colour]]\n", "mine.toml:2", "'colour' is not a section"},
        BadFile{"version = 1\n[[title]]\npattern = 'a'\n", "mine.toml:2", "'example' is missing"},
        BadFile{"version = 1\n[[title]]\npattern = 1\nexample = 'a'\n", "mine.toml:2", "'pattern'"},
        BadFile{"version = 1\n\n[[title]]\npattern = 'a('\nexample = 'a'\n", "mine.toml:3", ""},
        BadFile{"version = 1\n[[title]]\npattern = 'a'\nexample = 'a'\ncolour = 'b'\n", "mine.toml:2",
                "'colour' is not a key"},
        BadFile{"version = 1\n[[title]]\npattern = 'a'\nexample = 'a'\ngives = 'a'\n", "mine.toml:2",
                "needs a group"},
        BadFile{"version = 1\n[[header]]\nfield = 'colour'\npattern = 'a'\nexamples = ['a']\n", "mine.toml:2",
                "'colour' is not a field"},
        BadFile{"version = 1\n[[header]]\nfield = 'score'\npattern = 'a'\nexamples = []\n", "mine.toml:2",
                "needs an example"},
        BadFile{"version = 1\n[[header]]\nfield = 'score'\nname = 'a'\npattern = 'a'\nexamples = ['a']\n",
                "mine.toml:2", "has a name"},
        BadFile{"version = 1\n[[header]]\nfield = 'other'\nname = 'score'\npattern = 'a'\nexamples = ['a']\n",
                "mine.toml:2", "the name of a field"},
        BadFile{"version = 1\n[[value]]\npattern = 'a'\nexample = 'a'\nwrite = 'O{value}'\n", "mine.toml:2",
                "'write' needs a group"},
        BadFile{"version = 1\n[[indicator]]\nnumber = 11\n", "mine.toml:2", "1 to 10"},
        BadFile{"version = 1\n[[indicator]]\nnumber = 1\ninstrument = 'ABC'\n", "mine.toml:2",
                "IIT, EIT or OIT"},
        BadFile{"version = 1\n[[grade_scale]]\nfirst_year = 2566\nlast_year = 2565\n", "mine.toml:2",
                "after"},
        BadFile{"version = 1\n", "mine.toml:1", "ten indicators"}));

TEST(Rules, OfAMissingFileAreAnError) {
  EXPECT_THROW(Rules::from_file("/nonexistent/rules.toml"), Error);
}

TEST(Rules, AnotherFileHasAnotherFingerprint) {
  EXPECT_EQ(Rules::built_in().sha256().size(), 64U);
  const Rules same = Rules::from_file(source_folder() + "/normalize/rules/ita.toml");
  EXPECT_EQ(same.sha256(), Rules::built_in().sha256());
}

TEST(AddedRules, LeadTheBuiltInOnesAndKeepThem) {
  for (const char* name : {"improvement", "oit"}) {
    const Rules rules = family(name);
    EXPECT_EQ(rules.indicators().size(), 10U);
    EXPECT_GT(rules.headers().size(), Rules::built_in().headers().size());
    EXPECT_NE(rules.sha256(), Rules::built_in().sha256());
    EXPECT_NE(rules.grade_scale(2567), nullptr);
    for (const HeaderRule& rule : rules.headers())
      for (const std::string& example : rule.examples) {
        EXPECT_FALSE(meanings_of(example, rules).empty()) << rule.place << ": " << example;
        if (!rule.name.empty()) {
          EXPECT_EQ(column_name(example, rules), rule.name) << rule.place << ": " << example;
        }
      }
  }
}

TEST(AddedRules, ReadTablesOfSuggestions) {
  const Report report = segment(
      document_of("ข้อเสนอแนะ\tการตอบสนองข้อเสนอแนะ\tระยะเวลา\tผู้รับผิดชอบ\tผลการดำเนินงาน\tร่องรอยการดำเนินงาน\n"
                  "ควรมีป้ายบอกทาง\tติดป้ายใหม่\tไตรมาส ๒\tกองช่าง\tติดแล้ว ๕ จุด\tภาพถ่าย\n"),
      family("improvement"));
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::issue), "ควรมีป้ายบอกทาง");
  EXPECT_EQ(field_of(report.measures[0], Field::measure), "ติดป้ายใหม่");
  EXPECT_EQ(report.measures[0].other.front(), (std::pair<std::string, std::string>{"evidence", "ภาพถ่าย"}));
}

TEST(AddedRules, ReadListsOfWhatIsDisclosed) {
  const Report report = segment(document_of("ข้อ\tประเด็นการเปิดเผยข้อมูล\tURL\tหมายเหตุ\n"
                                            "O1\tโครงสร้าง\thttps://www.bueng.go.th/1\tเผยแพร่แล้ว\n"
                                            "ข้อ ๒\tข้อมูลผู้บริหาร\t\t\n"
                                            "๓\tอำนาจหน้าที่\tbueng.go.th/3\t\n"),
                                family("oit"));
  ASSERT_EQ(report.measures.size(), 3U);
  EXPECT_EQ(field_of(report.measures[1], Field::measure), "ข้อมูลผู้บริหาร");
  using Other = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(report.measures[0].other,
            (Other{{"item", "O1"}, {"address", "https://www.bueng.go.th/1"}, {"remark", "เผยแพร่แล้ว"}}));
  EXPECT_EQ(report.measures[1].other, (Other{{"item", "O2"}, {"address", ""}, {"remark", ""}}));
  EXPECT_EQ(report.measures[2].other.front().second, "O3");
}

TEST(AddedRules, DoubtAValueThatIsNone) {
  const Report report = segment(document_of("ข้อ\tรายการข้อมูล\tURL\n"
                                            "O1\tโครงสร้าง\thttps://www.bueng.go.th/1 bueng.go.th/x?a=1\n"
                                            "O2 O3\tข้อมูลผู้บริหาร\t-\n"
                                            "O4\tแผนยุทธศาสตร์\tnews_detail.php?id=9280\n"
                                            "O5\tข้อมูลการติดต่อ\t\n"),
                                family("oit"));
  ASSERT_EQ(report.measures.size(), 4U);
  EXPECT_FALSE(report.measures[0].needs_review);
  EXPECT_EQ(report.measures[0].other[1].second, "https://www.bueng.go.th/1 bueng.go.th/x?a=1");
  EXPECT_TRUE(report.measures[1].needs_review);
  EXPECT_EQ(report.measures[1].other[0].second, "O2 O3");
  EXPECT_TRUE(report.measures[2].needs_review);
  EXPECT_FALSE(report.measures[3].needs_review);
}

TEST(AddedRules, FindAnItemBeforeItsTitle) {
  const Report report = segment(document_of("ข้อ/ประเด็นการประเมิน\tลิงก์\n"
                                            "O๑๐ แผนดำเนินงานประจำปี\tbueng.go.th/10\n"
                                            "๑๐ ช่องทางร้องเรียน\tbueng.go.th/11\n"),
                                family("oit"));
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(report.measures[0].other.back(), (std::pair<std::string, std::string>{"item", "O10"}));
  EXPECT_EQ(report.measures[1].other.size(), 1U) << "a number alone may count anything";
}

TEST(AddedRules, AddToNothingElse) {
  EXPECT_THROW(Rules::from_text("version = 1\nadds_to = \"mine.toml\"\n", "a.toml"), Error);
  EXPECT_THROW(Rules::from_text("version = 1\n", "a.toml"), Error);
}

}  // namespace
}  // namespace thaimemo
