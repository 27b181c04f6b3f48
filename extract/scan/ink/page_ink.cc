#include "extract/scan/ink/page_ink.h"

#include <cmath>
#include <map>
#include <numeric>

#include "extract/scan/ink/raster_rules.h"
#include "extract/scan/ink/stamps.h"
#include "extract/table/ruled/grid.h"

namespace thaimemo {
namespace {

Box in_points(const PixelBox& box, double dpi) {
  const double scale = 72 / dpi;
  return {box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale};
}

bool holds(const Box& box, double x, double y) {
  return box.x0 <= x && x < box.x1 && box.y0 <= y && y < box.y1;
}

// Of nested cells the inner one.
std::optional<CellPlace> cell_at(const std::vector<Table>& tables, double x, double y) {
  std::optional<CellPlace> found;
  double area = 0;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (!holds(tables[t].bbox, x, y)) continue;
    for (std::size_t c = 0; c < tables[t].cells.size(); ++c) {
      const Box& box = tables[t].cells[c].bbox;
      if (!holds(box, x, y) || (found && box.width() * box.height() >= area)) continue;
      found = CellPlace{t, c};
      area = box.width() * box.height();
    }
  }
  return found;
}

using Members = std::map<std::optional<CellPlace>, std::vector<std::size_t>>;

// What touches the edge of the picture is a shadow, the table it lay on, or cut off.
bool touches_edge(const PixelBox& box, const Mask& sheet) {
  return box.x0 <= 0 || box.y0 <= 0 || box.x1 >= sheet.width || box.y1 >= sheet.height;
}

// What a rule left behind when it was taken out: thin ink that lies along a side of its cell.
bool is_rest_of_rule(const Box& ink, const Box& cell) {
  constexpr double thin_max_pt = 3, aside_max_pt = 1.5;
  const auto lies_on = [](double middle, double a, double b) {
    return std::min(std::abs(middle - a), std::abs(middle - b)) <= aside_max_pt;
  };
  const double width = ink.width(), height = ink.height();
  const bool upright = width <= thin_max_pt && height >= 2 * width;
  const bool flat = height <= thin_max_pt && width >= 2 * height;
  return (upright && lies_on((ink.x0 + ink.x1) / 2, cell.x0, cell.x1)) ||
         (flat && lies_on((ink.y0 + ink.y1) / 2, cell.y0, cell.y1));
}

Members by_cell(const Components& ink, const std::vector<Table>& tables, const Mask& sheet, double dpi) {
  Members members;
  for (std::size_t i = 0; i < ink.items.size(); ++i) {
    const PixelBox& box = ink.items[i].box;
    if (touches_edge(box, sheet)) continue;
    const auto cell = cell_at(tables, box.middle_x() * 72 / dpi, box.middle_y() * 72 / dpi);
    if (cell && is_rest_of_rule(in_points(box, dpi), tables[cell->table].cells[cell->cell].bbox)) continue;
    members[cell].push_back(i);
  }
  return members;
}

double x_height(const Components& ink, double dpi) {
  std::vector<std::size_t> all(ink.items.size());
  std::iota(all.begin(), all.end(), 0);
  return x_height_of(ink, all, dpi);
}

}  // namespace

PageInk find_page_ink(const Sheet& sheet) {
  const double dpi = sheet.grey.dpi;
  PageInk page;
  page.x_height = x_height(find_components(sheet.ink), dpi);
  RuledInk ruled = separate_rules(sheet.ink, dpi, page.x_height);
  StampedInk stamped = without_stamps(sheet, ruled);
  for (const PixelBox& rule : ruled.rules) page.rules.push_back({in_points(rule, dpi)});
  page.tables = find_tables(page.rules);
  page.ink = find_components(stamped.ink);
  page.grey = std::move(stamped.grey);
  for (const auto& [cell, members] : by_cell(page.ink, page.tables, sheet.ink, dpi)) {
    std::vector<InkLine> lines = find_ink_lines(page.ink, members, page.x_height);
    if (!cell) std::erase_if(lines, [&](const InkLine& line) { return is_stamped(line.box, stamped.dark); });
    if (!lines.empty()) page.regions.push_back({cell, std::move(lines)});
  }
  return page;
}

}  // namespace thaimemo
