// Clean pages to the report: columns by header wording, rows, scores, findings, document facts, checks.
#pragma once

#include <memory>
#include <string>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "normalize/record/settled.h"

namespace thaimemo {

class Rules;  // wordings and patterns, compiled; see rules.h

// `document` must be normalized. Never throws for its content: what it cannot understand becomes a problem. What a
// person has settled stands as it is, without doubts, and everything else is read in its light.
Report segment(const Document& document, const Rules& rules, const Settled& settled = {});

}  // namespace thaimemo
