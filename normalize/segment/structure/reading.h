// What is known of a document before its rows are read: sections, tables, and which indicator each row is
// about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/segment/structure/logical_tables.h"

namespace thaimemo {

// The indicator of a table's row.
struct RowIndicator {
  IndicatorName name;
  std::string as_written;  // "" where a heading or band names it
  SourceCell cell;
};

struct DocumentReading {
  const Document& document;
  const Rules& rules;
  std::vector<Section> sections;
  LogicalTables logical;
  std::vector<std::vector<std::optional<RowIndicator>>> indicators;  // by table, by row
};

// `document` must be normalized; it and the rules must outlive the reading. A row's indicator is the one its own
// cell names, else the one its number means, else that of the band or heading above it.
DocumentReading reading_of(const Document& document, const Rules& rules, const Settled& settled = {});

const Section& section_of(const DocumentReading& reading, const LogicalTable& table);

// A row's text in a column; "" without one.
std::string text_at(const LogicalRow& row, int column);

}  // namespace thaimemo
