// The sources for engines: every text of the draft stands in them, as text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/make/html/html_report.h"
#include "corpus/make/html/style_sheet.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/odt/odt_report.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/table_header.h"

namespace thaimemo::make {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const FontBook& fonts() {
  static const FontBook book(FontBook::usual_folders(""));
  return book;
}

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
