#include "tools/serve/http/message.h"

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr std::size_t file_name_bytes_max = 200;  // file systems take 255; browsers add " (1)" and ".part"

bool is_unfit(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || (letter >= 0x200E && letter <= 0x200F) ||
         (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069) ||
         std::u32string_view(U"/\\\"*?<>|:").find(letter) != std::u32string_view::npos;
}

// What every file system takes; the ending stays where the name is cut.
std::string file_name_of(const std::string& wanted) {
  const std::size_t dot = std::min(wanted.rfind('.'), wanted.size());
  const std::string ending = wanted.substr(dot);
  std::string name;
  for (const char32_t letter : decode_utf8(wanted.substr(0, dot))) {
    if (name.size() + ending.size() + 4 > file_name_bytes_max) break;
    append_utf8(name, is_unfit(letter) ? U'-' : letter);
  }
  return name + ending;
}

}  // namespace

std::string Request::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

std::string Request::cookie(std::string_view name) const {
  std::string_view rest = headers.contains("cookie") ? std::string_view(headers.at("cookie")) : "";
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return std::string(pair.substr(name.size() + 1));
  }
  return "";
}

void Response::offer_as(const std::string& file_name) {
  const std::string name = file_name_of(file_name);
  std::string plain;  // quoted: only letters that need no escape are left
  for (const char letter : name) plain += static_cast<unsigned char>(letter) < 0x7F ? letter : '_';
  headers.emplace_back("Content-Disposition",
                       "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encoded(name));
}

Response see_other(const Address& address) {
  Response response{.status = 303, .body = ""};
  response.headers.emplace_back("Location", address.text());
  return response;
}

}  // namespace thaimemo
