#include "corpus/make/scan/scan.h"

#include "corpus/make/page/draw.h"
#include "corpus/make/pdf/image_pdf.h"
#include "corpus/make/scan/encode.h"
#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

RasterSettings raster_of(Scan scan, Random& random) {
  RasterSettings raster;
  const double skew = scan == Scan::light ? 0.4 : 1.4;
  raster.dpi = scan == Scan::light ? 300 : 200;
  raster.skew_deg = random.between(-skew, skew);
  raster.shift_x_pt = random.between(-4.0, 4.0);
  raster.shift_y_pt = random.between(-4.0, 4.0);
  raster.colour = scan == Scan::photo || (scan == Scan::light && random.chance(0.25));
  return raster;
}

void decay(Image& image, Scan scan, Random& random) {
  switch (scan) {
    case Scan::light:
      add_noise(image, random.between(2.0, 5.0), random);
      return;
    case Scan::mid:
      add_specks(image, random.between(10, 60), random);
      blur(image, 1);
      add_shading(image, random.between(0.08, 0.3), random);
      add_noise(image, random.between(4.0, 10.0), random);
      return;
    case Scan::fax:
      add_noise(image, random.between(15.0, 40.0), random);
      make_bitonal(image, random.between(110, 185));
      add_salt_and_pepper(image, random.between(0.0003, 0.003), random);
      return;
    case Scan::photo:
      add_perspective(image, random.between(0.015, 0.06), random);
      add_shading(image, random.between(0.2, 0.5), random);
      blur(image, random.between(0, 1));
      add_noise(image, random.between(3.0, 8.0), random);
  }
}

std::string encode(const Image& image, Scan scan, Random& random) {
  if (scan == Scan::fax) return to_fax_g4(image);
  const bool poor = scan == Scan::mid;
  return to_jpeg(image, poor ? random.between(35, 60) : random.between(70, 92));
}

int draw_turn(double share, Random& random) {
  if (!random.chance(share)) return 0;
  return 90 * random.between(1, 3);
}

Image scanned(const Sheet& sheet, Scan scan, Random& random, std::optional<double> dpi = {}) {
  RasterSettings raster = raster_of(scan, random);
  raster.dpi = dpi.value_or(raster.dpi);
  Image image = sheet.pixels(raster);
  decay(image, scan, random);
  return image;
}

// Good for as long as the page is.
Sheet sheet_of(const InkedPage& page) {
  return {page.width, page.height, [&page](const RasterSettings& raster) { return to_pixels(page, raster); }};
}

ImagePage scan_turned(const Sheet& sheet, Scan scan, double turned_share, Random random) {
  Image image = scanned(sheet, scan, random);
  const int turn = draw_turn(turned_share, random);
  const bool told = random.chance(0.5);
  if (turn != 0) image = turned(image, turn);
  ImagePage out;
  const bool sideways = turn % 180 != 0;
  out.width_pt = sideways ? sheet.height : sheet.width;
  out.height_pt = sideways ? sheet.width : sheet.height;
  out.rotate = told ? (360 - turn) % 360 : 0;
  out.width_px = image.width;
  out.height_px = image.height;
  out.channels = image.channels;
  out.fax = scan == Scan::fax;
  out.stream = encode(image, scan, random);
  return out;
}

}  // namespace

ImagePage scan_page(const InkedPage& page, Scan scan, const Random& random) {
  return scan_turned(sheet_of(page), scan, 0, random);
}

Image to_scanned_pixels(const InkedPage& page, Scan scan, Random& random, std::optional<double> dpi) {
  return scanned(sheet_of(page), scan, random, dpi);
}

std::string to_scanned_pdf(const std::vector<InkedPage>& pages, Scan scan, double turned_share,
                           const Random& random) {
  std::vector<Sheet> sheets;
  for (const auto& page : pages) sheets.push_back(sheet_of(page));
  return to_scanned_pdf(sheets, scan, turned_share, random);
}

std::string to_scanned_pdf(const std::vector<Sheet>& sheets, Scan scan, double turned_share,
                           const Random& random) {
  std::vector<ImagePage> images;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    images.push_back(scan_turned(sheets[i], scan, turned_share, random.branch("scan " + std::to_string(i))));
  return to_image_pdf(images);
}

}  // namespace thaimemo::make
