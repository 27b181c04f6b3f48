#include "extract/scan/ink/shaded_rows.h"

#include <algorithm>
#include <cstdint>

#include "base/interval.h"
#include "extract/record/points.h"

namespace thaimemo {
namespace {

class ShadedRows {
 public:
  ShadedRows(const std::vector<PixelBox>& fields, const Mask& text, double dpi,
             const ShadedRowSettings& settings)
      : text_(text),
        settings_(settings),
        white_max_(whole_pixels(settings.white_max_pt, dpi)),
        table_gap_(whole_pixels(settings.table_gap_pt, dpi)),
        column_gap_(whole_pixels(settings.column_gap_pt, dpi)),
        speck_max_(whole_pixels(settings.speck_max_pt, dpi)),
        room_(whole_pixels(settings.room_pt, dpi)) {
    for (const PixelBox& field : fields)
      if (has_text(field)) fields_.push_back(field);
  }

  std::vector<PixelBox> edges() {
    for (const PixelBox& field : fields_) {
      add_edge(field, field.y0);
      add_edge(field, field.y1);
      if (!has_neighbour(field, false)) add_end(field, field.y0, -1);
      if (!has_neighbour(field, true)) add_end(field, field.y1, 1);
    }
    return std::move(edges_);
  }

 private:
  bool has_text(const PixelBox& field) const {
    int inked = 0;
    for (int y = std::max(0, field.y0); y < std::min(field.y1, text_.height); ++y)
      inked += static_cast<int>(std::count(text_.row(y) + field.x0, text_.row(y) + field.x1, 1));
    return inked >= settings_.text_share_min * field.width() * field.height();
  }

  // Whether another field of the same table follows, or comes before.
  bool has_neighbour(const PixelBox& field, bool below) const {
    return std::ranges::any_of(fields_, [&](const PixelBox& other) {
      const bool aside = below ? other.y0 >= field.y1 - room_ : other.y1 <= field.y0 + room_;
      return aside && other.x0 < field.x1 && field.x0 < other.x1 &&
             most_white(below ? field.y1 : other.y1, below ? other.y0 : field.y0, field) <= table_gap_;
    });
  }

  // The largest number of rows without ink that follow each other beside a field.
  int most_white(int from, int to, const PixelBox& field) const {
    int white = 0, most = 0;
    for (int y = std::max(0, from); y < std::min(to, text_.height); ++y) {
      white = is_white(y, field) ? white + 1 : 0;
      most = std::max(most, white);
    }
    return most;
  }

  bool is_white(int y, const PixelBox& field) const {
    const std::uint8_t* row = text_.row(y) + field.x0;
    return std::find(row, row + field.width(), 1) == row + field.width();
  }

  void add_edge(const PixelBox& field, int y) { edges_.push_back({field.x0, y - 1, field.x1, y + 1}); }

  // Where rows without shade end that follow a field, upwards or downwards. Upwards a lone run is no row: it may
  // be the table's title.
  void add_end(const PixelBox& field, int from, int step) {
    std::vector<std::uint8_t> line(static_cast<std::size_t>(field.width()), 0);
    int last = from, white = 0;
    for (int y = from + room_ * step; y >= 0 && y < text_.height && white <= white_max_; y += step) {
      if (!is_white(y, field)) {
        for (std::size_t x = 0; x < line.size(); ++x) line[x] |= text_.row(y)[field.x0 + static_cast<int>(x)];
        white = 0;
        continue;
      }
      if (white++ > 0) continue;
      const Interval only = only_run(line);
      if (only.width() > settings_.running_min * field.width()) break;
      const bool tells = std::count(line.begin(), line.end(), 1) > speck_max_ && (step > 0 || only.empty());
      if (tells) last = y;
      std::ranges::fill(line, std::uint8_t{0});
    }
    if (last != from) add_edge(field, last + step * room_);
  }

  // The line's run of text where it has no other; else none.
  Interval only_run(const std::vector<std::uint8_t>& line) const {
    Interval run = no_interval;
    for (int x = 0; x < static_cast<int>(line.size()); ++x) {
      if (line[static_cast<std::size_t>(x)] == 0) continue;
      if (!run.empty() && x - run.high > column_gap_) return no_interval;
      run = united(run, {double(x), double(x)});
    }
    return run;
  }

  const Mask& text_;
  const ShadedRowSettings& settings_;
  int white_max_, table_gap_, column_gap_, speck_max_, room_;
  std::vector<PixelBox> fields_, edges_;
};

}  // namespace

std::vector<PixelBox> shaded_row_edges(const std::vector<PixelBox>& fields, const Mask& text, double dpi,
                                       const ShadedRowSettings& settings) {
  return ShadedRows(fields, text, dpi, settings).edges();
}

}  // namespace thaimemo
