// Tables as their authors meant them: the parts that pages cut joined, repeated headers dropped, rows that go
// on joined to the row they belong to.
//
// Whether a table goes on in the next part is asked here of two whole tables, ruled or not, and their columns
// answer by what they mean: the same fields, or no header and as many columns. Extraction has asked before, of
// text at the top of a page that may be the rest of a table without rules, by letters and places
// (extract/table/borderless/open_table.h); what it found comes as a table of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/record/settled.h"
#include "normalize/segment/structure/headers.h"
#include "normalize/segment/structure/sections.h"

namespace thaimemo {

struct SourceCell {
  const Cell* cell = nullptr;
  TablePart part;
};

struct LogicalCell {
  std::vector<SourceCell> parts;  // without empty ones, in reading order
  bool shared = false;            // the cell began in a row above and counts for this one too

  std::string text() const;   // the parts' texts, joined as they flow (normalize/flow/flow.h)
  double confidence() const;  // the least of the parts; 1 for an empty cell
};

struct LogicalRow {
  std::vector<LogicalCell> cells;  // one for each column of the table
  std::optional<IndicatorName> band_indicator;  // from a row that spans the table, such as "๑. การปฏิบัติหน้าที่"
  std::optional<Instrument> band_instrument;
  std::optional<std::string> band_title;
  int page_first = 0, page_last = 0;
};

// "ระยะเวลาดำเนินการ : …" below rows: a value for those since the last rows that had a footer.
struct Footer {
  Field field = Field::other;
  std::string text;
  SourceCell cell;                     // cell == nullptr: a line below the table
  size_t first_row = 0, last_row = 0;  // indices into the table's rows; last_row is one behind
};

struct LogicalTable {
  size_t section = 0;  // index into the sections, of its first part
  std::vector<Column> columns;
  std::vector<LogicalRow> rows;
  std::vector<Footer> footers;
  bool has_header = false;
};

// A table of a page and where it went.
struct PlacedPart {
  TablePart part;
  size_t table = 0;             // index into `tables`
  TableHeader header;           // its own; without one the columns of the part before
  std::vector<size_t> columns;  // for each of its columns the logical table's
};

struct LogicalTables {
  std::vector<LogicalTable> tables;
  std::vector<PlacedPart> parts;  // in reading order
};

// All tables of a document's sections. A part goes on with the table before it in the same section where it has
// the same columns, or no header and as many columns; footers may stand in a grid of their own. Every part of
// every section is in `parts`, in reading order. Of `settled` the columns count.
LogicalTables logical_tables_of(const std::vector<Section>& sections, const Rules& rules,
                                const Settled& settled = {});

// The place of a cell as reports name it; page 0 where there is no cell.
ValuePlace place_of(const SourceCell& source, const std::string& document_sha256);

}  // namespace thaimemo
