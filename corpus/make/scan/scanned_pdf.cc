#include "corpus/make/scan/scanned_pdf.h"

#include <algorithm>

#include "corpus/make/scan/encode.h"
#include "corpus/make/scan/pixels.h"
#include "corpus/make/scan/stencil.h"

namespace thaimemo::make {

namespace {

constexpr double kStencil_dpi = 300;    // what scanners take for "compact PDF"
constexpr int kBackgroundQuality = 40;  // JPEG; nobody reads the background

// How one file holds its pictures.
struct Packing {
  ScanFile file = ScanFile::plain;
  double stated_dpi = 72, background_dpi = 75;
  bool negated_by_decode = false, reduced = false;
  double ink_red = 0, ink_green = 0, ink_blue = 0;
};

Packing draw_packing(const ScanSettings& settings, Random random) {
  Packing packing;
  packing.file = settings.file;
  packing.stated_dpi = random.pick<double>({72, 72, 96});
  packing.background_dpi = random.pick<double>({75, 100});
  packing.negated_by_decode = random.chance(0.5);
  // Letters of half the size are lost with 200 dots an inch.
  const bool fine = settings.scan == Scan::light || settings.scan == Scan::bleed;
  packing.reduced = fine && random.chance(0.5);
  if (random.chance(0.4)) {
    packing.ink_red = packing.ink_green = random.between(0.05, 0.2);
    packing.ink_blue = packing.ink_red + (random.chance(0.4) ? 0.2 : 0);
  }
  return packing;
}

bool has_one_bit(const Image& image) {
  return image.channels == 1 && std::all_of(image.pixels.begin(), image.pixels.end(),
                                            [](std::uint8_t pixel) { return pixel == 0 || pixel == 255; });
}

void put_picture(ImagePage& page, const Image& image, bool fax, int jpeg_quality) {
  page.width_px = image.width;
  page.height_px = image.height;
  page.channels = image.channels;
  page.fax = fax;
  page.stream = page.fax ? to_fax_g4(image) : to_jpeg(image, jpeg_quality);
}

void put_split_picture(ImagePage& page, const Image& image, const Packing& packing) {
  const SplitPicture split = split_picture(image, packing.background_dpi);
  put_picture(page, split.background, false, kBackgroundQuality);
  page.stencil = StencilLayer{split.mask.width, split.mask.height, to_fax_g4(split.mask),
                              packing.ink_red,  packing.ink_green, packing.ink_blue};
}

void pack(ImagePage& page, Image image, const Packing& packing, int jpeg_quality) {
  if (packing.file == ScanFile::stencil) return put_split_picture(page, image, packing);
  if (packing.file == ScanFile::negative) {
    page.negated = packing.negated_by_decode;
    if (!page.negated)
      for (auto& pixel : image.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  }
  if (packing.file == ScanFile::lying) {
    page.width_pt = 72.0 * image.width / packing.stated_dpi;
    page.height_pt = 72.0 * image.height / packing.stated_dpi;
  }
  put_picture(page, image, has_one_bit(image), jpeg_quality);
}

int draw_turn(double share, Random& random) {
  if (!random.chance(share)) return 0;
  return 90 * random.between(1, 3);
}

int draw_quality(Scan scan, Random& random) {
  if (scan == Scan::fax) return 100;
  return scan == Scan::mid ? random.between(35, 60) : random.between(70, 92);
}

ImagePage scan_turned(const Sheet& sheet, const Sheet& back, const ScanSettings& settings, const Pile& pile,
                      const Packing& packing, Random random) {
  const auto dpi = settings.file == ScanFile::stencil ? std::optional<double>(kStencil_dpi) : std::nullopt;
  Image image = scanned_sheet(sheet, back, settings.scan, pile, random, dpi);
  const int turn = draw_turn(settings.turned_share, random);
  const bool told = random.chance(0.5);
  if (turn != 0) image = turned(image, turn);
  ImagePage out;
  const bool sideways = turn % 180 != 0;
  out.width_pt = sideways ? sheet.height : sheet.width;
  out.height_pt = sideways ? sheet.width : sheet.height;
  out.rotate = told ? (360 - turn) % 360 : 0;
  pack(out, std::move(image), packing, draw_quality(settings.scan, random));
  return out;
}

std::vector<PageFont> type_over(std::vector<ImagePage>& pages, const ScanSettings& settings,
                                const Random& random) {
  const Random own = random.branch("typed");
  if (settings.file == ScanFile::numbered) return type_page_numbers(pages, settings.typewriter.value(), own);
  if (settings.file == ScanFile::watermark) return type_watermarks(pages, settings.typewriter.value(), own);
  return {};
}

// Sheets are printed on both sides: 0 has 1 on its back and 1 has 0. What nothing follows has what came before it.
const Sheet& back_of(const std::vector<Sheet>& sheets, std::size_t i) {
  if ((i ^ 1) < sheets.size()) return sheets[i ^ 1];
  return sheets[i > 0 ? i - 1 : 0];
}

}  // namespace

ImagePage scan_page(const InkedPage& page, Scan scan, const Random& random) {
  const Sheet sheet = sheet_of(page);
  ScanSettings settings;
  settings.scan = scan;
  return scan_turned(sheet, sheet, settings, draw_pile(scan, random.branch("pile")), {}, random);
}

std::string to_scanned_pdf(const std::vector<InkedPage>& pages, const ScanSettings& settings,
                           const Random& random) {
  std::vector<Sheet> sheets;
  for (const auto& page : pages) sheets.push_back(sheet_of(page));
  return to_scanned_pdf(sheets, settings, random);
}

std::string to_scanned_pdf(const std::vector<Sheet>& pages, const ScanSettings& settings,
                           const Random& random) {
  const Packing packing = draw_packing(settings, random.branch("scan packing"));
  const Pile pile = draw_pile(settings.scan, random.branch("scan pile"));
  const auto sheets = settings.file == ScanFile::two_up ? two_up(pages, packing.reduced) : pages;
  std::vector<ImagePage> images;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    images.push_back(scan_turned(sheets[i], back_of(sheets, i), settings, pile, packing,
                                 random.branch("scan " + std::to_string(i))));
  const std::vector<PageFont> fonts = type_over(images, settings, random);
  return to_image_pdf(images, fonts);
}

}  // namespace thaimemo::make
