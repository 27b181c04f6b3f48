#include "corpus/make/html/html_table.h"

#include "corpus/make/html/html_parts.h"
#include "corpus/make/html/style_sheet.h"
#include "corpus/make/office/cell_marks.h"
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
  if (!grid.headed) return "";
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

const MarkWriter& mark_writer() {
  static const MarkWriter writer{
      escaped, [](const std::string& text) { return "<s>" + escaped(text) + "</s>"; },
      [](const std::string& text) { return "<span class=\"covered\">" + escaped(text) + "</span>"; },
      html_raised};
  return writer;
}

std::string class_of(const Column& column) {
  if (column.centered) return column.clipped ? " class=\"middle clipped\"" : " class=\"middle\"";
  return column.clipped ? " class=\"clipped\"" : "";
}

bool is_empty(const GridCell& cell) {
  const CellMarks& marks = cell.marks;
  return cell.paragraphs.empty() && marks.struck.empty() && marks.covered.empty() && marks.raised.empty();
}

std::string cell_html(const GridCell& cell, const Column& column, const std::string& stamps) {
  std::string text = "<td" + attribute("rowspan", cell.row_span) + attribute("colspan", cell.column_span) +
                     class_of(column) + ">" + stamps;
  if (is_empty(cell)) return text + "</td>";
  for (const auto& one : marked_paragraphs(cell, mark_writer())) text += "<p>" + one + "</p>";
  return text + "</td>";
}

std::string stamps_at(const HtmlTableStyle& style, std::size_t row, std::size_t column) {
  std::string text;
  for (const auto& stamp : style.stamps)
    if (stamp.row == row && stamp.column == column) text += html_stamp(stamp);
  return text;
}

std::string row_opening(const HtmlTableStyle& style, std::size_t row) {
  return style.striped && row % 2 == 1 ? "<tr class=\"striped\">" : "<tr>";
}

std::string row_html(const Grid& grid, std::size_t row, const HtmlTableStyle& style) {
  std::string text = row_opening(style, row);
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const GridCell& cell = grid.rows[row][i];
    if (cell.row_span > 0 && cell.column_span > 0)
      text += cell_html(cell, grid.columns[i], stamps_at(style, row, i));
  }
  return text + "</tr>\n";
}

std::string footer_html(const Grid& grid, std::size_t footer, const HtmlTableStyle& style) {
  return row_opening(style, grid.rows.size() + footer) + "<td" +
         attribute("colspan", static_cast<int>(grid.columns.size())) + ">" + paragraph(grid.footers[footer]) +
         "</td></tr>\n";
}

std::string opening(const Grid& grid, const HtmlTableStyle& style) {
  const std::string gap = grid.gap_below_pt ? "; margin-bottom: " + pt(*grid.gap_below_pt) : "";
  return "<table style=\"font-size: " + pt(style.size_pt) + gap + "\">\n";
}

}  // namespace

std::string html_table(const Grid& grid, const HtmlTableStyle& style) {
  std::string text = opening(grid, style) + column_widths(grid) + header(grid) + "<tbody>\n";
  for (std::size_t row = 0; row < grid.rows.size(); ++row) text += row_html(grid, row, style);
  for (std::size_t footer = 0; footer < grid.footers.size(); ++footer)
    text += footer_html(grid, footer, style);
  return text + "</tbody></table>\n";
}

std::string html_pair(const GridPair& pair, const HtmlTableStyle& style) {
  return "<div class=\"pair\">\n" + html_table(pair.left, style) + html_table(pair.right, style) + "</div>\n";
}

}  // namespace thaimemo::make
