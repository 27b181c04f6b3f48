#include "extract/record/page_scale.h"

namespace thaimemo {
namespace {

void scale_box(Box& box, double factor) {
  box = {box.x0 * factor, box.y0 * factor, box.x1 * factor, box.y1 * factor};
}

void scale_passage(Passage& passage, double factor) {
  scale_box(passage.bbox, factor);
  for (Word& word : passage.words) scale_box(word.bbox, factor);
}

void scale_block(Block& block, double factor) {
  if (auto* line = std::get_if<Line>(&block)) {
    scale_passage(*line, factor);
    line->font_size_pt *= factor;
    return;
  }
  auto& table = std::get<Table>(block);
  scale_box(table.bbox, factor);
  for (Cell& cell : table.cells) scale_passage(cell, factor);
}

}  // namespace

void scale_page(Page& page, double factor) {
  page.width *= factor;
  page.height *= factor;
  for (Block& block : page.blocks) scale_block(block, factor);
  for (Rule& rule : page.rules) scale_box(rule.bbox, factor);
  for (Aside& aside : page.asides) scale_box(aside.bbox, factor);
  if (page.paper)
    for (double& place : *page.paper) place *= factor;
}

}  // namespace thaimemo
