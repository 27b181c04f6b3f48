// Raw text to clean text, every change kept as an edit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct Normalized {
  std::string text;
  std::vector<Edit> edits;

  bool operator==(const Normalized&) const = default;
};

// Applies every rule in its order. Linear in the length of `raw`; applying it to its own result changes
// nothing.
Normalized normalize_text(std::string_view raw, Origin origin);

// replay(raw, edits) == text and undo(text, edits) == raw. Throw Error "bad-edit" where an edit does not fit.
std::string replay(std::string_view raw, const std::vector<Edit>& edits);
std::string undo(std::string_view text, const std::vector<Edit>& edits);

// Fills text and edits of every line and cell.
void normalize(Page& page);
void normalize(Document& document);

}  // namespace thaimemo
