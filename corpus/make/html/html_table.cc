#include "corpus/make/html/html_table.h"

#include "corpus/make/html/style_sheet.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/table_header.h"

namespace thaimemo::make {

namespace {

std::string attribute(const char* name, int value) {
  return value > 1 ? " " + std::string(name) + "=\"" + std::to_string(value) + "\"" : "";
}

std::string paragraph(const std::string& text) {
  return "<p>" + escaped(text) + "</p>";
}

std::string column_widths(const Grid& grid) {
  double weights = 0;
  for (const auto& column : grid.columns) weights += column.weight;
  std::string text = "<colgroup>";
  for (const auto& column : grid.columns)
    text += "<col style=\"width: " + std::to_string(100 * column.weight / weights) + "%\">";
  return text + "</colgroup>\n";
}

std::string header(const Grid& grid) {
  std::string text = "<thead>\n";
  for (const auto& row : header_rows(grid)) {
    text += "<tr>";
    for (const auto& cell : row)
      if (!cell.covered)
        text += "<th" + attribute("rowspan", cell.row_span) + attribute("colspan", cell.column_span) + ">" +
                paragraph(cell.text) + "</th>";
    text += "</tr>\n";
  }
  return text + "</thead>\n";
}

std::string cell_html(const GridCell& cell, const Column& column) {
  std::string text =
      "<td" + attribute("rowspan", cell.row_span) + (column.centered ? " class=\"middle\">" : ">");
  for (const auto& one : cell.paragraphs) text += paragraph(one);
  return text + "</td>";
}

std::string row_html(const Grid& grid, const std::vector<GridCell>& row) {
  std::string text = "<tr>";
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    if (row[i].row_span > 0) text += cell_html(row[i], grid.columns[i]);
  return text + "</tr>\n";
}

}  // namespace

std::string html_table(const Grid& grid, double size_pt) {
  std::string text =
      "<table style=\"font-size: " + pt(size_pt) + "\">\n" + column_widths(grid) + header(grid) + "<tbody>\n";
  for (const auto& row : grid.rows) text += row_html(grid, row);
  for (const auto& footer : grid.footers)
    text += "<tr><td" + attribute("colspan", static_cast<int>(grid.columns.size())) + ">" +
            paragraph(footer) + "</td></tr>\n";
  return text + "</tbody></table>\n";
}

std::string html_pair(const GridPair& pair, double size_pt) {
  return "<div class=\"pair\">\n" + html_table(pair.left, size_pt) + html_table(pair.right, size_pt) +
         "</div>\n";
}

}  // namespace thaimemo::make
