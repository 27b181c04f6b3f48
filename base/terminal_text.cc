#include "base/terminal_text.h"

#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace thaimemo {
namespace {

bool is_control(char32_t letter) {
  return (letter < 0x20 && letter != '\n' && letter != '\t') || (letter >= 0x7F && letter < 0xA0);
}

// Marks, embeddings, overrides and isolates of the bidirectional algorithm.
bool turns_direction(char32_t letter) {
  return letter == 0x200E || letter == 0x200F || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

std::string escaped(char32_t letter) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), letter < 0x80 ? "\\x%02x" : "\\u%04x",
                static_cast<unsigned>(letter));
  return text.data();
}

}  // namespace

std::string for_terminal(std::string_view text) {
  std::string safe;
  for (const char32_t letter : decode_utf8(text))
    is_control(letter) || turns_direction(letter) ? void(safe += escaped(letter)) : append_utf8(safe, letter);
  return safe;
}

std::streamsize TerminalBuffer::xsputn(const char* text, std::streamsize size) {
  const std::string safe = for_terminal({text, static_cast<std::size_t>(size)});
  const auto wanted = static_cast<std::streamsize>(safe.size());
  return to_->sputn(safe.data(), wanted) == wanted ? size : 0;
}

TerminalBuffer::int_type TerminalBuffer::overflow(int_type letter) {
  const char one = traits_type::to_char_type(letter);
  return traits_type::eq_int_type(letter, traits_type::eof()) || xsputn(&one, 1) == 1
             ? traits_type::not_eof(letter)
             : traits_type::eof();
}

}  // namespace thaimemo
