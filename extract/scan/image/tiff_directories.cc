#include "extract/scan/image/tiff_directories.h"

#include <optional>
#include <unordered_set>

namespace thaimemo {
namespace {

constexpr std::size_t header_bytes = 8, entry_bytes = 12;
constexpr unsigned tag_width = 256, tag_height = 257, type_short = 3, type_long = 4;

// Whole numbers in the file's own order of bytes.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  std::uint32_t at(std::size_t place, std::size_t count) const {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
      number = number << 8 | static_cast<unsigned char>(bytes_[place + (little_ ? count - 1 - i : i)]);
    return number;
  }
  bool holds(std::size_t place, std::size_t count) const {
    return place <= bytes_.size() && count <= bytes_.size() - place;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

std::uint32_t value_of(const Numbers& numbers, std::size_t entry) {
  const unsigned type = numbers.at(entry + 2, 2);
  if (type == type_short) return numbers.at(entry + 8, 2);
  return type == type_long ? numbers.at(entry + 8, 4) : 0;
}

// Nothing where it does not lie in the file whole.
std::optional<TiffDirectory> directory_at(const Numbers& numbers, std::uint32_t offset, std::uint32_t& next) {
  if (offset < header_bytes || !numbers.holds(offset, 2)) return std::nullopt;
  const std::size_t entries = numbers.at(offset, 2), first = std::size_t{offset} + 2;
  if (!numbers.holds(first, entries * entry_bytes + 4)) return std::nullopt;
  TiffDirectory directory{offset};
  for (std::size_t entry = first; entry < first + entries * entry_bytes; entry += entry_bytes) {
    if (numbers.at(entry, 2) == tag_width) directory.width = value_of(numbers, entry);
    if (numbers.at(entry, 2) == tag_height) directory.height = value_of(numbers, entry);
  }
  next = numbers.at(first + entries * entry_bytes, 4);
  return directory;
}

}  // namespace

bool is_tiff(std::string_view bytes) {
  return bytes.starts_with("II*") || bytes.starts_with("MM");
}

TiffDirectories tiff_directories(std::string_view bytes, int most) {
  TiffDirectories found;
  const Numbers numbers(bytes);
  std::unordered_set<std::uint32_t> seen;
  std::uint32_t offset = numbers.holds(0, header_bytes) ? numbers.at(4, 4) : 0;
  while (offset != 0 && found.whole.size() < static_cast<std::size_t>(most)) {
    std::uint32_t next = 0;
    const auto directory = seen.insert(offset).second ? directory_at(numbers, offset, next) : std::nullopt;
    found.broken = !directory;
    if (!directory) break;
    found.whole.push_back(*directory);
    offset = next;
  }
  return found;
}

}  // namespace thaimemo
