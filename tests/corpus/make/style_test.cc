// What styles put into a draft: every axis can be fixed, plain reports have none, and the truth says what stands there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "corpus/make/draft/axis_names.h"
#include "corpus/make/draft/score_card.h"
#include "corpus/make/make_corpus.h"

namespace thaimemo::make {
namespace {

using ::testing::HasSubstr;

CorpusSettings settings(Kind kind) {
  CorpusSettings corpus;
  corpus.seed = 42;
  corpus.contradictions = 0;
  corpus.axes.families = {"Laksaman"};
  corpus.axes.kind = kind;
  return corpus;
}

template <typename Visit>
void each_grid(const MadeReport& report, const Visit& visit) {
  for (const Block& block : report.blocks) {
    if (const auto* grid = std::get_if<Grid>(&block)) visit(*grid);
    if (const auto* pair = std::get_if<GridPair>(&block)) visit(pair->left), visit(pair->right);
  }
}

int count_cells(const MadeReport& report, bool (*is)(const GridCell&)) {
  int count = 0;
  each_grid(report, [&](const Grid& grid) {
    for (const auto& row : grid.rows) count += static_cast<int>(std::count_if(row.begin(), row.end(), is));
  });
  return count;
}

template <typename T>
int count_blocks(const MadeReport& report) {
  int count = 0;
  for (const Block& block : report.blocks) count += std::holds_alternative<T>(block);
  return count;
}

TEST(Styles, EveryFeatureCanBeFixed) {
  for (const FeatureInfo& info : features())
    for (const bool has : {false, true}) {
      CorpusSettings fixed = settings(Kind::report);
      fixed.axes.features[info.feature] = has;
      for (int number = 1; number <= 10; ++number)
        EXPECT_EQ(make_report(fixed, number).report.axes.has(info.feature), has) << info.name;
    }
}

TEST(Styles, FixingOneLeavesTheOthersAsTheyWere) {
  CorpusSettings fixed = settings(Kind::report);
  fixed.axes.features[Feature::notes] = true;
  fixed.axes.flow = Flow::spaced;
  for (int number = 1; number <= 20; ++number) {
    auto a = named_axes(make_report(settings(Kind::report), number).report.axes);
    auto b = named_axes(make_report(fixed, number).report.axes);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i].first != "notes" && a[i].first != "flow") {
        EXPECT_EQ(a[i], b[i]) << number;
      }
  }
}

TEST(Styles, PlainReportsHaveNone) {
  CorpusSettings plain = settings(Kind::report);
  plain.axes.plain = true;
  for (int number = 1; number <= 40; ++number) {
    const Axes axes = make_report(plain, number).report.axes;
    EXPECT_EQ(axes.flow, Flow::left);
    EXPECT_EQ(axes.spacing, Spacing::single);
    EXPECT_EQ(axes.continuation, Continuation::natural);
    EXPECT_NE(axes.header, HeaderLook::dark);
    EXPECT_FALSE(axes.cell_padding_pt.has_value());
    for (const FeatureInfo& info : features())
      if (!info.plain) {
        EXPECT_FALSE(axes.has(info.feature)) << info.name;
      }
  }
}

TEST(Styles, EveryValueIsDrawn) {
  std::map<std::string, std::set<std::string>> seen;
  for (int number = 1; number <= 300; ++number)
    for (const auto& [axis, value] : named_axes(make_report(settings(Kind::measures), number).report.axes))
      seen[axis].insert(value);
  EXPECT_EQ(seen["rules"].size(), names(Rules{}).size());
  EXPECT_EQ(seen["spacing"].size(), names(Spacing{}).size());
  EXPECT_EQ(seen["flow"].size(), names(Flow{}).size());
  EXPECT_EQ(seen["header"].size(), names(HeaderLook{}).size());
  EXPECT_EQ(seen["score_table"].size(), names(ScoreTable{}).size());
  EXPECT_EQ(seen["score_form"].size(), names(ScoreForm{}).size());
  EXPECT_EQ(seen["continuation"].size(), names(Continuation{}).size());
  for (const FeatureInfo& info : features()) EXPECT_EQ(seen[info.name].size(), 2U) << info.name;
}

// Scores of the table of all scores, by year.
std::map<int, int> scores_by_year(const MadeReport& report) {
  std::map<int, int> count;
  for (const auto& score : report.truth.scores)
    if (score.source == "table") ++count[score.year.value_or(0)];
  return count;
}

TEST(Styles, TablesOfYearsSayEveryYearsScores) {
  for (const ScoreTable shape : {ScoreTable::years, ScoreTable::across}) {
    CorpusSettings several = settings(Kind::analysis);
    several.axes.score_table = shape;
    for (int number = 1; number <= 20; ++number) {
      const MadeReport report = make_report(several, number).report;
      const auto count = scores_by_year(report);
      const int dashes = count_cells(report, [](const GridCell& c) { return c.text() == "-"; });
      ASSERT_GE(count.size(), 2U);
      EXPECT_EQ(count.rbegin()->first, report.truth.facts.assessment_year);
      EXPECT_EQ(count.rbegin()->second, kIndicators);
      for (const auto& [year, scores] : count) EXPECT_GE(scores + dashes, kIndicators) << year;
    }
  }
}

TEST(Styles, OtherShapesSayTenScoresOfOneYear) {
  for (const ScoreTable shape : {ScoreTable::list, ScoreTable::pair, ScoreTable::doubled}) {
    CorpusSettings one = settings(Kind::analysis);
    one.axes.score_table = shape;
    one.axes.features[Feature::mean_rows] = one.axes.features[Feature::target_columns] = true;
    const auto count = scores_by_year(make_report(one, 1).report);
    ASSERT_EQ(count.size(), 1U);
    EXPECT_EQ(count.begin()->second, kIndicators);
  }
}

TEST(Styles, MarksAreNoTextOfTheirCell) {
  CorpusSettings marked = settings(Kind::measures);
  for (const Feature feature : {Feature::notes, Feature::struck_scores, Feature::covered_scores})
    marked.axes.features[feature] = true;
  marked.axes.features[Feature::summary] = false;
  marked.axes.features[Feature::merged_indicator] = false;
  marked.axes.score_form = ScoreForm::bare;
  const MadeReport report = make_report(marked, 1).report;
  EXPECT_EQ(count_cells(report, [](const GridCell& c) { return !c.marks.struck.empty(); }), 1);
  EXPECT_EQ(count_cells(report, [](const GridCell& c) { return !c.marks.covered.empty(); }), 1);
  EXPECT_EQ(count_cells(report, [](const GridCell& c) { return !c.marks.raised.empty(); }), 2);
  EXPECT_EQ(count_blocks<Note>(report), 2);
  EXPECT_EQ(count_cells(report, [](const GridCell& c) { return c.text().find(c.marks.struck) == 0; }),
            count_cells(report, [](const GridCell& c) { return c.marks.struck.empty(); }));
}

TEST(Styles, AScoreKeepsItsFormInTheRowAndItsValueInTheScore) {
  CorpusSettings formed = settings(Kind::measures);
  formed.axes.score_form = ScoreForm::scale;
  formed.axes.digits = Digits::arabic;
  const auto& truth = make_report(formed, 1).report.truth;
  ASSERT_FALSE(truth.measures.empty());
  for (const auto& [field, text] : truth.measures.front().fields)
    if (field == Field::score) {
      EXPECT_THAT(text, HasSubstr("/100"));
    }
  EXPECT_EQ(truth.scores.front().score_text.find('/'), std::string::npos);
}

TEST(Styles, AClippedColumnIsNoTruth) {
  CorpusSettings clipped = settings(Kind::guidelines);
  clipped.axes.features[Feature::clipped_cells] = true;
  const MadeReport report = make_report(clipped, 1).report;
  for (const auto& measure : report.truth.measures)
    for (const auto& [field, text] : measure.fields) EXPECT_NE(field, Field::responsible) << text;
  int columns = 0;
  each_grid(report, [&](const Grid& grid) {
    for (const Column& column : grid.columns) columns += column.clipped;
  });
  EXPECT_GE(columns, 1);
}

// The two tables on the sides of the first page break between tables.
std::pair<const Grid*, const Grid*> broken_table(const MadeReport& report) {
  for (std::size_t i = 0; i + 2 < report.blocks.size(); ++i) {
    const auto* first = std::get_if<Grid>(&report.blocks[i]);
    const auto* second = std::get_if<Grid>(&report.blocks[i + 2]);
    if (first != nullptr && second != nullptr && std::holds_alternative<PageBreak>(report.blocks[i + 1]))
      return {first, second};
  }
  return {nullptr, nullptr};
}

TEST(Styles, ABrokenTableIsTakenUpAgain) {
  for (const Continuation how : {Continuation::headed, Continuation::headless, Continuation::cut}) {
    CorpusSettings broken = settings(Kind::guidelines);
    broken.axes.continuation = how;
    broken.axes.features[Feature::changed_widths] = true;
    const MadeReport report = make_report(broken, 2).report;
    const auto [first, second] = broken_table(report);
    ASSERT_NE(first, nullptr) << name_of(how);
    EXPECT_EQ(second->headed, how == Continuation::headed);
    EXPECT_NE(first->columns.back().weight, second->columns.back().weight);
    EXPECT_EQ(first->rows.size() + second->rows.size(),
              report.truth.measures.size() + (how == Continuation::cut ? 1 : 0));
  }
}

TEST(Styles, ACutRowsKeyCellsEndBeforeTheCut) {
  CorpusSettings cut = settings(Kind::guidelines);
  cut.axes.continuation = Continuation::cut;
  const MadeReport report = make_report(cut, 2).report;
  const auto [first, second] = broken_table(report);
  ASSERT_NE(second, nullptr);
  std::string rest;
  for (std::size_t i = 0; i < second->columns.size(); ++i) {
    if (second->columns[i].key) {
      EXPECT_EQ(second->rows.front()[i].text(), "");
    }
    rest += second->rows.front()[i].text();
  }
  EXPECT_NE(rest, "");
}

TEST(Styles, TheFirstTableMayHaveAnotherAbove) {
  CorpusSettings stacked = settings(Kind::improvement);
  stacked.axes.features[Feature::information_table] = stacked.axes.features[Feature::chart] = true;
  const MadeReport report = make_report(stacked, 1).report;
  int charts = 0;
  const Grid* above = nullptr;
  for (const Block& block : report.blocks) {
    charts += std::holds_alternative<Chart>(block);
    if (above == nullptr) above = std::get_if<Grid>(&block);
  }
  EXPECT_EQ(charts, 1);
  ASSERT_NE(above, nullptr);
  EXPECT_FALSE(above->headed);
  ASSERT_TRUE(above->gap_below_pt.has_value());
  EXPECT_LE(*above->gap_below_pt, 12);
}

TEST(Styles, AReturnAddressSaysThePlaceInsteadOfTheTitle) {
  CorpusSettings addressed = settings(Kind::report);
  addressed.axes.features[Feature::return_address] = true;
  int seen = 0;
  for (int number = 1; number <= 10; ++number) {
    const MadeReport report = make_report(addressed, number).report;
    const auto* memo = std::get_if<MemoHead>(&report.blocks.front());
    if (memo == nullptr) continue;
    ++seen;
    ASSERT_TRUE(report.truth.facts.district.has_value());
    EXPECT_THAT(memo->address.back(), HasSubstr(*report.truth.facts.district));
    for (const Block& block : report.blocks)
      if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 0) {
        EXPECT_EQ(heading->text.find("อำเภอ" + *report.truth.facts.district), std::string::npos);
      }
  }
  EXPECT_GT(seen, 0);
}

}  // namespace
}  // namespace thaimemo::make
