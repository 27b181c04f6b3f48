#include "extract/scan/read/recognizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/read/read_image.h"
#include "tests/extract/scan/image/drawing.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

// The packaged models, which a user may choose.
class Tesseract : public testing::Test {
 protected:
  void SetUp() override {
    if (installed_tessdata_dir().empty()) GTEST_SKIP() << "the package tesseract-ocr-tha is not installed";
    if (!has_thai_font()) GTEST_SKIP() << "the package fonts-thai-tlwg is not installed";
    recognizer = make_tesseract_recognizer(installed_tessdata_dir());
  }

  // Cut as the reader of pages cuts lines.
  std::string read(const std::string& text, Alphabet alphabet = Alphabet::any) {
    Drawing drawn(1200, 80);
    drawn.text(20, 10, text, 36);
    const Components ink = find_components(drawn.mask());
    const std::vector<std::size_t> all = every_component(ink);
    const std::vector<InkLine> lines = find_ink_lines(ink, all, x_height_of(ink, all, 200));
    if (lines.size() != 1) return "(" + std::to_string(lines.size()) + " lines)";
    std::string raw;
    words = recognizer->read_line(crop_line(drawn.image(), ink, lines[0], {}).image, alphabet);
    for (const Word& word : words) raw += (raw.empty() ? "" : " ") + word.raw;
    return raw;
  }

  std::unique_ptr<Recognizer> recognizer;
  std::vector<Word> words;
};

TEST_F(Tesseract, ReadsALineOfThai) {
  EXPECT_EQ(read("การประชุมคณะกรรมการ ครั้งแรก"), "การประชุมคณะกรรมการ ครั้งแรก");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_GT(words[0].confidence, 0.8);
  EXPECT_LT(words[0].bbox.x1, words[1].bbox.x0 + 5);
}

TEST_F(Tesseract, ReadsLatinAmongThai) {
  EXPECT_EQ(read("ประกาศบนหน้า Facebook ของหน่วยงาน"), "ประกาศบนหน้า Facebook ของหน่วยงาน");
}

TEST_F(Tesseract, KeepsToTheNumericAlphabet) {
  for (const char* text : {"98.76", "12,345.00", "ร้อยละ"}) {
    EXPECT_THAT(read(text, Alphabet::numeric),
                testing::MatchesRegex("([0-9.,%()/ -]|๐|๑|๒|๓|๔|๕|๖|๗|๘|๙|–)*"));
  }
  EXPECT_EQ(read("98.76", Alphabet::numeric), "98.76");
}

TEST_F(Tesseract, ReadsNothingOnBlankPaper) {
  EXPECT_TRUE(recognizer->read_line(Drawing(300, 60).image()).empty());
}

TEST_F(Tesseract, PrintsNothing) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  recognizer->read_line(Drawing(3, 1).image());
  recognizer->read_line(Drawing(3000, 3).image());
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST_F(Tesseract, NamesItsModel) {
  const Provenance model = recognizer->model();
  EXPECT_THAT(model, testing::Contains(testing::Pair("tesseract", testing::_)));
  EXPECT_GE(model.size(), 2U);
}

// The packaged models have no ๔ ๖ ๗ ๘ ๙: whatever they make of such a number must not look certain.
TEST_F(Tesseract, NeverMakesANumberItCannotReadLookCertain) {
  if (recognizer->reads_thai_digits()) GTEST_SKIP() << "this model reads all Thai digits";
  for (const std::string number : {"๔๗.๖๘", "๙๙.๐๘", "๗๘", "๒๕๖๙", "๘", "๖,๔๙๐"}) {
    for (const char* font : {"Loma", "Norasi", "Kinnari", "Garuda", "Umpush"}) {
      Drawing page(1000, 300);
      page.text(60, 60, number, 40, font);
      page.text(60, 160, "หน่วยงานที่ได้รับการประเมิน", 40, font);
      const Page read = read_image(page.image(), *recognizer);
      ASSERT_FALSE(read.blocks.empty());
      EXPECT_LE(std::get<Line>(read.blocks[0]).confidence, 0.5)
          << font << " " << number << " " << std::get<Line>(read.blocks[0]).raw;
    }
  }
}

// The model inside the program.
class OwnModel : public Tesseract {
 protected:
  void SetUp() override {
    if (!has_thai_font()) GTEST_SKIP() << "the package fonts-thai-tlwg is not installed";
    recognizer = make_recognizer();
  }
};

TEST_F(OwnModel, WritesAllTenThaiDigits) {
  EXPECT_TRUE(recognizer->reads_thai_digits());
  for (const char* number : {"๘๓.๖๘", "๒๕๖๔", "๔๗.๙๐", "๑๒,๓๔๕", "๖๗๘๙๐"}) EXPECT_EQ(read(number), number);
}

TEST_F(OwnModel, ReadsThaiLatinAndArabicDigitsInOneLine) {
  EXPECT_EQ(read("ประกาศบน Facebook 2567"), "ประกาศบน Facebook 2567");
}

// The same weights run by two programs: disagreement would be a fault in one of them.
TEST_F(OwnModel, ReadsAsTesseractDoes) {
  const std::string folder = source_folder() + "/extract/scan/read/model";
  const std::vector<std::string> lines{"การประชุมคณะกรรมการ ครั้งแรก", "ประกาศบน Facebook 2567", "๘๓.๖๘",
                                       "ผลการดำเนินงาน (ร้อยละ ๙๑.๒๐)", "12,345.00"};
  std::vector<std::string> ours;
  for (const std::string& line : lines) ours.push_back(read(line));
  recognizer = make_tesseract_recognizer(folder);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(ours[i], read(lines[i]));
}

TEST_F(OwnModel, KnowsWhatElseANumberMayBe) {
  read("๘๓.๖๘");
  ASSERT_EQ(words.size(), 1U);
  EXPECT_GT(words[0].confidence, 0.5);
  double sum = words[0].confidence;
  for (const Reading& other : words[0].alternatives) {
    EXPECT_NE(other.text, words[0].raw);
    EXPECT_LE(other.confidence, words[0].confidence);
    sum += other.confidence;
  }
  EXPECT_LE(sum, 1.0001);
}

TEST_F(OwnModel, KeepsToTheNumericAlphabet) {
  EXPECT_EQ(read("98.76", Alphabet::numeric), "98.76");
  EXPECT_THAT(read("ร้อยละ", Alphabet::numeric),
              testing::MatchesRegex("([0-9.,%()/ -]|๐|๑|๒|๓|๔|๕|๖|๗|๘|๙|–)*"));
}

// Lines are read several at a time; those without ink are among them.
TEST_F(OwnModel, BlankLinesBesideOthersHaveNoWords) {
  Drawing drawn(600, 80);
  drawn.text(20, 10, "การใช้อำนาจ", 36);
  const std::vector<Image> lines{Drawing(300, 60).image(), drawn.image(), Image{}, Drawing(3, 1).image()};
  const std::vector<std::vector<Word>> each = recognizer->read_lines(lines, Alphabet::any);
  ASSERT_EQ(each.size(), 4U);
  EXPECT_FALSE(each[1].empty());
  for (const std::size_t blank : {0U, 2U, 3U}) EXPECT_TRUE(each[blank].empty()) << blank;
}

TEST_F(OwnModel, NamesItself) {
  EXPECT_THAT(recognizer->model(), testing::Contains(testing::Pair("model thagov", testing::SizeIs(16))));
}

TEST(TesseractModel, MissingIsAnErrorWithThePackageToInstall) {
  try {
    make_tesseract_recognizer("/nonexistent");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "model-missing");
    EXPECT_THAT(error.hint(), testing::HasSubstr("install tesseract-ocr-tha"));
  }
}

}  // namespace
}  // namespace thaimemo
