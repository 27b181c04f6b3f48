// /doc/SHA/p/N: a page of a document, with everything that was found on it.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// ?at=CELL_ID marks a cell, ?box=x0,y0,x1,y1 frames a place in points, ?tint=1 colours the cells by their confidence, ?zoom=1 to 4 enlarges, #xywh=percent:x,y,w,h
// frames a region (by script).
Response sheet_page(const Visit& visit, const PathValues& path, PageImages& images);

}  // namespace thaimemo
