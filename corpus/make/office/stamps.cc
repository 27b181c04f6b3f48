#include "corpus/make/office/stamps.h"

#include <cstdio>

#include "corpus/make/draft/stock_words.h"
#include "corpus/make/ink/outline.h"

namespace thaimemo::make {

namespace {

// As the own typesetting stamps its pages.
constexpr double radius_min_pt = 28, radius_max_pt = 44, angle_max = 0.5, blue_share = 0.6;
constexpr double outer_ring_pt = 1.6, inner_ring_pt = 0.7, ring_gap_pt = 4;
constexpr double letters_of_radius = 3.4, words_width_of_radius = 1.7;
constexpr double table_share = 0.3, block_share = 0.04;  // of tables and other blocks, by eye on made reports
constexpr double circle_handle = 0.5523;  // of the radius, for a quarter drawn as one Bézier curve

// Clockwise, or the other way round, which makes a hole of it.
std::string circle(double centre, double radius, bool hole) {
  const double k = radius * circle_handle, s = hole ? -1 : 1, c = centre, r = radius;
  char text[400];
  std::snprintf(text, sizeof text,
                "M%.2f %.2f C%.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f "
                "%.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f Z",
                c + r, c, c + r, c + s * k, c + k, c + s * r, c, c + s * r, c - k, c + s * r, c - r,
                c + s * k, c - r, c, c - r, c - s * k, c - k, c - s * r, c, c - s * r, c + k, c - s * r,
                c + r, c - s * k, c + r, c);
  return text;
}

std::string ring(double centre, double radius, double width) {
  return circle(centre, radius + width / 2, false) + circle(centre, radius - width / 2, true);
}

PenPath draw_figure(const FontBook& fonts, const std::string& family, Random& random) {
  const double radius = random.between(radius_min_pt, radius_max_pt), centre = radius + outer_ring_pt;
  const double angle = random.between(-angle_max, angle_max);
  const std::string words = random.pick(stamp_words());
  TypeStyle type;
  type.family = family;
  type.size_pt = radius / letters_of_radius;
  type.bold = type.centered = true;
  return {2 * centre, 2 * centre,
          ring(centre, radius, outer_ring_pt) + ring(centre, radius - ring_gap_pt, inner_ring_pt) +
              outline_of_words(fonts, words, radius * words_width_of_radius, type, {centre, centre}, angle)};
}

// A visible cell of the table.
void choose_cell(const Grid& grid, Stamp& stamp, Random& random) {
  stamp.row = static_cast<std::size_t>(random.between(0, static_cast<int>(grid.rows.size()) - 1));
  const auto& row = grid.rows[stamp.row];
  stamp.column = static_cast<std::size_t>(random.between(0, static_cast<int>(row.size()) - 1));
  while (stamp.column > 0 && row[stamp.column].column_span == 0) --stamp.column;
  while (stamp.row > 0 && grid.rows[stamp.row][stamp.column].row_span == 0) --stamp.row;
}

bool is_grid(const Block& block) {
  const auto* grid = std::get_if<Grid>(&block);
  return grid != nullptr && !grid->rows.empty();
}

bool is_text(const Block& block) {
  return std::holds_alternative<Paragraph>(block) || std::holds_alternative<Heading>(block);
}

Stamp draw_stamp(const MadeReport& report, std::size_t block, const FontBook& fonts, Random& random) {
  Stamp stamp;
  stamp.block = block;
  if (const auto* grid = std::get_if<Grid>(&report.blocks[block])) choose_cell(*grid, stamp, random);
  const bool in_table = is_grid(report.blocks[block]);
  stamp.right_pt = in_table ? random.between(-20.0, 30.0) : random.between(0.0, 330.0);
  stamp.down_pt = random.between(-20.0, 10.0);
  stamp.blue = random.chance(blue_share);
  stamp.figure = draw_figure(fonts, report.axes.font, random);
  return stamp;
}

}  // namespace

std::vector<Stamp> draw_stamps(const MadeReport& report, const FontBook& fonts, const Random& random) {
  std::vector<Stamp> stamps;
  if (!report.axes.has(Feature::stamp)) return stamps;
  Random own = random.branch("stamps");
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const bool table = is_grid(report.blocks[i]);
    if (!table && !is_text(report.blocks[i])) continue;
    places.push_back(i);
    if (own.chance(table ? table_share : block_share)) stamps.push_back(draw_stamp(report, i, fonts, own));
  }
  if (stamps.empty() && !places.empty()) stamps.push_back(draw_stamp(report, own.pick(places), fonts, own));
  return stamps;
}

}  // namespace thaimemo::make
