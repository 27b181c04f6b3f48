// Which column of a table means what: by the header's wording, else by the nearest known wording, else by
// content.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "normalize/segment/structure/table_grid.h"
#include "normalize/segment/wording/header_meanings.h"
#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// The meaning of a column's numbers that stand before the rows.
enum class Numbering { none, list, indicator };

// Why a header's words do not surely say what its column means.
enum class HeaderDoubt {
  none,
  shared,  // several columns share it, whose levels were not read apart: its words tell the fields, not whose is whose
  contested,  // on a scan: its letters as they stand, or the document's other tables, speak for another meaning
  joined,     // it holds the words of several headers, in a table that is not ruled
};

struct Column {
  std::string header;          // as written, levels of a stacked header joined by a space
  std::optional<Field> field;  // nullopt: the list's numbers, or nothing we know (shown as `other`)
  Numbering numbering = Numbering::none;
  std::optional<int> year;         // that the header names, Buddhist era; it parts several columns of scores
  std::optional<int> indicator{};  // that the header names: of a table with the indicators across
  bool indicator_sure = true;      // false: its place among the ten says which one it is, not its letters
  bool guessed = false;  // only the cells' look says what the column means, under a header nobody knows
  HeaderDoubt doubt = HeaderDoubt::none;

  bool operator==(const Column&) const = default;
};

struct TableHeader {
  int first_row = 0, rows = 0;  // rows == 0: the table has no header
  std::vector<Column> columns;
  // Where each of several tables side by side begins, in one grid; empty for one table alone.
  std::vector<int> tables_begin{};
  bool recognized = false;  // by our own OCR, which takes letters for others
  bool settled = false;     // a person said what columns mean

  bool found() const { return rows > 0 || settled; }
};

// The header near the table's top, of one level or several, and what each column means: by its own level, by
// all levels together, by its cells where no wording is known. Cells that name indicators make the column of the
// indicators, whatever heads it, and the rows above them a header; where a row of the header names them, each
// column is of its indicator's scores. Without a header the cells alone decide, and every `header` is empty. A
// field goes to the column that claims it most; only scores of different years or indicators have several, and
// tables side by side each have their own.
TableHeader read_header(const TableGrid& grid, const Rules& rules, const HeaderSettings& settings = {});

// Headers of one table on several pages say the same, but for letters misread on one of them: what a column
// means in one of two alike headers that follow each other it means in the other.
void reconcile(std::vector<TableHeader>& headers);

// Where nothing is ruled, a header that says two things no other column says may be two columns read as one.
void doubt_joined(TableHeader& header, const Rules& rules);

// On scans, what columns whose letters nearly say the same mean in most tables of the document they mean in all,
// where no other column of the table has that meaning; the column is contested. So are those that keep another one.
void agree(std::vector<TableHeader>& headers);

// What a person says that columns mean, by column. It stands without doubt, and no other column but of scores has
// the same meaning beside it.
void settle(TableHeader& header, const std::map<int, Field>& columns);

// Whether a row says the same as the header, in at least two of its cells and more than half of them: printed
// again after a page break, perhaps with letters misread.
bool repeats_header(const TableGrid& grid, int row, const std::vector<Column>& columns);

bool has_field(const std::vector<Column>& columns, Field field);
int column_of(const std::vector<Column>& columns, Field field);  // the first one, or -1

}  // namespace thaimemo
