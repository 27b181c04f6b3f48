#include "base/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace thaimemo {

namespace {

constexpr size_t word_bits = 64;

// Where each letter stands in a short text, a bit for each place. Thai letters and ASCII have a slot of their
// own.
class LetterPlaces {
 public:
  explicit LetterPlaces(std::u32string_view text) : text_(text) {
    for (size_t i = 0; i < text.size(); ++i)
      if (const int slot = slot_of(text[i]); slot >= 0)
        slots_[static_cast<size_t>(slot)] |= std::uint64_t{1} << i;
  }

  std::uint64_t of(char32_t letter) const {
    if (const int slot = slot_of(letter); slot >= 0) return slots_[static_cast<size_t>(slot)];
    std::uint64_t places = 0;
    for (size_t i = 0; i < text_.size(); ++i)
      if (text_[i] == letter) places |= std::uint64_t{1} << i;
    return places;
  }

 private:
  static int slot_of(char32_t letter) {
    if (letter < 0x80) return static_cast<int>(letter);
    if (letter >= 0xE00 && letter <= 0xE7F) return static_cast<int>(letter - 0xE00 + 0x80);
    return -1;
  }

  std::u32string_view text_;
  std::array<std::uint64_t, 256> slots_{};
};

int bit_parallel_distance(std::u32string_view shorter, std::u32string_view longer) {
  const LetterPlaces places(shorter);
  const std::uint64_t last = std::uint64_t{1} << (shorter.size() - 1);
  std::uint64_t up = ~std::uint64_t{0}, down = 0;
  int distance = static_cast<int>(shorter.size());
  for (char32_t letter : longer) {
    const std::uint64_t match = places.of(letter);
    const std::uint64_t diagonal = (((match & up) + up) ^ up) | match | down;
    std::uint64_t right = down | ~(diagonal | up), left = up & diagonal;
    distance += (right & last) != 0 ? 1 : 0;
    distance -= (left & last) != 0 ? 1 : 0;
    right = right << 1 | 1;
    left <<= 1;
    up = left | ~(diagonal | right);
    down = right & diagonal;
  }
  return distance;
}

}  // namespace

int edit_distance(std::u32string_view a, std::u32string_view b, int limit) {
  if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > limit) return limit + 1;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return std::min(static_cast<int>(b.size()), limit + 1);
  if (a.size() <= word_bits) return std::min(bit_parallel_distance(a, b), limit + 1);
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i) + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
  }
  return std::min(row.back(), limit + 1);
}

}  // namespace thaimemo
