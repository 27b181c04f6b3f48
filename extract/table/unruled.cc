#include "extract/table/unruled.h"

#include <algorithm>
#include <cmath>

#include "extract/table/unruled_belief.h"
#include "extract/table/unruled_header.h"
#include "extract/table/unruled_rows.h"
#include "extract/table/white_columns.h"

namespace thaimemo {

namespace {

double top_of(const std::vector<PiecedLine>& lines, std::size_t from, std::size_t to) {
  double top = lines[from].box.y0;
  for (std::size_t i = from; i < to; ++i) top = std::min(top, lines[i].box.y0);
  return top;
}

double bottom_of(const std::vector<PiecedLine>& lines, std::size_t from, std::size_t to) {
  double bottom = lines[from].box.y1;
  for (std::size_t i = from; i < to; ++i) bottom = std::max(bottom, lines[i].box.y1);
  return bottom;
}

// Builds the cells of one table.
class CellBuilder {
 public:
  CellBuilder(const std::vector<PiecedLine>& lines, const UnruledRows& rows, const UnruledSettings& settings)
      : lines_(lines), rows_(rows), settings_(settings) {
    set_columns();
    set_rows();
  }

  Table build() {
    Table table;
    table.ruled = false;
    table.bbox = {xs_.front(), ys_.front(), xs_.back(), ys_.back()};
    add_header(table);
    for (std::size_t row = 1; row < rows_.rows.size(); ++row)
      for (std::size_t column = 0; column < columns(); ++column)
        add_cell(table, row, column, 1, {ys_[row], ys_[row + 1]});
    const bool two_levels = two_levels_;
    for (Cell& cell : table.cells)
      if (two_levels && cell.bbox.y0 >= ys_[1]) ++cell.row;
    table.rows = static_cast<int>(rows_.rows.size()) + (two_levels ? 1 : 0);
    table.columns = static_cast<int>(columns());
    std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return table;
  }

 private:
  std::size_t columns() const { return rows_.bands.size(); }

  void set_columns() {
    const auto& bands = rows_.bands;
    xs_.push_back(bands.front().low - 1);
    for (std::size_t i = 1; i < bands.size(); ++i) xs_.push_back((bands[i - 1].high + bands[i].low) / 2);
    xs_.push_back(bands.back().high + 1);
  }

  void set_rows() {
    for (std::size_t row = 0; row < rows_.rows.size(); ++row) {
      const double top = top_of(lines_, rows_.rows[row], rows_.end_of(row));
      if (row == 0)
        ys_.push_back(top - 1);
      else
        ys_.push_back((top + bottom_of(lines_, rows_.rows[row - 1], rows_.rows[row])) / 2);
    }
    ys_.push_back(bottom_of(lines_, rows_.rows.back(), rows_.end) + 1);
  }

  void add_cell(Table& table, std::size_t row, std::size_t column, std::size_t span,
                const Span& height) const {
    Cell cell;
    cell.row = static_cast<int>(row);
    cell.column = static_cast<int>(column);
    cell.column_span = static_cast<int>(span);
    cell.bbox = {xs_[column], height.low, xs_[column + span], height.high};
    table.cells.push_back(std::move(cell));
  }

  // The columns from `column` on that a piece of the header spans, and how far down such pieces reach.
  std::size_t spanned(std::size_t column, double& bottom) const {
    std::size_t end = column + 1;
    for (std::size_t i = rows_.rows[0]; i < rows_.end_of(0); ++i) {
      for (const Span& run : header_runs_of(lines_[i], rows_.bands, settings_)) {
        const auto [from, to] = bands_spanned(run, lines_[i].em, rows_.bands);
        if (to - from < 2 || from != column) continue;
        end = std::max(end, to);
        bottom = std::max(bottom, lines_[i].box.y1);
      }
    }
    return end;
  }

  // Where the lower header begins under a spanning cell: its first line that is not one piece in the middle.
  double lower_header(std::size_t from, std::size_t to, double bottom) const {
    const double middle = (xs_[from] + xs_[to]) / 2;
    for (std::size_t i = rows_.rows[0]; i < rows_.end_of(0); ++i) {
      if (lines_[i].box.y0 < bottom - lines_[i].em / 2) continue;
      std::vector<Span> inside;
      for (const Span& piece : header_runs_of(lines_[i], rows_.bands, settings_))
        if (piece.low >= xs_[from] && piece.high <= xs_[to]) inside.push_back(piece);
      if (inside.empty()) continue;
      if (inside.size() == 1 && std::abs(inside[0].middle() - middle) < lines_[i].em) continue;
      return (lines_[i].box.y0 + bottom) / 2;
    }
    return ys_[1];
  }

  void add_header(Table& table) {
    for (std::size_t column = 0; column < columns();) {
      double bottom = 0;
      const std::size_t end = spanned(column, bottom);
      const double lower = end > column + 1 ? lower_header(column, end, bottom) : ys_[1];
      add_cell(table, 0, column, end - column, {ys_[0], lower});
      for (std::size_t below = column; lower < ys_[1] && below < end; ++below) {
        add_cell(table, 1, below, 1, {lower, ys_[1]});
        two_levels_ = true;
      }
      column = end;
    }
    if (!two_levels_) return;
    for (Cell& cell : table.cells)
      if (cell.row == 0 && cell.bbox.y1 == ys_[1]) cell.row_span = 2;
  }

  const std::vector<PiecedLine>& lines_;
  const UnruledRows& rows_;
  const UnruledSettings& settings_;
  std::vector<double> xs_, ys_;
  bool two_levels_ = false;
};

// One table, or the two that stand side by side.
std::vector<UnruledRows> side_by_side(const UnruledRows& table, const std::vector<TextLine>& words) {
  if (table.rows.empty() || !stands_twice(words, table.rows[0], table.end_of(0), table.bands)) return {table};
  const auto half = static_cast<std::ptrdiff_t>(table.bands.size() / 2);
  UnruledRows left = table, right = table;
  left.bands.erase(left.bands.begin() + half, left.bands.end());
  right.bands.erase(right.bands.begin(), right.bands.begin() + half);
  return {left, right};
}

void search(const std::vector<TextLine>& words, UnruledSettings settings, std::vector<Table>& found) {
  settings.usual_gap_min_em =
      std::max(settings.usual_gap_min_em, settings.usual_gap_min_spaces * usual_space_em(words));
  std::vector<PiecedLine> lines;
  for (const TextLine& line : words) lines.push_back(pieced(line, settings));
  for (const WhiteColumns& stretch : white_columns_of(lines, settings))
    for (const UnruledRows& table : rows_of(words, lines, stretch, settings))
      if (is_believable(table, words, stretch.strong_gutters))
        for (const UnruledRows& part : side_by_side(table, words))
          found.push_back(CellBuilder(lines, part, settings).build());
}

}  // namespace

std::vector<Table> find_unruled_tables(const std::vector<StyledWord>& words, const std::vector<Table>& ruled,
                                       const UnruledSettings& settings) {
  std::vector<Table> found;
  std::vector<TextLine> stretch;
  std::ptrdiff_t tables_above = 0;
  for (TextLine& line : text_lines_of(words)) {
    const Box box = box_of(line);
    const auto above =
        std::count_if(ruled.begin(), ruled.end(), [&](const Table& table) { return table.bbox.y0 < box.y0; });
    const bool beside = std::any_of(ruled.begin(), ruled.end(), [&](const Table& table) {
      return table.bbox.y0 < box.y1 && box.y0 < table.bbox.y1;
    });
    if (above != tables_above || beside) {
      search(stretch, settings, found);
      stretch.clear();
    }
    tables_above = above;
    if (!beside) stretch.push_back(std::move(line));
  }
  search(stretch, settings, found);
  return found;
}

}  // namespace thaimemo
