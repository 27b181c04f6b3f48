// Whether a page of a record makes sense: records come from outside, and the database believes what is in it.
#pragma once

#include "extract/record/page_record.h"

namespace thaimemo {

// Pages count from 1, boxes are finite and not turned inside out, confidences lie from 0 to 1, cells lie in their table,
// and the edits of each text lead from its raw text to it. Throws Error "bad-record" naming the place in the page.
void check_page(const Page& page);

}  // namespace thaimemo
