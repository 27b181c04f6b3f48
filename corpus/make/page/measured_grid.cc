#include "corpus/make/page/measured_grid.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

constexpr double borderless_gap_pt = 7;  // below a row that no rule ends
constexpr double tall_row_lines = 5;     // a higher first row may be cut below so many lines

double inner_width(const GridColumns& columns, std::size_t first, std::size_t last) {
  return columns.edges[last] - columns.edges[first] - 2 * columns.style.beside_pt;
}

// Lines in the middle of their cell are not stretched to its edges.
TypeStyle centred(TypeStyle type) {
  type.centered = true;
  if (type.flow != Flow::spaced) type.flow = Flow::left;
  return type;
}

TypeStyle header_type(const GridStyle& style) {
  TypeStyle type = centred(style.type);
  type.bold = true;
  type.flow = Flow::left;
  type.grey = style.header == HeaderLook::dark ? 1 : 0;
  return type;
}

TypeStyle body_type(const GridColumns& columns, std::size_t column) {
  TypeStyle type = columns.style.type;
  type.one_line = columns.grid.columns[column].clipped;
  return columns.grid.columns[column].centered ? centred(type) : type;
}

bool has_groups(const Grid& grid) {
  return std::any_of(grid.columns.begin(), grid.columns.end(),
                     [](const Column& c) { return !c.group.empty(); });
}

double upper_height(const GridColumns& columns) {
  if (!has_groups(columns.grid)) return 0;
  double height = 0;
  for (std::size_t i = 0; i < columns.count(); i = group_end(columns, i)) {
    const std::string& group = columns.grid.columns[i].group;
    if (!group.empty())
      height = std::max(height, set_header_text(columns, group, i, group_end(columns, i)).height());
  }
  return height > 0 ? height + 2 * columns.style.padding_pt : 0;
}

double lower_height(const GridColumns& columns, double upper) {
  double height = columns.line_height();
  for (std::size_t i = 0; i < columns.count(); ++i) {
    const Column& column = columns.grid.columns[i];
    const double own = set_header_text(columns, column.header, i, i + 1).height();
    height = std::max(height, own - (column.group.empty() ? upper : 0));
  }
  return height + 2 * columns.style.padding_pt;
}

}  // namespace

double GridColumns::line_height() const {
  return style.type.size_pt * style.line_height_em;
}

GridColumns grid_columns(const FontBook& fonts, const Grid& grid, const GridStyle& style, double left,
                         double width) {
  double weights = 0;
  for (const auto& column : grid.columns) weights += column.weight;
  std::vector<double> edges{left};
  for (const auto& column : grid.columns) edges.push_back(edges.back() + width * column.weight / weights);
  return {fonts, grid, style, std::move(edges)};
}

HeaderHeights header_heights(const GridColumns& columns) {
  if (!columns.grid.headed) return {};
  const double upper = upper_height(columns);
  return {upper, lower_height(columns, upper)};
}

std::size_t group_end(const GridColumns& columns, std::size_t first) {
  const auto& all = columns.grid.columns;
  std::size_t end = first + 1;
  while (end < all.size() && !all[first].group.empty() && all[end].group == all[first].group) ++end;
  return end;
}

double SetRow::rest_of(std::size_t column) const {
  const auto& lines = cells[column].lines;
  return done[column] >= lines.size() ? 0 : lines.back().bottom - lines[done[column]].top;
}

double SetRow::rest() const {
  double height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) height = std::max(height, rest_of(i));
  return height;
}

Passage set_header_text(const GridColumns& columns, const std::string& text, std::size_t first,
                        std::size_t last) {
  return set_passage(columns.fonts, text, inner_width(columns, first, last), header_type(columns.style));
}

// What is cut is cut at the rule, not where its padding begins.
Passage set_cell(const GridColumns& columns, const GridCell& cell, std::size_t column) {
  const TypeStyle type = body_type(columns, column);
  const auto span = static_cast<std::size_t>(std::max(cell.column_span, 1));
  const double width = inner_width(columns, column, std::min(column + span, columns.count()));
  return set_passage(columns.fonts, marked_text(cell.text(), cell.marks),
                     width + (type.one_line ? columns.style.beside_pt : 0), type);
}

Passage set_footer_text(const GridColumns& columns, const std::string& text) {
  return set_passage(columns.fonts, text, inner_width(columns, 0, columns.count()), columns.style.type);
}

SetRow set_cells(const GridColumns& columns, const GridRow& row) {
  SetRow set;
  for (std::size_t i = 0; i < columns.count(); ++i) {
    const bool here = row[i].row_span == 1 && row[i].column_span > 0;
    set.cells.push_back(here ? set_cell(columns, row[i], i) : Passage());
  }
  set.done.assign(columns.count(), 0);
  return set;
}

SetRow set_whole_cells(const GridColumns& columns, const GridRow& row) {
  GridRow plain = row;
  for (auto& cell : plain) cell.row_span = 1;
  return set_cells(columns, plain);
}

double row_height(const GridColumns& columns, const SetRow& row) {
  return std::max(row.rest(), columns.line_height()) + 2 * columns.style.padding_pt +
         gap_below_row(columns.style);
}

double gap_below_row(const GridStyle& style) {
  const bool ends =
      style.rules != Rules::none && style.rules != Rules::header && style.rules != Rules::columns;
  return ends ? 0 : borderless_gap_pt;
}

std::size_t rows_sharing_cells(const Grid& grid, std::size_t first) {
  std::size_t size = 1;
  for (const auto& cell : grid.rows[first]) size = std::max(size, static_cast<std::size_t>(cell.row_span));
  return size;
}

double least_height(const GridColumns& columns) {
  const Grid& grid = columns.grid;
  if (grid.rows.empty()) return 0;
  const SetRow row = set_whole_cells(columns, grid.rows.front());
  const std::size_t size = rows_sharing_cells(grid, 0);
  double height = row_height(columns, row);
  if (size == 1 && height > tall_row_lines * columns.line_height()) {
    height = tall_row_lines * columns.line_height();
    for (std::size_t c = 0; c < columns.count(); ++c)
      if (grid.columns[c].key) height = std::max(height, row.rest_of(c) + 3 * columns.style.padding_pt);
  }
  for (std::size_t i = 1; i < size; ++i) height += row_height(columns, set_cells(columns, grid.rows[i]));
  return height;
}

double whole_height(const GridColumns& columns) {
  double total = header_heights(columns).both();
  for (const auto& row : columns.grid.rows) total += row_height(columns, set_cells(columns, row));
  return total;
}

}  // namespace thaimemo::make
