#include "extract/pdf/layer/glyph_runs.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "base/thai_letters.h"

namespace thaimemo {

bool is_combining_glyph(char32_t letter) {
  return is_thai_mark(plain_thai(letter));
}

bool is_blank_letter(char32_t letter) {
  return letter == ' ' || letter == 0xA0 || (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F ||
         letter == 0x3000;
}

bool is_space_glyph(const Glyph& glyph) {
  return std::all_of(glyph.letters.begin(), glyph.letters.end(), is_blank_letter);
}

bool is_mark_glyph(const Glyph& glyph) {
  return !glyph.letters.empty() &&
         std::all_of(glyph.letters.begin(), glyph.letters.end(), is_combining_glyph);
}

namespace {

// Remembers glyphs by code and place, to find those that are drawn twice.
class Overprints {
 public:
  explicit Overprints(double distance_em) : distance_em_(distance_em) {}

  bool seen_before(const Glyph& glyph) {
    const double step = std::max(distance_em_ * glyph.size_pt, 0.01);
    const Place place{glyph.code, glyph.letters.empty() ? 0 : glyph.letters[0], std::llround(step * 1000),
                      std::llround(glyph.origin.x / step), std::llround(glyph.origin.y / step)};
    for (long dx = -1; dx <= 1; ++dx)
      for (long dy = -1; dy <= 1; ++dy)
        if (places_.count({place.code, place.letter, place.step, place.x + dx, place.y + dy}) != 0)
          return true;
    places_.insert(place);
    return false;
  }

 private:
  struct Place {
    std::uint32_t code = 0;
    char32_t letter = 0;
    long long step = 0, x = 0, y = 0;  // places are counted in steps: only those of one size compare
    bool operator==(const Place&) const = default;
  };

  struct Hash {
    std::size_t operator()(const Place& place) const {
      std::size_t mixed = place.code * 31u + place.letter;
      for (const long long part : {place.step, place.x, place.y})
        mixed = (mixed ^ (mixed >> 32)) * 0x9E3779B97F4A7C15ull + static_cast<std::size_t>(part);
      return mixed ^ (mixed >> 32);
    }
  };

  double distance_em_;
  std::unordered_set<Place, Hash> places_;
};

// How far a run reaches, with its spaces and without.
struct RunEnd {
  double all = 0, letters = 0;

  void add(const Glyph& glyph) {
    all = std::max(all, glyph.end());
    if (!is_space_glyph(glyph) || glyph.letters.empty()) letters = std::max(letters, glyph.end());
  }
};

// A step back over a space only is none.
bool continues(const Glyph& last, const RunEnd& end, const Glyph& next, const WordSettings& settings) {
  const double size = std::max(last.size_pt, next.size_pt);
  if (last.direction != next.direction || last.visible != next.visible) return false;
  if (std::abs(last.baseline() - next.baseline()) > settings.baseline_tolerance_em * size) return false;
  const double back = is_mark_glyph(next) ? 2 * settings.back_step_max_em : settings.back_step_max_em;
  return next.start() - end.all <= settings.run_gap_max_em * size &&
         next.start() - end.letters >= -back * size;
}

// Where a mark points: in typewriter faces marks are as wide as letters, and begin left of a tall one (ป้).
double middle(const Glyph& mark) {
  return (mark.start() + mark.end()) / 2;
}

// A mark belongs behind the last letter that starts before it, and behind the marks that are there already.
void insert_mark(GlyphRun& run, const Glyph* mark) {
  const double at = middle(*mark) - 0.05 * mark->size_pt;
  const auto behind = std::find_if(run.begin(), run.end(), [&](const Glyph* glyph) {
    return !is_mark_glyph(*glyph) && glyph->start() > at;
  });
  run.insert(behind, mark);
}

// A mark that stands left of the last letter was drawn after its line.
bool is_late_mark(const GlyphRun& run, const Glyph& glyph) {
  if (!is_mark_glyph(glyph)) return false;
  const auto letter =
      std::find_if(run.rbegin(), run.rend(), [](const Glyph* other) { return !is_mark_glyph(*other); });
  return letter != run.rend() && middle(glyph) < (*letter)->start() - 0.1 * glyph.size_pt;
}

std::vector<GlyphRun> drawn_runs(const std::vector<Glyph>& glyphs, const WordSettings& settings) {
  std::vector<GlyphRun> runs;
  Overprints overprints(settings.overprint_max_em);
  RunEnd end;
  for (const Glyph& glyph : glyphs) {
    if (!is_space_glyph(glyph) && overprints.seen_before(glyph)) continue;
    if (runs.empty() || !continues(*runs.back().back(), end, glyph, settings)) {
      runs.emplace_back();
      end = {glyph.end(), glyph.start()};
    }
    if (is_late_mark(runs.back(), glyph))
      insert_mark(runs.back(), &glyph);
    else
      runs.back().push_back(&glyph);
    end.add(glyph);
  }
  return runs;
}

bool all_marks(const GlyphRun& run) {
  return std::all_of(run.begin(), run.end(), [](const Glyph* glyph) { return is_mark_glyph(*glyph); });
}

bool lies_over(const GlyphRun& run, const Glyph& mark, const WordSettings& settings) {
  const Glyph &first = *run.front(), &last = *run.back();
  const bool same_line =
      first.direction == mark.direction &&
      std::abs(first.baseline() - mark.baseline()) <= settings.baseline_tolerance_em * first.size_pt;
  return same_line && first.start() - 0.1 * first.size_pt <= mark.start() &&
         mark.start() <= last.end() + 0.1 * first.size_pt;
}

// Marks that were drawn after their line join it.
void adopt_marks(std::vector<GlyphRun>& runs, const WordSettings& settings) {
  if (runs.size() > settings.runs_with_late_marks_max) return;
  std::vector<GlyphRun> marks;
  for (GlyphRun& run : runs)
    if (all_marks(run)) marks.push_back(std::move(run));
  if (marks.empty()) return;
  std::erase_if(runs, [](const GlyphRun& run) { return run.empty(); });
  for (const GlyphRun& run : marks) {
    const auto host = std::find_if(runs.begin(), runs.end(), [&](const GlyphRun& other) {
      return lies_over(other, *run.front(), settings);
    });
    if (host == runs.end())
      runs.push_back(run);
    else
      for (const Glyph* mark : run) insert_mark(*host, mark);
  }
}

}  // namespace

std::vector<GlyphRun> glyph_runs(const std::vector<Glyph>& glyphs, const WordSettings& settings) {
  std::vector<GlyphRun> runs = drawn_runs(glyphs, settings);
  adopt_marks(runs, settings);
  return runs;
}

}  // namespace thaimemo
