#include "extract/pdf/layer/unseen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/median.h"
#include "base/utf8.h"
#include "extract/pdf/layer/glyph_runs.h"
#include "extract/pdf/layer/painted_areas.h"

namespace thaimemo {

namespace {

const char* name_of(Sight sight) {
  constexpr std::array names{"seen", "invisible", "clipped", "covered", "same colour", "watermark", "aslant"};
  return names[static_cast<std::size_t>(sight)];
}

bool is_pale(const Ink& ink, double pale_min) {
  return ink.known && std::min({ink.red, ink.green, ink.blue}) >= pale_min;
}

bool differ(const Ink& a, const Ink& b, double contrast_min) {
  return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)}) >=
         contrast_min;
}

Point middle_of(const Box& box) {
  return {(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
}

class SightJudge {
 public:
  SightJudge(PageContent& content, const std::vector<PaintedArea>& areas, const UnseenSettings& settings)
      : content_(content), settings_(settings), areas_(areas, content.height) {}

  void judge() {
    const double cover = image_cover(content_);
    under_picture_ = cover >= settings_.page_image_min;
    for (std::size_t i = 0; i < content_.glyphs.size(); ++i) judge(i);
    judge_watermarks();
    auto& glyphs = content_.glyphs;
    for (std::size_t i = 1; i < glyphs.size(); ++i) spread_watermark(glyphs[i], glyphs[i - 1]);
    for (std::size_t i = glyphs.size(); i > 1; --i) spread_watermark(glyphs[i - 2], glyphs[i - 1]);
    for (std::size_t i = 1; i < content_.glyphs.size(); ++i) follow_letter(i);
  }

 private:
  void judge(std::size_t index) {
    Glyph& glyph = content_.glyphs[index];
    if (glyph.sight != Sight::seen) return;
    const Point low = core(glyph, settings_.core_low_em), high = core(glyph, settings_.core_high_em);
    const PaintedArea* cover = areas_.cover_of(index, low, high);
    if (cover != nullptr && cover->image && under_picture_)
      glyph.visible = false;
    else if (cover != nullptr)
      glyph.sight = Sight::covered;
    else if (!glyph.visible && !over_image(low))
      glyph.sight = Sight::invisible;
    else if (glyph.visible && glyph.ink.known && !stands_out(index, low))
      glyph.sight = Sight::same_colour;
  }

  // On white paper, if nothing was painted there.
  bool stands_out(std::size_t index, const Point& spot) const {
    const Ink ground = areas_.ground_of(index, spot);
    return !ground.known || differ(content_.glyphs[index].ink, ground, settings_.contrast_min);
  }

  bool over_image(const Point& spot) const {
    return std::ranges::any_of(content_.images,
                               [&](const PlacedImage& image) { return image.bbox.holds(spot.x, spot.y); });
  }

  // A page whose text leans as a whole is a page that was laid down so.
  void judge_watermarks() {
    const auto leans = [&](const Glyph& glyph) {
      return std::abs(glyph.slope_deg) >= settings_.slope_min_deg;
    };
    const auto& glyphs = content_.glyphs;
    const bool whole = 2 * static_cast<std::size_t>(std::ranges::count_if(glyphs, leans)) > glyphs.size();
    std::vector<double> sizes;
    for (const Glyph& glyph : glyphs) sizes.push_back(glyph.size_pt);
    const double usual = sizes.empty() ? 0 : median(std::move(sizes));
    for (Glyph& glyph : content_.glyphs) {
      if (!glyph.visible || glyph.sight == Sight::invisible || glyph.sight == Sight::clipped) continue;
      const bool large = glyph.size_pt >= settings_.large_min * usual;
      const bool pale = is_pale(glyph.ink, settings_.pale_min), seen = glyph.sight == Sight::seen;
      // Shaded cells hide letters of a watermark under the page.
      if (leans(glyph) && !whole && (large || pale))
        glyph.sight = Sight::watermark;
      else if (leans(glyph) && !whole && seen)
        glyph.sight = Sight::aslant;
      else if (seen && large && pale && is_across_text(glyph))
        glyph.sight = Sight::watermark;
    }
  }

  // The letters of one word that do not lie over others themselves.
  void spread_watermark(Glyph& glyph, const Glyph& beside) const {
    const bool one_word = beside.sight == Sight::watermark && glyph.sight == Sight::seen &&
                          glyph.size_pt == beside.size_pt && glyph.direction == beside.direction &&
                          is_pale(glyph.ink, settings_.pale_min);
    if (one_word && std::abs(glyph.baseline() - beside.baseline()) < 0.1 * glyph.size_pt)
      glyph.sight = Sight::watermark;
  }

  bool is_across_text(const Glyph& glyph) const {
    const auto crossed = std::ranges::count_if(content_.glyphs, [&](const Glyph& other) {
      return other.size_pt * settings_.large_min <= glyph.size_pt && !is_space_glyph(other) &&
             glyph.bbox.holds(middle_of(other.bbox).x, middle_of(other.bbox).y);
    });
    return static_cast<std::size_t>(crossed) >= settings_.crossed_min;
  }

  // A mark behind its letter, as nearly all are drawn.
  void follow_letter(std::size_t index) {
    Glyph& mark = content_.glyphs[index];
    const Glyph& letter = content_.glyphs[index - 1];
    const double em = mark.size_pt;
    const bool still = mark.direction == letter.direction &&
                       std::abs(mark.end() - mark.start()) <= settings_.mark_advance_em * em;
    if (!still || std::abs(mark.baseline() - letter.baseline()) > 0.35 * em) return;
    if (std::abs(mark.start() - letter.end()) <= 0.3 * em) mark.sight = letter.sight;
  }

  static Point core(const Glyph& glyph, double em) {
    Point middle = middle_of(glyph.bbox);
    const double up = em * glyph.size_pt;
    switch (glyph.direction) {
      case Direction::right:
        return {middle.x, glyph.origin.y - up};
      case Direction::left:
        return {middle.x, glyph.origin.y + up};
      case Direction::down:
        return {glyph.origin.x + up, middle.y};
      case Direction::up:
        return {glyph.origin.x - up, middle.y};
    }
    return middle;
  }

  PageContent& content_;
  const UnseenSettings& settings_;
  PaintedAreas areas_;
  bool under_picture_ = false;
};

// Glyphs that were set aside, piece by piece.
class AsideWriter {
 public:
  AsideWriter(std::vector<Aside>& asides, const UnseenSettings& settings)
      : asides_(asides), settings_(settings) {}

  void add(const Glyph& glyph) {
    if (is_space_glyph(glyph)) {
      space_ = true;
      return;
    }
    if (!begun_ || !goes_on(glyph))
      asides_.push_back({name_of(glyph.sight), glyph.bbox, ""});
    else if (space_ || distance_to(glyph) > settings_.space_gap_em * glyph.size_pt)
      asides_.back().raw += ' ';
    Aside& aside = asides_.back();
    aside.bbox = united(aside.bbox, glyph.bbox);
    aside.raw += encode_utf8(glyph.letters);
    last_ = glyph;
    begun_ = true;
    space_ = false;
  }

 private:
  bool goes_on(const Glyph& glyph) const {
    const double reach = settings_.piece_gap_max_em * std::max(last_.size_pt, glyph.size_pt);
    return last_.sight == glyph.sight && distance_to(glyph) <= reach;
  }

  double distance_to(const Glyph& glyph) const {
    return std::hypot(glyph.origin.x - last_.advanced.x, glyph.origin.y - last_.advanced.y);
  }

  std::vector<Aside>& asides_;
  const UnseenSettings& settings_;
  Glyph last_;
  bool begun_ = false;
  bool space_ = false;
};

}  // namespace

void set_unseen_aside(PageContent& content, const std::vector<PaintedArea>& areas,
                      const UnseenSettings& settings) {
  SightJudge(content, areas, settings).judge();
  AsideWriter writer(content.asides, settings);
  std::erase_if(content.glyphs, [&](const Glyph& glyph) {
    if (glyph.sight == Sight::seen) return false;
    writer.add(glyph);
    return true;
  });
}

}  // namespace thaimemo
