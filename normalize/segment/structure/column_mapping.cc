#include "normalize/segment/structure/column_mapping.h"

#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

struct ColumnSettings {
  // Of unknown headers on two pages, of which OCR may misread a letter. By eye on made reports.
  double likeness_min = 0.7;
};
constexpr ColumnSettings settings;

bool same_kind(const Column& a, const Column& b) {
  return a.field == b.field && a.year == b.year && a.numbering == b.numbering && a.indicator == b.indicator;
}

void add_column(LogicalTable& table, const Column& column) {
  table.columns.push_back(column);
  for (LogicalRow& row : table.rows) row.cells.emplace_back();
}

// Unknown columns are the same where they say the same.
bool same_unknown(const Column& a, const Column& b) {
  const std::string x = folded(a.header), y = folded(b.header);
  return x == y || likeness(x, y, settings.likeness_min) >= settings.likeness_min;
}

// The first column of a table that is not used yet and is the same as `column`; the number of columns where
// none is.
size_t column_like(const Column& column, const LogicalTable& table, const std::vector<bool>& used) {
  for (size_t i = 0; i < used.size(); ++i) {
    const Column& known = table.columns[i];
    if (!used[i] && same_kind(known, column) && (column.field || same_unknown(known, column))) return i;
  }
  return used.size();
}

}  // namespace

std::vector<size_t> map_columns(const TableHeader& header, LogicalTable& table) {
  std::vector<size_t> mapping;
  std::vector<bool> used(table.columns.size());
  for (size_t i = 0; i < header.columns.size(); ++i) {
    if (!header.found()) {
      mapping.push_back(i);
      continue;
    }
    const size_t target = column_like(header.columns[i], table, used);
    if (target == used.size()) {
      add_column(table, header.columns[i]);
      used.resize(table.columns.size());
    }
    used[target] = true;
    if (header.columns[i].doubt != HeaderDoubt::none) table.columns[target].doubt = header.columns[i].doubt;
    mapping.push_back(target);
  }
  return mapping;
}

}  // namespace thaimemo
