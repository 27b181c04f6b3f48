#include "corpus/train/line_samples.h"

#include <gtest/gtest.h>

#include "corpus/train/training_file.h"
#include "tools/base/problem.h"

namespace thaimemo::train {
namespace {

constexpr size_t enough = 15;
constexpr int pages_max = 10;

// Pages whose lines cannot be told apart for sure give none, so some more may be needed.
std::vector<LineSample> samples_of(make::Scan scan) {
  const make::FontBook fonts(make::FontBook::usual_folders(""));
  const auto families = fonts.families_among({"Laksaman"});
  const LineText texts({"บ้าน", "น้ำ", "เมือง", "ตำบล", "ปี่", "ญาติ"});
  make::Random random(11);
  std::vector<LineSample> all;
  for (int page = 0; page < pages_max && all.size() < enough; ++page)
    for (LineSample& sample : line_samples(fonts, families, texts, scan, random))
      all.push_back(std::move(sample));
  return all;
}

TEST(LineSamples, LinesComeBackFromEveryKindOfScan) {
  for (make::Scan scan : {make::Scan::light, make::Scan::mid, make::Scan::fax, make::Scan::photo}) {
    const auto samples = samples_of(scan);
    EXPECT_GE(samples.size(), enough) << static_cast<int>(scan);
    for (const LineSample& sample : samples) {
      EXPECT_FALSE(sample.text.empty());
      EXPECT_EQ(sample.image.pixels.size(), size_t(sample.image.width) * size_t(sample.image.height));
    }
  }
}

TEST(TrainingFile, HoldsEachPictureAndItsText) {
  LineSample sample;
  sample.image = {3, 2, 1, 300, {0, 1, 2, 3, 4, 5}};
  sample.text = "ทำ";
  const std::string bytes = training_file({sample}, "a.lstmf");
  EXPECT_EQ(bytes.substr(0, 5), std::string("\1\0\0\0\1", 5));
  EXPECT_NE(bytes.find(std::string("P5\n3 2\n255\n") + std::string("\0\1\2\3\4\5", 6)), std::string::npos);
  EXPECT_NE(bytes.find("ท\u0E4D\u0E32"), std::string::npos);
}

}  // namespace
}  // namespace thaimemo::train
