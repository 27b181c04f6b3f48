// Styles of offices on our own pages: marks beside the truth, cut and merged cells, rulings, how lines are filled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/make/ink/glyphs.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/page/lattice.h"
#include "corpus/make/page/typeset.h"
#include "tests/corpus/make/test_fonts.h"

namespace thaimemo::make {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string long_text = "หน่วยงานควรดำเนินการปรับปรุงข้อมูล ให้เป็นปัจจุบันอยู่เสมอ และเผยแพร่ทุกเดือนตามแผนปฏิบัติการ";

GridCell cell(const std::string& text, const CellMarks& marks = {}) {
  return {{text}, 1, 1, marks};
}

Grid grid_of(const std::vector<std::vector<GridCell>>& rows) {
  Grid grid;
  grid.columns = {{{}, "ตัวชี้วัด", "", 2}, {{}, "คะแนน", "", 1, false, true}};
  grid.rows = rows;
  return grid;
}

MadeReport report_of(const std::vector<Block>& blocks) {
  MadeReport report;
  report.axes.font = "Laksaman";
  report.axes.cell_padding_pt = 2;
  report.blocks = blocks;
  return report;
}

TypesetReport typeset(const MadeReport& report) {
  return typeset(fonts(), report, Random(1));
}

std::vector<std::string> texts(const DrawnTable& table) {
  std::vector<std::string> list;
  for (const auto& one : table.cells) list.push_back(one.text);
  return list;
}

std::string all_text(const TypesetReport& set) {
  std::string text;
  for (const auto& page : set.pages)
    for (const auto& ink : page.texts) text += std::string(pango_layout_get_text(ink.layout.get())) + "\n";
  return text;
}

TypeStyle style_of(Flow flow) {
  TypeStyle style;
  style.flow = flow;
  style.letter_spacing_pt = 1;
  return style;
}

double width_of(const PassageLine& line) {
  return x_of_byte(line, std::string::npos);
}

// Marks are on the page and not in what the cell says.
TEST(Passage, MarksAreNoPartOfTheText) {
  const CellMarks marks{"70.00", "60.00", "1)"};
  const Passage passage = set_passage(fonts(), marked_text("88.10", marks), 300, TypeStyle());
  EXPECT_STREQ(pango_layout_get_text(passage.layout.get()), "70.00 60.00 88.101)");
  EXPECT_EQ(text_of(passage), "88.10");
  InkedPage page;
  ink_passage(page, passage, 0, 0);
  ASSERT_THAT(page.strikes, SizeIs(1));
  ASSERT_THAT(page.covers, SizeIs(1));
  EXPECT_NEAR(page.strikes[0].to.x, x_of_byte(passage.lines[0], 5), 0.01);
  EXPECT_GT(page.covers[0].x0, page.strikes[0].to.x);
  EXPECT_LT(page.covers[0].x1, x_of_byte(passage.lines[0], 12));
  EXPECT_EQ(page.covers[0].grey, 1);
}

TEST(Passage, ARaisedMarkIsSmallAndHigh) {
  std::vector<InkedPage> pages(1);
  ink_passage(pages[0], set_passage(fonts(), marked_text("88", {"", "", "1"}), 300, TypeStyle()), 0, 50);
  const auto runs = read_glyphs(pages).pages[0];
  ASSERT_THAT(runs, SizeIs(2));
  EXPECT_LT(runs[1].baseline, runs[0].baseline - 3);
  EXPECT_LT(runs[1].size_pt, 0.7 * runs[0].size_pt);
}

TEST(Passage, WhatIsCutStaysInTheLineButIsNotSeen) {
  TypeStyle style;
  style.one_line = true;
  const Passage passage = set_passage(fonts(), long_text + "\nสั้น", 80, style);
  ASSERT_THAT(passage.lines, SizeIs(2));
  EXPECT_STREQ(pango_layout_get_text(passage.layout.get()), (long_text + "\nสั้น").c_str());
  const std::string seen = text_of(passage), first = seen.substr(0, seen.find('\n'));
  EXPECT_EQ(seen, first + "\nสั้น");
  EXPECT_EQ(long_text.find(first), 0U);
  EXPECT_LT(first.size(), long_text.size() / 2);
  EXPECT_GT(first.size(), 10U);
  InkedPage page;
  ink_passage(page, passage, 10, 0);
  ASSERT_TRUE(page.texts[0].clip);
  EXPECT_EQ(page.texts[0].clip->to, 90);
  EXPECT_FALSE(page.texts[1].clip);
}

TEST(Passage, StretchedLinesReachTheEdgeAndTheLastDoesNot) {
  for (const Flow flow : {Flow::justified, Flow::distributed}) {
    const Passage passage = set_passage(fonts(), long_text, 150, style_of(flow));
    ASSERT_GE(passage.lines.size(), 3U);
    for (std::size_t i = 0; i + 1 < passage.lines.size(); ++i)
      EXPECT_NEAR(width_of(passage.lines[i]), 150, 0.1) << i;
    EXPECT_LT(width_of(passage.lines.back()), 149);
  }
  EXPECT_LT(width_of(set_passage(fonts(), long_text, 150, style_of(Flow::left)).lines[0]), 149.9);
}

// A mark that went its own way when its letter was widened would stand over the next one.
TEST(Passage, DistributedMarksStayWithTheirLetters) {
  std::vector<InkedPage> left(1), wide(1);
  ink_passage(left[0], set_passage(fonts(), long_text, 150, style_of(Flow::left)), 0, 0);
  ink_passage(wide[0], set_passage(fonts(), long_text, 150, style_of(Flow::distributed)), 0, 0);
  const auto before = read_glyphs(left).pages[0][0].glyphs, after = read_glyphs(wide).pages[0][0].glyphs;
  ASSERT_EQ(before.size(), after.size());
  int marks = 0;
  for (std::size_t i = 1; i < before.size(); ++i) {
    if (before[i].letters != U"่") continue;
    EXPECT_NEAR(after[i].x - after[i - 1].x, before[i].x - before[i - 1].x, 0.01);
    ++marks;
  }
  EXPECT_GT(marks, 0);
}

TEST(Passage, SpacedLettersStandApart) {
  const double left = width_of(set_passage(fonts(), "กกกกก", 300, style_of(Flow::left)).lines[0]);
  const double apart = width_of(set_passage(fonts(), "กกกกก", 300, style_of(Flow::spaced)).lines[0]);
  EXPECT_NEAR(apart - left, 5, 1.1);
}

// In paragraphs and in cells: lines as close as 0.85 of the font's own height.
TEST(Typeset, ExactSpacingBringsLinesTogether) {
  auto report = report_of({Paragraph{long_text + long_text + long_text, "", false}});
  const auto distance = [&](double spacing) {
    report.axes.line_spacing = spacing;
    const auto texts = typeset(report).pages[0].texts;
    return texts[1].baseline - texts[0].baseline;
  };
  EXPECT_NEAR(distance(0.85) / distance(1.0), 0.85, 0.01);
  EXPECT_NEAR(distance(1.5) / distance(1.0), 1.5, 0.01);
}

int rules_of(Rules rules) {
  Lattice lattice({0, 10, 20, 30});
  lattice.add_row(0, 5, {1, 2, 3});
  lattice.end_header();
  lattice.add_row(5, 9, {4, 5, 6});
  lattice.add_row(9, 12, {7, 8, 9});
  InkedPage page;
  lattice.ink(page, rules);
  return static_cast<int>(page.rules.size());
}

TEST(Lattice, EachRulingDrawsItsLines) {
  EXPECT_EQ(rules_of(Rules::thin), 8);
  EXPECT_EQ(rules_of(Rules::rows), 6);
  EXPECT_EQ(rules_of(Rules::columns), 6);
  EXPECT_EQ(rules_of(Rules::header), 1);
  EXPECT_EQ(rules_of(Rules::stripes), 0);
}

TEST(Typeset, TablesSayWhatCellsShow) {
  Grid grid = grid_of({{cell("ก"), cell("88.10", {"70.00", "", "1)"})}, {cell("เฉลี่ย"), cell("")}});
  grid.rows[1][0].column_span = 2;
  grid.rows[1][1].column_span = 0;
  const auto set = typeset(report_of({grid}));
  ASSERT_THAT(set.tables, SizeIs(1));
  EXPECT_THAT(texts(set.tables[0]), ElementsAre("ตัวชี้วัด", "คะแนน", "ก", "88.10", "เฉลี่ย"));
  EXPECT_EQ(set.tables[0].cells.back().column_span, 2);
  EXPECT_THAT(all_text(set), HasSubstr("70.00 88.101)"));
}

TEST(Typeset, MergedCellsMaySpanRowsAndColumns) {
  Grid grid = grid_of({{cell("ก"), cell("ก")}, {cell("ก"), cell("ก")}});
  grid.columns.push_back({{}, "ปี", ""});
  for (auto& row : grid.rows) row.push_back(cell("ข"));
  grid.rows[0][0].row_span = grid.rows[0][0].column_span = 2;
  grid.rows[0][1].column_span = grid.rows[1][1].column_span = 0;
  grid.rows[1][0].row_span = 0;
  const auto set = typeset(report_of({grid}));
  ASSERT_THAT(set.tables[0].cells, SizeIs(6));
  EXPECT_EQ(set.tables[0].cells[3].row_span, 2);
  EXPECT_EQ(set.tables[0].cells[3].column_span, 2);
}

TEST(Typeset, StackedTablesAreTwo) {
  Grid first = grid_of({{cell("ก"), cell("1")}}), second = first;
  first.gap_below_pt = 0;
  second.headed = false;
  for (const Rules rules : {Rules::thin, Rules::none}) {
    auto report = report_of({first, second});
    report.axes.rules = rules;
    const auto set = typeset(report);
    ASSERT_THAT(set.tables, SizeIs(2));
    EXPECT_THAT(texts(set.tables[1]), ElementsAre("ก", "1"));
  }
  auto report = report_of({first, second});
  std::vector<double> levels;
  const auto set = typeset(report);
  for (const auto& rule : set.pages[0].rules)
    if (rule.from.y == rule.to.y) levels.push_back(rule.from.y);
  std::sort(levels.begin(), levels.end());
  EXPECT_NE(std::adjacent_find(levels.begin(), levels.end()), levels.end());
}

TEST(Typeset, EverySecondRowIsAStripe) {
  auto report = report_of({grid_of(
      {{cell("ก"), cell("1")}, {cell("ข"), cell("2")}, {cell("ค"), cell("3")}, {cell("ง"), cell("4")}})});
  report.axes.rules = Rules::stripes;
  const auto page = typeset(report).pages[0];
  ASSERT_THAT(page.fills, SizeIs(2));
  EXPECT_LT(page.fills[0].y1, page.fills[1].y0);
  EXPECT_THAT(page.rules, IsEmpty());
}

TEST(Typeset, ADarkHeaderHasWhiteLetters) {
  auto report = report_of({grid_of({{cell("ก"), cell("1")}})});
  report.axes.header = HeaderLook::dark;
  const auto page = typeset(report).pages[0];
  ASSERT_THAT(page.fills, SizeIs(1));
  EXPECT_LT(page.fills[0].grey, 0.2);
  EXPECT_EQ(page.texts[0].grey, 1);
  EXPECT_EQ(page.texts.back().grey, 0);
  const GlyphPages glyphs = read_glyphs({page});
  for (const auto& run : glyphs.pages[0]) EXPECT_EQ(run.grey > 0, run.baseline < page.fills[0].y1);
}

TEST(Typeset, TextInTheMiddleOfItsRowStandsLower) {
  auto report = report_of({grid_of({{cell(long_text + long_text), cell("1")}})});
  const double top = typeset(report).pages[0].texts.back().baseline;
  report.axes.cell_place = CellPlace::middle;
  EXPECT_GT(typeset(report).pages[0].texts.back().baseline, top + 10);
}

TEST(Typeset, MemoNotesAndChartsLoseNothing) {
  MemoHead memo{"สำนักปลัด", "สบ ๑/๒", "๑ มกราคม ๒๕๖๗", long_text + long_text, "นายก"};
  memo.address = {"อบต.หนองยาว", "อำเภอเมือง จังหวัดสระบุรี"};
  auto report = report_of({memo, Chart{"ปลัด", {"กองคลัง", "กองช่าง"}}, Note{"*", "หมายเหตุ"}});
  for (const Feature feature : {Feature::memo_picture, Feature::memo_dots, Feature::watermark})
    report.axes.features.set(feature);
  for (int seed = 1; seed <= 8; ++seed) {
    const auto set = typeset(fonts(), report, Random(static_cast<std::uint64_t>(seed)));
    const std::string text = all_text(set);
    for (const auto& wanted :
         {memo.department, memo.number, memo.date, memo.subject, memo.to, memo.address[0], memo.address[1],
          std::string("ปลัด"), std::string("กองคลัง"), std::string("กองช่าง"), std::string("* หมายเหตุ")})
      EXPECT_THAT(text, HasSubstr(wanted)) << seed;
    EXPECT_THAT(set.pages[0].pictures, SizeIs(1));
    EXPECT_THAT(set.pages[0].watermarks, SizeIs(1));
  }
}

}  // namespace
}  // namespace thaimemo::make
