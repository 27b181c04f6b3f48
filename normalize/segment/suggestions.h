// Repairs of words in text that others read: what a person may want to put right.
//
// Our own OCR's text is corrected, since the page is there to prove it. In a text layer or a text file nobody can
// tell what the page said, so the same repairs are only suggested (view `suggestions`).
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "normalize/text/phrases.h"

namespace thaimemo {

// What the text rules for OCR would change in the cells of a normalized document, in reading order.
std::vector<Suggestion> suggestions_by_rules(const Document& document);

// Runs of those cells that are likely another phrase of the archive.
std::vector<Suggestion> suggestions_by_phrases(const Document& document, const Phrases& phrases);

}  // namespace thaimemo
