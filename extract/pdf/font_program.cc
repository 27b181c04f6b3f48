#include "extract/pdf/font_program.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace thaimemo {

namespace {

constexpr int semibold = 600;
constexpr std::size_t directory_at = 12, entry_size = 16;  // of an sfnt file
constexpr std::size_t weight_at = 4, mac_style_at = 44;    // in OS/2 and in head

// Big-endian numbers of a file that may be cut short.
class Sfnt {
 public:
  explicit Sfnt(const std::vector<unsigned char>& bytes) : bytes_(bytes) {}

  std::optional<std::size_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return std::nullopt;
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | bytes_[at + i];
    return value;
  }

  // A number of two bytes in a table; none where the table is missing.
  std::optional<std::size_t> in_table(std::string_view tag, std::size_t offset) const {
    const std::size_t count = number(4, 2).value_or(0);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t entry = directory_at + i * entry_size;
      if (!is_tag(entry, tag)) continue;
      const auto start = number(entry + 8, 4);
      return start ? number(*start + offset, 2) : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  bool is_tag(std::size_t at, std::string_view tag) const {
    for (std::size_t i = 0; i < tag.size(); ++i)
      if (number(at + i, 1) != static_cast<std::size_t>(static_cast<unsigned char>(tag[i]))) return false;
    return true;
  }

  const std::vector<unsigned char>& bytes_;
};

}  // namespace

bool program_is_bold(const std::vector<unsigned char>& program) {
  const Sfnt file(program);
  const auto weight = file.in_table("OS/2", weight_at);
  if (weight) return *weight >= semibold;
  return file.in_table("head", mac_style_at).value_or(0) & 1;
}

}  // namespace thaimemo
