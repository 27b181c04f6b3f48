#include <algorithm>

#include "base/utf8.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

// A text cut in two at the place of the last change: going on to the next change costs the distance only.
class CutText {
 public:
  explicit CutText(std::string_view text) : left_(decode_utf8(text)) {}

  void replace(size_t position, std::string_view before, std::string_view after, const Edit& edit) {
    move_to(position, edit);
    for (char32_t letter : decode_utf8(before)) {
      if (right_.empty() || right_.back() != letter) fail(edit);
      right_.pop_back();
    }
    left_ += decode_utf8(after);
  }

  std::string text() const {
    std::u32string whole = left_;
    whole.append(right_.rbegin(), right_.rend());
    return encode_utf8(whole);
  }

 private:
  [[noreturn]] static void fail(const Edit& edit) {
    throw Error("bad-edit", edit.rule_id + " at " + std::to_string(edit.position),
                "the edit does not fit its text",
                "The record was changed between the stages; extract the document again.");
  }

  void move_to(size_t position, const Edit& edit) {
    if (position > left_.size() + right_.size()) fail(edit);
    if (position < left_.size()) {
      right_.append(left_.rbegin(), left_.rend() - static_cast<std::ptrdiff_t>(position));
      left_.resize(position);
    } else {
      const auto count = static_cast<std::ptrdiff_t>(position - left_.size());
      left_.append(right_.rbegin(), right_.rbegin() + count);
      right_.resize(right_.size() - static_cast<size_t>(count));
    }
  }

  std::u32string left_, right_;  // right_ backwards
};

size_t place_of(const Edit& edit) {
  return edit.position < 0 ? std::string::npos : static_cast<size_t>(edit.position);
}

}  // namespace

std::string replay(std::string_view raw, const std::vector<Edit>& edits) {
  CutText text(raw);
  for (const Edit& edit : edits) text.replace(place_of(edit), edit.before, edit.after, edit);
  return text.text();
}

std::string undo(std::string_view text, const std::vector<Edit>& edits) {
  CutText raw(text);
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    raw.replace(place_of(*edit), edit->after, edit->before, *edit);
  return raw.text();
}

}  // namespace thaimemo
