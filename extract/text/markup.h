// HTML tags inside text, found without building a tree: for cells whose markup is open, and to refuse markup
// that would cost the HTML parser more than linear time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo {

struct Tag {
  std::string name;  // lower case
  bool closing = false;
  bool empty = false;         // <br>, <img>, <x/>: has no end tag
  size_t begin = 0, end = 0;  // bytes, from '<' to behind '>'
};

// The first tag at or after `from`. A '<' that no tag follows within 4,096 bytes is text. Linear over a whole
// text.
std::optional<Tag> next_tag(std::string_view text, size_t from);

// Follows the elements that tags open and close.
class OpenElements {
 public:
  void read(std::string_view text);
  void add(const Tag& tag);
  bool none() const { return names_.empty(); }
  size_t depth() const { return names_.size(); }
  const std::string& innermost() const { return names_.back(); }

 private:
  std::vector<std::string> names_;
};

// Whether the HTML parser can read it in linear time: nesting, attributes, formatting left open and text
// astray between table rows all stay within bounds that no honest document reaches.
bool is_bounded_markup(std::string_view html);

// Without tags is there anything to read?
bool has_visible_text(std::string_view html);

}  // namespace thaimemo
