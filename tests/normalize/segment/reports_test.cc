// Invented reports in many styles: other wordings, orders and layouts than the documents the rules were made
// from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> fields_of(const Measure& measure) {
  std::vector<std::string> fields;
  for (const auto& [field, text] : measure.fields) fields.push_back(std::string(name_of(field)) + "=" + text);
  return fields;
}

std::vector<std::string> scores_of(const Report& report) {
  std::vector<std::string> scores;
  for (const Score& score : report.scores)
    scores.push_back(std::to_string(score.indicator_no) + " " + score.score_text + " " + score.source);
  return scores;
}

TEST(Reports, JoinARowThatAPageBreakCut) {
  const Report report = report_of(
      "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"
      "จัดทำคู่มือ\t๑. ประชุม\tสำนักปลัด\n\n"
      "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"
      "\t๒. เผยแพร่\t\n"
      "อบรมบุคลากร\tจัดอบรม\tกองคลัง\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::steps), "๑. ประชุม\n๒. เผยแพร่");
  EXPECT_EQ(report.measures[0].items.size(), 2U);
  EXPECT_EQ(field_of(report.measures[1], Field::responsible), "กองคลัง");
}

TEST(Reports, GiveFootersToTheRowsOfTheirSectionOnly) {
  const std::string table = "ตัวชี้วัด\tมาตรการ\tหน่วยงานรับผิดชอบ\n";
  const Report report =
      report_of("1.1 แบบวัด IIT\n\n" + table + "การใช้อำนาจ\tก\tข\nระยะเวลาดำเนินการ : ตลอดปี\t\t\n\n" +
                "1.2 แบบวัด EIT\n\n" + table + "คุณภาพการดำเนินงาน\tค\tง\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::period), "ตลอดปี");
  EXPECT_EQ(field_of(report.measures[1], Field::period), "(none)");
}

TEST(Reports, TellAbsentFieldsFromEmptyOnes) {
  const Report report = report_of("มาตรการ\tระยะเวลา\tผู้รับผิดชอบ\nจัดทำคู่มือ\t\tสำนักปลัด\n");
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::period), "");
  EXPECT_EQ(field_of(report.measures[0], Field::result), "(none)");
}

TEST(Reports, OfAProvinceWithOtherWordingsInAnotherOrder) {
  const Report report = report_of(
      "แผนยกระดับคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n"
      "องค์การบริหารส่วนจังหวัดแพร่น้ำ\n\n"
      "ห้วงเวลา\tผู้ที่เกี่ยวข้อง\tประเด็นข้อบกพร่อง\tแนวทางการดำเนินงาน\tกิจกรรม/โครงการ\tกลไกการกำกับ\n"
      "ม.ค. - มี.ค. ๒๕๖๘\tกองช่าง\tคู่มือไม่ครบ\tรวบรวมแบบฟอร์ม\tโครงการคู่มือดี\tรายงานทุกเดือน\n");
  EXPECT_EQ(report.facts.agency_type, "อบจ.");
  EXPECT_EQ(report.facts.fiscal_year, 2568);
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_THAT(fields_of(report.measures[0]),
              ElementsAre("issue=คู่มือไม่ครบ", "measure=โครงการคู่มือดี", "steps=รวบรวมแบบฟอร์ม",
                          "responsible=กองช่าง", "period=ม.ค. - มี.ค. ๒๕๖๘", "follow_up=รายงานทุกเดือน"));
}

TEST(Reports, OfAHospitalWithResultsAndAColumnNobodyKnows) {
  const Report report = report_of(
      "รายงานผลการดำเนินงานตามมาตรการ ประจำปี ๒๕๖๖\nโรงพยาบาลบึงใส อำเภอเมือง จังหวัดตาก\n\n"
      "| ลำดับที่ | ข้อเสนอแนะ | วิธีดำเนินงาน | หน่วยงานที่รับผิดชอบ | ผลที่ได้รับ | ตัวชี้วัดความสำเร็จ "
      "|\n|---|---|---|---|---|---|\n"
      "| 1 | เพิ่มป้ายบอกทาง | สำรวจจุดติดตั้ง | กลุ่มงานบริหาร | ติดตั้ง ๕ จุด | ร้อยละ ๘๐ |\n");
  EXPECT_EQ(report.facts.agency, "โรงพยาบาลบึงใส");
  EXPECT_EQ(report.facts.agency_type, "อื่น ๆ");
  EXPECT_EQ(report.facts.district, "เมือง");
  EXPECT_EQ(report.facts.province, "ตาก");
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_THAT(fields_of(report.measures[0]), ElementsAre("measure=เพิ่มป้ายบอกทาง", "steps=สำรวจจุดติดตั้ง",
                                                         "responsible=กลุ่มงานบริหาร", "outcome=ติดตั้ง ๕ จุด"));
  ASSERT_EQ(report.measures[0].other.size(), 1U);
  EXPECT_EQ(report.measures[0].other[0].first, "ตัวชี้วัดความสำเร็จ");
}

TEST(Reports, WithIndicatorsAsHeadingsAboveTheirTables) {
  const std::string header = "มาตรการ\tขั้นตอนการดำเนินงาน\tผู้รับผิดชอบ\n";
  const Report report = report_of("## ตัวชี้วัดที่ ๓ การใช้อำนาจ (๘๑.๒๕ คะแนน)\n\n" + header +
                                  "มอบหมายงานเป็นธรรม\tทำคำสั่ง\tสำนักปลัด\n\n"
                                  "## ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล (๙๐ คะแนน)\n\n" +
                                  header + "ปรับเว็บไซต์\tตรวจทุกเดือน\tกองแผน\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(report.measures[0].indicator_no, 3);
  EXPECT_EQ(field_of(report.measures[0], Field::indicator), "(none)");
  EXPECT_EQ(report.measures[1].indicator_no, 9);
  EXPECT_THAT(scores_of(report), ElementsAre("3 (81.25คะแนน) heading", "9 (90คะแนน) heading"));
}

TEST(Reports, WithNumbersOnlyForIndicators) {
  const Report report = report_of("ตัวชี้วัดที่\tคะแนน\tแนวทางการพัฒนา\n๑\t๘๑.๐๐\tก\n๗\t๗๒.๕๐\tข\n๑๐\t๖๐.๐๐\tค\n");
  EXPECT_THAT(scores_of(report), ElementsAre("1 ๘๑.๐๐ table", "7 ๗๒.๕๐ table", "10 ๖๐.๐๐ table"));
  ASSERT_EQ(report.measures.size(), 3U);
  EXPECT_EQ(report.measures[1].indicator_no, 7);
}

TEST(Reports, WithBandsForInstrumentsInsideOneTable) {
  const Report report = report_of(
      "| ตัวชี้วัด | ค่าคะแนน | ประเด็นที่ควรพัฒนา | แนวทางแก้ไข |\n|---|---|---|---|\n"
      "| แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) | | | |\n| ๑. การปฏิบัติหน้าที่ | ๘๘.๑๐ | ก | ข |\n"
      "| แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) | | | |\n| ๑. คุณภาพการดำเนินงาน | ๗๗.๐๕ | ค | ง |\n");
  EXPECT_THAT(scores_of(report), ElementsAre("1 ๘๘.๑๐ table", "6 ๗๗.๐๕ table"));
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(report.measures[1].section, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)");
  EXPECT_EQ(count_of(report, "instrument-mismatch"), 0);
}

TEST(Reports, WithAMergedIndicatorOverSeveralMeasures) {
  const Report report = report_of(
      "<table><tr><th>ตัวชี้วัด</th><th>คะแนน</th><th>มาตรการ</th><th>กำหนดเวลา</th></tr>"
      "<tr><td rowspan=2>การใช้งบประมาณ</td><td rowspan=2>๗๕.๐๐</td><td>ประกาศแผน</td><td>ไตรมาส ๑</td></tr>"
      "<tr><td>รายงานผล</td><td>ไตรมาส ๔</td></tr></table>\n");
  EXPECT_THAT(scores_of(report), ElementsAre("2 ๗๕.๐๐ table"));
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(report.measures[1].indicator_no, 2);
  EXPECT_THAT(fields_of(report.measures[1]),
              ElementsAre("indicator=การใช้งบประมาณ", "score=๗๕.๐๐", "measure=รายงานผล", "period=ไตรมาส ๔"));
}

TEST(Reports, WithTwoLevelsOfHeaderAndSeveralYears) {
  const Report report = report_of(
      "<table><tr><th rowspan=2>ตัวชี้วัด</th><th colspan=2>คะแนน</th><th rowspan=2>มาตรการ</th></tr>"
      "<tr><th>๒๕๖๖</th><th>๒๕๖๗</th></tr>"
      "<tr><td>การใช้อำนาจ</td><td>๗๐.๐๐</td><td>๘๐.๐๐</td><td>ก</td></tr></table>\n");
  ASSERT_EQ(report.scores.size(), 2U);
  EXPECT_EQ(report.scores[0].year, 2566);
  EXPECT_EQ(report.scores[1].year, 2567);
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::score), "๘๐.๐๐");
  EXPECT_EQ(count_of(report, "score-conflict"), 0);
}

TEST(Reports, WithASummaryOfInstrumentsBesideTheIndicators) {
  const Report report = report_of(
      "ผลการประเมินรายแบบวัด ปี ๒๕๖๗\n\nแบบวัด\tคะแนน\nIIT\t๘๐.๐๐\nEIT\t๙๐.๐๐\nOIT\t๗๐.๐๐\nคะแนนรวม\t๗๙.๐๐\n");
  EXPECT_THAT(report.scores, IsEmpty());
  EXPECT_THAT(report.measures, IsEmpty());
  EXPECT_EQ(report.facts.overall_score, 79.0);
}

TEST(Reports, OfAMemoAlone) {
  const Report report = report_of(
      "# บันทึกข้อความ\n\nส่วนราชการ กองคลัง เทศบาลเมืองทุ่งแก้ว\n\nที่ ตก ๕๒๑๐๒/๑๗    วันที่ ๙ พ.ค. ๒๕๖๖\n\n"
      "เรื่อง ขอรายงานผลการดำเนินงาน ประจำปี ๒๕๖๖\n\nเรียน นายกเทศมนตรีเมืองทุ่งแก้ว\n");
  EXPECT_EQ(report.facts.agency, "เทศบาลเมืองทุ่งแก้ว");
  EXPECT_EQ(report.facts.memo_number, "ตก ๕๒๑๐๒/๑๗");
  EXPECT_EQ(report.facts.memo_date, "2023-05-09");
  EXPECT_EQ(report.facts.subject, "ขอรายงานผลการดำเนินงาน ประจำปี ๒๕๖๖");
  EXPECT_EQ(report.facts.fiscal_year, 2566);
}

TEST(Reports, WithFurnitureBetweenThePartsOfATable) {
  const Report report = report_of(
      "มาตรการ\tวิธีปฏิบัติ\tผู้รับผิดชอบ\tระยะเวลา\nจัดทำคู่มือ\tประชุม\tสำนักปลัด\tตลอดปี\n\n- ๓ -\n\n/มาตรการ...\n\n"
      "\tเผยแพร่\t\t\nอบรม\tเชิญวิทยากร\tกองคลัง\tไตรมาส ๓\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::steps), "ประชุม\nเผยแพร่");
}

TEST(Reports, WithStrengthsAndPointsToImprove) {
  const Report report = report_of(
      "## ๗. ประสิทธิภาพการสื่อสาร (๘๘.๘๘ คะแนน)\n\nจุดแข็ง: ตอบคำถามเร็ว\n\nประเด็นที่ต้องพัฒนา\n\n"
      "e๕ ประเด็น เว็บไซต์ค้นหายาก ควรจัดหมวดหมู่\n\nควรเพิ่มช่องทางออนไลน์ (e๖) ให้ครบ\n\n## ภาคผนวก\n\nรูปภาพ\n");
  ASSERT_EQ(report.findings.size(), 3U);
  EXPECT_EQ(report.findings[0].kind, "strength");
  EXPECT_EQ(report.findings[0].text, "ตอบคำถามเร็ว");
  EXPECT_EQ(report.findings[1].code, "e5");
  EXPECT_EQ(report.findings[2].code, "e6");
  EXPECT_EQ(report.findings[2].indicator_no, 7);
}

TEST(Reports, WithoutHeaderAreReadByContent) {
  const Report report =
      report_of("๑\tการใช้อำนาจ\t๘๘.๕๐\n๒\tการเปิดเผยข้อมูล\t๗๐.๒๕\n๓\tการป้องกันการทุจริต\t๖๕.๐๐\n");
  EXPECT_THAT(scores_of(report), ElementsAre("3 ๘๘.๕๐ table", "9 ๗๐.๒๕ table", "10 ๖๕.๐๐ table"));
}

TEST(Reports, FlagNumbersThatCannotBeRead) {
  const Report report = report_of("ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t๘๘๕๐\nการเปิดเผยข้อมูล\t๗๐,๒๕\nการใช้งบประมาณ\t-\n");
  ASSERT_EQ(report.scores.size(), 2U);
  EXPECT_EQ(report.scores[0].score, std::nullopt);
  EXPECT_TRUE(report.scores[0].needs_review);
  EXPECT_EQ(report.scores[1].score, 70.25);
  EXPECT_TRUE(report.scores[1].needs_review);
  ASSERT_EQ(report.problems.size(), 3U);  // and agency-unknown
  EXPECT_EQ(report.problems[1].code, "score-unreadable");
  EXPECT_EQ(report.problems[1].place, "table 1, row 2, column 2");
  EXPECT_EQ(report.problems[2].code, "score-guessed");
}

TEST(Reports, MeanEveryCellOfATable) {
  const Report report = report_of("มาตรการ\tผู้รับผิดชอบ\tสี\nจัดทำคู่มือ\tสำนักปลัด\tแดง\n");
  ASSERT_EQ(report.cells.size(), 6U);
  EXPECT_EQ(report.cells[0].field, std::nullopt);
  EXPECT_EQ(report.cells[3].field, Field::measure);
  EXPECT_EQ(report.cells[3].header, "มาตรการ");
  EXPECT_EQ(report.cells[5].field, Field::other);
}

// The first row of the second part, its indicator empty: what its cells say decides.
struct CutCase {
  const char* first;
  const char* second;
  size_t measures;
};

class CutRows : public testing::TestWithParam<CutCase> {};

TEST_P(CutRows, AreJoinedAndNewRowsAreNot) {
  const std::string header = "ตัวชี้วัด\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\n";
  const Report report = report_of(header + GetParam().first + "\n\n" + header + GetParam().second + "\n");
  EXPECT_EQ(report.measures.size(), GetParam().measures) << GetParam().second;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, CutRows,
    testing::Values(
        CutCase{"การใช้อำนาจ\tจัดทำคู่มือ\t๑. ประชุม\tสำนักปลัด\tไตรมาส ๑", "\tและเผยแพร่\t๒. แจ้งเวียน\t\t", 1},
        CutCase{"การใช้อำนาจ\tจัดทำคู่มือ\tประชุม\tสำนักปลัด\tไตรมาส ๑", "\tอบรม\tเชิญวิทยากร\tกองคลัง\tไตรมาส ๒", 2},
        CutCase{"การใช้อำนาจ\t๑) จัดทำคู่มือ\t๑) ประชุม ๒) แจ้งเวียน\tกองช่าง\tไตรมาส ๑", "\t๒) เผยแพร่\t๓) ติดป้าย\t\t",
                1},
        CutCase{"การใช้อำนาจ\t๑. จัดทำคู่มือ\tประชุม\tสำนักปลัด\tไตรมาส ๑", "\t๒. อบรม\tเชิญวิทยากร\tกองคลัง\tไตรมาส ๒",
                2},
        CutCase{"การใช้อำนาจ\tจัดทำคู่มือ\tประชุม\tสำนักปลัด\tตลอดปีงบ", "\tให้ครบ\tแจ้งผล\t\tประมาณ ๒๕๖๗", 1},
        CutCase{"การใช้อำนาจ\t- จัดทำคู่มือ\t- ประชุม\tกองคลัง\tไตรมาส ๑", "\tให้ครบ\tถ้วน ๒) แจ้งผล\tกองช่าง\tไตรมาส ๑",
                1}));

TEST(Reports, WithNothingInThemAreEmpty) {
  const Report report = report_of("");
  EXPECT_THAT(report.measures, IsEmpty());
  EXPECT_EQ(report.facts.agency, std::nullopt);
}

// On the second page a letter of two headers is misread: the table and the cut row go on all the same.
TEST(Reports, JoinPartsWhoseHeadersAreMisread) {
  const Report report = report_of(
      "ตัวชี้วัด\tมาตรการ\tผลที่ชุมชนเห็น\n"
      "การใช้อำนาจ\tจัดทำคู่มือ\t๑. รู้ทั่วกัน\n\n"
      "ดัวชี้วัด\tมาดรการ\tผลที่ชุมซนเห็น\n"
      "\t\t๒. ถามน้อยลง\n");
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::measure), "จัดทำคู่มือ");
}

TEST(Reports, JoinPartsWithOneHeaderHardlyLegible) {
  const Report report = report_of(
      "ตัวชี้วัด\tคะแนน\tเรอง ควรแก้ ซ * ต่1\tมาตรการ\n"
      "การใช้อำนาจ\t80.00\tขาดคู่มือ\tจัดทำคู่มือ\n\n"
      "ตัวชี้วัด\tคะแนน\tเรื่องที่ควรแก้ไข\tมาตรการ\n"
      "การเปิดเผยข้อมูล\t81.00\tข้อมูลเก่า\tปรับปรุงข้อมูล\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::issue), "ขาดคู่มือ");
}

TEST(Reports, FindAScoreInAnIssueWhoseMarksAreMisread) {
  const Report report = report_of(
      "ตัวชี้วัด\tประเด็นปัญหา\tมาตรการ\n"
      "การใช้อำนาจ\tผลคะแนนอยู่ที 80.83 คะแนน พบว่าขาดคู่มือ\tจัดทำคู่มือ\n"
      "การเปิดเผยข้อมูล\tได้ค่ำคะแนน 85.39 เนื่องจากข้อมูลเก่า\tปรับปรุงข้อมูล\n");
  EXPECT_THAT(scores_of(report), ElementsAre("3 80.83 analysis", "9 85.39 analysis"));
}

TEST(Reports, FindAScoreInAnIssueWhosePointIsMisread) {
  const Report report = report_of(
      "ตัวชี้วัด\tประเด็นปัญหา\tมาตรการ\n"
      "การใช้อำนาจ\tได้ค่าคะแนน 79,90 พบว่าขาดคู่มือ\tจัดทำคู่มือ\n");
  EXPECT_THAT(scores_of(report), ElementsAre("3 79,90 analysis"));
  EXPECT_EQ(report.scores[0].score, 79.9);
  EXPECT_TRUE(report.scores[0].needs_review);
}

TEST(Reports, FindAScoreInAnIssueOfUnknownWordsByItsValue) {
  const Report report = report_of(
      "# ๓. การใช้อำนาจ (80.83 ดะแนน)\n\n"
      "ตัวชี้วัด\tประเด็นปัญหา\tมาตรการ\n"
      "การใช้อำนาจ\tผลกะแนนฮยู่ 80.83 ข้อย่อย 70.11\tจัดทำคู่มือ\n"
      "การเปิดเผยข้อมูล\tด่าคะแนน 85.39 ข้อมูลเก่า\tปรับปรุงข้อมูล\n");
  EXPECT_THAT(scores_of(report), ElementsAre("3 (80.83ดะแนน) heading", "3 80.83 analysis"));
}

TEST(Reports, TakeAColumnOfResultsThatHoldsScoresForScores) {
  const Report report = report_of(
      "ตัวชี้วัด\tผลธจรึประเมิน(ร้อยละ)\tมาตรการ\n"
      "การใช้อำนาจ\t80.83\tจัดทำคู่มือ\n"
      "การเปิดเผยข้อมูล\t85.39\tปรับปรุงข้อมูล\n");
  EXPECT_THAT(scores_of(report), ElementsAre("3 80.83 table", "9 85.39 table"));
  EXPECT_TRUE(report_of("ตัวชี้วัด\tผลการดำเนินการ\tมาตรการ\n"
                        "การใช้อำนาจ\tร้อยละ 80\tจัดทำคู่มือ\n")
                  .scores.empty());
}

TEST(Reports, TakeNoRestOfARowForAHeader) {
  const Report report = report_of(
      "ตัวชี้วัด\tมาตรการ\tขั้นตอน\tหน่วยงานรับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\tประโยชน์ที่ได้รับ\n"
      "การใช้อำนาจ\tปรับปรุง\tประชุม\tกองช่าง\tไตรมาส ๑\tแต่งตั้งผู้\tไม่มีการเรียก\n\n"
      "\tมาตรการกำกับ\t\t\t\tรับผิดชอบต่องาน\tรับประโยชน์ตอบแทนได้\n"
      "การเปิดเผยข้อมูล\tเผยแพร่\tสำรวจ\tกองคลัง\tไตรมาส ๒\tเผยแพร่แล้ว\tรู้ทั่วกัน\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[1], Field::responsible), "กองคลัง");
}

TEST(Reports, TakeNoHalfFilledRowForAHeader) {
  const Report report = report_of(
      "ตัวชี้วัด\tเรื่องที่ควรแก้ไข\tมาตรการ\tขั้นตอน\tหน่วยงานรับผิดชอบ\tระยะเวลา\n"
      "การใช้อำนาจ\tข่าวสารของ\tปรับปรุง\tติดป้ายทุก\tกองช่าง\tไตรมาส ๑\n\n"
      "\tหน่วยงาน\tตั้งคณะทำงาน\tจุด\t\t\n"
      "การเปิดเผยข้อมูล\tข้อมูลเก่า\tเผยแพร่\tสำรวจ\tกองคลัง\tไตรมาส ๒\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[1], Field::responsible), "กองคลัง");
}

// The first row of a page that says of its measure "กำกับ", of its step "ขั้นตอน" and of its unit "กอง…".
TEST(Reports, TakeNoRowWithAScoreForAHeader) {
  const Report report = report_of(
      "ตัวชี้วัด\tคะแนน\tมาตรการ\tวิธีปฏิบัติ\tเจ้าภาพหลัก\n"
      "การใช้อำนาจ\t๗๐.๐๐\tจัดทำคู่มือ\tประชุม\tกองช่าง\n\n"
      "ตัวชี้วัดที่ ๒ การใช้งบ บระมาณ\t๕๖.๔๔\tปรับปรุงมาตรการกำกับการตรวจรับ\tติดป้ายแสดงขั้นตอน\tกองยุทธศาสตร์\n"
      "การเปิดเผยข้อมูล\t๘๐.๐๐\tเผยแพร่\tสำรวจ\tกองคลัง\n");
  EXPECT_EQ(report.measures.size(), 3U);
  EXPECT_EQ(report.scores.size(), 3U);
}

// A year alone in a cell below a divided header is the rest of a row, no third level.
TEST(Reports, TakeNoYearBelowADividedHeaderForAThirdLevel) {
  const Report report = report_of(
      "<table><tr><th rowspan=2>ข้อ</th><th rowspan=2>มาตรการ</th><th colspan=2>การดำเนินงาน</th></tr>"
      "<tr><th>วิธีการ</th><th>ผลการดำเนินงาน</th></tr>"
      "<tr><td></td><td></td><td></td><td>๒๕๖๓</td></tr>"
      "<tr><td>๒</td><td>จัดทำคู่มือ</td><td>ประชุม</td><td>ดำเนินการแล้ว</td></tr></table>");
  ASSERT_FALSE(report.measures.empty());
  EXPECT_EQ(field_of(report.measures.back(), Field::result), "ดำเนินการแล้ว");
}

TEST(Reports, KnowAFooterWhoseColonIsMisread) {
  const Report report = report_of(
      "ตัวชี้วัด\tมาตรการ\tผู้รับผิดชอบ\nการใช้อำนาจ\tจัดทำคู่มือ\tกองช่าง\n"
      "การติดตามคว่ามก้าวหน้า ; ประเมินผลโดยแบบสอบถาม\t\t\n");
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::follow_up), "ประเมินผลโดยแบบสอบถาม");
}

TEST(Reports, KnowAColumnOfPeriodsUnderAHeaderNobodyKnows) {
  const Report report =
      report_of("มาตรการ\tฤดูงาน\tหน่วยงาน\nจัดทำคู่มือ\tไตรมาส ๒\tกองช่าง\nอบรมบุคลากร\tตลอดปีงบประมาณ\tกองคลัง\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::period), "ไตรมาส ๒");
}

TEST(Reports, TakeNoRowWithAPeriodForAHeader) {
  const Report report = report_of(
      "มาตรการ\tระยะเวลา\tหน่วยงาน\nจัดทำคู่มือ\tม.ค. ๒๕๖๗ - มี.ค. ๒๕๖๗\tกองช่าง\n\n"
      "โครงการปลูกจิตสำนึก\tม.ค. ๒๕๖๗ - มี.ค. ๒๕๖๗\tคณะทำงานกลาง\n");
  EXPECT_EQ(report.measures.size(), 2U);
}

TEST(Reports, ReadAYearWhoseWordsAreBrokenOverTitleLines) {
  const Report report = report_of(
      "แนวทางพัฒนาความโปร่งใส ประจำปีงบประมาณ\nพ.ศ. ๒๕๖๓\nเทศบาลตำบลหนองใหม่\n\nมาตรการ\tขั้นตอน\nก\tข\n");
  EXPECT_EQ(report.facts.fiscal_year, 2563);
  EXPECT_EQ(report_of("รายงานผล ประจำปีงบประมาณ พ.๘. ๒๕๖๔\nเทศบาลตำบลหนองใหม่\n").facts.fiscal_year, 2564);
}

TEST(Reports, ReadTheTypeOfAnAgencyWithLettersWrongInATitle) {
  const Report report = report_of("รายงานผลการดำเนินการ\nองค์การบรหารส่วนตำบลดงเย็น\n\nมาตรการ\tขั้นตอน\nก\tข\n");
  EXPECT_EQ(report.facts.agency, "องค์การบริหารส่วนตำบลดงเย็น");
}

bool has_problem(const Report& report, const std::string& code) {
  return std::any_of(report.problems.begin(), report.problems.end(),
                     [&](const Problem& problem) { return problem.code == code; });
}

TEST(Reports, DoubtAnAgencyThatOnlyACellNames) {
  const std::string table = "มาตรการ\tผลการดำเนินการ\nจัดทำคู่มือ\tตามคำสั่งของเทศบาลตำบลดอนแก้ว\n";
  EXPECT_TRUE(has_problem(report_of("๑. งานบริการ\n\n" + table), "agency-doubtful"));
  EXPECT_FALSE(has_problem(report_of("เทศบาลตำบลดอนแก้ว\n\n" + table), "agency-doubtful"));
}

}  // namespace
}  // namespace thaimemo
