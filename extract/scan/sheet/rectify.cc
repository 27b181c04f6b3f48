#include "extract/scan/sheet/rectify.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

constexpr int coarse_side_px = 700;  // the longer side of the picture in which edges are looked for
constexpr int window_px = 3;         // before and behind a border, whose means are compared
constexpr double on_line_px = 2;
constexpr double trimmed_px = 1;  // taken off each edge, which is never quite straight

struct Point {
  double x = 0, y = 0;
};

// position = start + slope × along
struct EdgeLine {
  double start = 0, slope = 0;

  double at(double along) const { return start + slope * along; }
};

class PaperFinder {
 public:
  PaperFinder(const Image& grey, const RectifySettings& settings) : grey_(grey), settings_(settings) {}

  // In pixels of the coarse picture.
  std::optional<std::array<Point, 4>> corners() const {
    const auto left = edge(true, false), right = edge(true, true);
    const auto top = edge(false, false), bottom = edge(false, true);
    if (!left || !right || !top || !bottom) return {};
    const auto corners_at = [&](double trimmed) {
      const EdgeLine l{left->start + trimmed, left->slope}, r{right->start - trimmed, right->slope},
          t{top->start + trimmed, top->slope}, b{bottom->start - trimmed, bottom->slope};
      return std::array<Point, 4>{crossing(l, t), crossing(r, t), crossing(r, b), crossing(l, b)};
    };
    if (!is_sheet(corners_at(0))) return {};
    return corners_at(trimmed_px);
  }

 private:
  int grey_at(int x, int y) const {
    return grey_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey_.width) +
                        static_cast<std::size_t>(x)];
  }

  // Along the picture's middle nine tenths, where the paper begins seen from one side: the first place that
  // is much brighter than all before it on average. Light may fall so unevenly that no one level parts paper
  // from table.
  std::optional<EdgeLine> edge(bool upright, bool from_far) const {
    const int length = upright ? grey_.height : grey_.width, depth = upright ? grey_.width : grey_.height;
    std::vector<Point> points;
    for (int along = length / 20; along < length - length / 20; ++along) {
      const auto level = [&](int i) {
        const int across = from_far ? depth - 1 - i : i;
        return upright ? grey_at(across, along) : grey_at(along, across);
      };
      const auto mean = [&](int from) {
        double sum = 0;
        for (int k = from; k < from + window_px; ++k) sum += level(k);
        return sum / window_px;
      };
      double sum = 0;
      for (int i = 0; i < window_px; ++i) sum += level(i);
      for (int i = window_px; i < depth / 3; ++i) {
        const double ahead = mean(i + 1);
        if (ahead - mean(i - window_px) >= settings_.brighter_min &&
            ahead - sum / i >= settings_.brighter_min) {
          const double border = i + window_px;
          points.push_back({double(along), from_far ? depth - border : border});
          break;
        }
        sum += level(i);
      }
    }
    // Where most of a side shows no table the picture's own edge is the sheet's.
    if (static_cast<double>(points.size()) < 0.3 * length) return EdgeLine{from_far ? 1.0 * depth : 0, 0};
    return straight_line(points);
  }

  // The line through two far points that most points lie on.
  std::optional<EdgeLine> straight_line(const std::vector<Point>& points) const {
    EdgeLine best;
    std::size_t most = 0;
    const std::size_t step = std::max<std::size_t>(1, points.size() / 40);
    for (std::size_t i = 0; i < points.size(); i += step) {
      for (std::size_t j = i + points.size() / 3; j < points.size(); j += step) {
        EdgeLine line;
        line.slope = (points[j].y - points[i].y) / (points[j].x - points[i].x);
        line.start = points[i].y - line.slope * points[i].x;
        const auto on_line = [&](const Point& point) {
          return std::abs(line.at(point.x) - point.y) <= on_line_px;
        };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(points, on_line));
        if (count <= most) continue;
        most = count;
        best = line;
      }
    }
    if (static_cast<double>(most) < settings_.straight_share_min * static_cast<double>(points.size()))
      return {};
    return best;
  }

  // x = a + b·y meets y = c + d·x.
  static Point crossing(const EdgeLine& upright, const EdgeLine& level) {
    const double x = (upright.start + upright.slope * level.start) / (1 - upright.slope * level.slope);
    return {x, level.at(x)};
  }

  bool is_sheet(const std::array<Point, 4>& corners) const {
    double outside = 0, outside_sum = 0, inside = 0, inside_sum = 0;
    for (int y = 0; y < grey_.height; ++y) {
      for (int x = 0; x < grey_.width; ++x) {
        const bool in = is_inside(corners, x + 0.5, y + 0.5);
        (in ? inside : outside) += 1;
        (in ? inside_sum : outside_sum) += grey_at(x, y);
      }
    }
    const double all = inside + outside;
    return inside >= settings_.paper_share_min * all && outside >= settings_.table_share_min * all &&
           outside_sum / outside <= settings_.table_brightness_max * inside_sum / inside;
  }

  static bool is_inside(const std::array<Point, 4>& corners, double x, double y) {
    for (std::size_t i = 0; i < 4; ++i) {
      const Point &a = corners[i], &b = corners[(i + 1) % 4];
      if ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) < 0) return false;
    }
    return true;
  }

  const Image& grey_;
  const RectifySettings& settings_;
};

double distance(const Point& a, const Point& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

struct SheetSize {
  int width = 0, height = 0;  // pixels
  double dpi = 300;
};

// Sides are the mean of opposite edges, no longer than the picture's. What has nearly the shape of an A sheet
// is an A4 sheet, so that pages photographed from different heights have the same columns.
SheetSize size_of(const std::array<Point, 4>& corners, const Image& picture) {
  constexpr double a_ratio = 1.41421356, ratio_tolerance = 0.08, a4_long_inches = 11.6929;
  double width = (distance(corners[0], corners[1]) + distance(corners[3], corners[2])) / 2;
  double height = (distance(corners[0], corners[3]) + distance(corners[1], corners[2])) / 2;
  double& longer = width > height ? width : height;
  double& shorter = width > height ? height : width;
  const bool a4 = std::abs(longer / shorter / a_ratio - 1) < ratio_tolerance;
  if (a4) shorter = longer / a_ratio;
  const double scale = std::min({1.0, picture.width / width, picture.height / height});
  SheetSize size{static_cast<int>(width * scale), static_cast<int>(height * scale), picture.dpi};
  if (a4) size.dpi = longer * scale / a4_long_inches;
  if (!(width * scale >= 1) || !(height * scale >= 1))
    throw Error("ocr-failed", "paper", "The corners of the paper lie impossibly.");
  return size;
}

}  // namespace

std::optional<Corners> find_paper(const Image& grey, const RectifySettings& settings) {
  const double scale = std::min(1.0, 1.0 * coarse_side_px / std::max(grey.width, grey.height));
  if (std::min(grey.width, grey.height) * scale < 40) return {};
  const PixPtr whole = to_pix(grey);
  const PixPtr small =
      checked(pixScaleSmooth(whole.get(), static_cast<float>(scale), static_cast<float>(scale)), "paper");
  const Image coarse = to_grey_image(small.get(), grey.dpi);
  const auto corners = PaperFinder(coarse, settings).corners();
  if (!corners) return {};
  Corners points{};
  for (std::size_t i = 0; i < 4; ++i) {
    points[2 * i] = (*corners)[i].x / coarse.width * grey.width * 72 / grey.dpi;
    points[2 * i + 1] = (*corners)[i].y / coarse.height * grey.height * 72 / grey.dpi;
  }
  return points;
}

Image rectified(const Image& picture, const Corners& paper) {
  std::array<Point, 4> from;
  for (std::size_t i = 0; i < 4; ++i)
    from[i] = {paper[2 * i] * picture.dpi / 72, paper[2 * i + 1] * picture.dpi / 72};
  const SheetSize sheet = size_of(from, picture);
  const double width = sheet.width, height = sheet.height;
  const std::array<Point, 4> to{{{0, 0}, {width, 0}, {width, height}, {0, height}}};
  const auto list = [](const std::array<Point, 4>& corners) {
    Pta* points = ptaCreate(4);
    for (const Point& point : corners)
      ptaAddPt(points, static_cast<float>(point.x), static_cast<float>(point.y));
    return std::unique_ptr<Pta, void (*)(Pta*)>(points, [](Pta* unused) { ptaDestroy(&unused); });
  };
  const PixPtr source = to_pix(picture);
  const PixPtr flat =
      checked(pixProjectivePta(source.get(), list(to).get(), list(from).get(), L_BRING_IN_WHITE), "paper");
  return to_image(clipped(flat.get(), {0, 0, sheet.width, sheet.height}).get(), sheet.dpi);
}

}  // namespace thaimemo
