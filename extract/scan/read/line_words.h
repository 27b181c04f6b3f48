// The words of one line of a page: cropped, recognized, and put where their ink stands.
#pragma once

#include <vector>

#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/read/recognizer.h"

namespace thaimemo {

struct LineWordSettings {
  // In x-heights: what stands further apart is read apart, so that words end at the gutters of tables without rules.
  // Spaces between words are narrower in print that is not stretched. By eye on made reports.
  double gap_between_parts = 1.5;
  LineCropSettings crop;

  // A number less sure than this is read in other sizes too (eleven of fourteen wrong scores became right by
  // it, on faxes of made reports), if it is short enough that nothing but the number is in doubt.
  double sure_number = 0.97;
  int number_letters_max = 14;
  std::vector<double> other_frames = {0.85, 0.9, 0.95, 1.05, 1.1, 1.15};  // see LineCropSettings::frame
};

// The words from left to right, their boxes in pixels of the page, with alternatives where the recognizer
// tells them. None where it reads nothing. `line` is one of the lines of `page`. Throws Error "ocr-failed".
std::vector<Word> words_of(const PageInk& page, const InkLine& line, Recognizer& recognizer,
                           Alphabet alphabet = Alphabet::any, const LineWordSettings& settings = {});

}  // namespace thaimemo
