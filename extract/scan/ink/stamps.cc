#include "extract/scan/ink/stamps.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/median.h"
#include "extract/record/points.h"
#include "extract/scan/image/components.h"

namespace thaimemo {
namespace {

auto& grey_at(auto& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                      static_cast<std::size_t>(x)];
}

class StampRemover {
 public:
  StampRemover(const Mask& ink, const Image& grey, const StampSettings& settings)
      : result_{ink, grey, {}, {}}, settings_(settings), pixels_per_pt_(pixels_per_point(grey.dpi)) {
    rings_.radius_min = settings.diameter_min_pt / 2 * pixels_per_pt_;
    rings_.radius_max = settings.diameter_max_pt / 2 * pixels_per_pt_;
    rings_.edge = settings.on_ring_pt * pixels_per_pt_;
    rings_.share_min = settings.ring_share_min;
    rings_.around_min = settings.around_min;
    rings_.thickness_max = settings.thickness_max_pt * pixels_per_pt_;
  }

  StampedInk remove() {
    const Components ink = find_components(result_.ink);
    for (const PixelBox& place : boxes_of_stamp_size(ink)) remove_stamp(ink, place);
    return std::move(result_);
  }

 private:
  std::vector<PixelBox> boxes_of_stamp_size(const Components& ink) const {
    std::vector<PixelBox> boxes;
    for (const Component& item : ink.items) {
      const double width = item.box.width() / pixels_per_pt_, height = item.box.height() / pixels_per_pt_;
      const bool size = std::min(width, height) >= settings_.diameter_min_pt &&
                        std::max(width, height) <= settings_.joined_diameters_max * settings_.diameter_max_pt;
      const double box_area = 1.0 * item.box.width() * item.box.height();
      if (size && item.area < settings_.inked_max * box_area) boxes.push_back(item.box);
    }
    return boxes;
  }

  // One ring after another, from outside to inside, in the ink that hangs together at this place.
  void remove_stamp(const Components& ink, const PixelBox& place) {
    std::optional<Ring> outer;
    Mask print;
    for (int i = 0; i < settings_.rings_max; ++i) {
      const std::optional<Ring> ring = find_ring(result_.ink, place, rings_);
      const double thickness = ring ? thickness_of(result_.ink, *ring, rings_) : 0;
      if (thickness <= 0) break;
      if (!outer) {
        outer = ring;
        print = print_under(*ring, thickness, ink);
      }
      result_.rings.push_back(*ring);
      erase(*ring, thickness, print);
    }
    if (!outer) return;
    if (print.ink.empty())
      result_.dark.push_back(*outer);
    else
      uncover(*outer, print);
  }

  // Where a paler stamp lies over print: the print. An empty mask where the stamp is as dark.
  Mask print_under(const Ring& ring, double thickness, const Components& ink) const {
    std::vector<std::uint8_t> drawn;
    for_ink_of(ring, thickness, [&](int x, int y) { drawn.push_back(grey_at(result_.grey, x, y)); });
    const double print = usual_grey(ink), stamp = quantile(std::move(drawn), settings_.darkest_share);
    if (stamp < print + settings_.paler_min) return {};
    Mask under(result_.ink.width, result_.ink.height);
    for_ink_of(ring, ring.radius, [&](int x, int y) {
      if (grey_at(result_.grey, x, y) < (print + stamp) / 2) add_with_edges(under, x, y);
    });
    return under;
  }

  // Blur makes the edges of print as pale as a stamp.
  void add_with_edges(Mask& mask, int x, int y) const {
    const int edge = std::max(1, static_cast<int>(std::lround(settings_.print_edge_pt * pixels_per_pt_)));
    for (int row = std::max(0, y - edge); row <= std::min(mask.height - 1, y + edge); ++row) {
      std::uint8_t* to = mask.row(row);
      std::fill(to + std::max(0, x - edge), to + std::min(mask.width - 1, x + edge) + 1, std::uint8_t{1});
    }
  }

  // Calls take(x, y) for what lies from just outside a ring to this far inside.
  template <class Take>
  void for_pixels_of(const Ring& ring, double inwards, const Take& take) const {
    const double seam = rings_.edge;
    const int reach = static_cast<int>(ring.radius + seam) + 1;
    const int middle_x = static_cast<int>(ring.x), middle_y = static_cast<int>(ring.y);
    for (int y = std::max(0, middle_y - reach); y < std::min(result_.ink.height, middle_y + reach); ++y) {
      for (int x = std::max(0, middle_x - reach); x < std::min(result_.ink.width, middle_x + reach); ++x) {
        const double distance = ring.distance(x + 0.5, y + 0.5);
        if (distance <= seam && distance >= -inwards - seam / 2) take(x, y);
      }
    }
  }

  template <class Take>
  void for_ink_of(const Ring& ring, double inwards, const Take& take) const {
    for_pixels_of(ring, inwards, [&](int x, int y) {
      if (result_.ink.row(y)[x] != 0) take(x, y);
    });
  }

  void erase(const Ring& ring, double inwards, const Mask& print) {
    for_ink_of(ring, inwards, [&](int x, int y) {
      if (print.ink.empty() || print.row(y)[x] == 0) result_.ink.row(y)[x] = 0;
    });
  }

  // Nothing of the stamp stays in the ink nor, blurred, in the greys.
  void uncover(const Ring& ring, const Mask& print) {
    for_pixels_of(ring, ring.radius, [&](int x, int y) {
      if (print.row(y)[x] != 0) return;
      result_.ink.row(y)[x] = 0;
      grey_at(result_.grey, x, y) = 255;
    });
  }

  // How dark the page's print is.
  double usual_grey(const Components& ink) const {
    std::vector<double> greys;
    for (const Component& item : ink.items) {
      if (item.area <= settings_.print_area_min_px || item.box.height() > rings_.radius_min) continue;
      std::vector<std::uint8_t> own;
      for (std::size_t i = 0; i < item.run_count; ++i) {
        const Run& run = ink.runs[item.run_first + i];
        for (int x = run.x0; x < run.x1; ++x) own.push_back(grey_at(result_.grey, x, run.y));
      }
      greys.push_back(quantile(std::move(own), settings_.darkest_share));
    }
    return median(std::move(greys));
  }

  StampedInk result_;
  const StampSettings& settings_;
  double pixels_per_pt_;
  RingSettings rings_;
};

// What was taken out as a short rule is put back: it may be an arc.
Mask with_short_rules(const Mask& ink, const RuledInk& ruled, double length_max, int seam) {
  Mask text = ruled.text;
  for (const PixelBox& rule : ruled.rules) {
    if (std::max(rule.width(), rule.height()) > length_max) continue;
    const int x0 = std::max(0, rule.x0 - seam), x1 = std::min(ink.width, rule.x1 + seam);
    for (int y = std::max(0, rule.y0 - seam); y < std::min(ink.height, rule.y1 + seam); ++y)
      std::copy(ink.row(y) + x0, ink.row(y) + x1, text.row(y) + x0);
  }
  return text;
}

bool is_arc(const PixelBox& rule, const std::vector<Ring>& rings, double near) {
  return std::any_of(rings.begin(), rings.end(), [&](const Ring& ring) {
    const auto on_ring = [&](double x, double y) { return std::abs(ring.distance(x, y)) <= near; };
    return on_ring(rule.x0, rule.y0) && on_ring(rule.middle_x(), rule.middle_y()) &&
           on_ring(rule.x1, rule.y1);
  });
}

}  // namespace

bool is_stamped(const PixelBox& line, const std::vector<Ring>& dark) {
  return std::any_of(dark.begin(), dark.end(), [&](const Ring& ring) {
    return ring.distance(line.x0, line.middle_y()) < 0 && ring.distance(line.x1, line.middle_y()) < 0;
  });
}

StampedInk without_stamps(const Sheet& sheet, RuledInk& ruled, const StampSettings& settings) {
  const double pixels_per_pt = pixels_per_point(sheet.grey.dpi);
  const Mask with_arcs =
      with_short_rules(sheet.ink, ruled, settings.arc_max_pt * pixels_per_pt, settings.arc_seam_px);
  StampedInk stamped = StampRemover(with_arcs, sheet.grey, settings).remove();
  for (std::size_t i = 0; i < stamped.ink.ink.size(); ++i) stamped.ink.ink[i] &= ruled.text.ink[i];
  std::erase_if(ruled.rules, [&](const PixelBox& rule) {
    return is_arc(rule, stamped.rings, settings.thickness_max_pt * pixels_per_pt);
  });
  return stamped;
}

}  // namespace thaimemo
