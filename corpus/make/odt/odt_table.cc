#include "corpus/make/odt/odt_table.h"

#include <cmath>

#include "corpus/make/odt/odt_shapes.h"
#include "corpus/make/odt/odt_styles.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/odt/table_styles.h"
#include "corpus/make/office/cell_marks.h"
#include "corpus/make/office/table_header.h"

namespace thaimemo::make {

namespace {

constexpr double column_parts = 10000;  // that the columns of a table share
const std::string covered = "<table:covered-table-cell/>";

std::string spans(int rows, int columns) {
  return (rows > 1 ? " table:number-rows-spanned=\"" + std::to_string(rows) + "\"" : "") +
         (columns > 1 ? " table:number-columns-spanned=\"" + std::to_string(columns) + "\"" : "");
}

std::string cell(const std::string& style, const std::string& span, const std::string& inside) {
  return "<table:table-cell table:style-name=\"" + style + "\" office:value-type=\"string\"" + span + ">" +
         inside + "</table:table-cell>";
}

std::string row(const char* style, const std::string& cells) {
  return "<table:table-row table:style-name=\"" + std::string(style) + "\">" + cells + "</table:table-row>\n";
}

std::string table(const std::string& name, const std::string& style, const std::string& inside) {
  return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + inside +
         "</table:table>\n";
}

class TableWriter {
 public:
  TableWriter(const Grid& grid, const std::string& name, const OdtTableStyle& style)
      : grid_(grid), name_(name), style_(style), header_(grid.headed ? header_rows(grid) : Header{}) {}

  OdtTable write() const {
    const bool own_gap = grid_.gap_below_pt.has_value();
    return {column_styles() + (own_gap ? table_style(name_ + "Style", *grid_.gap_below_pt) : ""),
            table(name_, own_gap ? name_ + "Style" : "Table",
                  columns() + header() + body_rows() + footer_rows())};
  }

 private:
  using Header = std::vector<std::vector<HeaderCell>>;

  std::string column_style_name(std::size_t column) const {
    return name_ + "Column" + std::to_string(column);
  }

  std::string column_styles() const {
    double weights = 0;
    for (const auto& column : grid_.columns) weights += column.weight;
    std::string styles;
    for (std::size_t i = 0; i < grid_.columns.size(); ++i)
      styles += "<style:style style:name=\"" + column_style_name(i) +
                "\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"" +
                std::to_string(std::lround(column_parts * grid_.columns[i].weight / weights)) +
                "*\"/></style:style>\n";
    return styles;
  }

  std::string columns() const {
    std::string text;
    for (std::size_t i = 0; i < grid_.columns.size(); ++i)
      text += "<table:table-column table:style-name=\"" + column_style_name(i) + "\"/>";
    return text;
  }

  // Rows count from the top of the table, headers included.
  CellPosition position(std::size_t first_row, int row_span, std::size_t column, int column_span) const {
    const std::size_t rows = header_.size() + grid_.rows.size() + grid_.footers.size();
    const std::size_t end = first_row + static_cast<std::size_t>(row_span);
    return {first_row == 0, end == rows, column == 0,
            column + static_cast<std::size_t>(column_span) == grid_.columns.size(), end == header_.size()};
  }

  std::string header() const {
    const std::string paragraph = cell_style_name("HeaderCell", style_.size_pt);
    std::string rows;
    for (std::size_t i = 0; i < header_.size(); ++i) {
      std::string cells;
      for (std::size_t k = 0; k < header_[i].size(); ++k) {
        const HeaderCell& one = header_[i][k];
        const CellPosition place = position(i, one.row_span, k, one.column_span);
        cells += one.covered ? covered
                             : cell(ruled_cell_style_name("HeadCell", style_.rules, place),
                                    spans(one.row_span, one.column_span),
                                    odt_paragraph(paragraph, odt_text(one.text)));
      }
      rows += row(style_.repeated_header ? "WholeRow" : "HeadRow", cells);
    }
    return style_.repeated_header && !rows.empty()
               ? "<table:table-header-rows>" + rows + "</table:table-header-rows>\n"
               : rows;
  }

  MarkWriter mark_writer() const {
    return {odt_text, odt_struck,
            [this](const std::string& text) {
              const WordsSize size = style_.size_of(text);
              return odt_cover(size.width_pt, size.height_pt) + odt_text(text);
            },
            odt_raised};
  }

  std::string stamps_at(std::size_t row, std::size_t column) const {
    std::string text;
    for (const auto& stamp : style_.stamps)
      if (stamp.row == row && stamp.column == column) text += odt_stamp(stamp);
    return text;
  }

  const char* body_kind(std::size_t body_row) const {
    return style_.rules == Rules::stripes && body_row % 2 == 1 ? "StripedCell" : "BodyCell";
  }

  std::string body_cell(std::size_t body_row, std::size_t column) const {
    const GridCell& one = grid_.rows[body_row][column];
    if (one.row_span == 0 || one.column_span == 0) return covered;
    const std::string paragraph =
        cell_style_name(grid_.columns[column].centered ? "CellMiddle" : "Cell", style_.size_pt);
    std::string inside, before = stamps_at(body_row, column);
    for (const auto& text : marked_paragraphs(one, mark_writer())) {
      inside += odt_paragraph(paragraph, before + text);
      before.clear();
    }
    const CellPosition place = position(header_.size() + body_row, one.row_span, column, one.column_span);
    return cell(ruled_cell_style_name(body_kind(body_row), style_.rules, place),
                spans(one.row_span, one.column_span), inside);
  }

  std::string body_rows() const {
    std::string rows;
    for (std::size_t i = 0; i < grid_.rows.size(); ++i) {
      std::string cells;
      for (std::size_t k = 0; k < grid_.columns.size(); ++k) cells += body_cell(i, k);
      rows += row("Row", cells);
    }
    return rows;
  }

  std::string footer_rows() const {
    const int width = static_cast<int>(grid_.columns.size());
    std::string rows;
    for (std::size_t i = 0; i < grid_.footers.size(); ++i) {
      const std::size_t body_row = grid_.rows.size() + i;
      const CellPosition place = position(header_.size() + body_row, 1, 0, width);
      std::string cells =
          cell(ruled_cell_style_name(body_kind(body_row), style_.rules, place), spans(1, width),
               odt_paragraph(cell_style_name("Cell", style_.size_pt), odt_text(grid_.footers[i])));
      for (int k = 1; k < width; ++k) cells += covered;
      rows += row("Row", cells);
    }
    return rows;
  }

  const Grid& grid_;
  const std::string& name_;
  const OdtTableStyle& style_;
  Header header_;
};

}  // namespace

OdtTable odt_table(const Grid& grid, const std::string& name, const OdtTableStyle& style) {
  return TableWriter(grid, name, style).write();
}

OdtTable odt_pair(const GridPair& pair, const std::string& name, const OdtTableStyle& style) {
  const OdtTable left = odt_table(pair.left, name + "Left", style);
  const OdtTable right = odt_table(pair.right, name + "Right", style);
  const std::string empty = odt_paragraph(cell_style_name("Cell", style.size_pt), "");
  return {left.styles + right.styles,
          table(name, "Table",
                "<table:table-column table:number-columns-repeated=\"2\"/>" +
                    row("WholeRow", cell("LeftHalf", "", left.body + empty) +
                                        cell("RightHalf", "", right.body + empty)))};
}

}  // namespace thaimemo::make
