#include "extract/scan/ink/boldness.h"

#include <gtest/gtest.h>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

// Letters that are frames of strokes so wide.
void line(Drawing& page, int top, int stroke) {
  for (int x = 140; x < 900; x += 26) page.frame({x, top, x + 18, top + 24}, stroke);
}

TEST(Boldness, WiderStrokesThanUsualAreBold) {
  Drawing page(1200, 900);
  for (const int top : {200, 260, 320, 380}) line(page, top, 3);
  line(page, 140, 5);
  const PageInk ink = find_page_ink(prepare_sheet(page.image()));
  const auto lines = lines_of(ink);
  ASSERT_EQ(lines.size(), 5U);
  const BoldnessSettings settings;
  const double usual = usual_stroke_width(ink.ink, lines);
  EXPECT_GE(stroke_width(ink.ink, *lines[0]), settings.bold_min * usual);
  for (std::size_t i = 1; i < lines.size(); ++i)
    EXPECT_LT(stroke_width(ink.ink, *lines[i]), settings.bold_min * usual) << i;
}

TEST(Boldness, FewStrokesTellNothing) {
  const Components ink;
  EXPECT_EQ(stroke_width(ink, InkLine{{0, 0, 10, 20}, 0, 20, {}}), 0);
  EXPECT_EQ(usual_stroke_width(ink, {}), 0);
}

}  // namespace
}  // namespace thaimemo
