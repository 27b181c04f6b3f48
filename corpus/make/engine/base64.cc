#include "corpus/make/engine/base64.h"

#include <array>

namespace thaimemo::make {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::array<int, 256> values_of_letters() {
  std::array<int, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<int>(i);
  return values;
}

}  // namespace

std::string from_base64(std::string_view letters) {
  static const std::array<int, 256> values = values_of_letters();
  std::string bytes;
  bytes.reserve(letters.size() / 4 * 3);
  unsigned gathered = 0;
  int bits = 0;
  for (const char letter : letters) {
    const int value = values[static_cast<unsigned char>(letter)];
    if (value < 0) continue;
    gathered = gathered << 6 | static_cast<unsigned>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(gathered >> bits & 0xff);
  }
  return bytes;
}

}  // namespace thaimemo::make
