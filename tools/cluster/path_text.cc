#include "tools/cluster/path_text.h"

#include <cctype>
#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"

namespace thaimemo {
namespace {

bool is_hex(char letter) {
  return std::isxdigit(static_cast<unsigned char>(letter)) != 0;
}

}  // namespace

std::string path_text(const std::string& path) {
  const bool is_text = is_valid_utf8(path);
  std::string text;
  for (const char byte : path) {
    const bool plain = static_cast<unsigned char>(byte) < 0x80;
    char escaped[4];
    std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned char>(byte));
    text += byte == '%' || (!plain && !is_text) ? std::string(escaped) : std::string(1, byte);
  }
  return text;
}

std::string text_path(const std::string& text) {
  std::string path;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
      path += static_cast<char>(std::strtol(text.substr(i + 1, 2).c_str(), nullptr, 16));
      i += 2;
    } else {
      path += text[i];
    }
  }
  return path;
}

}  // namespace thaimemo
