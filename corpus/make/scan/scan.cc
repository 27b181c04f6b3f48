#include "corpus/make/scan/scan.h"

#include "corpus/make/scan/camera.h"
#include "corpus/make/scan/copier.h"
#include "corpus/make/scan/glass.h"
#include "corpus/make/scan/paper.h"
#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

double skew_max_deg(Scan scan) {
  switch (scan) {
    case Scan::light:
      return 0.4;
    case Scan::copy:
    case Scan::pale:
    case Scan::bleed:
      return 0.7;
    default:
      return 1.4;
  }
}

RasterSettings raster_of(Scan scan, const Pile& pile, Random& random) {
  RasterSettings raster;
  const double skew = skew_max_deg(scan);
  raster.dpi = pile.dpi;
  raster.skew_deg = random.between(-skew, skew);
  raster.shift_x_pt = random.between(-4.0, 4.0);
  raster.shift_y_pt = random.between(-4.0, 4.0);
  raster.colour = scan == Scan::photo || (scan == Scan::light && random.chance(0.25)) ||
                  (scan == Scan::bleed && pile.coloured);
  return raster;
}

void copy_again(Image& image, const Pile& pile, Random& random) {
  const int lighter = random.between(0, pile.generations);  // two of them would leave too little to read
  for (int i = 0; i < pile.generations; ++i) {
    copy_once(image, i == lighter ? CopierSetting::lighter : CopierSetting::darker, random);
    if (i == 0 && pile.punched) add_punch_holes(image, random);
  }
  add_noise(image, random.between(3.0, 8.0), random);
  if (pile.one_bit) make_bitonal(image, random.between(110, 160));
}

// Thin paper is as wide and as high on its other side; a back that lies on it the other way was turned by the printer.
void shine_back(Image& image, const Sheet& sheet, const Sheet& back, const RasterSettings& raster,
                Random& random) {
  RasterSettings other = raster;
  other.dpi = show_through_dpi;
  other.skew_deg = -raster.skew_deg + random.between(-0.3, 0.3);
  other.colour = false;
  const bool across = (sheet.width > sheet.height) != (back.width > back.height);
  const Image picture = back.pixels(other);
  show_through(image, across ? turned(picture, 90) : picture, random);
}

void decay(Image& image, Scan scan, const Pile& pile, Random& random) {
  switch (scan) {
    case Scan::light:
      return add_noise(image, random.between(2.0, 5.0), random);
    case Scan::mid:
      add_specks(image, random.between(10, 60), random);
      blur(image, 1);
      add_shading(image, random.between(0.08, 0.3), random);
      return add_noise(image, random.between(4.0, 10.0), random);
    case Scan::fax:
      add_noise(image, random.between(15.0, 40.0), random);
      make_bitonal(image, random.between(110, 185));
      return add_salt_and_pepper(image, random.between(0.0003, 0.003), random);
    case Scan::photo:
      add_perspective(image, random.between(0.015, 0.06), random);
      add_shading(image, random.between(0.2, 0.5), random);
      blur(image, random.between(0, 1));
      return add_noise(image, random.between(3.0, 8.0), random);
    case Scan::copy:
      return copy_again(image, pile, random);
    case Scan::pale:
      wear_toner(image, random);
      blur(image, 1);
      return add_noise(image, random.between(2.0, 5.0), random);
    case Scan::bleed:
      tint_paper(image, random);
      add_shading(image, random.between(0.03, 0.1), random);
      return add_noise(image, random.between(2.0, 5.0), random);
  }
}

}  // namespace

Pile draw_pile(Scan scan, Random random) {
  Pile pile;
  const bool fine = scan == Scan::light || scan == Scan::bleed || (scan == Scan::pale && random.chance(0.5));
  pile.dpi = fine ? 300 : 200;
  pile.generations = random.between(2, 3);
  pile.punched = random.chance(0.5);
  pile.one_bit = random.chance(0.5);
  pile.coloured = random.chance(0.4);
  return pile;
}

Image scanned_sheet(const Sheet& sheet, const Sheet& back, Scan scan, const Pile& pile, Random& random,
                    std::optional<double> dpi) {
  RasterSettings raster = raster_of(scan, pile, random);
  raster.dpi = dpi.value_or(raster.dpi);
  Image image = sheet.pixels(raster);
  if (scan == Scan::bleed) shine_back(image, sheet, back, raster, random);
  decay(image, scan, pile, random);
  return image;
}

Image to_scanned_pixels(const InkedPage& page, Scan scan, Random& random, std::optional<double> dpi) {
  const Sheet sheet = sheet_of(page);
  return scanned_sheet(sheet, sheet, scan, draw_pile(scan, random.branch("pile")), random, dpi);
}

}  // namespace thaimemo::make
