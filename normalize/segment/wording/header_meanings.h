// What the wording of one header says.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// Letters are those of the folded header. Chosen by eye on made reports.
struct HeaderSettings {
  double likeness_min = 0.72;  // a header less like every known wording than this is not recognized
  int letters_max = 140;       // a header is not longer than this
  int respelled_max = 60;  // one with letters wrong is not longer than this: sentences hold the same words
  double respelled_below = 1;  // a header that a rule of this weight knows has no letter wrong that matters
  // Read by our own OCR: words are put right, at the cost of their letters, even where a rule knows the header as it
  // stands; "ผลที่เกิดยึ้นจากการดำเนินการ" is known, as something else.
  bool recognized = false;
  double bare_factor = 0.9;  // how much less a pattern counts where it fits without marks only; 0: not at all
};

// Fields (or "ordinal", "other") and their weights, best first.
using Meanings = std::vector<std::pair<std::string, double>>;

// Whether a header is an example of a rule, letter by letter.
bool is_known_wording(const std::string& header, const Rules& rules);

// The fields one header's text may mean: by pattern; by pattern with its misread words respelled, the less
// the more letters that took; by pattern without marks; else by the nearest known wording.
Meanings meanings_of(const std::string& header, const Rules& rules, const HeaderSettings& settings = {});

// The name that rules give a column of field "other" by its header; "" where none does, or a rule without a name claims
// it more.
std::string column_name(const std::string& header, const Rules& rules, const HeaderSettings& settings = {});

// The value of a column of that name as the first rule of section "value" writes it that is of this kind and is found:
// "ข้อ ๑" is "O1"; the text itself where the rule says nothing of writing. nullopt where none is found.
std::optional<std::string> named_value(const std::string& name, const std::string& text, const Rules& rules);

}  // namespace thaimemo
