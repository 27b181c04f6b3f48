#include "normalize/segment/structure/logical_tables.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "normalize/flow/flow.h"
#include "normalize/segment/structure/bands.h"
#include "normalize/segment/structure/column_mapping.h"
#include "normalize/segment/structure/score_columns.h"
#include "normalize/segment/structure/table_rows.h"

namespace thaimemo {
namespace {

std::vector<Column> named_columns(const std::vector<Column>& columns) {
  std::vector<Column> named;
  for (const Column& column : columns)
    if (column.field) named.push_back({"", column.field, Numbering::none, column.year, column.indicator});
  std::sort(named.begin(), named.end(), [](const Column& a, const Column& b) {
    return std::tuple(*a.field, a.year, a.indicator) < std::tuple(*b.field, b.year, b.indicator);
  });
  return named;
}

// A part goes on with a table where it has the same columns, or no header and as many columns.
bool goes_on(const LogicalTable& table, const TableHeader& header) {
  constexpr size_t columns_max = 200;  // unknown columns add up; no table has so many
  if (table.columns.size() > columns_max || !header.tables_begin.empty()) return false;
  if (header.found())
    return table.has_header && named_columns(header.columns) == named_columns(table.columns);
  return header.columns.size() == table.columns.size();
}

// A cell merged over the names of the indicators labels its row ("คะแนนเฉลี่ย IIT"), else it belongs to its first
// column.
int column_meant(const Cell& cell, int first, int end, const std::vector<Column>& columns) {
  for (int column = first; column < std::min(cell.column + cell.column_span, end); ++column)
    if (columns[static_cast<size_t>(column)].field == Field::indicator) return column;
  return first;
}

// The row's cells within a range of columns of the part.
LogicalRow row_from(const TableGrid& grid, int row, const PlacedPart& placed, const LogicalTable& table,
                    const ColumnRange& range, const Band& band) {
  LogicalRow result = band;
  result.cells.assign(table.columns.size(), {});
  result.page_first = result.page_last = placed.part.page->number;
  const Cell* before = nullptr;
  for (int column = range.begin; column < range.end; ++column) {
    const Cell* cell = grid.at(row, column);
    if (cell == nullptr || cell == before || grid.empty_at(row, column)) continue;
    before = cell;
    const int meant = column_meant(*cell, column, range.end, placed.header.columns);
    LogicalCell& target = result.cells[placed.columns[static_cast<size_t>(meant)]];
    target.parts.push_back({cell, placed.part});
    target.shared = cell->row < row;
  }
  return result;
}

// What is open to the next block of a section: whether a table is (the last one), and the band that its next
// rows stand under.
struct OpenTable {
  bool open = false;
  Band band;
  bool band_is_new = false;  // no row stands under it yet
};

struct Assembly {
  const Rules& rules;
  const std::vector<TableHeader> headers;  // of all parts in reading order, held against each other
  LogicalTables result;
  OpenTable open;
};

HeaderSettings settings_for(const TablePart& part) {
  HeaderSettings settings;
  settings.recognized = part.table->origin.value_or(part.page->origin) == Origin::ocr;
  return settings;
}

// The columns of one table whose meaning a person has settled.
std::map<int, Field> settled_columns(const TablePart& part, const Settled& settled) {
  std::map<int, Field> columns;
  for (const auto& [place, field] : settled.columns)
    if (place.page == part.page->number && place.table == part.table->number) columns[place.column] = field;
  return columns;
}

std::vector<TableHeader> headers_of(const std::vector<Section>& sections, const Rules& rules,
                                    const Settled& settled) {
  std::vector<TableHeader> headers;
  std::vector<TablePart> parts;
  for (const Section& section : sections)
    for (const OutlineBlock& block : section.blocks)
      if (const TablePart* part = std::get_if<TablePart>(&block)) {
        parts.push_back(*part);
        headers.push_back(read_header(TableGrid(*part->table), rules, settings_for(*part)));
        if (!part->table->ruled) doubt_joined(headers.back(), rules);
      }
  agree(headers);
  reconcile(headers);
  for (size_t i = 0; i < parts.size(); ++i) settle(headers[i], settled_columns(parts[i], settled));
  return headers;
}

// A footer counts for the rows since the last ones that had one; several below each other for the same rows.
void add_footer(Footer footer, LogicalTable& table) {
  footer.last_row = table.rows.size();
  if (!table.footers.empty()) {
    const Footer& before = table.footers.back();
    footer.first_row = before.last_row == footer.last_row ? before.first_row : before.last_row;
  }
  table.footers.push_back(std::move(footer));
}

// A footer printed as a line below its table; other lines between two parts of a table change nothing.
void add_line(const Paragraph& paragraph, Assembly& assembly) {
  if (!assembly.open.open) return;
  const auto footer = footer_in(paragraph.text, assembly.rules);
  if (footer && footer->field != Field::responsible) add_footer(*footer, assembly.result.tables.back());
}

// Whether the row was a footer, which is added then.
bool add_footer_row(const TableGrid& grid, int row, const TablePart& part, const Rules& rules,
                    LogicalTable& table) {
  auto footer = footer_row(grid, row, rules);
  if (!footer) return false;
  footer->cell = {grid.filled(row).back(), part};
  add_footer(std::move(*footer), table);
  return true;
}

// What closes a table may stand on the next page, in a grid of its own.
bool holds_footers_only(const TableGrid& grid, const Rules& rules) {
  bool any = false;
  for (int row = 0; row < grid.rows(); ++row) {
    if (grid.filled(row).empty()) continue;
    if (lone_cell(grid, row) == nullptr || !footer_row(grid, row, rules)) return false;
    any = true;
  }
  return any;
}

void add_footers_part(const TableGrid& grid, const TablePart& part, Assembly& assembly) {
  const size_t columns = static_cast<size_t>(grid.columns());
  PlacedPart placed{part, assembly.result.tables.size() - 1, {}, std::vector<size_t>(columns, 0)};
  placed.header.columns.resize(columns);
  for (int row = 0; row < grid.rows(); ++row)
    add_footer_row(grid, row, part, assembly.rules, assembly.result.tables.back());
  assembly.result.parts.push_back(std::move(placed));
}

// An indicator's band stands below its instrument's.
void set_band(Band band, OpenTable& open) {
  if (!band.band_instrument) band.band_instrument = open.band.band_instrument;
  open.band = std::move(band);
  open.band_is_new = true;
}

void add_content_row(LogicalRow row, bool first_of_part, const Rules& rules, OpenTable& open,
                     LogicalTable& table) {
  if (!open.band_is_new && continues_row(table, row, first_of_part, rules))
    return append_row(table.rows.back(), row);
  if (!open.band_is_new) share_from_above(table, row);
  open.band_is_new = false;
  table.rows.push_back(std::move(row));
}

void add_row(const TableGrid& grid, int row, const PlacedPart& placed, bool first_of_part,
             Assembly& assembly) {
  const bool above_header = row < placed.header.first_row;
  LogicalTable& table = assembly.result.tables.back();
  const Cell* lone = lone_cell(grid, row);
  if (lone != nullptr && is_furniture(text_of(*lone), assembly.rules)) return;
  if (add_footer_row(grid, row, placed.part, assembly.rules, table)) return;
  if (auto band = band_in(grid, row, table.columns, assembly.rules))
    return set_band(std::move(*band), assembly.open);
  if (above_header && table.rows.empty())
    return;  // who reports, and the like: no rows of what the header heads
  add_content_row(row_from(grid, row, placed, table, {0, grid.columns()}, assembly.open.band), first_of_part,
                  assembly.rules, assembly.open, table);
}

bool in_header(const TableHeader& header, int row) {
  return row >= header.first_row && row < header.first_row + header.rows;
}

void add_rows(const TableGrid& grid, const PlacedPart& placed, Assembly& assembly) {
  const TableHeader& header = placed.header;
  bool first = true;
  for (int row = 0; row < grid.rows(); ++row) {
    if (in_header(header, row) || grid.filled(row).empty() ||
        repeats_header(grid, row, assembly.result.tables.back().columns))
      continue;
    add_row(grid, row, placed, first, assembly);
    first = false;
  }
}

void begin_table(size_t section, const TableHeader& header, Assembly& assembly) {
  assembly.result.tables.push_back({section, header.columns, {}, {}, header.found()});
  assembly.open.band = {};
}

bool is_empty(const LogicalRow& row) {
  return std::ranges::all_of(row.cells, [](const LogicalCell& cell) { return cell.parts.empty(); });
}

// Tables side by side are one table, the rows of the second below those of the first.
void add_tables_side_by_side(const TableGrid& grid, PlacedPart placed, Assembly& assembly) {
  LogicalTable& table = assembly.result.tables.back();
  table.columns.clear();
  placed.columns.clear();
  for (const ColumnRange& range : ranges_of(placed.header.tables_begin, grid.columns())) {
    TableHeader own{0, 1, {}, {}, placed.header.recognized};
    const auto& columns = placed.header.columns;
    own.columns.assign(columns.begin() + range.begin, columns.begin() + range.end);
    const auto mapping = map_columns(own, table);
    placed.columns.insert(placed.columns.end(), mapping.begin(), mapping.end());
  }
  for (const ColumnRange& range : ranges_of(placed.header.tables_begin, grid.columns()))
    for (int row = 0; row < grid.rows(); ++row) {
      if (in_header(placed.header, row)) continue;
      LogicalRow content = row_from(grid, row, placed, table, range, {});
      if (!is_empty(content)) table.rows.push_back(std::move(content));
    }
  assembly.result.parts.push_back(std::move(placed));
  assembly.open.open = false;
}

void add_part(const TablePart& part, size_t section, Assembly& assembly) {
  const TableGrid grid(*part.table);
  if (assembly.open.open && holds_footers_only(grid, assembly.rules))
    return add_footers_part(grid, part, assembly);
  PlacedPart placed{part, 0, assembly.headers[assembly.result.parts.size()], {}};
  const bool joins = assembly.open.open && goes_on(assembly.result.tables.back(), placed.header);
  if (!joins) begin_table(section, placed.header, assembly);
  placed.table = assembly.result.tables.size() - 1;
  if (!placed.header.tables_begin.empty()) return add_tables_side_by_side(grid, std::move(placed), assembly);
  placed.columns = map_columns(placed.header, assembly.result.tables.back());
  if (joins && !placed.header.found()) placed.header.columns = assembly.result.tables.back().columns;
  add_rows(grid, placed, assembly);
  assembly.result.parts.push_back(std::move(placed));
  assembly.open.open = true;
}

}  // namespace

std::string LogicalCell::text() const {
  if (parts.empty()) return "";
  std::string text = text_of(*parts.front().cell);
  if (parts.size() == 1) return text;
  const WordBreaks words;
  for (size_t i = 1; i < parts.size(); ++i) {
    const Cell& part = *parts[i].cell;
    text += (text.empty() ? "" : between_parts(*parts[i - 1].cell, part, words)) + text_of(part);
  }
  return text;
}

double LogicalCell::confidence() const {
  double confidence = 1;
  for (const SourceCell& part : parts) confidence = std::min(confidence, part.cell->confidence);
  return confidence;
}

LogicalTables logical_tables_of(const std::vector<Section>& sections, const Rules& rules,
                                const Settled& settled) {
  Assembly assembly{rules, headers_of(sections, rules, settled), {}, {}};
  for (size_t i = 0; i < sections.size(); ++i) {
    assembly.open.open = false;
    for (const OutlineBlock& block : sections[i].blocks)
      if (const TablePart* part = std::get_if<TablePart>(&block))
        add_part(*part, i, assembly);
      else
        add_line(std::get<Paragraph>(block), assembly);
  }
  return std::move(assembly.result);
}

ValuePlace place_of(const SourceCell& source, const std::string& document_sha256) {
  if (source.cell == nullptr) return {};
  const Cell& cell = *source.cell;
  const int page = source.part.page->number, table = source.part.table->number;
  return {page,     cell.bbox,   table,
          cell.row, cell.column, cell_id(document_sha256, page, table, cell.row, cell.column)};
}

}  // namespace thaimemo
