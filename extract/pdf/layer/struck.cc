#include "extract/pdf/layer/struck.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "extract/pdf/layer/glyph_runs.h"

namespace thaimemo {

namespace {

// A horizontal line of one or several pieces.
struct StrokedLine {
  Box box;
  std::vector<std::size_t> rules;  // by their places
};

class StrikeFinder {
 public:
  StrikeFinder(PageContent& content, const StrikeSettings& settings)
      : content_(content), settings_(settings) {
    for (Glyph& glyph : content.glyphs)
      if (glyph.direction == Direction::right && !is_space_glyph(glyph)) {
        glyphs_.push_back(&glyph);
        size_max_ = std::max(size_max_, glyph.size_pt);
      }
    std::ranges::stable_sort(glyphs_, {}, [](const Glyph* glyph) { return glyph->baseline(); });
  }

  void find() {
    std::size_t found = 0;
    std::set<std::size_t> used;
    for (const StrokedLine& line : lines()) {
      const std::vector<Glyph*> under = struck_by(line.box);
      if (under.empty() || ends_at_upright(line.box)) continue;
      for (Glyph* glyph : under) glyph->struck = true;
      used.insert(line.rules.begin(), line.rules.end());
      if (++found >= settings_.strikes_max) break;
    }
    std::size_t at = 0;
    std::erase_if(content_.rules, [&](const Rule&) { return used.contains(at++); });
  }

  // The quads of an annotation lie around the letters.
  void find_noted() {
    for (const Strike& strike : content_.strikes)
      for (Glyph* glyph : glyphs_) {
        const double x = (glyph->start() + glyph->end()) / 2, y = glyph->origin.y - 0.3 * glyph->size_pt;
        const Box& box = strike.bbox;
        glyph->struck = glyph->struck || box.holds(x, y);
      }
  }

 private:
  std::vector<StrokedLine> lines() const {
    std::vector<std::pair<Box, std::size_t>> pieces;
    for (std::size_t i = 0; i < content_.rules.size(); ++i)
      if (content_.rules[i].horizontal()) pieces.emplace_back(content_.rules[i].bbox, i);
    std::ranges::stable_sort(pieces, {}, [](const auto& piece) {
      return std::pair{std::round(middle(piece.first) * 2), piece.first.x0};
    });
    std::vector<StrokedLine> lines;
    for (const auto& [box, index] : pieces) {
      if (lines.empty() || !goes_on(lines.back().box, box)) lines.emplace_back();
      lines.back().box = lines.back().rules.empty() ? box : around(lines.back().box, box);
      lines.back().rules.push_back(index);
    }
    return lines;
  }

  static double middle(const Box& box) { return (box.y0 + box.y1) / 2; }

  static Box around(const Box& a, const Box& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
  }

  bool goes_on(const Box& line, const Box& next) const {
    return std::abs(middle(line) - middle(next)) <= settings_.joint_pt &&
           next.x0 - line.x1 <= settings_.joint_pt;
  }

  // The letters whose middle the line goes through; none where it is no strike.
  std::vector<Glyph*> struck_by(const Box& line) const {
    std::vector<Glyph*> under;
    const double y = middle(line);
    double start = 1e300, end = -1e300, over = 0, em = 0;
    auto glyph = std::ranges::lower_bound(glyphs_, y, {}, [](const Glyph* one) { return one->baseline(); });
    for (; glyph != glyphs_.end() && (*glyph)->baseline() <= y + settings_.high_em * size_max_; ++glyph) {
      if (!runs_through(line, **glyph)) continue;
      under.push_back(*glyph);
      start = std::min(start, (*glyph)->start()), end = std::max(end, (*glyph)->end());
      over += std::max(0.0, (*glyph)->end() - (*glyph)->start());
      em = std::max(em, (*glyph)->size_pt);
    }
    const double overhang = std::max(start - line.x0, line.x1 - end);
    if (overhang > settings_.overhang_max_em * em || over < settings_.letters_min * line.width()) return {};
    return under;
  }

  bool runs_through(const Box& line, const Glyph& glyph) const {
    const double em = glyph.size_pt, up = (glyph.baseline() - middle(line)) / em;
    const double x = (glyph.start() + glyph.end()) / 2;
    return settings_.low_em <= up && up <= settings_.high_em &&
           line.height() <= settings_.thickness_max_em * em && line.x0 <= x && x <= line.x1;
  }

  // A rule of a table meets an upright one.
  bool ends_at_upright(const Box& line) const {
    return std::ranges::any_of(content_.rules, [&](const Rule& rule) {
      const Box& box = rule.bbox;
      const bool beside = box.x0 - 1 <= line.x1 && line.x0 <= box.x1 + 1;
      return !rule.horizontal() && beside && box.y0 - 1 <= middle(line) && middle(line) <= box.y1 + 1 &&
             (std::abs(box.x0 - line.x0) <= 1 || std::abs(box.x1 - line.x1) <= 1);
    });
  }

  PageContent& content_;
  const StrikeSettings& settings_;
  std::vector<Glyph*> glyphs_;  // by their baselines
  double size_max_ = 0;
};

}  // namespace

void mark_struck(PageContent& content, const StrikeSettings& settings) {
  if (content.rules.empty() && content.strikes.empty()) return;
  StrikeFinder finder(content, settings);
  finder.find();
  finder.find_noted();
}

}  // namespace thaimemo
