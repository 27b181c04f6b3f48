// Failures of a file or page as problems of its document. Internal to extract.
#pragma once

#include "base/problem.h"

namespace thaimemo {

// Severity error; the message and its hint as sentences. `page` 0 for the whole document.
Problem failure(const Error& error, int page = 0);

// The same for one page of several: what is not named page-… or model-missing is page-unreadable.
Problem page_failure(const Error& error, int page);

// What is told of a page that was recognized and came out without text.
Problem ocr_found_nothing(int page);

}  // namespace thaimemo
