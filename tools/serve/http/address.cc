#include "tools/serve/http/address.h"

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || std::string_view("-._~").find(letter) != std::string_view::npos;
}

int digit_of(char letter) {
  const char upper = letter >= 'a' && letter <= 'f' ? static_cast<char>(letter - 'a' + 'A') : letter;
  const size_t place = hexadecimal.find(upper);
  return place == std::string_view::npos ? -1 : static_cast<int>(place);
}

// Calls `take` with every part between separators, also with empty ones.
template <typename Take>
void for_each_part(std::string_view text, char separator, const Take& take) {
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(separator, begin), text.size());
    take(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (is_plain(letter))
      encoded += letter;
    else
      encoded += {'%', hexadecimal[byte >> 4], hexadecimal[byte & 15]};
  }
  return encoded;
}

std::string percent_decoded(std::string_view text, bool plus_is_space) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0) {
      decoded += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
      i += 2;
    } else {
      decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return is_valid_utf8(decoded) ? decoded : encode_utf8(decode_utf8(decoded));
}

Fields parse_fields(std::string_view encoded) {
  Fields fields;
  for_each_part(encoded, '&', [&](std::string_view field) {
    if (field.empty()) return;
    const size_t equals = std::min(field.find('='), field.size());
    fields.emplace_back(percent_decoded(field.substr(0, equals), true),
                        percent_decoded(field.substr(std::min(equals + 1, field.size())), true));
  });
  return fields;
}

std::string Address::field(std::string_view name) const {
  for (const auto& [key, value] : fields_)
    if (key == name) return value;
  return "";
}

Address Address::with(std::string_view name, std::string_view value) const {
  Address changed(parts_);
  bool placed = value.empty();
  for (const auto& [key, old] : fields_) {
    if (key != name) changed.fields_.emplace_back(key, old);
    if (key != name || placed) continue;
    changed.fields_.emplace_back(key, value);
    placed = true;
  }
  if (!placed) changed.fields_.emplace_back(name, value);
  return changed;
}

Address Address::as_file(std::string_view suffix) const {
  Address file(*this);
  if (file.parts_.empty()) file.parts_.emplace_back("index");
  file.parts_.back() += suffix;
  return file;
}

std::string Address::text() const {
  std::string text = parts_.empty() ? "/" : "";
  for (const std::string& part : parts_) text += "/" + percent_encoded(part);
  char before = '?';
  for (const auto& [name, value] : fields_) {
    text += before + percent_encoded(name) + "=" + percent_encoded(value);
    before = '&';
  }
  return text;
}

Address parse_address(std::string_view encoded) {
  const size_t query = std::min(encoded.find('?'), encoded.size());
  std::vector<std::string> parts;
  for_each_part(encoded.substr(0, query), '/', [&](std::string_view part) {
    if (!part.empty()) parts.push_back(percent_decoded(part, false));
  });
  return Address(std::move(parts), parse_fields(encoded.substr(std::min(query + 1, encoded.size()))));
}

}  // namespace thaimemo
