#include "corpus/make/text_table.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

using Row = std::vector<GridCell>;

bool has_groups(const Grid& grid) {
  return std::any_of(grid.columns.begin(), grid.columns.end(),
                     [](const Column& c) { return !c.group.empty(); });
}

bool has_spans(const Grid& grid) {
  for (const auto& row : grid.rows)
    if (std::any_of(row.begin(), row.end(),
                    [](const GridCell& c) { return c.row_span != 1 || c.column_span != 1; }))
      return true;
  return false;
}

// The cell's paragraphs with what stands beside them.
std::vector<std::string> marked_paragraphs(const GridCell& cell, const MarkText& style) {
  std::vector<std::string> paragraphs = cell.paragraphs;
  if (paragraphs.empty()) paragraphs.emplace_back();
  if (style.struck && !cell.marks.struck.empty())
    paragraphs.front().insert(0,
                              "<s>" + cell.marks.struck + "</s>" + (paragraphs.front().empty() ? "" : " "));
  if (!cell.marks.raised.empty()) paragraphs.back() += raised_text(cell.marks.raised, style);
  return paragraphs;
}

std::string cell_text(const GridCell& cell, const TableTextStyle& style) {
  std::string text;
  const std::vector<std::string> paragraphs = marked_paragraphs(cell, style.marks);
  if (style.cells == CellText::plain || paragraphs.size() < 2) {
    for (const auto& p : paragraphs) text += (text.empty() ? "" : " ") + p;
    return text;
  }
  for (const auto& p : paragraphs)
    text += style.cells == CellText::list ? "<li>" + p + "</li>"
                                          : (text.empty() ? "" : " ") + ("<p>" + p + "</p>");
  return style.cells == CellText::list ? "<ul>" + text + "</ul>" : text;
}

std::string joined(const std::vector<std::string>& cells, TableText kind) {
  std::string line = kind == TableText::pipes ? "|" : "";
  for (std::size_t i = 0; i < cells.size(); ++i)
    line += kind == TableText::pipes ? " " + cells[i] + " |" : (i ? "\t" : "") + cells[i];
  return line + "\n";
}

class TableWriter {
 public:
  TableWriter(const Grid& grid, const TableTextStyle& style, Random& random)
      : grid_(grid), style_(style), random_(random) {
    if (has_groups(grid) || has_spans(grid)) style_.kind = TableText::html;
  }

  std::string write() {
    open(grid_.headed);
    for (std::size_t i = 0; i < grid_.rows.size(); ++i) add_row(i);
    for (const auto& footer : grid_.footers) add_footer(footer);
    close();
    return text_;
  }

 private:
  void open(bool header) {
    if (style_.kind == TableText::html) text_ += "<table>\n";
    if (header) add_header();
  }

  void close() { text_ += style_.kind == TableText::html ? "</table>\n" : "\n"; }

  void add_header() {
    if (style_.kind == TableText::html) return add_html_header();
    std::vector<std::string> headers;
    for (const auto& column : grid_.columns) headers.push_back(column.header);
    text_ += joined(headers, style_.kind);
    if (style_.kind == TableText::pipes)
      text_ += joined(std::vector<std::string>(headers.size(), "---"), style_.kind);
  }

  void add_html_header() {
    const bool groups = has_groups(grid_);
    std::string upper, lower;
    for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
      const Column& column = grid_.columns[i];
      if (column.group.empty()) {
        upper += (groups ? "<th rowspan=\"2\">" : "<th>") + column.header + "</th>";
        continue;
      }
      lower += "<th>" + column.header + "</th>";
      if (i > 0 && grid_.columns[i - 1].group == column.group) continue;
      const auto span = std::count_if(grid_.columns.begin(), grid_.columns.end(),
                                      [&](const Column& c) { return c.group == column.group; });
      upper += "<th colspan=\"" + std::to_string(span) + "\">" + column.group + "</th>";
    }
    text_ += "<tr>" + upper + "</tr>\n" + (groups ? "<tr>" + lower + "</tr>\n" : "");
  }

  void add_cells(const Row& row) {
    if (style_.kind == TableText::html) {
      text_ += "<tr>";
      for (const auto& cell : row) add_html_cell(cell);
      text_ += "</tr>\n";
      return;
    }
    std::vector<std::string> cells;
    for (const auto& cell : row) cells.push_back(cell_text(cell, style_));
    text_ += joined(cells, style_.kind);
  }

  void add_html_cell(const GridCell& cell) {
    if (cell.row_span == 0 || cell.column_span == 0) return;
    std::string span = cell.row_span > 1 ? " rowspan=\"" + std::to_string(cell.row_span) + "\"" : "";
    if (cell.column_span > 1) span += " colspan=\"" + std::to_string(cell.column_span) + "\"";
    text_ += "<td" + span + ">" + cell_text(cell, style_) + "</td>";
  }

  void add_footer(const std::string& footer) {
    std::string text = footer;
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (style_.kind == TableText::html) {
      text_ += "<tr><td colspan=\"" + std::to_string(grid_.columns.size()) + "\">" + text + "</td></tr>\n";
      return;
    }
    std::vector<std::string> cells(grid_.columns.size());
    cells[0] = text;
    text_ += joined(cells, style_.kind);
  }

  // A page may end after a row, or inside it, but not inside a merged cell.
  void add_row(std::size_t index) {
    const Row& row = grid_.rows[index];
    const bool inside_span = index + 1 < grid_.rows.size() && starts_inside_span(index + 1);
    if (inside_span || starts_inside_span(index) || text_.size() - page_begin_ < page_bytes_)
      return add_cells(row);
    Row first = row, second = row;
    if (random_.chance(0.6) && split(first, second)) {
      add_cells(first);
      next_page();
      add_cells(second);
    } else {
      add_cells(row);
      if (index + 1 < grid_.rows.size()) next_page();
    }
  }

  bool starts_inside_span(std::size_t index) const {
    return std::any_of(grid_.rows[index].begin(), grid_.rows[index].end(),
                       [](const GridCell& c) { return c.row_span != 1; });
  }

  void next_page() {
    close();
    text_ += "\n";
    page_begin_ = text_.size();
    open(style_.repeated_header && grid_.headed);
  }

  // Cells of several paragraphs are cut between two of them; key cells stay above.
  bool split(Row& first, Row& second) {
    bool cut = false;
    for (std::size_t i = 0; i < first.size(); ++i) {
      auto& above = first[i].paragraphs;
      auto& below = second[i].paragraphs;
      const auto keep = grid_.columns[i].key || above.size() < 2 ? above.size() : above.size() / 2;
      cut = cut || keep < above.size();
      below.erase(below.begin(), below.begin() + static_cast<std::ptrdiff_t>(keep));
      above.resize(keep);
    }
    return cut;
  }

  const Grid& grid_;
  TableTextStyle style_;
  Random& random_;
  std::string text_;
  std::size_t page_begin_ = 0;
  std::size_t page_bytes_ = static_cast<std::size_t>(random_.between(1500, 6000));
};

}  // namespace

std::string raised_text(const std::string& mark, const MarkText& style) {
  return style.raised_tags ? "<sup>" + mark + "</sup>" : mark;
}

std::string to_table_text(const Grid& grid, const TableTextStyle& style, Random& random) {
  return TableWriter(grid, style, random).write();
}

}  // namespace thaimemo::make
