#include "extract/text/markup.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/text/source_lines.h"

namespace thaimemo {
namespace {

constexpr size_t tag_length_max = 4096;
constexpr size_t depth_max = 100;
constexpr size_t attributes_max = 64;
constexpr size_t formatting_open_max = 64;
constexpr size_t stray_text_max = 1000;

bool is_ascii_letter(char letter) {
  return (letter | 32) >= 'a' && (letter | 32) <= 'z';
}
bool is_name_letter(char letter) {
  return is_ascii_letter(letter) || (letter >= '0' && letter <= '9') || letter == '-';
}

template <size_t n>
bool is_one_of(const std::string& name, const std::array<std::string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_void(const std::string& name) {
  static constexpr std::array<std::string_view, 9> names{"br",   "img", "hr",  "input", "meta",
                                                         "link", "col", "wbr", "area"};
  return is_one_of(name, names);
}

// Elements that the next one of their kind closes.
bool closes_itself(const std::string& name) {
  static constexpr std::array<std::string_view, 8> names{"p", "li", "td", "th", "tr", "dd", "dt", "option"};
  return is_one_of(name, names);
}

bool is_formatting(const std::string& name) {
  static constexpr std::array<std::string_view, 14> names{
      "a", "b", "big", "code", "em", "font", "i", "s", "nobr", "small", "strike", "tt", "u", "strong"};
  return is_one_of(name, names);
}

bool holds_rows(const std::string& name) {
  static constexpr std::array<std::string_view, 5> names{"table", "thead", "tbody", "tfoot", "tr"};
  return is_one_of(name, names);
}

// Behind the '>' that ends the tag opened at `begin`; npos where none does.
size_t end_of_tag(std::string_view text, size_t begin) {
  char quote = 0;
  const size_t limit = std::min(text.size(), begin + tag_length_max);
  for (size_t at = begin + 1; at < limit; ++at) {
    const char letter = text[at];
    if (letter == '<') break;
    if (quote == 0 && letter == '>') return at + 1;
    if (letter == quote)
      quote = 0;
    else if (quote == 0 && (letter == '"' || letter == '\'') && text[at - 1] == '=')
      quote = letter;
  }
  return std::string_view::npos;
}

std::optional<Tag> tag_at(std::string_view text, size_t begin) {
  Tag tag{"", text.substr(begin + 1, 1) == "/", false, begin, 0};
  size_t at = begin + 1 + tag.closing;
  if (at >= text.size() || !is_ascii_letter(text[at])) return std::nullopt;
  for (; at < text.size() && is_name_letter(text[at]) && tag.name.size() < 32; ++at)
    tag.name += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] | 32) : text[at];
  tag.end = end_of_tag(text, begin);
  if (tag.end == std::string_view::npos) return std::nullopt;
  tag.empty = is_void(tag.name) || text[tag.end - 2] == '/';
  return tag;
}

}  // namespace

std::optional<Tag> next_tag(std::string_view text, size_t from) {
  for (size_t at = text.find('<', from); at != std::string_view::npos; at = text.find('<', at + 1))
    if (auto tag = tag_at(text, at)) return tag;
  return std::nullopt;
}

void OpenElements::add(const Tag& tag) {
  if (tag.empty) return;
  if (!tag.closing) {
    if (!names_.empty() && names_.back() == tag.name && closes_itself(tag.name)) return;
    names_.push_back(tag.name);
    return;
  }
  const size_t reach = names_.size() > depth_max ? names_.size() - depth_max : 0;
  for (size_t i = names_.size(); i > reach; --i)
    if (names_[i - 1] == tag.name) return names_.resize(i - 1);
}

void OpenElements::read(std::string_view text) {
  size_t at = 0;
  while (const auto tag = next_tag(text, at)) {
    add(*tag);
    at = tag->end;
  }
}

namespace {

size_t attribute_count(std::string_view tag) {
  return static_cast<size_t>(std::count_if(tag.begin(), tag.end(), [](char letter) {
    return letter == '=' || letter == '/' || letter == '\n' || letter == '\t';
  }));
}

class MarkupBounds {
 public:
  bool hold_for(std::string_view html) {
    size_t at = 0;
    while (const auto tag = next_tag(html, at)) {
      if (!add_text(html.substr(at, tag->begin - at)) || !add_tag(*tag, html)) return false;
      at = tag->end;
    }
    return html.find('<', at) == std::string_view::npos || html.size() - at < tag_length_max;
  }

 private:
  bool add_text(std::string_view text) {
    if (!open_.none() && holds_rows(open_.innermost()) && !is_blank(text)) ++stray_;
    return stray_ <= stray_text_max;
  }

  bool add_tag(const Tag& tag, std::string_view html) {
    open_.add(tag);
    if (is_formatting(tag.name)) formatting_ += tag.closing ? (formatting_ > 0 ? -1 : 0) : 1;
    const bool astray = !tag.closing && !open_.none() && tag.empty && holds_rows(open_.innermost());
    stray_ += astray;
    return open_.depth() <= depth_max && formatting_ <= static_cast<long>(formatting_open_max) &&
           stray_ <= stray_text_max &&
           attribute_count(html.substr(tag.begin, tag.end - tag.begin)) <= attributes_max * 4;
  }

  OpenElements open_;
  long formatting_ = 0;
  size_t stray_ = 0;
};

}  // namespace

bool is_bounded_markup(std::string_view html) {
  return MarkupBounds().hold_for(html);
}

bool has_visible_text(std::string_view html) {
  size_t at = 0;
  while (const auto tag = next_tag(html, at)) {
    if (!is_blank(html.substr(at, tag->begin - at))) return true;
    at = tag->end;
  }
  return !is_blank(html.substr(at));
}

}  // namespace thaimemo
