// HTML that cannot hold what a document smuggled in: text becomes markup only by being escaped.
//
//   tag("p", {{"class", "note"}}, "5 < 6, ", tag("b", {}, agency))
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace thaimemo {

// Markup. It is made of other markup and of escaped text, never of bytes as they come.
class Html {
 public:
  Html() = default;
  Html(std::string_view text) : markup_(escaped(text)) {}
  Html(const std::string& text) : Html(std::string_view(text)) {}
  Html(const char* text) : Html(std::string_view(text)) {}

  // Markup that is written in this program.
  static Html trusted(std::string markup);

  Html& operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
  }
  friend Html operator+(Html a, const Html& b) { return a += b; }

  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }

  // & < > " ' as references; letters that control a terminal or turn the direction of writing as U+FFFD.
  static std::string escaped(std::string_view text);

 private:
  std::string markup_;
};

// name="value"; an attribute without a value is left out where `false`, and stands alone where `true`.
struct Attribute {
  Attribute(std::string_view key, std::string_view text) : name(key), value(text) {}
  Attribute(std::string_view key, const std::string& text) : name(key), value(text) {}
  Attribute(std::string_view key, const char* text) : name(key), value(text) {}
  // Left out where not `given`.
  Attribute(std::string_view key, const std::string& text, bool given)
      : name(key), value(text), stands(given) {}
  Attribute(std::string_view key, bool given) : name(key), stands(given) {}

  std::string_view name;
  std::optional<std::string> value;
  bool stands = true;
};
using Attributes = std::initializer_list<Attribute>;

Html begin_tag(std::string_view name, Attributes attributes);
Html end_tag(std::string_view name);

template <typename... Parts>
Html tag(std::string_view name, Attributes attributes, const Parts&... parts) {
  Html html = begin_tag(name, attributes);
  ((html += Html(parts)), ...);
  return html += end_tag(name);
}

// One that has no end: img, input, br, meta, link.
inline Html void_tag(std::string_view name, Attributes attributes) {
  return begin_tag(name, attributes);
}

Html link_to(const std::string& address, const Html& shown);

// What a form sends along unseen.
inline Html hidden_field(const std::string& name, const std::string& value) {
  return void_tag("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

// An entry of a list of descriptions (dl); nothing where there is no value.
inline Html described(const std::string& name, const Html& value) {
  return value.empty() ? Html() : tag("dt", {}, name) + tag("dd", {}, value);
}

}  // namespace thaimemo
