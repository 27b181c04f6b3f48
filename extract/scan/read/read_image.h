// A scanned page: straightened, its rules found, its cells and lines read one by one.
//
// Each line of text is cut out by its own ink, with room for the marks above and below, and read alone.
// Positions in the result are those of the upright, straightened page. A line's or cell's confidence is the
// mean over its letters, but never more than that of its most doubtful number. Where the recognizer cannot
// write every Thai digit, numbers come out with a confidence of 0.5 at most, never silently wrong.
#pragma once

#include "extract/record/image.h"
#include "extract/record/page_record.h"
#include "extract/scan/read/recognizer.h"

namespace thaimemo {

struct ReadImageSettings {
  double upright_confidence_min = 0.8;  // a page read with less is tried upside down as well
  std::size_t sample_lines = 6;         // how many lines that trial reads
};

// The page in points (from the image's dpi), with origin ocr. Throws Error "ocr-failed".
Page read_image(const Image& image, Recognizer& recognizer, const ReadImageSettings& settings = {});

}  // namespace thaimemo
