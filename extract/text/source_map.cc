#include "extract/text/source_map.h"

#include <algorithm>

namespace thaimemo {
namespace {
constexpr size_t stride = 256;
bool begins_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}
}  // namespace

SourceMap::SourceMap(std::string_view text, int first_line)
    : text_(text), first_line_(first_line), line_begins_{0} {
  int letters = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (at % stride == 0) letters_.push_back(letters);
    letters += begins_letter(text[at]);
    const bool return_alone = text[at] == '\r' && text.substr(at + 1, 1) != "\n";
    if (text[at] == '\n' || return_alone) line_begins_.push_back(at + 1);
  }
  letters_.push_back(letters);
}

int SourceMap::line_of(size_t offset) const {
  const auto behind = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return static_cast<int>(behind - line_begins_.begin()) - 1;
}

int SourceMap::letters_before(size_t offset) const {
  size_t at = offset / stride * stride;
  int letters = letters_[offset / stride];
  for (; at < offset; ++at) letters += begins_letter(text_[at]);
  return letters;
}

int SourceMap::column_of(size_t offset) const {
  return letters_before(offset) - letters_before(line_begins_[static_cast<size_t>(line_of(offset))]);
}

Box SourceMap::box(size_t begin, size_t end) const {
  const int first = line_of(begin), last = end > begin ? line_of(end - 1) : first;
  Box box{double(column_of(begin)), double(first_line_ + first), 0, double(first_line_ + last + 1)};
  if (first == last) {
    box.x1 = box.x0 + letters_before(end) - letters_before(begin);
    return box;
  }
  for (int line = first; line <= last; ++line) {
    const size_t from = line_begins_[static_cast<size_t>(line)];
    const size_t to = line + 1 < static_cast<int>(line_begins_.size())
                          ? line_begins_[static_cast<size_t>(line) + 1] - 1
                          : text_.size();
    box.x1 = std::max(box.x1, double(letters_before(std::min(to, end)) - letters_before(from)));
  }
  box.x0 = 0;
  return box;
}

}  // namespace thaimemo
