// Whether a line of a page goes on with the paragraph above it.
#pragma once

#include "extract/record/page_record.h"
#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// Where a page's lines begin and end, how far apart lines of a paragraph are, how exactly sizes are known. In
// points.
struct PageMeasure {
  double left = 0, right = 0;  // edges that lines share
  double pitch = 0;            // from line to line inside paragraphs; 0 where unknown
  double size_tolerance = 0;   // of a font size, as a part of it
};

PageMeasure measure_of(const Page& page);

// A paragraph so far: its first and its last line. Both nullptr behind a table and before the first line.
struct OpenParagraph {
  const Line* first = nullptr;
  const Line* last = nullptr;
};

// Whether `next` goes on with an open paragraph, by what the lines say and how they are set. Behind an indented
// first line the next line at the margin goes on and the next indented one does not; elsewhere a full line goes
// on. `above` is the measure of the page the paragraph's last line stands on, `below` that of `next`.
bool goes_on(const OpenParagraph& paragraph, const Line& next, const PageMeasure& above,
             const PageMeasure& below, const Rules& rules);

// Whether `next` follows as close as lines of a paragraph do; both stand on one page.
bool follows_closely(const Line& line, const Line& next, const PageMeasure& page);

}  // namespace thaimemo
