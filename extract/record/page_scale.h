// A page's record in another scale: a scan is read at the size its letters tell, and kept in the points of its page.
#pragma once

#include "extract/record/page_record.h"

namespace thaimemo {

// Multiplies every length and position of the page by `factor`, which is above 0.
void scale_page(Page& page, double factor);

}  // namespace thaimemo
