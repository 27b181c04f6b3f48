// A made report as OCR text: headings, paragraphs and tables as OCR services write them, page breaks
// included. Tables come tab-separated, with Markdown pipes or as HTML; cells hold plain text, <p> or <ul>.
// Rows are cut by page breaks, headers repeat or do not, catchwords stand between the pages.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

std::string to_text_form(const MadeReport& report, const Random& random);

}  // namespace thaimemo::make
