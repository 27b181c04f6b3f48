#include "normalize/text/rewriter.h"

#include "base/utf8.h"

namespace thaimemo {

Rewriter::Rewriter(std::u32string text) : text_(std::move(text)) {
  left_.reserve(text_.size());
}

char32_t Rewriter::ahead(size_t i) const {
  if (i < pending_.size()) return pending_[pending_.size() - 1 - i];
  const size_t at = next_ + i - pending_.size();
  return at < text_.size() ? text_[at] : none;
}

char32_t Rewriter::behind(size_t i) const {
  return i < left_.size() ? left_[left_.size() - 1 - i] : none;
}

void Rewriter::keep() {
  left_ += ahead();
  if (pending_.empty())
    ++next_;
  else
    pending_.pop_back();
}

void Rewriter::replace(const char* rule_id, size_t back, size_t forward, std::u32string_view after) {
  std::u32string before = left_.substr(left_.size() - back);
  left_.resize(left_.size() - back);
  for (size_t i = 0; i < forward; ++i) {
    before += ahead();
    if (pending_.empty())
      ++next_;
    else
      pending_.pop_back();
  }
  edits_.push_back({rule_id, static_cast<int>(left_.size()), encode_utf8(before), encode_utf8(after)});
  pending_.append(after.rbegin(), after.rend());
}

}  // namespace thaimemo
