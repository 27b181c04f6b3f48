#include "normalize/segment/structure/logical_tables.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "normalize/segment/structure/table_rows.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

using Band = LogicalRow;  // what a row across the table says of the rows below; its cells are not used

bool same_kind(const Column& a, const Column& b) {
  return a.field == b.field && a.year == b.year && a.numbering == b.numbering;
}

std::vector<Column> named_columns(const std::vector<Column>& columns) {
  std::vector<Column> named;
  for (const Column& column : columns)
    if (column.field) named.push_back({"", column.field, Numbering::none, column.year});
  std::sort(named.begin(), named.end(), [](const Column& a, const Column& b) {
    return std::pair(*a.field, a.year) < std::pair(*b.field, b.year);
  });
  return named;
}

// A part goes on with a table where it has the same columns, or no header and as many columns.
bool goes_on(const LogicalTable& table, const TableHeader& header) {
  constexpr size_t columns_max = 200;  // unknown columns add up; no table has so many
  if (table.columns.size() > columns_max) return false;
  if (header.found())
    return table.has_header && named_columns(header.columns) == named_columns(table.columns);
  return header.columns.size() == table.columns.size();
}

size_t add_column(LogicalTable& table, const Column& column) {
  table.columns.push_back(column);
  for (LogicalRow& row : table.rows) row.cells.emplace_back();
  return table.columns.size() - 1;
}

// Unknown columns are the same where they say the same; a letter may be misread.
bool same_unknown(const Column& a, const Column& b) {
  constexpr double alike = 0.7;
  const std::string x = folded(a.header), y = folded(b.header);
  return x == y || likeness(x, y, alike) >= alike;
}

// For each column of a part the table's column it belongs to; unknown ones by their header, else added.
std::vector<size_t> map_columns(const TableHeader& header, LogicalTable& table) {
  std::vector<size_t> mapping;
  std::vector<bool> used(table.columns.size());
  for (size_t i = 0; i < header.columns.size(); ++i) {
    size_t target = i;
    if (header.found()) {
      const Column& column = header.columns[i];
      for (target = 0; target < used.size(); ++target) {
        const Column& known = table.columns[target];
        if (!used[target] && same_kind(known, column) && (column.field || same_unknown(known, column))) break;
      }
      if (target == used.size()) {
        target = add_column(table, column);
        used.resize(table.columns.size());
      }
      used[target] = true;
    }
    mapping.push_back(target);
  }
  return mapping;
}

LogicalRow row_from(const TableGrid& grid, int row, const PlacedPart& placed, size_t columns,
                    const Band& band) {
  LogicalRow result = band;
  result.cells.assign(columns, {});
  result.page_first = result.page_last = placed.part.page->number;
  const Cell* before = nullptr;
  for (int column = 0; column < grid.columns(); ++column) {
    const Cell* cell = grid.at(row, column);
    if (cell == nullptr || cell == before || grid.empty_at(row, column)) continue;
    before = cell;
    LogicalCell& target = result.cells[placed.columns[static_cast<size_t>(column)]];
    target.parts.push_back({cell, placed.part});
    target.shared = cell->row < row;
  }
  return result;
}

// A row that only carries a heading for those below: an instrument, an indicator, or any text across all
// columns.
std::optional<Band> band_in(const TableGrid& grid, int row, const LogicalTable& table, const Rules& rules) {
  constexpr int letters_max = 160;
  const Cell* cell = lone_cell(grid, row);
  if (cell == nullptr || grid.columns() < 2 || letter_count(text_of(*cell)) > letters_max)
    return std::nullopt;
  const bool across = cell->column_span > 1 && 3 * cell->column_span > 2 * grid.columns();
  Band band;
  const bool titled = across || hits(rules, "heading", folded(text_of(*cell)));
  if (auto instrument = instrument_in(text_of(*cell), rules);
      titled && instrument && !indicator_in(text_of(*cell), rules))
    band.band_instrument = instrument;
  else if (auto name = indicator_heading(text_of(*cell), rules);
           name && name->sure && (across || !has_field(table.columns, Field::indicator)))
    band.band_indicator = name;
  else if (!across)
    return std::nullopt;
  band.band_title = squeezed(text_of(*cell));
  return band;
}

class Builder {
 public:
  Builder(const std::vector<Section>& sections, const Rules& rules) : sections_(sections), rules_(rules) {}

  LogicalTables build() {
    read_headers();
    for (size_t i = 0; i < sections_.size(); ++i) {
      open_ = false;
      for (const OutlineBlock& block : sections_[i].blocks) {
        if (const TablePart* part = std::get_if<TablePart>(&block))
          add_part(*part, i);
        else
          add_line(std::get<Paragraph>(block));
      }
    }
    return std::move(result_);
  }

 private:
  // A footer printed as a line below its table; other lines between two parts of a table change nothing.
  void add_line(const Paragraph& paragraph) {
    if (!open_) return;
    const auto footer = footer_in(paragraph.text, rules_);
    if (footer && footer->field != Field::responsible) add_footer(*footer, result_.tables.back());
  }

  static void add_footer(Footer footer, LogicalTable& table) {
    footer.last_row = table.rows.size();
    if (!table.footers.empty()) {
      const Footer& before = table.footers.back();
      footer.first_row = before.last_row == footer.last_row ? before.first_row : before.last_row;
    }
    table.footers.push_back(std::move(footer));
  }

  void read_headers() {
    for (const Section& section : sections_)
      for (const OutlineBlock& block : section.blocks)
        if (const TablePart* part = std::get_if<TablePart>(&block))
          headers_.push_back(read_header(TableGrid(*part->table), rules_));
    reconcile(headers_);
  }

  // What closes a table may stand on the next page, in a grid of its own.
  bool holds_footers_only(const TableGrid& grid) const {
    bool any = false;
    for (int row = 0; row < grid.rows(); ++row) {
      if (grid.filled(row).empty()) continue;
      if (lone_cell(grid, row) == nullptr || !footer_row(grid, row, rules_)) return false;
      any = true;
    }
    return any;
  }

  void add_part(const TablePart& part, size_t section) {
    const TableGrid grid(*part.table);
    if (open_ && holds_footers_only(grid)) return add_footers_part(grid, part);
    PlacedPart placed{part, 0, headers_[result_.parts.size()], {}};
    const bool joins = open_ && goes_on(result_.tables.back(), placed.header);
    if (!joins) {
      result_.tables.push_back({section, placed.header.columns, {}, {}, placed.header.found()});
      band_ = {};
    }
    LogicalTable& table = result_.tables.back();
    placed.table = result_.tables.size() - 1;
    placed.columns = map_columns(placed.header, table);
    if (joins && !placed.header.found()) placed.header.columns = table.columns;
    add_rows(grid, placed, table);
    result_.parts.push_back(std::move(placed));
    open_ = true;
  }

  void add_footers_part(const TableGrid& grid, const TablePart& part) {
    LogicalTable& table = result_.tables.back();
    PlacedPart placed{part, result_.tables.size() - 1, {}, {}};
    placed.header.columns.resize(static_cast<size_t>(grid.columns()));
    placed.columns.assign(static_cast<size_t>(grid.columns()), 0);
    for (int row = 0; row < grid.rows(); ++row)
      if (auto footer = footer_row(grid, row, rules_)) {
        footer->cell = {grid.filled(row).back(), part};
        add_footer(std::move(*footer), table);
      }
    result_.parts.push_back(std::move(placed));
  }

  void add_rows(const TableGrid& grid, const PlacedPart& placed, LogicalTable& table) {
    bool first = true;
    for (int row = 0; row < grid.rows(); ++row) {
      const bool header =
          row >= placed.header.first_row && row < placed.header.first_row + placed.header.rows;
      if (header || grid.filled(row).empty() || repeats_header(grid, row, table.columns)) continue;
      add_row(grid, row, placed, first, table);
      first = false;
    }
  }

  void add_row(const TableGrid& grid, int row, const PlacedPart& placed, bool first, LogicalTable& table) {
    const Cell* lone = lone_cell(grid, row);
    if (lone != nullptr && is_furniture(text_of(*lone), rules_)) return;
    if (auto footer = footer_row(grid, row, rules_)) {
      footer->cell = {grid.filled(row).back(), placed.part};
      add_footer(std::move(*footer), table);
      return;
    }
    if (auto band = band_in(grid, row, table, rules_)) {
      set_band(std::move(*band));
      return;
    }
    LogicalRow next = row_from(grid, row, placed, table.columns.size(), band_);
    if (!band_is_new_ && continues_row(table, next, first, rules_)) {
      append_row(table.rows.back(), next);
      return;
    }
    if (!band_is_new_) share_from_above(table, next);
    band_is_new_ = false;
    table.rows.push_back(std::move(next));
  }

  // An indicator's band stands below its instrument's.
  void set_band(Band band) {
    if (!band.band_instrument) band.band_instrument = band_.band_instrument;
    band_ = std::move(band);
    band_is_new_ = true;
  }

  const std::vector<Section>& sections_;
  const Rules& rules_;
  std::vector<TableHeader> headers_;  // of all parts in reading order
  LogicalTables result_;
  Band band_;
  bool open_ = false, band_is_new_ = false;
};

}  // namespace

std::string LogicalCell::text() const {
  std::string text;
  for (const SourceCell& part : parts) text += (text.empty() ? "" : "\n") + text_of(*part.cell);
  return text;
}

double LogicalCell::confidence() const {
  double confidence = 1;
  for (const SourceCell& part : parts) confidence = std::min(confidence, part.cell->confidence);
  return confidence;
}

LogicalTables logical_tables_of(const std::vector<Section>& sections, const Rules& rules) {
  return Builder(sections, rules).build();
}

Place place_of(const SourceCell& source, const std::string& document_sha256) {
  if (source.cell == nullptr) return {};
  const Cell& cell = *source.cell;
  const int page = source.part.page->number, table = source.part.table->number;
  return {page,     cell.bbox,   table,
          cell.row, cell.column, cell_id(document_sha256, page, table, cell.row, cell.column)};
}

}  // namespace thaimemo
