#include "tools/ingest/source_name.h"

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
  return is_valid_utf8(bytes) && bytes.find("%25") == std::string_view::npos && is_valid_utf8(undone(bytes));
}

}  // namespace

std::string source_name(std::string_view bytes) {
  if (may_stand(bytes)) return std::string(bytes);
  const bool text = is_valid_utf8(bytes);
  std::string name;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool is_escaped = escaped_byte(bytes, i) || (!text && byte >= past_ascii);
    name += is_escaped ? escape(byte) : std::string(1, bytes[i]);
  }
  return name;
}

}  // namespace thaimemo
