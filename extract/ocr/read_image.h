// A scanned page: straightened, its rules found, its cells and lines read one by one.
#pragma once

#include <memory>
#include <string>

#include "extract/ocr/recognizer.h"
#include "extract/page/image.h"
#include "extract/page/page_record.h"

namespace thaimemo {

// The page in points (from the image's dpi), with origin ocr. Throws Error "ocr-failed".
Page read_image(const Image& image, Recognizer& recognizer);

}  // namespace thaimemo
