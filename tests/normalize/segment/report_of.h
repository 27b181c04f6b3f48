// Small documents for the tests: OCR text through reading, normalization and segmentation.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/sha256.h"
#include "extract/text/read_text.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/wording/rules.h"
#include "normalize/text/normalize.h"

namespace thaimemo {

inline Document document_of(std::string_view text) {
  Document document = read_text(text, "case.txt", sha256_hex(text));
  normalize(document);
  return document;
}

inline Report report_of(std::string_view text) {
  return segment(document_of(text), Rules::built_in());
}

// The text of a measure's field; "(none)" where the table has no such field.
inline std::string field_of(const Measure& measure, Field field) {
  for (const auto& [name, text] : measure.fields)
    if (name == field) return text;
  return "(none)";
}

inline long count_of(const Report& report, const std::string& check) {
  return std::count_if(report.checks.begin(), report.checks.end(),
                       [&](const Check& c) { return c.code == check; });
}

}  // namespace thaimemo
