#include "store/load/fingerprint.h"

#include <cmath>

#include "base/sha256.h"
#include "extract/record/passages.h"

namespace thaimemo {
namespace {

// Lengths keep "ab" + "c" apart from "a" + "bc".
void append(std::string& bytes, std::string_view part) {
  bytes += std::to_string(part.size()) + ":";
  bytes += part;
}

void append(std::string& bytes, const Passage& passage) {
  append(bytes, passage.text);
  append(bytes,
         std::to_string(std::lround(passage.confidence * 10'000)));  // a person may confirm the same text
  for (const Edit& edit : passage.edits) {
    append(bytes, edit.rule_id);
    append(bytes, std::to_string(edit.position));
    append(bytes, edit.before);
    append(bytes, edit.after);
  }
}

void append(std::string& bytes, const Page& page) {
  for_each_passage(page, [&](const Passage& passage, Origin) { append(bytes, passage); });
}

}  // namespace

Fingerprint fingerprint(std::string_view raw_lines, const Document& document, const Report* report) {
  std::string pages = sha256_hex(raw_lines);
  for (const Page& page : document.pages) append(pages, page);
  return {sha256_hex(pages), sha256_hex(report ? to_report_line(*report) : "not segmented")};
}

}  // namespace thaimemo
