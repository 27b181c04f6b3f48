#include "store/html/html.h"

#include "base/utf8.h"

namespace thaimemo {
namespace {

// Control letters but tab and newline, and those that turn the direction of writing (Unicode, UAX 9).
bool deceives(char32_t letter) {
  return (letter < 0x20 && letter != U'\t' && letter != U'\n') || (letter >= 0x7F && letter < 0xA0) ||
         letter == 0x61C || letter == 0x200E || letter == 0x200F || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

}  // namespace

std::string Html::escaped(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char32_t letter : decode_utf8(text)) {
    switch (letter) {
      case U'&':
        safe += "&amp;";
        break;
      case U'<':
        safe += "&lt;";
        break;
      case U'>':
        safe += "&gt;";
        break;
      case U'"':
        safe += "&quot;";
        break;
      case U'\'':
        safe += "&#39;";
        break;
      default:
        append_utf8(safe, deceives(letter) ? U'\xFFFD' : letter);
    }
  }
  return safe;
}

Html Html::trusted(std::string markup) {
  Html html;
  html.markup_ = std::move(markup);
  return html;
}

Html begin_tag(std::string_view name, Attributes attributes) {
  std::string markup = "<" + std::string(name);
  for (const Attribute& attribute : attributes) {
    if (!attribute.stands) continue;
    markup += " " + std::string(attribute.name);
    if (attribute.value) markup += "=\"" + Html::escaped(*attribute.value) + "\"";
  }
  return Html::trusted(markup + ">");
}

Html end_tag(std::string_view name) {
  return Html::trusted("</" + std::string(name) + ">");
}

Html link_to(const std::string& address, const Html& shown) {
  return tag("a", {{"href", address}}, shown);
}

}  // namespace thaimemo
