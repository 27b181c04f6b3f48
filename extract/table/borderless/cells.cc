#include "extract/table/borderless/cells.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "extract/table/borderless/column_text.h"
#include "extract/table/borderless/header.h"
#include "extract/table/borderless/header_levels.h"

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

// What a row says in its columns.
struct RowText {
  std::vector<bool> filled;
  bool bold = true;

  std::size_t empty_first() const {
    return static_cast<std::size_t>(std::find(filled.begin(), filled.end(), true) - filled.begin());
  }
  std::size_t texts() const {
    return static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
  }
};

RowText text_of_row(const std::vector<PiecedLine>& lines, const BorderlessRows& table, std::size_t row) {
  RowText text{std::vector<bool>(table.bands.size()), true};
  for (std::size_t i = table.rows[row]; i < table.end_of(row); ++i) {
    const auto here = filled_bands(lines[i], table.bands);
    for (std::size_t band = 0; band < here.size(); ++band)
      text.filled[band] = text.filled[band] || here[band];
    text.bold = text.bold && lines[i].bold;
  }
  return text;
}

// Whether a row shares its first cells with one that has them: those are empty, and at least half of the rest
// has text: two cells, or the only one there is. A row that lacks only its number, or is bold, is a total.
bool shares_key(const RowText& row, const RowText& key, const BorderlessRows& table) {
  const std::size_t count = row.empty_first(), columns = row.filled.size();
  const bool lone_number = count == 1 && !table.number_columns.empty() && table.number_columns[0];
  if (count == 0 || count == columns || row.bold || lone_number) return false;
  const std::size_t least = columns > 2 && columns - count == 1 ? 1 : 2;
  if (row.texts() < least || 2 * row.texts() < columns - count || key.filled.size() < count) return false;
  return std::all_of(key.filled.begin(), key.filled.begin() + static_cast<long>(count),
                     [](bool one) { return one; });
}

// For each row how many of its first cells it shares with the row above, whose key counts for both.
std::vector<std::size_t> keys_shared(const std::vector<PiecedLine>& lines, const BorderlessRows& table) {
  std::vector<std::size_t> shared(table.rows.size(), 0);
  const bool headless = table.continued && table.header_lines == 0;
  RowText key;
  for (std::size_t row = headless ? 0 : 1; row < table.note_begin(); ++row) {
    const RowText text = text_of_row(lines, table, row);
    if (shares_key(text, key, table))
      shared[row] = text.empty_first();
    else
      key = text;
  }
  return shared;
}

// Builds the cells of one table.
class CellBuilder {
 public:
  CellBuilder(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
              const BorderlessRows& rows, const BorderlessSettings& settings)
      : words_(words),
        lines_(lines),
        rows_(rows),
        settings_(settings),
        levels_(words, rows.rows[0], rows.end_of(0), rows.bands, settings) {
    set_columns();
    set_rows();
  }

  Table build() {
    Table table;
    table.ruled = false;
    table.bbox = {xs_.front(), ys_.front(), xs_.back(), ys_.back()};
    add_header(table);
    for (std::size_t row = 1; row < rows_.note_begin(); ++row)
      for (std::size_t column = 0; column < columns(); ++column)
        add_cell(table, row, column, 1, {ys_[row], ys_[row + 1]});
    for (std::size_t row = rows_.note_begin(); row < rows_.rows.size(); ++row)
      add_cell(table, row, 0, columns(), {ys_[row], ys_[row + 1]});
    const bool two_levels = two_levels_;
    for (Cell& cell : table.cells)
      if (two_levels && cell.bbox.y0 >= ys_[1]) ++cell.row;
    std::vector<std::size_t> shared = keys_shared(lines_, rows_);
    if (two_levels) shared.insert(shared.begin(), 0);
    join_key_cells(table, shared);
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
    const bool notes = rows_.note_begin() < rows_.rows.size();
    for (std::size_t i = notes ? rows_.rows[rows_.note_begin()] : rows_.end; i < rows_.end; ++i) {
      xs_.front() = std::min(xs_.front(), lines_[i].box.x0 - 1);
      xs_.back() = std::max(xs_.back(), lines_[i].box.x1 + 1);
    }
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

  // `shared` says for each row how many of its first cells it shares with the row above.
  static void join_key_cells(Table& table, const std::vector<std::size_t>& shared) {
    const auto is_shared = [&](const Cell& cell) {
      return static_cast<std::size_t>(cell.column) < shared[static_cast<std::size_t>(cell.row)];
    };
    for (const Cell& cell : table.cells) {
      if (!is_shared(cell)) continue;
      for (Cell& above : table.cells) {
        if (above.column != cell.column || above.row + above.row_span != cell.row) continue;
        ++above.row_span;
        above.bbox.y1 = cell.bbox.y1;
      }
    }
    std::erase_if(table.cells, is_shared);
  }

  // The columns from `column` on that a piece of the header spans, and how far down such pieces reach.
  std::size_t spanned(std::size_t column, double& bottom) const {
    std::size_t end = column + 1;
    if (rows_.continued && rows_.header_lines == 0) return end;
    for (std::size_t i = rows_.rows[0]; i < rows_.end_of(0); ++i) {
      const auto runs = header_runs_of(lines_[i], rows_.bands, settings_);
      for (const Span& run : runs) {
        auto [from, to] =
            bands_spanned(run, lines_[i].bold ? runs : std::vector<Span>{}, lines_[i].em, rows_.bands);
        if (to - from == 1)
          if (const auto more = levels_.spanned(i, run, from, lines_[i].em)) std::tie(from, to) = *more;
        if (to - from < 2 || from != column || levels_.any_above(i, from, to)) continue;
        end = std::max(end, to);
        bottom = std::max(bottom, extent_over(words_[i], run).bottom);
      }
    }
    return end;
  }

  // Where the lower header begins under a spanning cell: its first line that is not one piece in the middle.
  double lower_header(std::size_t from, std::size_t to, double bottom) const {
    const double middle = (xs_[from] + xs_[to]) / 2;
    for (std::size_t i = rows_.rows[0]; i < rows_.end_of(0); ++i) {
      const Extent below = extent_over(words_[i], {xs_[from], xs_[to]}, bottom - lines_[i].em / 2);
      if (!below.any) continue;
      std::vector<Span> inside;
      for (const Span& piece : header_runs_of(lines_[i], rows_.bands, settings_))
        if (piece.low >= xs_[from] && piece.high <= xs_[to]) inside.push_back(piece);
      if (inside.empty()) continue;
      if (inside.size() == 1 && std::abs(inside[0].middle() - middle) < lines_[i].em) continue;
      return (below.top + bottom) / 2;
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

  const std::vector<TextLine>& words_;
  const std::vector<PiecedLine>& lines_;
  const BorderlessRows& rows_;
  const BorderlessSettings& settings_;
  const HeaderLevels levels_;
  std::vector<double> xs_, ys_;
  bool two_levels_ = false;
};

}  // namespace

Table table_of(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
               const BorderlessRows& rows, const BorderlessSettings& settings) {
  return CellBuilder(words, lines, rows, settings).build();
}

}  // namespace thaimemo
