// A scanned page: prepared, its rules found, its cells and lines read one by one.
//
// Each line of text is cropped by its own ink, with room for the marks above and below, and read alone.
// Positions in the result are those of the upright, deskewed page. A line's or cell's confidence is the mean
// over its letters, but never more than that of its most doubtful number. Where the recognizer cannot write
// every Thai digit, numbers come out with a confidence of 0.5 at most, never silently wrong.
#pragma once

#include "extract/record/image.h"
#include "extract/record/page_record.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/ink/print_size.h"
#include "extract/scan/read/line_words.h"
#include "extract/scan/read/recognizer.h"
#include "extract/scan/sheet/prepare_sheet.h"
#include "extract/table/borderless/open_table.h"

namespace thaimemo {

struct ReadImageSettings {
  PrintSizeSettings print_size;
  SheetSettings sheet;
  PageInkSettings ink;
  LineWordSettings lines;

  // A page read with less confidence, the mean over its letters, is tried upside down as well, of which this
  // many of its longest lines tell, by the better half of them: on a speckled field nothing is read either way,
  // and its lines are as long as any. By eye on made reports.
  double upright_confidence_min = 0.8;
  std::size_t sample_lines = 16;
};

// The page in points (from the image's dpi, be it believed or not), with origin ocr. The image is grey or in
// colour. `above` is the table that the page before ended with (open_table.h), or null. Throws Error
// "ocr-failed".
Page read_image(const Image& image, Recognizer& recognizer, const ReadImageSettings& settings = {},
                const OpenTable* above = nullptr);

}  // namespace thaimemo
