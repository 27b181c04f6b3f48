// The words of one line of a page: cropped, recognized, and put where their ink stands.
#pragma once

#include <span>
#include <vector>

#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/read/recognizer.h"

namespace thaimemo {

struct LineWordSettings {
  // In x-heights: what stands further apart is read apart, so that words end at the gutters of tables without
  // rules. Spaces between words are narrower in print that is not stretched. By eye on made reports.
  double gap_between_parts = 1.5;
  LineCropSettings crop;

  // A number less sure than this is read in other sizes too (eleven of fourteen wrong scores became right by
  // it, on faxes of made reports), if it is short enough that nothing but the number is in doubt.
  double sure_number = 0.97;
  int number_letters_max = 14;
  std::vector<double> other_frames = {0.85, 0.9, 0.95, 1.05, 1.1, 1.15};  // see LineCropSettings::frame

  // A dash that stands alone, in x-heights of the page (its parts of the box: filled). Hyphens are a third of
  // an em wide and 0.05 to 0.1 high, dashes up to an em; an x-height is some 0.42 em. By eye on made reports.
  double dash_width_min = 0.3, dash_width_max = 2.5, dash_height_max = 0.4;
  double dash_ratio_min = 1.5, dash_filled_min = 0.6;
  double dash_confidence = 0.95;  // of one that the network read as something else
};

// Digits and the signs of numbers alone: what the network for numbers is asked about.
bool is_number(const Word& word);

// Whether the line, or a part of one, is one flat piece of ink: a dash in a cell that has nothing to say, or
// before an item of a list in stretched text. `line` is of `page`.
bool is_lone_dash(const PageInk& page, const InkLine& line, const LineWordSettings& settings = {});

// Of each line the words from left to right, their boxes in pixels of the page, with alternatives where the
// recognizer tells them. None where it reads nothing. `lines` are lines of `page`; each is read the same
// whichever others are asked for with it, in less time than by itself. Throws Error "ocr-failed".
std::vector<std::vector<Word>> words_of(const PageInk& page, std::span<const InkLine* const> lines,
                                        Recognizer& recognizer, Alphabet alphabet = Alphabet::any,
                                        const LineWordSettings& settings = {});

}  // namespace thaimemo
