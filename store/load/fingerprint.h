// Tells whether a document is loaded again with exactly the records that are there already.
#pragma once

#include <string>
#include <string_view>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"

namespace thaimemo {

// SHA-256 of what rows are made of. New rules change the report alone, and then no page is written again.
struct Fingerprint {
  std::string pages;   // the lines kept of extraction, and every passage's text and edits
  std::string report;  // a report that is absent has another than an empty one

  bool operator==(const Fingerprint&) const = default;
  std::string text() const { return pages + " " + report; }
  bool same_pages(const std::string& text) const { return text.starts_with(pages + " "); }
};

Fingerprint fingerprint(std::string_view raw_lines, const Document& document, const Report* report);

}  // namespace thaimemo
