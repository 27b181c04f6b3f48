// Forms of a text for searching and comparing; never shown to people, never stored as text.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

// ASCII digits, one sara am, one mark order, lower-case Latin, no invisible letters, every white space one '
// ' (runs stay runs). For a normalized text and any part of it: search_form(part) is a part of
// search_form(text).
std::string search_form(std::string_view text);

// search_form without white space, with one dash '-' and straight quotes: equal where a reader sees the same
// words.
std::string fold_form(std::string_view text);

// Unicode's canonical composition (NFC).
std::u32string composed(std::u32string_view letters);

}  // namespace thaimemo
