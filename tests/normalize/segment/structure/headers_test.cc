#include "normalize/segment/structure/headers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/small_report.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;

TableHeader header_of(std::string_view text) {
  const Table table = table_in(text);
  return read_header(TableGrid(table), Rules::built_in());
}

// "indicator", "score 2566", "list", "-" for nothing known.
std::vector<std::string> shown(const TableHeader& header) {
  std::vector<std::string> columns;
  for (const Column& column : header.columns) {
    std::string text = column.field ? name_of(*column.field) : "-";
    if (column.numbering != Numbering::none) text = column.numbering == Numbering::list ? "list" : "number";
    if (column.year) text += " " + std::to_string(*column.year);
    columns.push_back(text);
  }
  return columns;
}

TEST(Headers, GiveEachColumnItsField) {
  const TableHeader header = header_of("ลำดับ\tตัวชี้วัด\tคะแนน\tมาตรการ\n๑\tการใช้อำนาจ\t๘๐.๐๐\tจัดอบรม\n");
  EXPECT_EQ(header.first_row, 0);
  EXPECT_EQ(header.rows, 1);
  EXPECT_THAT(shown(header), ElementsAre("list", "indicator", "score", "measure"));
  EXPECT_EQ(header.columns[1].header, "ตัวชี้วัด");
}

TEST(Headers, WithoutOneColumnsAreKnownByTheirContent) {
  const TableHeader header = header_of("๑\tการใช้อำนาจ\t๘๐.๐๐\tกองช่าง\n๒\tการใช้งบประมาณ\t๗๕.๕๐\tกองคลัง\n");
  EXPECT_FALSE(header.found());
  EXPECT_THAT(shown(header), ElementsAre("list", "indicator", "score", "responsible"));
  EXPECT_EQ(header.columns[1].header, "");
}

TEST(Headers, OfTwoLevelsAreReadTogether) {
  const TableHeader header = header_of(
      "<table><tr><th rowspan=2>ตัวชี้วัด</th><th colspan=2>คะแนน</th><th rowspan=2>มาตรการ</th></tr>"
      "<tr><th>๒๕๖๖</th><th>๒๕๖๗</th></tr>"
      "<tr><td>การใช้อำนาจ</td><td>๗๐.๐๐</td><td>๘๐.๐๐</td><td>ก</td></tr></table>\n");
  EXPECT_EQ(header.rows, 2);
  EXPECT_THAT(shown(header), ElementsAre("indicator", "score 2566", "score 2567", "measure"));
  EXPECT_EQ(header.columns[2].header, "คะแนน ๒๕๖๗");
}

TEST(Headers, MayStandBelowATitleInTheTable) {
  const TableHeader header = header_of(
      "<table><tr><td colspan=3>ตารางแสดงผล</td></tr>"
      "<tr><th>มาตรการ</th><th>ระยะเวลา</th><th>ผู้รับผิดชอบ</th></tr>"
      "<tr><td>จัดอบรม</td><td>ไตรมาส ๒</td><td>กองช่าง</td></tr></table>\n");
  EXPECT_EQ(header.first_row, 1);
  EXPECT_EQ(header.rows, 1);
}

TEST(Headers, GiveAFieldToOneColumnOnly) {
  const TableHeader header = header_of("ตัวชี้วัด\tมาตรการ\tมาตรการ\nการใช้อำนาจ\tจัดอบรม\tทำคู่มือ\n");
  EXPECT_THAT(shown(header), ElementsAre("indicator", "measure", "-"));
  EXPECT_EQ(column_of(header.columns, Field::measure), 1);
  EXPECT_EQ(column_of(header.columns, Field::score), -1);
}

TEST(Headers, TellAnIndicatorsNumbersFromThoseOfAList) {
  EXPECT_THAT(shown(header_of("ตัวชี้วัดที่\tคะแนน\tมาตรการ\n๑\t๘๑.๐๐\tก\n๗\t๗๒.๕๐\tข\n")),
              ElementsAre("number", "score", "measure"));
}

TEST(Headers, OfTextsOverBareNumbersAreTheNumbersOfAList) {
  EXPECT_THAT(
      shown(header_of(
          "ลำดับงาน\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n๑\tจัดอบรม\tเสนอแผน\tกองช่าง\n๒\tจัดทำคู่มือ\tส่งตรวจ\tกองคลัง\n")),
      ElementsAre("list", "measure", "steps", "responsible"));
  EXPECT_THAT(shown(header_of("ลำดับงาน\tมาตรการ\tผู้รับผิดชอบ\n๑๐\tจัดอบรม\tกองช่าง\n")),
              ElementsAre("list", "measure", "responsible"));
}

TEST(Headers, OfResultsOverScoresOfAnotherYearAreThatYearsScores) {
  EXPECT_THAT(
      shown(header_of("ตัวชี้วัด\tผลปี ๒๕๖๒\tปีงบฯ ๒๕๖๓\nการปฏิบัติหน้าที่\t๕๘.๔๘\t๖๖.๑๓\nการใช้อำนาจ\t๖๐.๔๕\t๕๖.๐๐\n")),
      ElementsAre("indicator", "score 2562", "score 2563"));
}

TEST(Headers, OfATableWithoutRowsAreFoundToo) {
  EXPECT_TRUE(header_of("มาตรการ\tระยะเวลา\tผู้รับผิดชอบ\n").found());
}

TableHeader header_with(const std::vector<Column>& columns) {
  return {0, 1, columns};
}

Column column(const std::string& header, std::optional<Field> field) {
  return {header, field, Numbering::none, std::nullopt};
}

const Column measure = column("มาตรการ", Field::measure), unit = column("ผู้รับผิดชอบ", Field::responsible),
             period = column("ระยะเวลาดำเนินการ", Field::period),
             misread = column("ระยะเวลาคำเนิมการ", std::nullopt);

TEST(Reconcile, AColumnMisreadOnOnePageMeansWhatItMeansOnTheOther) {
  std::vector<TableHeader> later{header_with({measure, unit, period}), header_with({measure, unit, misread})};
  std::vector<TableHeader> earlier{later[1], later[0]};
  reconcile(later);
  reconcile(earlier);
  EXPECT_EQ(later[1].columns[2].field, Field::period);
  EXPECT_EQ(later[1].columns[2].header, misread.header) << "what is written stays";
  EXPECT_EQ(earlier[0].columns[2].field, Field::period);
}

TEST(Reconcile, OtherTablesSayNothing) {
  std::vector<TableHeader> headers{header_with({measure, period}), header_with({measure, unit, misread}),
                                   header_with({unit, measure, period})};
  reconcile(headers);
  EXPECT_EQ(headers[1].columns[2].field, std::nullopt);
}

// Results and outcomes of one page changed places, since a scan took ด for ถ in one header of many.
TEST(Agree, AHeaderMisreadOnOnePageOfAScanMeansWhatItMeansOnTheOthers) {
  const Column result = column("ผลที่เกิดขึ้นจากการดำเนินการ", Field::result),
               outcome = column("สิ่งที่ประชาชนได้รับ", Field::outcome),
               swapped_result = column("ผลที่เกิดยึ้นจากการถำเนินการ", Field::outcome),
               swapped_outcome = column("สี่งที่ประชาซนได้รับ", Field::result);
  std::vector<TableHeader> headers{header_with({measure, result, outcome}),
                                   header_with({measure, result, outcome}),
                                   header_with({measure, swapped_result, swapped_outcome})};
  agree(headers);
  EXPECT_EQ(headers[2].columns[1].field, Field::outcome) << "a text layer's letters are right";
  for (TableHeader& header : headers) header.recognized = true;
  agree(headers);
  EXPECT_EQ(headers[2].columns[1].field, Field::result);
  EXPECT_EQ(headers[2].columns[2].field, Field::outcome);
  EXPECT_EQ(headers[2].columns[1].doubt, HeaderDoubt::contested);
  EXPECT_EQ(headers[0].columns[1].doubt, HeaderDoubt::none);
}

TEST(Agree, AMeaningThatAnotherColumnHasIsOnlyDoubted) {
  const Column steps = column("วิธีดำเนินการ", Field::steps), unknown = column("วิซีตำเนินการ", Field::result);
  std::vector<TableHeader> headers{header_with({measure, steps}), header_with({measure, steps}),
                                   header_with({measure, steps, unknown})};
  for (TableHeader& header : headers) header.recognized = true;
  agree(headers);
  EXPECT_EQ(headers[2].columns[2].field, Field::result);
  EXPECT_EQ(headers[2].columns[2].doubt, HeaderDoubt::contested);
}

TEST(Headers, OfAScanAreReadWithTheirWordsPutRightAndDoubted) {
  const Table table = table_in("มาตรการ\tผลที่เกิดยึ้นจากการดำเนินการ\tผู้รับผิดชอบ\nจัดอบรม\tเสร็จ\tกองช่าง\n");
  HeaderSettings scan;
  scan.recognized = true;
  const TableHeader read = read_header(TableGrid(table), Rules::built_in(), scan);
  EXPECT_THAT(shown(read), ElementsAre("measure", "result", "responsible"));
  EXPECT_EQ(read.columns[1].doubt, HeaderDoubt::contested);
  EXPECT_EQ(read.columns[0].doubt, HeaderDoubt::none);
  EXPECT_THAT(shown(read_header(TableGrid(table), Rules::built_in())),
              ElementsAre("measure", "outcome", "responsible"));
}

TEST(Headers, SpeakByTheWordThatLeadsThem) {
  EXPECT_THAT(shown(header_of("จุดบกพร่อง\tแนวทางแก้ปัญหา\tดำเนินการเมื่อ\tผลดีต่อผู้รับบริการ\nก\tข\tค\tง\n")),
              ElementsAre("issue", "measure", "period", "outcome"));
}

TEST(RepeatsHeader, NeedsTwoCellsThatSayTheSame) {
  const std::vector<Column> columns{measure, unit, period};
  const Table again = table_in("มาตรการ\tผู้รับผิดชอป\tระยะเวลาดำเนินการ\n");
  const Table row = table_in("มาตรการ\tกองช่าง\tไตรมาส ๒\n");
  EXPECT_TRUE(repeats_header(TableGrid(again), 0, columns));
  EXPECT_FALSE(repeats_header(TableGrid(row), 0, columns));
}

}  // namespace
}  // namespace thaimemo
