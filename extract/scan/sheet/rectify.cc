#include "extract/scan/sheet/rectify.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "extract/record/points.h"
#include "extract/scan/image/picture.h"

namespace thaimemo {
namespace {

// A side of the sheet: position = start + slope × along.
struct EdgeLine {
  double start = 0, slope = 0;

  double at(double along) const { return start + slope * along; }
  EdgeLine moved(double by) const { return {start + by, slope}; }
};

// A place on a side of the sheet, as seen from the picture's side: along it, and how far inside.
struct BorderPoint {
  double along = 0, across = 0;
};

int level_at(const Image& grey, int x, int y) {
  return grey.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) +
                     static_cast<std::size_t>(x)];
}

// The picture seen from one of its four sides.
struct View {
  const Image& grey;
  bool upright;   // the left or the right side
  bool from_far;  // the right or the bottom side

  int length() const { return upright ? grey.height : grey.width; }
  int depth() const { return upright ? grey.width : grey.height; }
  int level(int along, int inwards) const {
    const int across = from_far ? depth() - 1 - inwards : inwards;
    return upright ? level_at(grey, across, along) : level_at(grey, along, across);
  }
  double mean(int along, int from, int count) const {
    double sum = 0;
    for (int i = from; i < from + count; ++i) sum += level(along, i);
    return sum / count;
  }
};

// Where the paper begins: the first place that is much brighter than all before it on average, and than the picture's
// edge: a dark field on the paper has paper before it. Light may fall so unevenly that no one level parts paper from
// table.
std::optional<double> border_at(const View& view, int along, const RectifySettings& settings) {
  const int window = settings.window_px;
  double sum = window * view.mean(along, 0, window);
  const double edge = sum / window;
  for (int i = window; i < view.depth() / settings.border_depth_part; ++i) {
    const double ahead = view.mean(along, i + 1, window);
    if (ahead - view.mean(along, i - window, window) >= settings.brighter_min &&
        ahead - sum / i >= settings.brighter_min && ahead - edge >= settings.brighter_min)
      return i + window;
    sum += view.level(along, i);
  }
  return {};
}

std::vector<BorderPoint> border_points(const View& view, const RectifySettings& settings) {
  std::vector<BorderPoint> points;
  const int left_out = view.length() / settings.corner_part;
  for (int along = left_out; along < view.length() - left_out; ++along)
    if (const auto border = border_at(view, along, settings))
      points.push_back({double(along), view.from_far ? view.depth() - *border : *border});
  return points;
}

EdgeLine line_through(const BorderPoint& a, const BorderPoint& b) {
  const double slope = (b.across - a.across) / (b.along - a.along);
  return {a.across - slope * a.along, slope};
}

std::size_t points_on(const EdgeLine& line, const std::vector<BorderPoint>& points, double tolerance) {
  const auto on_line = [&](const BorderPoint& point) {
    return std::abs(line.at(point.along) - point.across) <= tolerance;
  };
  return static_cast<std::size_t>(std::ranges::count_if(points, on_line));
}

// The line through two points far from each other that most points lie on.
std::optional<EdgeLine> straight_line(const std::vector<BorderPoint>& points,
                                      const RectifySettings& settings) {
  EdgeLine best;
  std::size_t most = 0;
  const std::size_t step = std::max<std::size_t>(1, points.size() / settings.tried_points);
  for (std::size_t i = 0; i < points.size(); i += step) {
    for (std::size_t j = i + points.size() / 3; j < points.size(); j += step) {
      const EdgeLine line = line_through(points[i], points[j]);
      const std::size_t count = points_on(line, points, settings.on_line_px);
      if (count <= most) continue;
      most = count;
      best = line;
    }
  }
  const double wanted = settings.straight_share_min * static_cast<double>(points.size());
  if (static_cast<double>(most) < wanted) return {};
  return best;
}

// Where most of a side shows no table the picture's own edge is the sheet's.
std::optional<EdgeLine> edge_seen_from(const View& view, const RectifySettings& settings) {
  const std::vector<BorderPoint> points = border_points(view, settings);
  if (static_cast<double>(points.size()) < settings.border_share_min * view.length())
    return EdgeLine{view.from_far ? 1.0 * view.depth() : 0, 0};
  return straight_line(points, settings);
}

// x = a + b·y meets y = c + d·x.
PixelPoint crossing(const EdgeLine& upright, const EdgeLine& level) {
  const double x = (upright.start + upright.slope * level.start) / (1 - upright.slope * level.slope);
  return {x, level.at(x)};
}

bool is_inside(const PixelCorners& corners, double x, double y) {
  for (std::size_t i = 0; i < 4; ++i) {
    const PixelPoint &a = corners[i], &b = corners[(i + 1) % 4];
    if ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) < 0) return false;
  }
  return true;
}

// Whether it is large, and much brighter than what lies outside of it.
bool is_sheet(const Image& grey, const PixelCorners& corners, const RectifySettings& settings) {
  double outside = 0, outside_sum = 0, inside = 0, inside_sum = 0;
  for (int y = 0; y < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) {
      const bool in = is_inside(corners, x + 0.5, y + 0.5);
      (in ? inside : outside) += 1;
      (in ? inside_sum : outside_sum) += level_at(grey, x, y);
    }
  }
  const double all = inside + outside;
  return inside >= settings.paper_share_min * all && outside >= settings.table_share_min * all &&
         outside_sum / outside <= settings.table_brightness_max * inside_sum / inside;
}

std::optional<PixelCorners> sheet_corners(const Image& grey, const RectifySettings& settings) {
  const auto left = edge_seen_from({grey, true, false}, settings);
  const auto right = edge_seen_from({grey, true, true}, settings);
  const auto top = edge_seen_from({grey, false, false}, settings);
  const auto bottom = edge_seen_from({grey, false, true}, settings);
  if (!left || !right || !top || !bottom) return {};
  const auto corners = [&](double trimmed) {
    const EdgeLine l = left->moved(trimmed), r = right->moved(-trimmed), t = top->moved(trimmed),
                   b = bottom->moved(-trimmed);
    return PixelCorners{crossing(l, t), crossing(r, t), crossing(r, b), crossing(l, b)};
  };
  if (!is_sheet(grey, corners(0), settings)) return {};
  return corners(settings.trimmed_px);
}

double distance(const PixelPoint& a, const PixelPoint& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

struct SheetSize {
  int width = 0, height = 0;  // pixels
  double dpi = 300;
};

// Sides are the mean of opposite edges, no longer than the picture's. What has nearly the shape of an A sheet
// is an A4 sheet, so that pages photographed from different heights have the same columns.
SheetSize size_of(const PixelCorners& corners, const Image& picture, const RectifySettings& settings) {
  constexpr double a_ratio = 1.41421356, a4_long_inches = 11.6929;
  double width = (distance(corners[0], corners[1]) + distance(corners[3], corners[2])) / 2;
  double height = (distance(corners[0], corners[3]) + distance(corners[1], corners[2])) / 2;
  double& longer = width > height ? width : height;
  double& shorter = width > height ? height : width;
  const bool a4 = std::abs(longer / shorter / a_ratio - 1) < settings.a4_shape_tolerance;
  if (a4) shorter = longer / a_ratio;
  const double scale = std::min({1.0, picture.width / width, picture.height / height});
  SheetSize size{static_cast<int>(width * scale), static_cast<int>(height * scale), picture.dpi};
  if (a4) size.dpi = longer * scale / a4_long_inches;
  if (!(width * scale >= 1) || !(height * scale >= 1))
    throw Error("ocr-failed", "paper", "The corners of the paper lie impossibly.");
  return size;
}

PixelCorners corners_in_pixels(const Corners& paper, double dpi) {
  PixelCorners corners;
  for (std::size_t i = 0; i < 4; ++i)
    corners[i] = {in_pixels(paper[2 * i], dpi), in_pixels(paper[2 * i + 1], dpi)};
  return corners;
}

}  // namespace

std::optional<Corners> find_paper(const Image& grey, const RectifySettings& settings) {
  const double scale = std::min(1.0, 1.0 * settings.coarse_side_px / std::max(grey.width, grey.height));
  if (std::min(grey.width, grey.height) * scale < settings.coarse_side_min_px) return {};
  const Image coarse = Picture(grey).scaled_smoothly(scale).image(grey.dpi);
  const auto corners = sheet_corners(coarse, settings);
  if (!corners) return {};
  Corners points{};
  for (std::size_t i = 0; i < 4; ++i) {
    points[2 * i] = in_points((*corners)[i].x / coarse.width * grey.width, grey.dpi);
    points[2 * i + 1] = in_points((*corners)[i].y / coarse.height * grey.height, grey.dpi);
  }
  return points;
}

Image rectified(const Image& picture, const Corners& paper, const RectifySettings& settings) {
  const PixelCorners from = corners_in_pixels(paper, picture.dpi);
  const SheetSize sheet = size_of(from, picture, settings);
  const double width = sheet.width, height = sheet.height;
  const PixelCorners to{{{0, 0}, {width, 0}, {width, height}, {0, height}}};
  return Picture(picture).projected(from, to).clipped({0, 0, sheet.width, sheet.height}).image(sheet.dpi);
}

}  // namespace thaimemo
