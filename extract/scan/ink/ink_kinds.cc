#include "extract/scan/ink/ink_kinds.h"

namespace thaimemo {
namespace {

// In x-heights.
struct InkSize {
  double width = 0, height = 0;
};

InkSize size_of(const PixelBox& box, double x_height) {
  return {box.width() / x_height, box.height() / x_height};
}

bool is_speck(const Component& item, double x_height, const InkKindSettings& settings) {
  return item.area < settings.speck * x_height * x_height;
}

// Shading that a fax turned into dots; print never has that many.
bool is_speckled(const Components& ink, const std::vector<std::size_t>& members, double x_height,
                 const InkKindSettings& settings) {
  std::size_t specks = 0, letters = 0;
  for (const std::size_t i : members) {
    specks += is_speck(ink.items[i], x_height, settings) ? 1 : 0;
    letters += ink.items[i].box.height() >= settings.letter_min * x_height ? 1 : 0;
  }
  return static_cast<double>(specks) > settings.specks_max * static_cast<double>(letters);
}

bool is_dust(const InkSize& size, const InkKindSettings& settings) {
  return size.width < settings.dust && size.height < settings.dust;
}

bool is_rest_of_rule(const InkSize& size, const InkKindSettings& settings) {
  const bool flat = size.width > settings.rule_length_min && size.height < settings.rule_thickness_max;
  return flat || (size.height > settings.rule_length_min && size.width < settings.upright_rule_thickness_max);
}

bool is_picture(const InkSize& size, const InkKindSettings& settings) {
  return size.height > settings.touching_max || size.width > settings.width_max;
}

}  // namespace

InkKinds kinds_of(const Components& ink, const std::vector<std::size_t>& members, double x_height,
                  const InkKindSettings& settings) {
  InkKinds kinds;
  const bool speckled = is_speckled(ink, members, x_height, settings);
  for (const std::size_t i : members) {
    const InkSize size = size_of(ink.items[i].box, x_height);
    if (is_dust(size, settings) || is_rest_of_rule(size, settings) || is_picture(size, settings)) continue;
    if (speckled && is_speck(ink.items[i], x_height, settings)) continue;
    if (size.height > settings.letter_max)
      kinds.tall.push_back(i);
    else if (size.height >= settings.letter_min)
      kinds.letters.push_back(i);
    else
      kinds.small.push_back(i);
  }
  return kinds;
}

}  // namespace thaimemo
