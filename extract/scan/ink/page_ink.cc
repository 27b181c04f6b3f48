#include "extract/scan/ink/page_ink.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/record/points.h"
#include "extract/table/ruled/grid.h"

namespace thaimemo {
namespace {

Box page_box(const PixelBox& box, double dpi) {
  return in_points({double(box.x0), double(box.y0), double(box.x1), double(box.y1)}, dpi);
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

// What a rule left behind when it was taken out: thin ink that lies along a side of its cell. In points.
bool is_rest_of_rule(const Box& ink, const Box& cell, const PageInkSettings& settings) {
  const auto lies_on = [&](double middle, double a, double b) {
    return std::min(std::abs(middle - a), std::abs(middle - b)) <= settings.rest_aside_max_pt;
  };
  const double width = ink.width(), height = ink.height();
  const bool upright = width <= settings.rest_thickness_max_pt && height >= settings.rest_ratio_min * width;
  const bool flat = height <= settings.rest_thickness_max_pt && width >= settings.rest_ratio_min * height;
  return (upright && lies_on((ink.x0 + ink.x1) / 2, cell.x0, cell.x1)) ||
         (flat && lies_on((ink.y0 + ink.y1) / 2, cell.y0, cell.y1));
}

Members by_cell(const Components& ink, const std::vector<Table>& tables, const Mask& sheet, double dpi,
                const PageInkSettings& settings) {
  Members members;
  for (std::size_t i = 0; i < ink.items.size(); ++i) {
    const PixelBox& box = ink.items[i].box;
    if (touches_edge(box, sheet)) continue;
    const auto cell = cell_at(tables, in_points(box.middle_x(), dpi), in_points(box.middle_y(), dpi));
    const Box* around = cell ? &tables[cell->table].cells[cell->cell].bbox : nullptr;
    if (around != nullptr && is_rest_of_rule(page_box(box, dpi), *around, settings)) continue;
    members[cell].push_back(i);
  }
  return members;
}

double x_height(const Components& ink, double dpi) {
  return x_height_of(ink, every_component(ink), dpi);
}

// All that is as high as a letter.
std::vector<std::size_t> letter_sized(const Components& ink, const Members& members, double height_min) {
  std::vector<std::size_t> letters;
  for (const auto& [cell, own] : members)
    for (const std::size_t member : own)
      if (ink.items[member].box.height() >= height_min) letters.push_back(member);
  return letters;
}

using Part = std::pair<std::optional<CellPlace>, std::vector<std::size_t>>;

// What is looked for lines together: the ink outside of tables, of two pages each by itself, and that of each
// cell.
std::vector<Part> parts_of(const Components& ink, const Members& members, std::optional<double> gutter_px) {
  std::vector<Part> parts;
  for (const auto& [cell, own] : members) {
    parts.emplace_back(cell, own);
    if (cell || !gutter_px) continue;
    std::vector<std::size_t>& left = parts.back().second;
    const auto right = std::stable_partition(left.begin(), left.end(), [&](std::size_t member) {
      return ink.items[member].box.middle_x() < *gutter_px;
    });
    std::vector<std::size_t> rest(right, left.end());
    left.erase(right, left.end());
    parts.emplace_back(cell, std::move(rest));
  }
  return parts;
}

// With the columns of dark fields.
void add_field_columns(const Sheet& sheet, const FieldColumnSettings& settings, RuledInk& ruled) {
  std::vector<PixelBox> through;
  for (const PixelBox& field : sheet.dark_fields)
    for (const PixelBox& rule : rules_through(field, ruled.rules, ruled.text, sheet.grey.dpi, settings))
      through.push_back(rule);
  ruled.rules.insert(ruled.rules.end(), through.begin(), through.end());
}

// What a line may be read with, its own or its neighbours'.
void add_text_ink(const InkKinds& kinds, std::vector<std::size_t>& text_ink) {
  for (const auto* kind : {&kinds.letters, &kinds.tall, &kinds.small})
    text_ink.insert(text_ink.end(), kind->begin(), kind->end());
}

}  // namespace

std::vector<const InkLine*> lines_of(const PageInk& page) {
  std::vector<const InkLine*> lines;
  for (const PageRegion& region : page.regions)
    for (const InkLine& line : region.lines) lines.push_back(&line);
  return lines;
}

PageInk find_page_ink(const Sheet& sheet, const PageInkSettings& settings) {
  const double dpi = sheet.grey.dpi;
  PageInk page;
  page.dark_fields = sheet.dark_fields;
  page.x_height = x_height(find_components(sheet.ink), dpi);
  RuledInk ruled = separate_rules(sheet.ink, dpi, page.x_height, settings.rules);
  join_worn_rules(ruled.rules, dpi, settings.worn_rules);
  add_field_columns(sheet, settings.field_columns, ruled);
  StampedInk stamped = without_stamps(sheet, ruled, settings.stamps);
  for (const PixelBox& rule : ruled.rules) page.rules.push_back({page_box(rule, dpi)});
  page.tables = find_tables(page.rules);
  page.ink = find_components(stamped.ink);
  page.grey = std::move(stamped.grey);
  if (page.x_height <= 0) return page;
  const Members by_cells = by_cell(page.ink, page.tables, sheet.ink, dpi, settings);
  const auto gutter_px =
      gutter_of(page.ink, letter_sized(page.ink, by_cells, settings.lines.kinds.letter_min * page.x_height),
                ruled.rules, sheet.ink.width, sheet.ink.height, settings.gutter);
  if (gutter_px) page.gutter = in_points(*gutter_px, dpi);
  for (const auto& [cell, members] : parts_of(page.ink, by_cells, gutter_px)) {
    InkKinds kinds = kinds_of(page.ink, members, page.x_height, settings.lines.kinds);
    add_text_ink(kinds, page.text_ink);
    std::vector<InkLine> lines = find_ink_lines(page.ink, std::move(kinds), page.x_height, settings.lines);
    if (!cell) std::erase_if(lines, [&](const InkLine& line) { return is_stamped(line.box, stamped.dark); });
    if (!lines.empty()) page.regions.push_back({cell, std::move(lines)});
  }
  return page;
}

}  // namespace thaimemo
