// The made reports keep their promises: the same bytes for a seed, and a truth that stands on the page.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "base/json.h"
#include "corpus/make/draft/score_card.h"
#include "corpus/make/expected.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/text_form.h"

namespace thaimemo::make {
namespace {

CorpusSettings settings() {
  CorpusSettings corpus;
  corpus.seed = 42;
  corpus.axes.families = {"Laksaman", "Norasi"};
  return corpus;
}

std::string without_markup(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<')
      i = text.find('>', i);
    else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '|')
      out += text[i];
  }
  return out;
}

TEST(MadeReport, SameSeedSameBytes) {
  for (int number = 1; number <= 30; ++number) {
    const auto a = make_report(settings(), number), b = make_report(settings(), number);
    EXPECT_EQ(to_expected_json(a.report), to_expected_json(b.report));
    EXPECT_EQ(to_text_form(a.report, a.random), to_text_form(b.report, b.random));
  }
}

// Lists of what is disclosed: every item once, in its order, its address as it stands on the page.
TEST(MadeReport, ListsNameTheirItemsInOrder) {
  auto lists = settings();
  lists.axes.kind = Kind::oit;
  for (int number = 1; number <= 30; ++number) {
    const auto made = make_report(lists, number);
    const std::string text = without_markup(to_text_form(made.report, made.random));
    int before = 0;
    for (const Measure& measure : made.report.truth.measures) {
      const std::map<std::string, std::string> other(measure.other.begin(), measure.other.end());
      const int item = std::stoi(other.at("item").substr(1));
      EXPECT_EQ(item, before == 0 ? item : before + 1) << number;
      before = item;
      std::istringstream addresses(other.at("address"));
      for (std::string one; addresses >> one;) EXPECT_NE(text.find(one), std::string::npos) << number << one;
    }
    EXPECT_GE(made.report.truth.measures.size(), 8U);
    EXPECT_LE(before, 43);
  }
}

TEST(MadeReport, OtherSeedOtherReport) {
  auto other = settings();
  other.seed = 43;
  EXPECT_NE(to_expected_json(make_report(settings(), 1).report),
            to_expected_json(make_report(other, 1).report));
}

TEST(MadeReport, NamesAreOfOneWidthAndDiffer) {
  std::set<std::string> names;
  for (int number = 1; number <= 200; ++number) names.insert(make_report(settings(), number).report.name);
  EXPECT_EQ(names.size(), 200U);
  for (const auto& name : names) EXPECT_EQ(name.size(), names.begin()->size());
}

TEST(MadeReport, FixingOneAxisLeavesTheOthers) {
  auto fixed = settings();
  fixed.axes.digits = Digits::thai;
  for (int number = 1; number <= 20; ++number) {
    const Axes a = make_report(settings(), number).report.axes, b = make_report(fixed, number).report.axes;
    EXPECT_EQ(b.digits, Digits::thai);
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.rules, b.rules);
    EXPECT_EQ(a.font_size_pt, b.font_size_pt);
  }
}

TEST(MadeReport, ScoresObeyTheSumRuleUnlessACheckSaysOtherwise) {
  int checked = 0;
  for (int number = 1; number <= 200; ++number) {
    const thaimemo::Report& truth = make_report(settings(), number).report.truth;
    if (!truth.facts.overall_score) continue;
    std::array<int, kIndicators> first{};
    for (const auto& score : truth.scores) {
      if (score.year != truth.facts.assessment_year) continue;
      int& place = first[static_cast<std::size_t>(score.indicator_no - 1)];
      if (place == 0) place = static_cast<int>(*score.score * 100 + 0.5);
    }
    bool planted = false;
    for (const auto& check : truth.checks) planted = planted || check.code == "score-sum";
    const int stated = static_cast<int>(*truth.facts.overall_score * 100 + 0.5);
    EXPECT_EQ(std::abs(overall_of(first) - stated) > 2, planted) << number;
    ++checked;
  }
  EXPECT_GT(checked, 50);
}

TEST(MadeReport, EveryExpectedTextStandsInTheTextForm) {
  CorpusSettings whole_rows = settings();
  whole_rows.axes.continuation = Continuation::natural;
  for (int number = 1; number <= 100; ++number) {
    const auto made = make_report(whole_rows, number);
    const std::string text = without_markup(to_text_form(made.report, made.random));
    for (const auto& measure : made.report.truth.measures)
      for (const auto& [field, value] : measure.fields) {
        const std::string wanted = without_markup(value.substr(0, value.find('\n')));
        EXPECT_NE(text.find(wanted), std::string::npos)
            << made.report.name << " " << name_of(field) << " " << value;
      }
    for (const auto& finding : made.report.truth.findings)
      EXPECT_NE(text.find(without_markup(finding.text)), std::string::npos) << finding.text;
    for (const auto& score : made.report.truth.scores)
      EXPECT_NE(text.find(without_markup(score.as_written)), std::string::npos) << score.as_written;
  }
}

TEST(MadeReport, EveryCheckIsPlantedSomewhere) {
  std::set<std::string> codes;
  for (int number = 1; number <= 400; ++number)
    for (const auto& check : make_report(settings(), number).report.truth.checks) codes.insert(check.code);
  EXPECT_EQ(codes,
            (std::set<std::string>{"duplicate-indicator", "empty-result", "foreign-agency", "grade-mismatch",
                                   "instrument-mismatch", "number-mismatch", "score-conflict", "score-sum"}));
}

TEST(ScoreCard, OverallIsTheWeightedMean) {
  EXPECT_EQ(overall_of({10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000}), 10000);
  EXPECT_EQ(overall_of({9000, 9000, 9000, 9000, 9000, 8000, 8000, 8000, 7000, 7000}), 7900);
}

TEST(ScoreCard, GradesFollowTheScaleOfTheYear) {
  Random random(1);
  EXPECT_EQ(grade_of(8500, 2565, random), "A");
  EXPECT_EQ(grade_of(8499, 2565, random), "B");
  EXPECT_EQ(grade_of(4999, 2565, random), "F");
  EXPECT_EQ(grade_of(7000, 2566, random), "ต้องปรับปรุง");
  EXPECT_EQ(grade_of(6999, 2566, random), "ต้องปรับปรุงโดยด่วน");
}

}  // namespace
}  // namespace thaimemo::make
