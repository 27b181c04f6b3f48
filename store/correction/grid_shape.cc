#include "store/correction/grid_shape.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/json.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

// One side of a cell: at which border of the grid, and where on the page.
struct Side {
  std::size_t border = 0;
  double at = 0;
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Of the sides that end at a border and those that begin there; where there are none, nothing is known.
double border_of(const std::vector<double>& ends, const std::vector<double>& begins, double otherwise) {
  if (ends.empty() && begins.empty()) return otherwise;
  if (ends.empty()) return median(begins);
  return begins.empty() ? median(ends) : (median(ends) + median(begins)) / 2;
}

std::vector<double> borders(std::size_t count, double first, double last, const std::vector<Side>& begins,
                            const std::vector<Side>& ends) {
  std::vector<std::vector<double>> from(count + 1), to(count + 1);
  for (const Side& side : begins) from[side.border].push_back(side.at);
  for (const Side& side : ends) to[side.border].push_back(side.at);
  std::vector<double> places{rounded(first)};
  for (std::size_t i = 1; i < count; ++i) {
    const double even = first + (last - first) * static_cast<double>(i) / static_cast<double>(count);
    places.push_back(std::clamp(rounded(border_of(to[i], from[i], even)), places.back(), rounded(last)));
  }
  places.push_back(rounded(last));
  return places;
}

[[noreturn]] void refuse(const std::string& what) {
  throw Error("bad-correction", "grid", what, "docs/review.md shows the form of a grid.");
}

std::vector<double> borders_in(const Json& object, const char* key, const GridLimits& limits) {
  std::vector<double> places;
  for (const double place : get<std::vector<double>>(object, key)) places.push_back(rounded(place));
  if (places.size() < 2) refuse(std::string(key) + " needs two borders or more");
  if (places.size() > limits.borders_max) refuse(std::string(key) + " has too many borders");
  for (std::size_t i = 1; i < places.size(); ++i)
    if (!(places[i] - places[i - 1] >= limits.side_min))
      refuse(std::string(key) + " does not go from one border on to the next");
  return places;
}

MergedCells merged_in(const Json& list) {
  const auto numbers = list.get<std::vector<int>>();
  if (numbers.size() != 4) refuse("merged cells are four numbers each");
  return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

// Whether the cells lie in the grid, and take slots that no others have.
bool takes_free_slots(const MergedCells& cells, const GridShape& shape,
                      std::set<std::pair<int, int>>& taken) {
  if (cells.row < 0 || cells.column < 0 || cells.row_span < 1 || cells.column_span < 1 ||
      cells.row_span > shape.row_count() - cells.row ||
      cells.column_span > shape.column_count() - cells.column)
    return false;
  bool free = true;
  for (int row = cells.row; row < cells.row + cells.row_span; ++row)
    for (int column = cells.column; column < cells.column + cells.column_span; ++column)
      free = taken.insert({row, column}).second && free;
  return free;
}

GridShape shape_in(const Json& object, const GridLimits& limits) {
  GridShape shape{borders_in(object, "columns", limits), borders_in(object, "rows", limits), {}};
  if ((shape.rows.size() - 1) * (shape.columns.size() - 1) > limits.slots_max) refuse("has too many cells");
  if (object.contains("merged"))
    for (const Json& list : object["merged"]) shape.merged.push_back(merged_in(list));
  std::erase_if(shape.merged,
                [](const MergedCells& one) { return one.row_span == 1 && one.column_span == 1; });
  std::ranges::sort(shape.merged, {}, [](const MergedCells& one) { return std::pair(one.row, one.column); });
  std::set<std::pair<int, int>> taken;
  for (const MergedCells& cells : shape.merged)
    if (!takes_free_slots(cells, shape, taken)) refuse("merged cells lie over each other or out of the grid");
  return shape;
}

Json json_of(const GridShape& shape) {
  Json merged = Json::array();
  for (const MergedCells& one : shape.merged)
    merged.push_back({one.row, one.column, one.row_span, one.column_span});
  return {{"columns", shape.columns}, {"rows", shape.rows}, {"merged", merged}};
}

bool near(const std::vector<double>& a, const std::vector<double>& b, double tolerance) {
  return std::ranges::equal(a, b, [&](double x, double y) { return std::abs(x - y) <= tolerance; });
}

std::map<std::pair<char32_t, char32_t>, int> pairs_of(const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  std::map<std::pair<char32_t, char32_t>, int> pairs;
  for (std::size_t i = 1; i < letters.size(); ++i) ++pairs[{letters[i - 1], letters[i]}];
  return pairs;
}

// What a text says, or why it is none of ours.
template <typename Work>
auto understood(const Work& work) {
  try {
    return work();
  } catch (const Error& wrong) {
    if (wrong.code() == "bad-correction") throw;
    refuse(wrong.what());
  } catch (const nlohmann::json::exception& wrong) {
    refuse(wrong.what());
  }
}

}  // namespace

GridShape shape_of(const Table& table) {
  std::vector<Side> lefts, rights, tops, bottoms;
  GridShape shape;
  for (const Cell& cell : table.cells) {
    const auto right = static_cast<std::size_t>(std::min(cell.column + cell.column_span, table.columns));
    const auto bottom = static_cast<std::size_t>(std::min(cell.row + cell.row_span, table.rows));
    lefts.push_back({std::min(static_cast<std::size_t>(cell.column), right), cell.bbox.x0});
    rights.push_back({right, cell.bbox.x1});
    tops.push_back({std::min(static_cast<std::size_t>(cell.row), bottom), cell.bbox.y0});
    bottoms.push_back({bottom, cell.bbox.y1});
    if (cell.row_span > 1 || cell.column_span > 1)
      shape.merged.push_back({cell.row, cell.column, cell.row_span, cell.column_span});
  }
  const Box& box = table.bbox;
  shape.columns =
      borders(static_cast<std::size_t>(std::max(table.columns, 1)), box.x0, box.x1, lefts, rights);
  shape.rows = borders(static_cast<std::size_t>(std::max(table.rows, 1)), box.y0, box.y1, tops, bottoms);
  return shape;
}

std::string text_of(const GridShape& shape) {
  return to_line(json_of(shape));
}

GridShape grid_shape_in(const std::string& text, const GridLimits& limits) {
  return understood([&] { return shape_in(parse_line(text, "grid"), limits); });
}

bool alike(const GridShape& a, const GridShape& b, double tolerance_pt) {
  return a.merged == b.merged && near(a.columns, b.columns, tolerance_pt) &&
         near(a.rows, b.rows, tolerance_pt);
}

bool alike(const std::vector<GridShape>& a, const std::vector<GridShape>& b) {
  return std::ranges::equal(a, b, [](const GridShape& x, const GridShape& y) { return alike(x, y); });
}

std::string text_of(const GridReading& reading) {
  Json tables = Json::array();
  for (const GridShape& shape : reading.tables) tables.push_back(json_of(shape));
  return to_line({{"tables", tables}, {"letters", reading.letters}});
}

GridReading grid_reading_in(const std::string& text) {
  return understood([&] {
    const Json object = parse_line(text, "grid");
    GridReading reading;
    for (const Json& table : member(object, "tables")) {
      // As it was read: a machine's borders may lie on each other.
      GridShape shape{
          get<std::vector<double>>(table, "columns"), get<std::vector<double>>(table, "rows"), {}};
      for (const Json& list : member(table, "merged")) shape.merged.push_back(merged_in(list));
      reading.tables.push_back(std::move(shape));
    }
    reading.letters = get<std::string>(object, "letters");
    return reading;
  });
}

double letters_in_common(const std::string& a, const std::string& b) {
  if (a == b) return 1;
  const auto of_a = pairs_of(a), of_b = pairs_of(b);
  int common = 0, all = 0;
  for (const auto& [pair, count] : of_a) {
    all += count;
    if (const auto found = of_b.find(pair); found != of_b.end()) common += std::min(count, found->second);
  }
  for (const auto& [pair, count] : of_b) all += count;
  return all == 0 ? 0 : 2.0 * common / all;
}

}  // namespace thaimemo
