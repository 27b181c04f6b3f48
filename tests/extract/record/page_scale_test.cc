#include "extract/record/page_scale.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(PageScale, ScalesEveryLength) {
  Page page;
  page.width = 100;
  page.height = 200;
  Line line;
  line.bbox = {1, 2, 3, 4};
  line.font_size_pt = 16;
  line.words.resize(1);
  line.words[0].bbox = {1, 2, 2, 4};
  Table table;
  table.bbox = {10, 20, 30, 40};
  table.cells.resize(1);
  table.cells[0].bbox = {10, 20, 20, 30};
  page.blocks = {line, table};
  page.rules = {{{10, 20, 30, 21}}};
  page.paper = Corners{1, 1, 99, 1, 99, 199, 1, 199};
  const Page before = page;
  scale_page(page, 4);
  EXPECT_EQ(page.width, 400);
  EXPECT_EQ(std::get<Line>(page.blocks[0]).bbox, (Box{4, 8, 12, 16}));
  EXPECT_EQ(std::get<Line>(page.blocks[0]).font_size_pt, 64);
  EXPECT_EQ(std::get<Line>(page.blocks[0]).words[0].bbox, (Box{4, 8, 8, 16}));
  EXPECT_EQ(std::get<Table>(page.blocks[1]).bbox, (Box{40, 80, 120, 160}));
  EXPECT_EQ(std::get<Table>(page.blocks[1]).cells[0].bbox, (Box{40, 80, 80, 120}));
  EXPECT_EQ(page.rules[0].bbox, (Box{40, 80, 120, 84}));
  EXPECT_EQ((*page.paper)[7], 796);
  scale_page(page, 0.25);
  EXPECT_EQ(page, before);
}

}  // namespace
}  // namespace thaimemo
