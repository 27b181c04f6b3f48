// Tells whether a document is loaded again with exactly the records that are there already.
#pragma once

#include <string>
#include <string_view>

#include "extract/page/page_record.h"
#include "normalize/segment/report_record.h"

namespace thaimemo {

// SHA-256 over everything a document's rows are made of: `raw_lines`, every passage's text and edits, the
// report. A null report gives another fingerprint than an empty one.
std::string fingerprint(std::string_view raw_lines, const Document& document, const Report* report);

}  // namespace thaimemo
