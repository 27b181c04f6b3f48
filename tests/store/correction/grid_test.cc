// Tables that a person drew: rows follow, words are not lost, later runs heed them.
#include <gmock/gmock.h>

#include "base/sha256.h"
#include "store/correction/corrections.h"
#include "store/correction/grid_shape.h"
#include "store/correction/regrid.h"
#include "store/correction/settle.h"
#include "store/correction/text_parts.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double row_height = 20, column_width = 100;  // points

using Rows = std::vector<std::vector<std::string>>;
const Rows scores{{"ตัวชี้วัด", "คะแนน"},
                  {"การปฏิบัติหน้าที่", "90.00"},
                  {"การใช้งบประมาณ", "80.00"},
                  {"การเปิดเผยข้อมูล", "88.10"},
                  {"การป้องกันการทุจริต", "70.00"}};

Box slot(double row, double column) {
  return {column * column_width, row * row_height, (column + 1) * column_width, (row + 1) * row_height};
}

// Rows `first` to `end` of the scores, where they stand on the page.
Table part_of_scores(int number, int first, int end) {
  Table table;
  table.number = number;
  table.rows = end - first;
  table.columns = 2;
  for (int row = first; row < end; ++row)
    for (int column = 0; column < 2; ++column) {
      const std::string& text = scores[static_cast<size_t>(row)][static_cast<size_t>(column)];
      Cell cell = sample::cell(row - first, column, text, "");
      cell.bbox = slot(row, column);
      cell.words = {{cell.bbox, text, 1, {}}};
      cell.confidence = 1;
      table.cells.push_back(cell);
    }
  table.bbox = {0, first * row_height, 2 * column_width, end * row_height};
  return table;
}

Line line_of_scores(int row) {
  Line line;
  const auto& texts = scores[static_cast<size_t>(row)];
  line.raw = texts[0] + " " + texts[1];
  line.bbox = united(slot(row, 0), slot(row, 1));
  line.words = {{slot(row, 0), texts[0], 1, {}}, {slot(row, 1), texts[1], 1, {}}};
  return line;
}

Document document_of(std::vector<Block> blocks) {
  Page page;
  page.width = 595;
  page.height = 842;
  page.origin = Origin::ocr;
  page.blocks = std::move(blocks);
  Document document;
  document.source = "a.pdf";
  document.sha256 = sha256_hex("a");
  document.page_count = 1;
  document.pages = {page};
  Means::built_in().read(document);
  return document;
}

// One of the columns of the scores as a table of its own.
Table column_of_scores(int number, int column) {
  Table table = part_of_scores(number, 0, 5);
  std::erase_if(table.cells, [&](const Cell& cell) { return cell.column != column; });
  for (Cell& cell : table.cells) cell.column = 0;
  table.columns = 1;
  table.bbox = united(slot(0, column), slot(4, column));
  return table;
}

Document in_two_tables() {
  return document_of({column_of_scores(1, 0), column_of_scores(2, 1)});
}
Document in_one_table() {
  return document_of({part_of_scores(1, 0, 5)});
}
Document in_lines() {
  return document_of(
      {line_of_scores(0), line_of_scores(1), line_of_scores(2), line_of_scores(3), line_of_scores(4)});
}

const GridShape whole{{0, 100, 200}, {0, 20, 40, 60, 80, 100}, {}};

Correction drawn(const Document& document, const std::optional<GridShape>& shape, Box area = {},
                 int table = 1) {
  Correction made = sample::correction(document.sha256, "", shape ? text_of(*shape) : "");
  made.target = Target::grid;
  made.table = table;
  made.row = made.column = -1;
  made.bbox = shape ? united(area, shape->box()) : area;
  made.raw = text_of(grid_reading_of(document.pages[0], made.bbox));
  made.before = "";
  return made;
}

Amended after(const Document& document, const std::vector<Correction>& corrections) {
  const Means& means = Means::built_in();
  for (const Correction& correction : corrections) check(correction);
  return amended(document, means.report(document), corrections, means);
}

std::vector<double> scores_in(const Report& report) {
  std::vector<double> values;
  for (const Score& score : report.scores)
    if (score.score) values.push_back(*score.score);
  return values;
}

std::vector<std::string> codes(const Amended& amended) {
  std::vector<std::string> list;
  for (const Problem& problem : amended.report.problems)
    if (problem.code.starts_with("correction")) list.push_back(problem.code);
  return list;
}

std::vector<Table> tables_of(const Document& document) {
  std::vector<Table> tables;
  for (const Block& block : document.pages[0].blocks)
    if (const Table* table = std::get_if<Table>(&block)) tables.push_back(*table);
  return tables;
}

std::string letters_of(const Document& document) {
  return grid_reading_of(document.pages[0], {-10, -10, 600, 850}).letters;
}

TEST(Grid, ATableThatTheMachineSplitInTwoIsMadeOne) {
  const Document document = in_two_tables();
  ASSERT_THAT(scores_in(Means::built_in().report(document)), IsEmpty()) << "no number stands beside a name";
  const Amended stands = after(document, {drawn(document, whole)});
  EXPECT_THAT(scores_in(stands.report), ElementsAre(90, 80, 88.1, 70));
  ASSERT_THAT(tables_of(stands.document), SizeIs(1));
  EXPECT_EQ(tables_of(stands.document)[0].number, 1);
  EXPECT_THAT(codes(stands), IsEmpty());
  EXPECT_EQ(letters_of(stands.document), letters_of(in_one_table())) << "as if the machine had seen one";
}

TEST(Grid, AMissedTableDrawnGivesItsScores) {
  const Document document = in_lines();
  ASSERT_THAT(scores_in(Means::built_in().report(document)), IsEmpty());
  const Amended stands = after(document, {drawn(document, whole)});
  EXPECT_THAT(scores_in(stands.report), ElementsAre(90, 80, 88.1, 70));
  EXPECT_THAT(stands.document.pages[0].blocks, SizeIs(1)) << "no line is left";
}

TEST(Grid, ATableThatIsNoneIsLines) {
  const Document document = in_one_table();
  const Amended stands = after(document, {drawn(document, std::nullopt, {0, 0, 200, 100})});
  EXPECT_THAT(tables_of(stands.document), IsEmpty());
  EXPECT_THAT(scores_in(stands.report), IsEmpty());
  EXPECT_EQ(letters_of(stands.document), letters_of(document));
}

TEST(Grid, ARevertGivesTheMachinesTablesBack) {
  const Document document = in_two_tables();
  const Correction made = drawn(document, whole);
  Correction back = made;
  back.verdict = Verdict::reverted;
  back.after.clear();
  EXPECT_EQ(after(document, {made, back}).report, Means::built_in().report(document));
}

// Else a machine that learned to see the table would be overruled by a person who only said the same.
TEST(Grid, WhereTheMachineDrawsTheSameItsOwnTableStands) {
  const Correction made = drawn(in_two_tables(), whole);
  const Amended stands = after(in_one_table(), {made});
  EXPECT_EQ(stands.drawn, "");
  EXPECT_THAT(codes(stands), IsEmpty());
  ASSERT_THAT(stands.applied, SizeIs(1));
  EXPECT_EQ(stands.applied[0].outcome, AppliedOutcome::stands);
}

TEST(Grid, WhereTheMachineDrawsOtherwiseNowItStandsAndIsLookedAtAgain) {
  const Correction made = drawn(in_two_tables(), whole);
  const Document other = document_of({part_of_scores(1, 0, 2), part_of_scores(2, 2, 5)});
  const Amended stands = after(other, {made});
  EXPECT_THAT(scores_in(stands.report), ElementsAre(90, 80, 88.1, 70));
  EXPECT_THAT(codes(stands), ElementsAre("correction-recheck"));
}

TEST(Grid, OverAnotherTextItIsNotApplied) {
  const Correction made = drawn(in_lines(), whole);
  Line other;
  other.raw = "ขอเชิญประชุมคณะกรรมการเพื่อพิจารณาแผนพัฒนาท้องถิ่นประจำปี";
  other.bbox = {0, 0, 200, 20};
  const Document document = document_of({other});
  const Amended stands = after(document, {made});
  EXPECT_THAT(tables_of(stands.document), IsEmpty());
  EXPECT_THAT(codes(stands), ElementsAre("correction-unplaced"));
}

TEST(Grid, ATableIsPartedByDrawingBothOfItsParts) {
  const Document document = in_one_table();
  const Correction upper = drawn(document, GridShape{{0, 100, 200}, {0, 20, 40, 60}, {}}, {0, 0, 200, 100});
  Correction lower = drawn(document, GridShape{{0, 100, 200}, {60, 80, 100}, {}}, {}, 2);
  lower.id = 2;
  EXPECT_FALSE(same_place(upper, lower));
  const Amended stands = after(document, {upper, lower});
  ASSERT_THAT(tables_of(stands.document), SizeIs(2));
  EXPECT_EQ(tables_of(stands.document)[1].number, 2);
  EXPECT_EQ(tables_of(stands.document)[1].cells[0].text, "การเปิดเผยข้อมูล");
  EXPECT_THAT(codes(stands), IsEmpty());
  EXPECT_EQ(letters_of(stands.document), letters_of(document));
}

TEST(Grid, ColumnsThatAreOneHaveTheirTextsLineByLine) {
  const Document document = in_one_table();
  const Amended stands = after(document, {drawn(document, GridShape{{0, 200}, {0, 20, 60, 80, 100}, {}})});
  const Table table = tables_of(stands.document)[0];
  EXPECT_EQ(table.columns, 1);
  EXPECT_EQ(table.cells[0].raw, "ตัวชี้วัด คะแนน");
  EXPECT_EQ(table.cells[1].raw, "การปฏิบัติหน้าที่ 90.00\nการใช้งบประมาณ 80.00");
}

TEST(Grid, MergedCellsStandOnce) {
  const Document document = in_one_table();
  const Amended stands =
      after(document, {drawn(document, GridShape{whole.columns, whole.rows, {{0, 0, 1, 2}}})});
  const Table table = tables_of(stands.document)[0];
  EXPECT_THAT(table.cells, SizeIs(9));
  EXPECT_EQ(table.cells[0].raw, "ตัวชี้วัด คะแนน");
  EXPECT_EQ(table.cells[0].column_span, 2);
}

// What stands beside the columns that were drawn is on the page all the same.
TEST(Grid, WordsBesideTheGridStandInLines) {
  const Document document = in_one_table();
  const Amended stands =
      after(document, {drawn(document, GridShape{{0, 100}, {0, 20, 100}, {}}, {0, 0, 200, 100})});
  EXPECT_THAT(stands.document.pages[0].blocks, SizeIs(6)) << "the table and a line for each number";
  EXPECT_EQ(letters_of(stands.document).size(), letters_of(document).size());
}

TEST(Grid, ANumberCorrectedInADrawnTableIsItsScore) {
  const Document document = in_lines();
  const Correction made = drawn(document, whole);
  const Amended grid = after(document, {made});
  Correction number = sample::correction_of(grid.document, tables_of(grid.document)[0].cells[7], "83.10");
  number.id = 2;
  EXPECT_THAT(scores_in(after(document, {made, number}).report), ElementsAre(90, 80, 83.1, 70));
}

TEST(Grid, ADoubtOfExtractionFollowsItsText) {
  Document document = document_of({part_of_scores(1, 0, 3), part_of_scores(2, 3, 5)});
  document.problems = {
      {"number-unsure", Severity::warning, 1, "table 2, row 1, column 2", "Compare it."},
      {"table-not-found", Severity::warning, 1, "0 pt from the left, 60 pt from the top", "Look."}};
  const Amended stands = after(document, {drawn(document, whole)});
  ASSERT_THAT(stands.document.problems, SizeIs(1));
  EXPECT_EQ(stands.document.problems[0].place, "table 1, row 4, column 2");
}

TEST(Grid, IsKeptInOneForm) {
  const GridShape shape =
      grid_shape_in(R"({"rows":[1,2.5],"columns":[0,10.004,20],"merged":[[0,0,1,2],[0,0,1,1]]})");
  EXPECT_EQ(text_of(shape), R"({"columns":[0.0,10.0,20.0],"merged":[[0,0,1,2]],"rows":[1.0,2.5]})");
  EXPECT_EQ(grid_shape_in(text_of(shape)), shape);
}

TEST(Grid, WhatIsNoneIsRefused) {
  for (const char* text :
       {"", "{}", "[]", R"({"columns":[1],"rows":[1,2]})", R"({"columns":[2,1],"rows":[1,2]})",
        R"({"columns":[1,2],"rows":[1,"a"]})", R"({"columns":[1,2],"rows":[1,2],"merged":[[0,0,1,2]]})",
        R"({"columns":[1,2,3],"rows":[1,2],"merged":[[0,0,1,2],[0,1,1,2]]})"})
    EXPECT_THROW(grid_shape_in(text), Error) << text;
}

// A repair of a text layer counts letters from the beginning of its text.
TEST(TextParts, KeepTheRepairsOfTheLayer) {
  Passage text;
  text.raw = "กา ขา\nคา";
  text.edits = {{"layer-a", 1, "า", "ำ"}, {"layer-b", 7, "า", "ๅ"}};
  text.words = {
      {{0, 0, 10, 10}, "กา", 1, {}}, {{20, 0, 30, 10}, "ขา", 1, {}}, {{0, 20, 10, 30}, "คา", 1, {}}};
  const auto parts = parts_of(text, [](const Box& box) { return box.x0 < 15 ? 0 : 1; });
  ASSERT_THAT(parts, SizeIs(3));
  EXPECT_THAT(parts[0].text.edits, ElementsAre(text.edits[0]));
  EXPECT_THAT(parts[1].text.edits, IsEmpty());
  EXPECT_THAT(parts[2].text.edits, ElementsAre(Edit{"layer-b", 1, "า", "ๅ"}));
  const Passage together = joined({parts[2].text, parts[0].text, parts[1].text});
  EXPECT_EQ(together.raw, text.raw);
  EXPECT_EQ(together.edits, text.edits);
}

TEST(TextParts, DoubtWhatLosesARepair) {
  Passage text;
  text.raw = "กา ขา";
  text.edits = {{"layer-a", 1, "า ข", ""}};
  text.words = {{{0, 0, 10, 10}, "กา", 1, {}}, {{20, 0, 30, 10}, "ขา", 1, {}}};
  for (const TextPart& part : parts_of(text, [](const Box& box) { return box.x0 < 15 ? 0 : 1; }))
    EXPECT_EQ(part.text.confidence, 0.5);
}

}  // namespace
}  // namespace thaimemo
