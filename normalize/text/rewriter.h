// A cursor through a text that rules rewrite on the spot, each change noted as an edit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// Left of the cursor stands text to which no rule applies any more, right of it text that is still to be
// read. A rule looks at the end of the left and the start of the right and replaces a piece around the
// cursor; what it puts there is read again. So one pass from left to right ends in a text that no rule can
// change, in whatever order rules are tried, and in linear time: a rule must shorten the text or bring a
// letter nearer its final form.
class Rewriter {
 public:
  static constexpr char32_t none = 0xFFFFFFFF;  // beyond either end

  explicit Rewriter(std::u32string text);

  char32_t ahead(size_t i = 0) const;   // the letters right of the cursor, nearest first
  char32_t behind(size_t i = 0) const;  // the letters left of it, nearest first
  size_t position() const { return left_.size(); }
  bool at_line_start() const { return left_.empty() || left_.back() == U'\n'; }
  bool at_end() const { return pending_.empty() && next_ == text_.size(); }

  void keep();  // moves one letter to the left side

  // Replaces the `back` letters left and the `forward` letters right of the cursor by `after`, which is read
  // next.
  void replace(const char* rule_id, size_t back, size_t forward, std::u32string_view after);

  std::u32string_view left() const { return left_; }
  std::vector<Edit> take_edits() { return std::move(edits_); }

 private:
  std::u32string text_, left_, pending_;  // pending_: replacements still to be read, last letter first
  size_t next_ = 0;
  std::vector<Edit> edits_;
};

}  // namespace thaimemo
