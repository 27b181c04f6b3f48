#include "store/correction/settle.h"

#include <gmock/gmock.h>

#include "base/sha256.h"
#include "normalize/text/normalize.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr double row_height = 20, column_width = 100;  // points

Cell cell_at(int row, int column, const std::string& raw, double confidence = 1) {
  Cell cell = sample::cell(row, column, raw, raw);
  cell.bbox = {column * column_width, row * row_height, (column + 1) * column_width, (row + 1) * row_height};
  cell.confidence = confidence;
  return cell;
}

// A scan of ten scores, the ninth of which OCR read unsurely.
Document scores_document(const std::string& ninth = "88.10") {
  const std::vector<std::pair<std::string, std::string>> rows{{"ตัวชี้วัด", "คะแนน"},
                                                              {"การปฏิบัติหน้าที่", "90.00"},
                                                              {"การใช้งบประมาณ", "80.00"},
                                                              {"การเปิดเผยข้อมูล", ninth},
                                                              {"การป้องกันการทุจริต", "70.00"}};
  Table table;
  table.rows = static_cast<int>(rows.size());
  table.columns = 2;
  for (int row = 0; row < table.rows; ++row) {
    const bool doubtful = rows[static_cast<size_t>(row)].first == "การเปิดเผยข้อมูล";
    table.cells.push_back(cell_at(row, 0, rows[static_cast<size_t>(row)].first));
    table.cells.push_back(cell_at(row, 1, rows[static_cast<size_t>(row)].second, doubtful ? 0.4 : 1));
  }
  table.bbox = {0, 0, 2 * column_width, table.rows * row_height};
  Page page;
  page.width = 595;
  page.height = 842;
  page.origin = Origin::ocr;
  page.blocks = {table};
  Document document;
  document.source = "a.pdf";
  document.sha256 = sha256_hex("a");
  document.page_count = 1;
  document.pages = {page};
  document.problems = {{"number-unsure", Severity::warning, 1, "table 1, row 4, column 2", "Compare it."}};
  Means::built_in().read(document);
  return document;
}

Cell& cell_of(Document& document, int row, int column) {
  Table& table = std::get<Table>(document.pages[0].blocks[0]);
  return table.cells[static_cast<size_t>(row * 2 + column)];
}

Amended after(const Document& document, const std::vector<Correction>& corrections) {
  const Means& means = Means::built_in();
  return amended(document, means.report(document), corrections, means);
}

std::vector<std::string> codes(const std::vector<Problem>& problems) {
  std::vector<std::string> list;
  for (const Problem& problem : problems)
    if (problem.code.starts_with("correction") || problem.code.starts_with("value"))
      list.push_back(problem.code);
  return list;
}

const Score& ninth(const Report& report) {
  return *std::ranges::find(report.scores, 9, &Score::indicator_no);
}

TEST(Settle, ACorrectedNumberIsTheScoreAndNeedsNoReview) {
  Document document = scores_document();
  ASSERT_TRUE(ninth(Means::built_in().report(document)).needs_review);
  const Amended stands = after(document, {sample::correction_of(document, cell_of(document, 3, 1), "83.10")});
  EXPECT_EQ(ninth(stands.report).score, 83.10);
  EXPECT_FALSE(ninth(stands.report).needs_review);
  EXPECT_EQ(ninth(stands.report).confidence, 1);
  EXPECT_THAT(codes(stands.report.problems), IsEmpty());
  EXPECT_THAT(stands.document.problems, IsEmpty()) << "what extraction doubted there is settled";
}

TEST(Settle, TheMachinesTextIsKeptInTheEdit) {
  Document document = scores_document("๘๘.๑๐");
  Amended stands = after(document, {sample::correction_of(document, cell_of(document, 3, 1), "83.10")});
  const Cell& cell = cell_of(stands.document, 3, 1);
  EXPECT_EQ(cell.raw, "๘๘.๑๐");
  EXPECT_EQ(cell.edits.back(), (Edit{"correction", 0, "๘๘.๑๐", "83.10"}));
  EXPECT_EQ(undo(cell.text, cell.edits), cell.raw);
}

TEST(Settle, AConfirmedNumberLosesItsDoubtOnly) {
  Document document = scores_document();
  Correction made = sample::correction_of(document, cell_of(document, 3, 1), "88.10");
  made.verdict = Verdict::confirmed;
  Amended stands = after(document, {made});
  EXPECT_FALSE(ninth(stands.report).needs_review);
  EXPECT_THAT(cell_of(stands.document, 3, 1).edits, IsEmpty());
}

TEST(Settle, AnIllegibleNumberStaysInDoubtAndSaysWho) {
  Document document = scores_document();
  Correction made = sample::correction_of(document, cell_of(document, 3, 1), "");
  made.verdict = Verdict::illegible;
  const Amended stands = after(document, {made});
  EXPECT_TRUE(ninth(stands.report).needs_review);
  EXPECT_EQ(ninth(stands.report).score, 88.10);
  EXPECT_THAT(codes(stands.report.problems), ElementsAre("value-illegible"));
}

TEST(Settle, ARevertGivesTheMachineTheWordAgain) {
  Document document = scores_document();
  const Correction made = sample::correction_of(document, cell_of(document, 3, 1), "83.10");
  Correction back = made;
  back.verdict = Verdict::reverted;
  EXPECT_EQ(after(document, {made, back}).report, Means::built_in().report(document));
}

// A row more above it: the address of the cell is another's now.
TEST(Settle, ACorrectionFollowsItsPlaceWhereTheGridChanged) {
  Document document = scores_document();
  const Correction made = sample::correction_of(document, cell_of(document, 3, 1), "83.10");
  Document other = scores_document();
  for (Cell& cell : std::get<Table>(other.pages[0].blocks[0]).cells) cell.row += 1;
  const Amended stands = after(other, {made});
  EXPECT_EQ(ninth(stands.report).score, 83.10);
  EXPECT_THAT(codes(stands.report.problems), IsEmpty());
}

// Else what was said of the old address would be asked for again whatever people say of the new one.
TEST(Settle, WhoSawThePlaceAsItIsNowHasTheLastWord) {
  Document document = scores_document();
  const Correction made = sample::correction_of(document, cell_of(document, 3, 1), "83.10");
  Document other = scores_document("86.10");
  for (Cell& cell : std::get<Table>(other.pages[0].blocks[0]).cells) cell.row += 1;
  EXPECT_THAT(codes(after(other, {made}).report.problems), ElementsAre("correction-recheck"));
  Correction later = sample::correction_of(other, cell_of(other, 3, 1), "86.10");
  later.verdict = Verdict::confirmed;
  later.made_at = "2026-02-01T08:15:00Z";
  const Amended stands = after(other, {made, later});
  EXPECT_EQ(ninth(stands.report).score, 86.10);
  EXPECT_THAT(codes(stands.report.problems), IsEmpty());
  ASSERT_EQ(stands.applied.size(), 1U);
  EXPECT_EQ(stands.applied[0].outcome, AppliedOutcome::stands);
}

TEST(Settle, ACorrectionStandsAndIsAskedForAgainWhereTheMachineReadsOtherwise) {
  Document document = scores_document();
  const Correction made = sample::correction_of(document, cell_of(document, 3, 1), "83.10");
  const Amended stands = after(scores_document("86.10"), {made});
  EXPECT_EQ(ninth(stands.report).score, 83.10);
  EXPECT_TRUE(ninth(stands.report).needs_review);
  EXPECT_THAT(codes(stands.report.problems), ElementsAre("correction-recheck"));
}

TEST(Settle, WhereTheMachineNowReadsWhatThePersonWroteNothingIsAsked) {
  Document document = scores_document();
  const Correction made = sample::correction_of(document, cell_of(document, 3, 1), "83.10");
  const Amended stands = after(scores_document("83.10"), {made});
  EXPECT_FALSE(ninth(stands.report).needs_review);
  EXPECT_THAT(codes(stands.report.problems), IsEmpty());
}

// The cell there now holds two numbers: what was said of one of them is not put into both.
TEST(Settle, ACorrectionIsNotAppliedToAPlaceOfAnotherSize) {
  Document document = scores_document();
  const Correction made = sample::correction_of(document, cell_of(document, 3, 1), "83.10");
  Document other = scores_document("88.10 70.00");
  cell_of(other, 3, 1).bbox.y1 += row_height;
  const Amended stands = after(other, {made});
  EXPECT_EQ(cell_of(other, 3, 1).text, "88.10 70.00");
  EXPECT_THAT(codes(stands.report.problems), ElementsAre("correction-unplaced"));
}

TEST(Settle, AFactStandsAndItsDoubtGoes) {
  const Document document = scores_document();
  const Report machine = Means::built_in().report(document);
  ASSERT_THAT(machine.problems, Contains(testing::Field(&Problem::code, "agency-unknown")));
  const std::string agency = "องค์การบริหารส่วนตำบลทดสอบ";
  const Amended stands = after(document, {sample::fact(document, "agency", "", agency),
                                          sample::fact(document, "assessment_year", "", "2567")});
  EXPECT_EQ(stands.report.facts.agency, agency);
  EXPECT_EQ(stands.report.facts.agency_type, "อบต.");
  EXPECT_EQ(ninth(stands.report).year, 2567) << "rows follow";
  EXPECT_THAT(stands.report.problems, Not(Contains(testing::Field(&Problem::code, "agency-unknown"))));
}

TEST(Settle, AFactThatTheMachineReadsOtherwiseNowIsAskedForAgain) {
  const Document document = scores_document();
  const Amended stands = after(document, {sample::fact(document, "fiscal_year", "2565", "2567")});
  EXPECT_EQ(stands.report.facts.fiscal_year, 2567);
  EXPECT_THAT(codes(stands.report.problems), ElementsAre("correction-recheck"));
}

TEST(Settle, AColumnsMeaningMakesItsRows) {
  Document document = scores_document();
  for (Document* each : {&document}) cell_of(*each, 0, 1).raw = cell_of(*each, 0, 1).text = "รวม";
  cell_of(document, 3, 1).raw = cell_of(document, 3, 1).text = "ดำเนินการแล้ว";
  Correction made = sample::correction_of(document, cell_of(document, 0, 1), "result");
  made.target = Target::column;
  const Amended stands = after(document, {made});
  EXPECT_THAT(
      stands.report.cells,
      Contains(testing::AllOf(testing::Field(&CellMeaning::row, 3), testing::Field(&CellMeaning::column, 1),
                              testing::Field(&CellMeaning::field, Field::result))));
}

}  // namespace
}  // namespace thaimemo
