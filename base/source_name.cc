#include "base/source_name.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";
constexpr unsigned char past_ascii = 0x80;

std::string escape(unsigned char byte) {
  return {'%', digits[byte >> 4], digits[byte & 15]};
}

// The byte that an escape at this place stands for; none where it is a mere %.
std::optional<unsigned char> escaped_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || at + 2 >= text.size()) return std::nullopt;
  const std::size_t high = digits.find(text[at + 1]), low = digits.find(text[at + 2]);
  if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
  const auto byte = static_cast<unsigned char>(high << 4 | low);
  if (byte == '!' && text.substr(at + 3, 1) == "/") return byte;
  return byte >= past_ascii || byte == '%' ? std::optional(byte) : std::nullopt;
}

std::string undone(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = escaped_byte(text, i);
    bytes += byte ? static_cast<char>(*byte) : text[i];
    if (byte) i += 2;
  }
  return bytes;
}

bool may_stand(std::string_view bytes) {
  constexpr std::string_view never[] = {"%25", "%21/", inside_mark};
  const bool holds_one = std::any_of(std::begin(never), std::end(never), [&](std::string_view one) {
    return bytes.find(one) != std::string_view::npos;
  });
  return !holds_one && is_valid_utf8(bytes) && is_valid_utf8(undone(bytes));
}

bool is_inside_mark(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, inside_mark.size()) == inside_mark;
}

}  // namespace

std::string source_name(std::string_view bytes) {
  if (may_stand(bytes)) return std::string(bytes);
  const bool text = is_valid_utf8(bytes);
  std::string name;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool is_escaped =
        escaped_byte(bytes, i) || is_inside_mark(bytes, i) || (!text && byte >= past_ascii);
    name += is_escaped ? escape(byte) : std::string(1, bytes[i]);
  }
  return name;
}

}  // namespace thaimemo
