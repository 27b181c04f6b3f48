#include "extract/table/partial/shaded_bands.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/table/rows/bold_share.h"

namespace thaimemo {

namespace {

bool near(double a, double b, const PartialSettings& settings) {
  return std::abs(a - b) <= settings.at_side_pt;
}

void add(ShadedBand& band, const Box& field) {
  band.fields.push_back(field);
  band.height.high = std::min(band.height.high, field.y1);
  band.width = united(band.width, across(field));
}

// Whether some line there is a header's or a heading.
bool has_bold_line(std::vector<StyledWord> words) {
  const auto lines = text_lines_of(std::move(words));
  return std::any_of(lines.begin(), lines.end(), [](const TextLine& line) { return is_bold(line); });
}

// Whether a band is the next row but one of a table, or the next.
bool goes_on(const ShadedStack& stack, const ShadedBand& band, const std::vector<StyledWord>& words,
             const PartialSettings& settings) {
  const Interval between{stack.height().high, band.height.low};
  if (band.header || !near(stack.width.high, band.width.high, settings)) return false;
  if (band.width.low < stack.width.low - settings.at_side_pt || between.width() < -settings.at_side_pt)
    return false;
  if (between.width() <= settings.at_side_pt) return true;
  std::vector<StyledWord> inside = words_in(words, stack.width, between);
  return !inside.empty() && !has_bold_line(std::move(inside));
}

}  // namespace

std::vector<StyledWord> words_in(const std::vector<StyledWord>& words, const Interval& width,
                                 const Interval& height) {
  std::vector<StyledWord> inside;
  for (const StyledWord& word : words)
    if (height.holds(down(word.word.bbox).middle()) && width.holds(across(word.word.bbox).middle()))
      inside.push_back(word);
  return inside;
}

std::vector<ShadedBand> shaded_bands(std::vector<Box> fields, const std::vector<StyledWord>& words,
                                     const PartialSettings& settings) {
  std::stable_sort(fields.begin(), fields.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<ShadedBand> bands;
  for (const Box& field : fields) {
    if (field.height() < settings.band_height_min_pt) continue;
    const auto beside = std::find_if(bands.begin(), bands.end(), [&](const ShadedBand& band) {
      return near(band.height.low, field.y0, settings) && near(band.width.high, field.x0, settings);
    });
    if (beside == bands.end())
      bands.push_back({{field}, down(field), across(field)});
    else
      add(*beside, field);
  }
  std::erase_if(bands,
                [&](const ShadedBand& band) { return band.width.width() < settings.stack_width_min_pt; });
  for (ShadedBand& band : bands) {
    const BoldShare share = bold_share_of(words_in(words, band.width, band.height));
    band.header = share.all > 0 && share.is_of_header();
  }
  std::stable_sort(bands.begin(), bands.end(),
                   [](const ShadedBand& a, const ShadedBand& b) { return a.height.low < b.height.low; });
  return bands;
}

std::vector<ShadedStack> shaded_stacks(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                       const PartialSettings& settings) {
  std::vector<ShadedStack> stacks;
  for (ShadedBand& band : shaded_bands(fields, words, settings)) {
    const auto above = std::find_if(stacks.rbegin(), stacks.rend(), [&](const ShadedStack& stack) {
      return goes_on(stack, band, words, settings);
    });
    if (above == stacks.rend()) {
      const Interval width = band.width;
      stacks.push_back({{std::move(band)}, width});
    } else {
      above->bands.push_back(std::move(band));
    }
  }
  std::erase_if(stacks, [&](const ShadedStack& stack) {
    return stack.bands.size() < 2 && (stack.bands[0].header || stack.bands[0].fields.size() < 2);
  });
  return stacks;
}

}  // namespace thaimemo
