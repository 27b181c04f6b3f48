#include "corpus/make/scan/copier.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/make/scan/glass.h"
#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

// All by eye on made copies of 10 to 16 points: the third generation is ugly and can be read.
constexpr double kSkewMax_deg = 0.4, kShiftMax_pt = 3;  // of a sheet laid on the glass by hand
constexpr double kRoughness = 14;                       // grey levels of noise that fray the strokes
constexpr double kEatenLow = 119, kEatenHigh = 128;     // set to "lighter", the grey that becomes half
constexpr double kFatLow = 128, kFatHigh = 174;         // set to "darker"
constexpr double kPaperLight = 240;                     // what is brighter is paper, whatever the noise
constexpr double kGainLow = 1.5, kGainHigh = 2.6;       // of contrast
constexpr double kEdgeShare = 0.55;                     // of generations with an open lid
constexpr double kEdgeMin_pt = 2, kEdgeMax_pt = 14;     // depth of the dark edge
constexpr double kMillimetre_pt = 72 / 25.4;

void raise_contrast(Image& image, double threshold, double gain) {
  std::array<std::uint8_t, 256> curve{};
  for (int grey = 0; grey < 256; ++grey)
    curve[static_cast<std::size_t>(grey)] = clamped(static_cast<int>(128 + (grey - threshold) * gain));
  for (auto& pixel : image.pixels) pixel = curve[pixel];
}

void darken(Image& image, int x, int y, int grey) {
  if (x < 0 || y < 0 || x >= image.width || y >= image.height) return;
  auto& pixel = image.pixels[static_cast<std::size_t>(y) * image.width + static_cast<std::size_t>(x)];
  pixel = std::min(pixel, static_cast<std::uint8_t>(grey));
}

// The depth wanders along the side, so that the edge is no straight rule.
void add_dark_edge(Image& image, Random& random) {
  const int side = random.between(0, 3);
  const bool upright = side < 2;
  const double point = image.dpi / 72, slope = random.between(-0.01, 0.01);
  double depth = random.between(kEdgeMin_pt, kEdgeMax_pt) * point;
  const int length = upright ? image.height : image.width, across = upright ? image.width : image.height;
  for (int along = 0; along < length; ++along) {
    depth = std::clamp(depth + slope + random.between(-0.35, 0.35), 0.0, kEdgeMax_pt * point);
    for (int i = 0; i < static_cast<int>(depth); ++i) {
      const int at = side % 2 == 0 ? i : across - 1 - i;
      darken(image, upright ? at : along, upright ? along : at, random.between(5, 60));
    }
  }
}

void add_disc(Image& image, double x, double y, double radius, int grey) {
  const int reach = static_cast<int>(radius) + 1;
  for (int dy = -reach; dy <= reach; ++dy)
    for (int dx = -reach; dx <= reach; ++dx)
      if (dx * dx + dy * dy <= radius * radius)
        darken(image, static_cast<int>(x) + dx, static_cast<int>(y) + dy, grey);
}

}  // namespace

void copy_once(Image& image, CopierSetting setting, Random& random) {
  const double pixels_a_point = image.dpi / 72, skew = random.between(-kSkewMax_deg, kSkewMax_deg);
  const double right = random.between(-kShiftMax_pt, kShiftMax_pt) * pixels_a_point;
  const double down = random.between(-kShiftMax_pt, kShiftMax_pt) * pixels_a_point;
  image = skewed(image, skew, right, down);
  add_noise(image, kRoughness, random);
  blur(image, 1);
  const bool eats = setting == CopierSetting::lighter;
  const double threshold = eats ? random.between(kEatenLow, kEatenHigh) : random.between(kFatLow, kFatHigh);
  const double white_stays_white = 127 / (kPaperLight - threshold);
  raise_contrast(image, threshold, std::max(white_stays_white, random.between(kGainLow, kGainHigh)));
  add_specks(image, random.between(5, 40), random);
  if (random.chance(kEdgeShare)) add_dark_edge(image, random);
}

void add_punch_holes(Image& image, Random& random) {
  const double millimetre = kMillimetre_pt * image.dpi / 72;
  const double x = random.between(10.0, 13.0) * millimetre;
  const double middle = image.height / 2.0 + random.between(-4.0, 4.0) * millimetre;
  const int grey = random.between(10, 90);
  for (const double off : {-40.0, 40.0}) add_disc(image, x, middle + off * millimetre, 3 * millimetre, grey);
}

}  // namespace thaimemo::make
