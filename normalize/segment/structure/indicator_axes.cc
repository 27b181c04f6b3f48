#include "normalize/segment/structure/indicator_axes.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/indicators.h"

namespace thaimemo {
namespace {

// One end at least of a name that is known for sure is whole. It keeps tables of many short cells quick.
bool may_hold_a_name(const std::string& line, const Rules& rules) {
  constexpr size_t end_bytes = 12;  // four Thai letters
  for (const IndicatorRule& rule : rules.indicators())
    for (const std::string& spelling : rule.spellings) {
      const std::string_view whole = spelling;
      if (line.find(whole.substr(0, end_bytes)) != std::string::npos ||
          line.find(whole.substr(whole.size() - std::min(whole.size(), end_bytes))) != std::string::npos)
        return true;
    }
  return false;
}

using Names =
    std::vector<std::vector<std::optional<int>>>;  // by row, by column; a merged cell where it begins

Names names_in(const TableGrid& grid, const Rules& rules, const AxisSettings& settings) {
  Names names(static_cast<size_t>(grid.rows()));
  for (int row = 0; row < grid.rows(); ++row)
    for (int column = 0; column < grid.columns(); ++column)
      names[static_cast<size_t>(row)].push_back(
          grid.begins_at(row, column) ? indicator_of_cell(*grid.at(row, column), rules, settings)
                                      : std::nullopt);
  return names;
}

bool names_at_least(const std::vector<std::optional<int>>& names, int count) {
  std::set<int> different;
  for (const auto& name : names)
    if (name) different.insert(*name);
  return static_cast<int>(different.size()) >= count;
}

// Tables side by side have several names in a row too, but each with its score.
bool most_cells_are_names(const TableGrid& grid, int row, const std::vector<std::optional<int>>& names) {
  const auto count = std::ranges::count_if(names, [](const auto& name) { return name.has_value(); });
  return 2 * count > static_cast<long>(grid.filled(row).size());
}

void find_across(const TableGrid& grid, const Names& names, const AxisSettings& settings,
                 IndicatorAxes& axes) {
  const size_t rows = std::min(names.size(), static_cast<size_t>(settings.searched_rows_max));
  for (size_t row = 0; row < rows && !axes.names_row; ++row)
    if (names_at_least(names[row], settings.across_min) &&
        most_cells_are_names(grid, static_cast<int>(row), names[row])) {
      axes.names_row = static_cast<int>(row);
      axes.across = names[row];
    }
}

// How many of ten cells from `first` on are most like the indicator of their place; -1 where one surely is another.
int in_order(const TableGrid& grid, int row, int first, const Rules& rules, const AxisSettings& settings) {
  int legible = 0;
  for (int number = 1; number <= indicator_count; ++number) {
    const int column = first + number - 1;
    if (grid.empty_at(row, column) || !grid.begins_at(row, column)) return -1;
    const std::string& text = text_of(*grid.at(row, column));
    if (letter_count(text) > settings.letters_max) return -1;
    const auto name = indicator_in(text, rules);
    if (name && name->sure && name->number != number) return -1;
    legible += name && name->number == number;
  }
  return legible;
}

bool numbers_below(const TableGrid& grid, int row, int first) {
  if (row + 1 >= grid.rows()) return false;
  int count = 0;
  for (int column = first; column < first + indicator_count; ++column)
    count += !grid.empty_at(row + 1, column) && has_digit(text_of(*grid.at(row + 1, column)));
  return 2 * count > indicator_count;
}

// Ten names that a scan garbled stand across in the order of the indicators.
void find_across_by_order(const TableGrid& grid, const Rules& rules, const AxisSettings& settings,
                          IndicatorAxes& axes) {
  const int rows = std::min(grid.rows(), settings.searched_rows_max);
  for (int row = 0; row < rows; ++row)
    for (int first = 0; first + indicator_count <= grid.columns(); ++first) {
      if (!numbers_below(grid, row, first)) continue;
      if (in_order(grid, row, first, rules, settings) < settings.legible_min) continue;
      axes.names_row = row;
      axes.by_order = true;
      axes.across.assign(static_cast<size_t>(grid.columns()), std::nullopt);
      for (int i = 0; i < indicator_count; ++i) axes.across[static_cast<size_t>(first + i)] = i + 1;
      return;
    }
}

void find_down(const Names& names, const AxisSettings& settings, IndicatorAxes& axes) {
  for (size_t column = 0; !names.empty() && column < names.front().size(); ++column) {
    std::vector<std::optional<int>> in_column;
    for (const auto& row : names) in_column.push_back(row[column]);
    if (!names_at_least(in_column, 1)) continue;
    const auto first = std::ranges::find_if(in_column, [](const auto& name) { return name.has_value(); });
    const int row = static_cast<int>(first - in_column.begin());
    axes.first_named_row = std::min(axes.first_named_row.value_or(row), row);
    if (names_at_least(in_column, settings.down_min))
      axes.down.push_back({static_cast<int>(column), in_column});
  }
}

}  // namespace

std::optional<int> indicator_of_cell(const Cell& cell, const Rules& rules, const AxisSettings& settings) {
  const std::string& text = text_of(cell);
  if (text.empty() || letter_count(text) > settings.letters_max || !may_hold_a_name(folded(text), rules))
    return std::nullopt;
  const auto name = indicator_heading(text, rules);
  return name && name->sure ? std::optional(name->number) : std::nullopt;
}

IndicatorAxes indicator_axes_of(const TableGrid& grid, const Rules& rules, const AxisSettings& settings) {
  IndicatorAxes axes;
  const Names names = names_in(grid, rules, settings);
  find_across(grid, names, settings, axes);
  if (!axes.names_row) find_across_by_order(grid, rules, settings, axes);
  if (!axes.names_row) find_down(names, settings, axes);
  return axes;
}

}  // namespace thaimemo
