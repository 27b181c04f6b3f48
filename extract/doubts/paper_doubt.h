// Whether the paper of a scanned page is as large as its file says. Internal to extract.
#pragma once

#include <optional>

#include "base/problem.h"
#include "extract/record/image.h"

namespace thaimemo {

// A note where the letters say another size than the file, a warning where the page is larger than A3 by its
// letters too. Throws Error "ocr-failed".
std::optional<Problem> paper_doubt(const Image& scan, int page);

}  // namespace thaimemo
