#include "corpus/train/corrected_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "corpus/make/scan/encode.h"
#include "corpus/make/scan/pixels.h"
#include "corpus/make/scan/scan.h"
#include "corpus/train/line_page.h"
#include "extract/extract.h"
#include "normalize/means/means.h"
#include "store/correction/corrections.h"
#include "store/correction/kept_means.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/sample.h"

namespace thaimemo::train {
namespace {

// A scanned page of lines, in a database and as a file.
class CorrectedLinesTest : public testing::Test {
 protected:
  CorrectedLinesTest() {
    make::Random random(11);
    const make::FontBook fonts(make::FontBook::usual_folders(""));
    const LineText texts({"บ้าน", "น้ำ", "เมือง", "ตำบล", "ปี่", "ญาติ"});
    const LinePage printed = print_line_page(fonts, fonts.families_among({"Laksaman"}), texts, random);
    const Image pixels = make::to_scanned_pixels(printed.page, make::Scan::light, random, 300);
    std::ofstream(folder.file("a.jpg"), std::ios::binary) << make::to_jpeg(pixels, 90);
    document = extract_file(folder.file("a.jpg"), "a.jpg");
    Means::built_in().read(document);
    load_document(db, document, Means::built_in().report(document));
  }

  // Every line outside tables, as a person confirms it.
  int correct_all(Verdict verdict) {
    int lines = 0;
    for (const Block& block : document.pages.at(0).blocks) {
      const Line* line = std::get_if<Line>(&block);
      if (line == nullptr) continue;
      Correction made = sample::correction(document.sha256, line->raw, "บ้าน " + std::to_string(++lines));
      made.target = Target::line;
      made.table = 0;
      made.row = made.column = -1;
      made.bbox = line->bbox;
      made.verdict = verdict;
      append(db, made);
    }
    return lines;
  }

  sample::Folder folder;
  SQLite::Database db = open_in_memory();
  Document document;
};

TEST_F(CorrectedLinesTest, AreThePicturesOfWhatPeopleRead) {
  const int lines = correct_all(Verdict::corrected);
  ASSERT_GE(lines, 8);
  const CorrectedLines found = corrected_lines(db, {{folder.file("")}, 300});
  EXPECT_EQ(static_cast<int>(found.samples.size()) + found.without_line, lines);
  ASSERT_GE(static_cast<int>(found.samples.size()), lines / 2) << "lines that are parted are left out";
  for (const LineSample& sample : found.samples) {
    EXPECT_TRUE(sample.text.starts_with("บ้าน "));
    EXPECT_LT(std::ranges::min(sample.image.pixels), 128) << "there is ink";
  }
}

TEST_F(CorrectedLinesTest, WhatNobodyCouldReadTeachesNothing) {
  correct_all(Verdict::illegible);
  EXPECT_TRUE(corrected_lines(db, {{folder.file("")}, 300}).samples.empty());
}

TEST_F(CorrectedLinesTest, AFileThatIsMissingOrOtherIsCounted) {
  const int lines = correct_all(Verdict::confirmed);
  EXPECT_EQ(corrected_lines(db, {{folder.file("none")}, 300}).without_file, lines);
  std::ofstream(folder.file("a.jpg"), std::ios::app) << "more";
  EXPECT_EQ(corrected_lines(db, {{folder.file("")}, 300}).without_file, lines);
}

}  // namespace
}  // namespace thaimemo::train
