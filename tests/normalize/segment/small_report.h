// What the tests of structure and rows read from small documents.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "normalize/segment/structure/reading.h"
#include "tests/normalize/segment/report_of.h"

namespace thaimemo {

// A document that stays where it is, since its reading points into it.
class SmallReport {
 public:
  explicit SmallReport(std::string_view text)
      : document_(document_of(text)), reading_(reading_of(document_, Rules::built_in())) {}
  SmallReport(const SmallReport&) = delete;
  SmallReport& operator=(const SmallReport&) = delete;

  const DocumentReading& reading() const { return reading_; }
  const std::vector<Section>& sections() const { return reading_.sections; }
  const std::vector<LogicalTable>& tables() const { return reading_.logical.tables; }
  const std::vector<PlacedPart>& parts() const { return reading_.logical.parts; }

 private:
  const Document document_;
  const DocumentReading reading_;
};

// The first table of a text: lines with tabs, Markdown or HTML.
inline Table table_in(std::string_view text) {
  const Document document = document_of(text);
  for (const Block& block : document.pages.at(0).blocks)
    if (const Table* table = std::get_if<Table>(&block)) return *table;
  return {};
}

}  // namespace thaimemo
