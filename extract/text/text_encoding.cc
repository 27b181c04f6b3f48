#include "extract/text/text_encoding.h"

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte == 0x7F || (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1A && byte != 0x1B);
}

// One control byte in two hundred is damage; more is a picture, a program or an archive.
bool is_rubbish(std::string_view bytes) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(), is_control);
  return controls > 2 && static_cast<size_t>(controls) * 200 > bytes.size();
}

DecodedText decode_utf16(std::string_view bytes, bool big_endian) {
  DecodedText decoded{Encoding::utf16, ""};
  std::string& text = decoded.text;
  const auto replace = [&] {
    append_utf8(text, 0xFFFD);
    decoded.encoding = Encoding::utf16_damaged;
  };
  char32_t high = 0;
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]),
               second = static_cast<unsigned char>(bytes[at + 1]);
    const char32_t unit = big_endian ? first << 8 | second : second << 8 | first;
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (high != 0 && !is_low) replace();
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
      continue;
    }
    if (is_low && high == 0)
      replace();
    else
      append_utf8(text, is_low ? 0x10000 + ((high - 0xD800) << 10 | (unit - 0xDC00)) : unit);
    high = 0;
  }
  if (high != 0 || bytes.size() % 2 != 0) replace();
  return decoded;
}

// 0 where the code page has no letter.
char32_t thai_letter(unsigned char byte) {
  static constexpr char32_t quotes[] = {0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
  if (byte < 0x80) return byte;
  if (byte == 0x80) return 0x20AC;
  if (byte == 0x85) return 0x2026;
  if (byte >= 0x91 && byte <= 0x97) return quotes[byte - 0x91];
  if (byte == 0xA0) return 0xA0;
  const bool assigned = (byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB);
  return assigned ? 0x0E01 + (byte - 0xA1U) : 0;
}

std::string decode_windows_874(std::string_view bytes) {
  std::string text;
  for (char byte : bytes) {
    const char32_t letter = thai_letter(static_cast<unsigned char>(byte));
    append_utf8(text, letter != 0 || byte == 0 ? letter : 0xFFFD);
  }
  return text;
}

bool looks_like_windows_874(std::string_view bytes) {
  size_t high = 0, thai = 0;
  for (char letter : bytes) {
    const auto byte = static_cast<unsigned char>(letter);
    high += byte >= 0x80;
    thai += byte >= 0xA1 && thai_letter(byte) != 0;
  }
  return high > 0 && thai * 10 >= high * 9;
}

// Letters past ASCII that are right UTF-8, against bytes that are none of it.
bool is_mostly_utf8(const std::u32string& letters) {
  size_t right = 0, wrong = 0;
  for (char32_t letter : letters) {
    wrong += letter == 0xFFFD;
    right += letter >= 0x80 && letter != 0xFFFD;
  }
  return right > wrong;
}

DecodedText decode_bytes(std::string_view bytes) {
  if (is_rubbish(bytes)) return {Encoding::not_text, ""};
  if (is_valid_utf8(bytes)) return {Encoding::utf8, std::string(bytes)};
  const std::u32string letters = decode_utf8(bytes);
  if (is_mostly_utf8(letters)) return {Encoding::utf8_damaged, encode_utf8(letters)};
  if (looks_like_windows_874(bytes)) return {Encoding::windows_874, decode_windows_874(bytes)};
  return {Encoding::not_text, ""};
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  const bool little = starts_with(bytes, "\xFF\xFE"), big = starts_with(bytes, "\xFE\xFF");
  if (!little && !big) return decode_bytes(starts_with(bytes, "\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
  DecodedText decoded = decode_utf16(bytes.substr(2), big);
  if (is_rubbish(decoded.text)) return {Encoding::not_text, ""};
  return decoded;
}

}  // namespace thaimemo
