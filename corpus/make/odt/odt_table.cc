#include "corpus/make/odt/odt_table.h"

#include <cmath>

#include "corpus/make/odt/odt_styles.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/table_header.h"

namespace thaimemo::make {

namespace {

constexpr double column_parts = 10000;  // that the columns of a table share
const std::string covered = "<table:covered-table-cell/>";

std::string column_style_name(const std::string& table, std::size_t column) {
  return table + "Column" + std::to_string(column);
}

std::string column_styles(const Grid& grid, const std::string& name) {
  double weights = 0;
  for (const auto& column : grid.columns) weights += column.weight;
  std::string styles;
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    styles += "<style:style style:name=\"" + column_style_name(name, i) +
              "\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"" +
              std::to_string(std::lround(column_parts * grid.columns[i].weight / weights)) +
              "*\"/></style:style>\n";
  return styles;
}

std::string columns(const Grid& grid, const std::string& name) {
  std::string text;
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    text += "<table:table-column table:style-name=\"" + column_style_name(name, i) + "\"/>";
  return text;
}

std::string spans(int rows, int columns) {
  return (rows > 1 ? " table:number-rows-spanned=\"" + std::to_string(rows) + "\"" : "") +
         (columns > 1 ? " table:number-columns-spanned=\"" + std::to_string(columns) + "\"" : "");
}

std::string cell(const char* style, const std::string& span, const std::string& inside) {
  return "<table:table-cell table:style-name=\"" + std::string(style) + "\" office:value-type=\"string\"" +
         span + ">" + inside + "</table:table-cell>";
}

std::string row(const char* style, const std::string& cells) {
  return "<table:table-row table:style-name=\"" + std::string(style) + "\">" + cells + "</table:table-row>\n";
}

std::string header(const Grid& grid, const OdtTableStyle& style) {
  const std::string paragraph = cell_style_name("HeaderCell", style.size_pt);
  std::string rows;
  for (const auto& header_row : header_rows(grid)) {
    std::string cells;
    for (const auto& one : header_row)
      cells += one.covered ? covered
                           : cell("HeadCell", spans(one.row_span, one.column_span),
                                  odt_paragraph(paragraph, odt_text(one.text)));
    rows += row("WholeRow", cells);
  }
  return style.repeated_header ? "<table:table-header-rows>" + rows + "</table:table-header-rows>\n" : rows;
}

std::string body_cell(const GridCell& one, const Column& column, double size_pt) {
  if (one.row_span == 0) return covered;
  const std::string paragraph = cell_style_name(column.centered ? "CellMiddle" : "Cell", size_pt);
  std::string inside;
  for (const auto& text : one.paragraphs) inside += odt_paragraph(paragraph, odt_text(text));
  return cell("BodyCell", spans(one.row_span, 1), inside.empty() ? odt_paragraph(paragraph, "") : inside);
}

std::string body_rows(const Grid& grid, double size_pt) {
  std::string rows;
  for (const auto& grid_row : grid.rows) {
    std::string cells;
    for (std::size_t i = 0; i < grid.columns.size(); ++i)
      cells += body_cell(grid_row[i], grid.columns[i], size_pt);
    rows += row("Row", cells);
  }
  return rows;
}

std::string footer_rows(const Grid& grid, double size_pt) {
  std::string rows;
  for (const auto& footer : grid.footers) {
    std::string cells = cell("BodyCell", spans(1, static_cast<int>(grid.columns.size())),
                             odt_paragraph(cell_style_name("Cell", size_pt), odt_text(footer)));
    for (std::size_t i = 1; i < grid.columns.size(); ++i) cells += covered;
    rows += row("Row", cells);
  }
  return rows;
}

std::string table(const std::string& name, const std::string& inside) {
  return "<table:table table:name=\"" + name + "\" table:style-name=\"Table\">" + inside + "</table:table>\n";
}

}  // namespace

OdtTable odt_table(const Grid& grid, const std::string& name, const OdtTableStyle& style) {
  return {column_styles(grid, name),
          table(name, columns(grid, name) + header(grid, style) + body_rows(grid, style.size_pt) +
                          footer_rows(grid, style.size_pt))};
}

OdtTable odt_pair(const GridPair& pair, const std::string& name, const OdtTableStyle& style) {
  const OdtTable left = odt_table(pair.left, name + "Left", style);
  const OdtTable right = odt_table(pair.right, name + "Right", style);
  const std::string empty = odt_paragraph(cell_style_name("Cell", style.size_pt), "");
  return {left.styles + right.styles,
          table(name, "<table:table-column table:number-columns-repeated=\"2\"/>" +
                          row("WholeRow", cell("LeftHalf", "", left.body + empty) +
                                              cell("RightHalf", "", right.body + empty)))};
}

}  // namespace thaimemo::make
