#include "extract/scan/sheet/orientation.h"

#include "extract/scan/image/picture.h"

namespace thaimemo {
namespace {

Bitmap without_rules(const Bitmap& marks, int length) {
  return marks.without(marks.opened(length, 1) | marks.opened(1, length));
}

// The ink in stretches of letters that run across: letters are joined over their gaps, then all that is
// shorter than a few letters is dropped.
int area_running_across(const Bitmap& text, const OrientationSettings& settings) {
  return text.closed(settings.letter_gap_px, 1).opened(settings.stretch_min_px, 1).ink_area();
}

int area_running_down(const Bitmap& text, const OrientationSettings& settings) {
  return text.closed(1, settings.letter_gap_px).opened(1, settings.stretch_min_px).ink_area();
}

}  // namespace

bool is_sideways(const Bitmap& ink, double dpi, const OrientationSettings& settings) {
  if (ink.width() < dpi || ink.height() < dpi) return false;  // less than an inch tells nothing
  const Bitmap marks = ink.reduced(settings.dpi / dpi).darker_than(settings.ink_level);
  const Bitmap text = without_rules(marks, settings.stretch_min_px);  // rules run both ways
  const int across = area_running_across(text, settings), down = area_running_down(text, settings);
  return down > settings.text_area_min_px && down > settings.sideways_ratio_min * across;
}

}  // namespace thaimemo
