#include "extract/table/rows/row_partition.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/interval.h"
#include "extract/table/rows/apart.h"

namespace thaimemo {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

enum class RowPlace { top, middle };

// Lines of one cell: from `first` up to before `end`, of one column.
struct CellLines {
  std::size_t first = 0, end = 0;
  bool empty() const { return first == end; }
};

// The heights at which lines stand in any column, lines at one height once; rows are cut between them.
std::vector<double> levels_of(const ColumnLineHeights& lines, std::size_t keys, double same) {
  std::vector<double> levels;
  for (std::size_t i = keys; i < lines.columns.size(); ++i)
    levels.insert(levels.end(), lines.columns[i].begin(), lines.columns[i].end());
  return apart(std::move(levels), same);
}

class Partition {
 public:
  // The first columns hold `keys`, each for several rows, and take no part in those.
  Partition(const ColumnLineHeights& lines, std::size_t keys, const RowSettings& settings)
      : lines_(lines),
        settings_(settings),
        keys_(keys),
        levels_(levels_of(lines, keys, settings.level_apart_min * lines.usual)) {
    for (std::size_t at = 0; at < lines.columns.size(); ++at) {
      const auto& column = lines.columns[at];
      first_.emplace_back();
      for (const double level : levels_)
        first_.back().push_back(
            static_cast<std::size_t>(std::lower_bound(column.begin(), column.end(), level) - column.begin()));
      first_.back().push_back(column.size());
      jumps_.push_back({0});
      for (std::size_t i = 1; i < column.size(); ++i)
        jumps_.back().push_back(jumps_.back().back() +
                                (lines.numbers[at] || column[i] - column[i - 1] > lines.most));
    }
  }

  // Whether all lines are keys.
  bool empty() const { return levels_.empty(); }

  // Where each row begins, as places in the levels, if cells stand at that place of their rows; the cost.
  double part(RowPlace place, std::vector<std::size_t>& begins) const {
    const std::size_t count = levels_.size();
    std::vector<double> best(count + 1, never);
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    for (std::size_t end = 1; end <= count; ++end)
      for (std::size_t begin = first_of(end); begin < end; ++begin) {
        if (best[begin] >= best[end]) continue;
        const double cost = best[begin] + cost_of_cut(begin) + cost_at(begin, end, place);
        if (cost < best[end]) best[end] = cost, from[end] = begin;
      }
    begins.clear();
    for (std::size_t end = count; end > 0; end = from[end]) begins.insert(begins.begin(), from[end]);
    return best[count];
  }

  // The cost of rows that begin at other places.
  double cost_of(const std::vector<std::size_t>& begins, RowPlace place) const {
    double cost = 0;
    for (std::size_t row = 0; row < begins.size(); ++row) {
      cost += cost_of_cut(begins[row]) + cost_at(begins[row], end_of(begins, row), place);
    }
    return cost;
  }

  std::vector<std::size_t> begins_at(const std::vector<double>& edges) const {
    std::vector<std::size_t> begins{0};
    for (const double edge : edges) {
      const auto below = std::upper_bound(levels_.begin(), levels_.end(), edge);
      const auto level = static_cast<std::size_t>(below - levels_.begin());
      if (level > begins.back() && level < levels_.size()) begins.push_back(level);
    }
    return begins;
  }

  // The least cost of keys that stand at that place of groups of rows, one in each; nothing where there are none.
  double cost_of_keys(const std::vector<std::size_t>& begins, RowPlace place) const {
    if (keys_ == 0) return 0;
    const std::size_t rows = begins.size();
    std::vector<double> best(rows + 1, never);
    best[0] = 0;
    for (std::size_t end = 1; end <= rows; ++end)
      for (std::size_t begin = first_of(end); begin < end; ++begin)
        best[end] = std::min(best[end], best[begin] + cost_of_group(begins, begin, end, place));
    return settings_.row_cost + best[rows];
  }

  // How much farther apart than usual the lines above and below each edge stand, at least.
  double least_white(const std::vector<std::size_t>& begins) const {
    double least = never;
    for (auto level = begins.begin() + 1; level < begins.end(); ++level)
      for (std::size_t column = keys_; column < lines_.columns.size(); ++column)
        least = std::min(least, distance_at(column, *level) - lines_.usual);
    return least;
  }

  double edge_above(std::size_t level) const { return (levels_[level - 1] + levels_[level]) / 2; }

  int centred_more(const std::vector<std::size_t>& begins) const {
    int more = 0;
    for (std::size_t row = 0; row < begins.size(); ++row) {
      const std::size_t end = end_of(begins, row);
      const Interval height = height_of(begins[row], end);
      for (std::size_t column = keys_; column < lines_.columns.size(); ++column) {
        const CellLines cell = cell_of(column, begins[row], end);
        if (cell.empty() || jumps_in(column, cell) > 0) continue;
        const Interval own = height_of(column, cell);
        if (own.width() > height.width() - lines_.usual / 2) continue;
        const double same = settings_.same_place_max * lines_.usual;
        more += std::abs(own.middle() - height.middle()) < same;
        more -= own.low - height.low < same;
      }
    }
    return more;
  }

 private:
  std::size_t end_of(const std::vector<std::size_t>& begins, std::size_t row) const {
    return row + 1 < begins.size() ? begins[row + 1] : levels_.size();
  }

  // Where what ends there may begin.
  std::size_t first_of(std::size_t end) const {
    return end > settings_.row_levels_max ? end - settings_.row_levels_max : 0;
  }

  CellLines cell_of(std::size_t column, std::size_t begin, std::size_t end) const {
    return {first_[column][begin], first_[column][end]};
  }
  int jumps_in(std::size_t column, const CellLines& cell) const {
    return jumps_[column][cell.end - 1] - jumps_[column][cell.first];
  }
  Interval height_of(std::size_t column, const CellLines& cell) const {
    return {lines_.columns[column][cell.first], lines_.columns[column][cell.end - 1]};
  }
  Interval height_of(std::size_t begin, std::size_t end) const {
    Interval height = no_interval;
    for (std::size_t column = keys_; column < lines_.columns.size(); ++column)
      if (const CellLines cell = cell_of(column, begin, end); !cell.empty())
        height = united(height, height_of(column, cell));
    return height;
  }

  // Between the lines of a column above and below a level; without end where there are not both.
  double distance_at(std::size_t column, std::size_t level) const {
    const std::size_t below = first_[column][level];
    const auto& lines = lines_.columns[column];
    return below > 0 && below < lines.size() ? lines[below] - lines[below - 1] : never;
  }

  // What is cut through: columns whose lines go on below as those of a cell do.
  double cost_of_cut(std::size_t level) const {
    if (level == 0) return 0;
    double cost = 0;
    for (std::size_t column = keys_; column < lines_.columns.size(); ++column)
      if (!lines_.numbers[column] && distance_at(column, level) <= lines_.most) cost += settings_.cut_cost;
    return cost;
  }

  // The first row and the last one may be a part that a page cut off: it begins at the top.
  double cost_at(std::size_t begin, std::size_t end, RowPlace place) const {
    const double cost = cost_of_row(begin, end, place);
    if (place == RowPlace::top || (begin > 0 && end < levels_.size())) return cost;
    return std::min(cost, settings_.part_cost + cost_of_row(begin, end, RowPlace::top));
  }

  double cost_of_row(std::size_t begin, std::size_t end, RowPlace place) const {
    const Interval height = height_of(begin, end);
    double cost = settings_.row_cost;
    std::size_t filled = 0;
    for (std::size_t column = keys_; column < lines_.columns.size(); ++column) {
      const CellLines cell = cell_of(column, begin, end);
      if (cell.empty()) continue;
      ++filled;
      const Interval own = height_of(column, cell);
      cost += off_place(own, height, place);
      cost += settings_.jump_cost * jumps_in(column, cell);
    }
    const std::size_t columns = lines_.columns.size() - keys_;
    cost += settings_.empty_cost * static_cast<double>(columns - filled) / static_cast<double>(columns);
    if (2 * filled <= columns) cost += settings_.sparse_cost;
    return cost;
  }

  double off_place(const Interval& cell, const Interval& row, RowPlace place) const {
    const double off =
        place == RowPlace::middle ? std::abs(cell.middle() - row.middle()) : cell.low - row.low;
    return std::clamp((std::abs(off) / lines_.usual - settings_.place_off_min) / settings_.place_off_more,
                      0.0, 1.0);
  }

  double cost_of_group(const std::vector<std::size_t>& begins, std::size_t begin, std::size_t end,
                       RowPlace place) const {
    const std::size_t first = begins[begin], last = end_of(begins, end - 1);
    const Interval height = height_of(first, last);
    const double top = first == 0 ? -never : edge_above(first);
    const double bottom = last == levels_.size() ? never : edge_above(last);
    double cost = settings_.row_cost;
    for (std::size_t column = 0; column < keys_; ++column) {
      const auto& lines = lines_.columns[column];
      const auto from = std::lower_bound(lines.begin(), lines.end(), top);
      const auto to = std::lower_bound(lines.begin(), lines.end(), bottom);
      if (from == to) {
        cost += settings_.sparse_cost;
        continue;
      }
      cost += off_place({*from, *(to - 1)}, height, place);
      for (auto line = from + 1; line < to; ++line)
        if (lines_.numbers[column] || *line - *(line - 1) > lines_.most) cost += settings_.jump_cost;
      if (to != lines.end() && *to - *(to - 1) <= lines_.most) cost += settings_.cut_cost;
    }
    return cost;
  }

  const ColumnLineHeights& lines_;
  const RowSettings& settings_;
  std::size_t keys_;
  std::vector<double> levels_;
  std::vector<std::vector<std::size_t>> first_;  // of each column: its first line at or below each level
  std::vector<std::vector<int>> jumps_;          // of each column: jumps above each of its lines, added up
};

// Every way to take the table: so many columns of keys, cells at that place of their rows.
template <typename Use>
void for_each_reading(const ColumnLineHeights& lines, const RowSettings& settings, const Use& use) {
  for (std::size_t keys = 0; 2 * keys <= lines.columns.size() && keys <= settings.key_columns_max; ++keys) {
    const Partition rows(lines, keys, settings);
    if (rows.empty()) break;
    for (const RowPlace place : {RowPlace::top, RowPlace::middle}) use(rows, keys, place);
  }
}

}  // namespace

RowPartition row_partition(const ColumnLineHeights& lines, const RowSettings& settings) {
  RowPartition best;
  double least = never;
  for_each_reading(lines, settings, [&](const Partition& rows, std::size_t keys, RowPlace place) {
    std::vector<std::size_t> begins;
    double cost = rows.part(place, begins);
    cost += rows.cost_of_keys(begins, place);
    if (cost >= least) return;
    least = cost;
    best.edges.clear();
    for (std::size_t i = 1; i < begins.size(); ++i) best.edges.push_back(rows.edge_above(begins[i]));
    best.cost = cost;
    best.keys = keys;
    best.least_white = rows.least_white(begins);
    best.centred_more = rows.centred_more(begins);
  });
  return best;
}

double cost_of_rows(const ColumnLineHeights& lines, const std::vector<double>& edges,
                    const RowSettings& settings) {
  double least = never;
  for_each_reading(lines, settings, [&](const Partition& rows, std::size_t, RowPlace place) {
    const std::vector<std::size_t> begins = rows.begins_at(edges);
    least = std::min(least, rows.cost_of(begins, place) + rows.cost_of_keys(begins, place));
  });
  return least;
}

}  // namespace thaimemo
