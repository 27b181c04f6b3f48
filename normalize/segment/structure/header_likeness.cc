// Headers of one table on several pages, held against each other.
#include <algorithm>

#include "normalize/segment/structure/headers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

// Likeness as in wording/likeness.h: 1 for the same text. By eye on made reports; the part that may be hardly
// legible on faxes of seed 8002.
struct LikenessSettings {
  double same = 0.6;                    // a header cell read with a few letters wrong on one of two pages
  double hardly = 0.4;                  // below this two cells say different things
  double average = 0.75;                // of all columns together
  double repeated = 0.75;               // of a header cell printed again after a page break
  std::size_t columns_per_misread = 3;  // one column in three may be hardly legible
  int repeated_cells_min = 2;           // one alone may be a cell of the table that says the header's word
};
constexpr LikenessSettings settings;

// The same header, printed twice: as many columns, and nearly all of them say nearly the same.
bool alike(const TableHeader& a, const TableHeader& b) {
  if (!a.found() || !b.found() || a.columns.size() != b.columns.size()) return false;
  double sum = 0;
  std::size_t misread = 0;
  for (size_t i = 0; i < a.columns.size(); ++i) {
    const double here = likeness(folded(a.columns[i].header), folded(b.columns[i].header), settings.hardly);
    if (here < settings.hardly) return false;
    misread += here < settings.same ? 1 : 0;
    sum += here;
  }
  return settings.columns_per_misread * misread <= a.columns.size() &&
         sum >= settings.average * static_cast<double>(a.columns.size());
}

// What a column means in `known` it means here, unless another column has that field; scores may have several.
void complete(std::vector<Column>& columns, const std::vector<Column>& known) {
  for (size_t i = 0; i < columns.size(); ++i) {
    Column& column = columns[i];
    if (column.field || column.numbering != Numbering::none) continue;
    if (known[i].field && *known[i].field != Field::score && has_field(columns, *known[i].field)) continue;
    column.field = known[i].field;
    column.numbering = known[i].numbering;
    if (!column.year) column.year = known[i].year;
  }
}

bool says_a_header(const Cell& cell, const std::vector<Column>& columns) {
  const std::string line = folded(text_of(cell));
  return std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
    return !column.header.empty() &&
           likeness(line, folded(column.header), settings.repeated) >= settings.repeated;
  });
}

}  // namespace

void reconcile(std::vector<TableHeader>& headers) {
  for (size_t i = 1; i < headers.size(); ++i)
    if (alike(headers[i - 1], headers[i])) complete(headers[i].columns, headers[i - 1].columns);
  for (size_t i = headers.size(); i-- > 1;)
    if (alike(headers[i - 1], headers[i])) complete(headers[i - 1].columns, headers[i].columns);
}

bool repeats_header(const TableGrid& grid, int row, const std::vector<Column>& columns) {
  const auto cells = grid.filled(row);
  const auto repeated = std::count_if(cells.begin(), cells.end(),
                                      [&](const Cell* cell) { return says_a_header(*cell, columns); });
  return repeated >= settings.repeated_cells_min && 2 * repeated > static_cast<long>(cells.size());
}

}  // namespace thaimemo
