#include "corpus/train/line_samples.h"

#include <gtest/gtest.h>

#include "base/problem.h"
#include "corpus/train/sample_file.h"

namespace thaimemo::train {
namespace {

constexpr size_t enough = 15;
constexpr int pages_max = 40;

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
  for (make::Scan scan : make::every_scan) {
    const auto samples = samples_of(scan);
    EXPECT_GE(samples.size(), enough) << static_cast<int>(scan);
    for (const LineSample& sample : samples) {
      EXPECT_FALSE(sample.text.empty());
      EXPECT_EQ(sample.image.pixels.size(), size_t(sample.image.width) * size_t(sample.image.height));
    }
  }
}

TEST(SampleFile, HoldsEachLineAsTheNetworkSeesItAndItsText) {
  LineSample sample;
  sample.image = {40, 24, 1, 300, std::vector<std::uint8_t>(40 * 24, 255)};
  for (int x = 10; x < 30; x += 2) sample.image.pixels[static_cast<std::size_t>(12 * 40 + x)] = 0;
  sample.text = "ทำ";
  const std::string bytes = sample_file({sample}, 48);
  const int width = static_cast<unsigned char>(bytes[0]) + 256 * static_cast<unsigned char>(bytes[1]);
  EXPECT_NEAR(width, 2 * 24, 4);  // the ink and a little paper, twice as large
  EXPECT_EQ(bytes.size(), 4 + static_cast<size_t>(width) * 48 + std::string("ท\u0E4D\u0E32").size());
  EXPECT_TRUE(bytes.ends_with("ท\u0E4D\u0E32"));
}

TEST(SampleFile, LeavesOutLinesWithoutInk) {
  LineSample blank;
  blank.image = {20, 10, 1, 300, std::vector<std::uint8_t>(200, 255)};
  blank.text = "ก";
  EXPECT_EQ(sample_file({blank}, 48), "");
}

}  // namespace
}  // namespace thaimemo::train
