#include "extract/doubts/paper_doubt.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

Image blank(int width, int height, double dpi) {
  return {width, height, 1, dpi,
          std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255)};
}

// Rows of hollow squares as high as the letters of 300 dpi print.
Image printed_at_300_dpi(double claimed_dpi) {
  constexpr int letter = 23, stroke = 3, pitch = 3 * letter;
  Image page = blank(2480, 3508, claimed_dpi);
  for (int y = 200; y < 3300; ++y)
    for (int x = 200; x < 2280; ++x) {
      const int in_x = (x - 200) % (letter + 8), in_y = (y - 200) % pitch;
      const bool inside = in_x < letter && in_y < letter;
      const bool hollow =
          in_x >= stroke && in_x < letter - stroke && in_y >= stroke && in_y < letter - stroke;
      if (inside && !hollow)
        page.pixels[static_cast<std::size_t>(y) * 2480 + static_cast<std::size_t>(x)] = 0;
    }
  return page;
}

TEST(PaperDoubt, IsNoneOfUsualPaper) {
  EXPECT_FALSE(paper_doubt(blank(2480, 3508, 300), 1));
  EXPECT_FALSE(paper_doubt(printed_at_300_dpi(300), 1));
}

TEST(PaperDoubt, TellsASizeThatTheLettersContradict) {
  const auto problem = paper_doubt(printed_at_300_dpi(72), 4);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "page-size-doubted");
  EXPECT_EQ(problem->severity, Severity::info);
  EXPECT_EQ(problem->page, 4);
  EXPECT_NE(problem->message.find("87 × 124 cm"), std::string::npos) << problem->message;
  EXPECT_NE(problem->message.find("21 × 30 cm"), std::string::npos) << problem->message;
}

TEST(PaperDoubt, WarnsOfMoreThanA3) {
  const auto problem = paper_doubt(blank(1240, 1754, 75), 2);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "page-larger-than-a3");
  EXPECT_EQ(problem->severity, Severity::warning);
}

}  // namespace
}  // namespace thaimemo
