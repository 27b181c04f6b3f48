// The text rules. Each has an id, a reason, an example and a line in docs/text-rules.md; a test compares
// them.
#pragma once

#include <string>
#include <vector>

#include "extract/record/page_record.h"
#include "normalize/text/rewriter.h"

namespace thaimemo {

struct TextRule {
  const char* id;
  const char* reason;
  const char* before;  // an example, and
  const char* after;   // what normalization makes of it
  Origin origin = Origin::text_file;
};

// In the order in which they are tried.
const std::vector<TextRule>& text_rules();

// Families of rules: each applies at most one rule at the cursor and says whether it did.
bool apply_letter_rules(Rewriter& text);
bool apply_ocr_rules(Rewriter& text);  // for what our own reading of a picture gets wrong
bool apply_markup_rules(Rewriter& text);
bool apply_markdown_rules(Rewriter& text);
bool apply_space_rules(Rewriter& text);
bool apply_thai_rules(Rewriter& text);
bool apply_look_alike_rules(Rewriter& text);

// Composes what Unicode composes (NFC) and appends the edits. Runs of more than 32 combining marks stay as
// they are.
std::u32string composed(const std::u32string& text, std::vector<Edit>& edits);

}  // namespace thaimemo
