#include "store/correction/grid_reading.h"

#include "store/correction/text_parts.h"

namespace thaimemo {
namespace {

void add_letters(std::string& letters, const std::string& text) {
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') letters += c;
}

void add_letters_within(std::string& letters, const Passage& passage, const Box& area) {
  const auto inside = [&](const Box& box) {
    return area.holds((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
  };
  for (const TextPart& part : parts_of(passage, [&](const Box& box) { return inside(box) ? 1 : 0; }))
    if (part.owner == 1) add_letters(letters, part.text.raw);
}

}  // namespace

bool lies_in(const Table& table, const Box& area, const RegridSettings& settings) {
  const double all = table.bbox.width() * table.bbox.height();
  return all > 0 && overlap_area(table.bbox, area) > settings.table_gives_way_min * all;
}

const Cell* cell_at_middle(const Table& table, const Box& box) {
  const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  for (const Cell& cell : table.cells)
    if (cell.bbox.holds(x, y)) return &cell;
  return nullptr;
}

GridReading grid_reading_of(const Page& page, const Box& area, const RegridSettings& settings) {
  GridReading reading;
  for (const Block& block : page.blocks)
    if (const Line* line = std::get_if<Line>(&block)) {
      add_letters_within(reading.letters, *line, area);
    } else {
      const Table& table = std::get<Table>(block);
      if (lies_in(table, area, settings)) reading.tables.push_back(shape_of(table));
      for (const Cell& cell : table.cells) add_letters_within(reading.letters, cell, area);
    }
  return reading;
}

int table_in(const Page& page, const Box& area, const RegridSettings& settings) {
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block); table != nullptr && lies_in(*table, area, settings))
      return table->number;
  return 0;
}

}  // namespace thaimemo
