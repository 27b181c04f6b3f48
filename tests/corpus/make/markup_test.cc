// The sources for engines: every text of the draft stands in them, as text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/base64.h"
#include "corpus/make/html/html_report.h"
#include "corpus/make/html/style_sheet.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/odt/odt_report.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/chart_plan.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/stamps.h"
#include "corpus/make/office/table_header.h"
#include "corpus/make/office/table_rules.h"
#include "tests/corpus/make/test_fonts.h"

namespace thaimemo::make {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string hostile = "<script>alert(1)</script> & \"ก\" 'ข' </style>]]>";

MadeReport hostile_report() {
  MadeReport report;
  report.name = hostile;
  report.axes.font = hostile;
  report.blocks = {MemoHead{hostile, hostile, hostile, hostile, hostile}, Heading{hostile, 1},
                   Paragraph{hostile, hostile, true}, Signature{{hostile}},
                   Grid{{{Field::measure, hostile, hostile}}, {{{{hostile}}}}, {hostile}}};
  return report;
}

TEST(MarkupText, WhatWouldBeMarkupIsText) {
  EXPECT_EQ(escaped("<a b=\"c\" d='e'>&\x01\n"), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\n");
}

TEST(HtmlReport, AHostileTextEndsNoElement) {
  const std::string html = to_html(hostile_report(), Random(1), fonts());
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_EQ(html.find("</style>"), html.rfind("</style>"));
}

TEST(OdtReport, AHostileTextEndsNoElement) {
  const std::string odt = to_odt(hostile_report(), Random(1), fonts());
  EXPECT_THAT(odt, Not(HasSubstr("<script")));
  EXPECT_THAT(odt, Not(HasSubstr("]]>")));
}

TEST(StyleSheet, AStringSaysItsText) {
  EXPECT_EQ(css_string("ก\"\\\n</style>"), "\"ก\\22 \\5c \\a \\3c /style>\"");
}

TEST(OdtText, EverySpaceIsTold) {
  EXPECT_EQ(odt_text(" a  b\n c\td"), "<text:s/>a <text:s/>b<text:line-break/><text:s/>c<text:tab/>d");
}

TEST(TableHeader, GroupsTakeTheUpperRow) {
  Grid grid;
  grid.columns = {{{}, "ก", ""}, {{}, "ข", "กลุ่ม"}, {{}, "ค", "กลุ่ม"}};
  const auto rows = header_rows(grid);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0][0].row_span, 2);
  EXPECT_EQ(rows[0][1].column_span, 2);
  EXPECT_TRUE(rows[0][2].covered);
  EXPECT_TRUE(rows[1][0].covered);
  EXPECT_EQ(rows[1][2].text, "ค");
  grid.columns[1].group = grid.columns[2].group = "";
  EXPECT_EQ(header_rows(grid).size(), 1U);
}

TEST(MarkupText, Base64IsThatOfTheStandard) {
  EXPECT_EQ(in_base64(""), "");
  EXPECT_EQ(in_base64("f"), "Zg==");
  EXPECT_EQ(in_base64("fo"), "Zm8=");
  EXPECT_EQ(in_base64("foobar"), "Zm9vYmFy");
}

std::string sides_of(Rules rules, const CellPosition& position) {
  const CellSides sides = ruled_sides(rules, position);
  return std::string(sides.top ? "T" : "-") + (sides.right ? "R" : "-") + (sides.bottom ? "B" : "-") +
         (sides.left ? "L" : "-");
}

TEST(TableRules, EachRulingHasItsSides) {
  const CellPosition inner, corner{true, false, true, false, true};  // the header's first cell
  EXPECT_EQ(sides_of(Rules::thin, inner), "TRBL");
  EXPECT_EQ(sides_of(Rules::rows, inner), "T-B-");
  EXPECT_EQ(sides_of(Rules::rows, corner), "T-BL");
  EXPECT_EQ(sides_of(Rules::columns, inner), "-R-L");
  EXPECT_EQ(sides_of(Rules::columns, corner), "TR-L");
  EXPECT_EQ(sides_of(Rules::header, inner), "----");
  EXPECT_EQ(sides_of(Rules::header, corner), "--B-");
  EXPECT_EQ(sides_of(Rules::stripes, corner), "----");
}

// A table of two columns: a score with all marks, and a row across.
MadeReport marked_report() {
  Grid grid;
  grid.columns = {{{}, "ก", ""}, {Field::measure, "ข", ""}};
  grid.columns[1].clipped = true;
  grid.rows = {{{{"๑"}}, {{"88.10"}, 1, 1, {"77.20", "66.30", "๒"}}}, {{{"รวม"}, 1, 2}, {{}, 1, 0}}};
  grid.headed = false;
  grid.gap_below_pt = 3;
  MadeReport report;
  report.axes.font = "Laksaman";
  report.blocks = {grid, grid, Note{"๒", "หมายเหตุ"}};
  return report;
}

TEST(HtmlReport, MarksOfACellStandBesideItsText) {
  const std::string html = to_html(marked_report(), Random(1), fonts());
  EXPECT_THAT(html, HasSubstr("<td class=\"clipped\"><p><span class=\"covered\">66.30</span> <s>77.20</s> "
                              "88.10<sup>๒</sup></p></td>"));
  EXPECT_THAT(html, HasSubstr("<td colspan=\"2\"><p>รวม</p></td></tr>"));
  EXPECT_THAT(html, Not(HasSubstr("<thead>")));
  EXPECT_THAT(html, HasSubstr("margin-bottom: 3pt\">"));
}

TEST(OdtReport, MarksOfACellStandBesideItsText) {
  const std::string odt = to_odt(marked_report(), Random(1), fonts());
  EXPECT_THAT(odt, HasSubstr("/>66.30 <text:span text:style-name=\"Struck\">77.20</text:span> "
                             "88.10<text:span text:style-name=\"Raised\">๒</text:span>"));
  EXPECT_THAT(odt, HasSubstr("table:number-columns-spanned=\"2\""));
  EXPECT_THAT(odt, Not(HasSubstr("table:style-name=\"HeadCell\"")));
  EXPECT_THAT(odt, HasSubstr("fo:margin-bottom=\"3.000pt\""));
}

TEST(ChartPlan, BoxesStandInTheWidthAndApart) {
  TypeStyle type;
  const Chart chart{"ผู้อำนวยการ", {"ก", "ข ยาว กว่า นี้ อีก มาก จน ต้อง ขึ้น บรรทัด ใหม่", "ค", "ง", "จ"}};
  const ChartPlan plan = plan_chart(chart, 300, fonts(), type);
  ASSERT_EQ(plan.boxes.size(), 6U);
  for (std::size_t i = 1; i < plan.boxes.size(); ++i) {
    const ChartBox& box = plan.boxes[i];
    EXPECT_GE(box.x, i > 1 ? plan.boxes[i - 1].x + plan.boxes[i - 1].width : 0);
    EXPECT_LE(box.x + box.width, 300 + 1e-9);
    EXPECT_GT(box.y, plan.boxes[0].y + plan.boxes[0].height);
    EXPECT_DOUBLE_EQ(box.y + box.height, plan.height_pt);
  }
  EXPECT_EQ(plan.lines.size(), 7U);
}

TEST(Stamps, StandWhereTheFeatureIsAndDrawNoLettersOfText) {
  MadeReport report = marked_report();
  EXPECT_TRUE(draw_stamps(report, fonts(), Random(1)).empty());
  report.axes.features.set(Feature::stamp);
  for (int seed = 1; seed <= 20; ++seed) {
    const auto stamps = draw_stamps(report, fonts(), Random(static_cast<std::uint64_t>(seed)));
    ASSERT_FALSE(stamps.empty());
    const auto& cell = std::get<Grid>(report.blocks[stamps[0].block]).rows[stamps[0].row][stamps[0].column];
    EXPECT_GT(cell.column_span, 0);
    EXPECT_EQ(stamps[0].figure.path.back(), 'Z');  // LibreOffice drops a path that ends with a move
  }
}

TEST(Markup, EveryTextOfTheDraftStandsInIt) {
  CorpusSettings settings;
  settings.axes.families = {"Laksaman"};
  for (int number = 1; number <= 40; ++number) {
    const auto made = make_report(settings, number);
    const std::string html = to_html(made.report, made.random, fonts()),
                      odt = to_odt(made.report, made.random, fonts());
    for (const auto& block : made.report.blocks) {
      const auto* grid = std::get_if<Grid>(&block);
      if (grid == nullptr) continue;
      for (const auto& row : grid->rows)
        for (const auto& cell : row)
          for (const auto& text : cell.paragraphs) {
            EXPECT_THAT(html, HasSubstr(escaped(text)));
            EXPECT_THAT(odt, HasSubstr(odt_text(text)));
          }
    }
  }
}

}  // namespace
}  // namespace thaimemo::make
