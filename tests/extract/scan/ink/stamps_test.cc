#include "extract/scan/ink/stamps.h"

#include <gtest/gtest.h>

#include <cmath>

#include "extract/scan/image/components.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

class Stamped : public testing::Test {
 protected:
  void ring(double x, double y, double radius, int thickness, std::uint8_t level = 0, double bent = 0) {
    for (double angle = 0; angle < 6.2832; angle += 0.001)
      for (int i = 0; i < thickness; ++i) {
        const int px = static_cast<int>(x + (radius - i + bent) * std::cos(angle)),
                  py = static_cast<int>(y + (radius - i - bent) * std::sin(angle));
        page.fill({px, py, px + 1, py + 1}, level);
      }
  }

  // As a page is read: rules first.
  StampedInk cleaned() {
    Sheet sheet;
    sheet.grey = page.image();
    sheet.ink = page.mask();
    ruled = separate_rules(sheet.ink, 200, 20);
    return without_stamps(sheet, ruled);
  }

  RuledInk ruled;

  Drawing page{900, 700, 200};
};

TEST_F(Stamped, ADoubleRingIsTakenOutAndLettersStay) {
  for (int x = 100; x < 800; x += 24) page.fill({x, 340, x + 14, 360});  // a line of text through the stamp
  ring(450, 350, 100, 3);
  ring(450, 350, 88, 2);
  const StampedInk found = cleaned();
  ASSERT_GE(found.rings.size(), 2U);
  EXPECT_NEAR(found.rings[0].x, 450, 2);
  EXPECT_NEAR(found.rings[0].radius, 100, 2);
  const Components ink = find_components(found.ink);
  for (const Component& item : ink.items) EXPECT_LT(item.box.height(), 30);
  EXPECT_GE(ink.items.size(), 28U);
}

TEST_F(Stamped, PaleLettersInsideAreTheStamps) {
  for (int x = 100; x < 800; x += 24) page.fill({x, 200, x + 14, 220});
  ring(450, 400, 100, 3, 90);
  page.fill({420, 390, 440, 410}, 90);
  page.fill({460, 390, 480, 410}, 0);
  const StampedInk found = cleaned();
  EXPECT_EQ(found.ink.row(400)[430], 0);
  EXPECT_EQ(found.ink.row(400)[470], 1);
}

TEST_F(Stamped, PrintUnderAPalerRingStaysWhole) {
  for (int x = 100; x < 800; x += 24) page.fill({x, 340, x + 14, 360});
  const Mask print = page.mask();
  ring(450, 350, 100, 3, 90);
  ring(450, 350, 88, 2, 90);
  for (int x = 100; x < 800; x += 24) page.fill({x, 340, x + 14, 360});
  const StampedInk found = cleaned();
  EXPECT_TRUE(found.dark.empty());
  EXPECT_EQ(found.grey.pixels[250 * 900 + 450], 255) << "the ring's upper edge";
  EXPECT_EQ(found.grey.pixels[350 * 900 + 440], 0) << "print";
  const Components ink = find_components(found.ink);
  EXPECT_EQ(ink.items.size(), find_components(print).items.size());
  for (const Component& item : ink.items) EXPECT_GE(item.box.width() * item.box.height(), 14 * 20);
}

// Scanners stretch: the circle with most ink lies a little beside the ring's edge.
TEST_F(Stamped, ABentRingIsTakenOut) {
  for (int x = 100; x < 800; x += 24) page.fill({x, 340, x + 14, 360});
  ring(450, 350, 100, 4, 0, 1.5);
  const StampedInk found = cleaned();
  ASSERT_GE(found.rings.size(), 1U);
  EXPECT_EQ(found.dark.size(), 1U);
  for (const Component& item : find_components(found.ink).items) EXPECT_LT(item.box.height(), 30);
}

TEST_F(Stamped, ABoxAndALetterAreNoRings) {
  page.frame({200, 200, 500, 500}, 3);
  ring(700, 300, 20, 4);
  const StampedInk found = cleaned();
  EXPECT_TRUE(found.rings.empty());
  EXPECT_EQ(found.ink.ink, ruled.text.ink);
  EXPECT_EQ(ruled.rules.size(), 4U);
}

// A short arc is nearly straight, and made columns of its own where it met the rules of a table.
TEST_F(Stamped, ARingThatRulesCutIsFoundAndLeavesNoRules) {
  page.frame({50, 150, 850, 550}, 3);
  page.fill({50, 350, 850, 353});
  page.fill({440, 150, 443, 550});
  ring(452, 360, 100, 4);
  ring(452, 360, 88, 2);
  const StampedInk found = cleaned();
  EXPECT_GE(found.rings.size(), 2U);
  EXPECT_EQ(ruled.rules.size(), 6U);
}

TEST_F(Stamped, ALineWithinARingIsTheStampsOwn) {
  const std::vector<Ring> rings{{450, 350, 100}};
  EXPECT_TRUE(is_stamped({400, 340, 500, 360}, rings));
  EXPECT_FALSE(is_stamped({300, 340, 500, 360}, rings));
}

}  // namespace
}  // namespace thaimemo
