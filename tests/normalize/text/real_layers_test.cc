// What the repair of text layers does to real documents: no common word with ำ is left broken, and no word
// that was right is broken by it. Needs the shared documents.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>

#include "extract/extract.h"
#include "normalize/text/normalize.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

// The commonest words with ำ in the papers of Thai agencies whose form with า is no word.
const std::vector<std::string> words_with_sara_am{
    "สำนัก",        "สำนักงาน",  "อำเภอ",     "ดำเนินการ", "ดำเนินงาน", "จำนวน",    "ประจำปี",  "ประจำเดือน",
    "กำหนด",       "สำหรับ",    "จำแนก",     "กำกับ",     "อำนวย",    "อำนาจ",    "สำเร็จ",   "สำคัญ",
    "ดำรง",        "ทำงาน",    "ทำการ",     "จัดทำ",     "กระทำ",    "ดำเนินคดี",  "กำลังคน",  "นำเสนอ",
    "แนะนำ",       "จำพวก",    "คำสั่ง",      "คำแนะนำ",  "คำถาม",    "คำพูด",     "คำร้อง",   "คำพิพากษา",
    "คำนึง",        "คำนวณ",    "คำนิยาม",    "จำเป็น",    "จำกัด",     "จำหน่าย",   "จดจำ",    "ชำระ",
    "ชำนาญ",       "ชำรุด",     "ซ้ำซ้อน",     "ต่ำกว่า",    "ตำแหน่ง",   "ตำบล",     "ตำรวจ",   "ตำหนิ",
    "น้ำหนัก",       "น้ำมัน",     "น้ำดื่ม",      "น้ำใจ",     "น้ำประปา",  "บำรุง",     "บำบัด",    "บำเหน็จ",
    "บำนาญ",       "บำเพ็ญ",    "ลำดับ",      "ลำเลียง",   "ล้ำสมัย",    "เหลื่อมล้ำ",  "สม่ำเสมอ", "สำรวจ",
    "สำรอง",       "สำนึก",     "สำเนา",     "สำเนียง",   "กำลัง",     "กำไร",     "กำจัด",    "กำเนิด",
    "กำแพง",       "กำชับ",     "ก้ำกึ่ง",      "ทำลาย",    "ทำให้",     "ทำหน้าที่",   "ทำแผน",   "ทำผิด",
    "ทำความ",      "ทำรายงาน", "ทำประโยชน์", "ทำนุบำรุง",  "อำพราง",   "ยำเกรง",   "ย้ำเตือน",  "รำคาญ",
    "ร่ำรวย",       "ค้ำประกัน",  "ถ้อยคำ",     "หลักการทำ", "ขั้นต่ำ",     "เรียงลำดับ", "จำนอง",   "ประจำวัน",
    "พนักงานประจำ", "ผู้กระทำ",   "ริเริ่มทำ",    "จำแลง"};

// Words with า whose form with ำ is none: a repair that goes too far would make it.
const std::vector<std::string> words_with_sara_aa{
    "การ",     "งาน", "ราชการ", "รายงาน",   "มาตรการ", "ประกาศ", "ปัญหา",    "พัฒนา", "ศึกษา",  "ประชาชน",
    "สาธารณะ", "ตาม", "ภาย",    "ผ่าน",      "ต่าง",     "ด้าน",    "มาก",     "วาง",  "สถาน",  "อาคาร",
    "รักษา",    "บาท", "สามารถ", "ข้าราชการ", "กฎหมาย",  "พิจารณา", "โครงการ", "หน้าที่", "ระหว่าง"};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

int count(const std::string& text, const std::string& word) {
  int found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
    ++found;
  return found;
}

struct RealText {
  Document document;
  std::string layer, text;  // normalized without and with the repair of the layer; spaces dropped
};

void add(RealText& real, const Passage& passage) {
  real.layer += replaced(normalize_text(passage.raw, Origin::text_layer).text, " ", "") + "\n";
  real.text += replaced(passage.text, " ", "") + "\n";
}

RealText read(const std::string& name, bool ocr = false) {
  RealText real;
  ExtractSettings settings;
  settings.ocr = ocr;
  real.document = extract_file(fs::path(shared_folder()) / "real" / (name + ".pdf"), name, settings);
  normalize(real.document);
  for (const Page& page : real.document.pages)
    for (const Block& block : page.blocks) {
      if (const Line* line = std::get_if<Line>(&block)) add(real, *line);
      if (const Table* table = std::get_if<Table>(&block))
        for (const Cell& cell : table->cells) add(real, cell);
    }
  return real;
}

class RealLayers : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (!fs::exists(fs::path(shared_folder()) / "real")) GTEST_SKIP() << "the shared documents are not here";
  }
};

TEST_P(RealLayers, NoCommonWordIsLeftBroken) {
  const RealText real = read(GetParam());
  int whole = 0;
  for (const std::string& word : words_with_sara_am) {
    const std::string broken = replaced(word, "ำ", "า");
    EXPECT_EQ(count(real.text, broken), 0) << broken;
    whole += count(real.text, word);
  }
  EXPECT_GE(whole, 5);
}

TEST_P(RealLayers, NoWordThatWasRightIsBroken) {
  const RealText real = read(GetParam());
  for (const std::string& word : words_with_sara_am)
    EXPECT_GE(count(real.text, word), count(real.layer, word)) << word;
  for (const std::string& word : words_with_sara_aa) {
    EXPECT_GE(count(real.text, word), count(real.layer, word)) << word;
    const std::string wrong = replaced(word, "า", "ำ");
    EXPECT_EQ(count(real.text, wrong), 0) << wrong;
  }
}

TEST_P(RealLayers, AGoodLayerIsNotReadByOcr) {
  for (const Page& page : read(GetParam()).document.pages)
    EXPECT_TRUE(page.reason == "text layer healthy" || page.blocks.empty())
        << page.number << ": " << page.reason;
}

INSTANTIATE_TEST_SUITE_P(BornDigital, RealLayers,
                         testing::Values("nysso_1.2", "nysso_1.7", "nysso_2.2", "phichai_moit2-5",
                                         "rbru_ActionConclusion2553", "rbru_ITimprove62", "rbru_improve62"),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           for (char& sign : name)
                             if (std::isalnum(static_cast<unsigned char>(sign)) == 0) sign = '_';
                           return name;
                         });

class RealBureau : public RealLayers {};

TEST_P(RealBureau, LostMarksComeBack) {
  const RealText real = read(GetParam(), true);
  const int all = count(real.text, "ทั้งสิ้น"),
            lost = count(real.text, "ทังสิน") + count(real.text, "ทั้งสิน") + count(real.text, "ทังสิ้น");
  EXPECT_GE(all, 60);
  EXPECT_GE(all, 0.98 * (all + lost));
  const int offices = count(real.text, "สำนักงาน"),
            broken = count(real.text, "นักงาน") - offices - count(real.text, "พนักงาน");
  EXPECT_GE(offices, 10);
  EXPECT_LE(broken, 0.01 * offices);
  EXPECT_EQ(count(real.text, "\xEF\xBF\xBD"), 0) << "a letter was not learned";
  for (const char* unfinished : {"ทีมี", "ทีได้", "ฉบับที\n", "พืนที", "ตัวชีวัด", "หน่วยงานอืน", "เพือ", "ประจา"})
    EXPECT_EQ(count(real.text, unfinished), 0) << unfinished;
  EXPECT_GE(count(real.text, "ที่"), 200);
}

INSTANTIATE_TEST_SUITE_P(Print, RealBureau, testing::Values("budget_31"));

class RealScannedLayers : public RealLayers {};

TEST_P(RealScannedLayers, GoToOcrByThemselvesWithAReason) {
  const Document document = read(GetParam()).document;
  EXPECT_THAT(document.problems, testing::Contains(Field(&Problem::code, "ocr-off")));
  EXPECT_THAT(document.pages, Each(AllOf(Field(&Page::reason, Not(testing::IsEmpty())),
                                         Field(&Page::reason, Not(HasSubstr("healthy"))))));
}

INSTANTIATE_TEST_SUITE_P(Scans, RealScannedLayers,
                         testing::Values("rbru_ActionConclusion2558", "saiyoi_069"));

}  // namespace
}  // namespace thaimemo
