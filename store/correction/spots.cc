#include "store/correction/spots.h"

#include "base/json.h"

namespace thaimemo {
namespace {

// Corrections keep their boxes in hundredths of a point.
bool same_box(const Box& a, const Box& b) {
  const auto same = [](double x, double y) { return rounded(x) == rounded(y); };
  return same(a.x0, b.x0) && same(a.y0, b.y0) && same(a.x1, b.x1) && same(a.y1, b.y1);
}

double common_share(const Box& a, const Box& b) {
  const double common = overlap_area(a, b);
  const double both = a.width() * a.height() + b.width() * b.height() - common;
  return both > 0 ? common / both : 0;
}

}  // namespace

bool Spot::at(const Correction& then) const {
  if (table == nullptr) return same_box(passage->bbox, then.bbox);
  return table->number == then.table && cell->row == then.row && cell->column == then.column;
}

bool Spot::is_place_of(const Spot& other, Target target) const {
  if (target != Target::column) return passage == other.passage;
  return table == other.table && cell->column == other.cell->column;
}

std::string letters_of(const std::string& text) {
  std::string letters = text;
  std::erase_if(letters, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
  return letters;
}

std::vector<Spot> spots_on(Document& document, const Correction& then) {
  std::vector<Spot> spots;
  for (Page& page : document.pages) {
    if (page.number != then.page) continue;
    for (Block& block : page.blocks)
      if (Line* line = std::get_if<Line>(&block); line != nullptr && then.target == Target::line)
        spots.push_back({line, nullptr, nullptr, common_share(line->bbox, then.bbox)});
      else if (Table* table = std::get_if<Table>(&block); table != nullptr && then.target != Target::line)
        for (Cell& cell : table->cells)
          spots.push_back({&cell, &cell, table, common_share(cell.bbox, then.bbox)});
  }
  return spots;
}

}  // namespace thaimemo
