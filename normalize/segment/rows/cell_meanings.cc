#include "normalize/segment/rows/cell_meanings.h"

#include "normalize/segment/rows/measures.h"

namespace thaimemo {
namespace {

bool known(const std::vector<Column>& columns) {
  return carries_measures(columns) ||
         (has_field(columns, Field::indicator) && has_field(columns, Field::score));
}

CellMeaning meaning_of(const Cell& cell, const PlacedPart& placed) {
  CellMeaning meaning{
      placed.part.page->number, placed.part.table->number, cell.row, cell.column, "", std::nullopt};
  const auto& columns = placed.header.columns;
  if (cell.row < placed.header.first_row + placed.header.rows || cell.column < 0 ||
      static_cast<size_t>(cell.column) >= columns.size())
    return meaning;
  const Column& column = columns[static_cast<size_t>(cell.column)];
  meaning.header = column.header;
  if (column.field)
    meaning.field = column.field;
  else if (column.numbering == Numbering::indicator)
    meaning.field = Field::indicator;
  else if (known(columns))
    meaning.field = Field::other;
  return meaning;
}

}  // namespace

std::vector<CellMeaning> cell_meanings_of(const DocumentReading& reading) {
  std::vector<CellMeaning> meanings;
  for (const PlacedPart& placed : reading.logical.parts)
    for (const Cell& cell : placed.part.table->cells) meanings.push_back(meaning_of(cell, placed));
  return meanings;
}

}  // namespace thaimemo
