#include "extract/scan/image/image_file.h"

#include <cmath>

#include "base/problem.h"
#include "base/whole_file.h"
#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

constexpr double a4_width_inch = 8.27, a4_height_inch = 11.69;
// No scanner has less or more: what files say beyond it is wrong.
constexpr double dpi_min = 70, dpi_max = 1300;

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

[[noreturn]] void fail_damaged(const std::string& place) {
  throw Error("image-damaged", place, "The image cannot be read.",
              "Check that the file opens in an image viewer.");
}

void check_pixels(double width, double height, const std::string& place, const ImageFileSettings& settings) {
  if (width < 1 || height < 1) fail_damaged(place);
  if (width * height <= settings.megapixels_max * 1e6) return;
  throw Error("image-too-large", place, "The image has more pixels than a page may have.",
              "Scan at 300 dpi, or raise the limit of megapixels.");
}

void check_header(std::string_view bytes, const std::string& place, const ImageFileSettings& settings) {
  l_int32 width = 0, height = 0, bits = 0, samples = 0, mapped = 0, format = 0;
  if (pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits, &samples, &mapped) != 0)
    fail_damaged(place);
  check_pixels(width, height, place, settings);
}

double resolution_of(Pix* pix) {
  const double told = pixGetXRes(pix);
  if (told >= dpi_min && told <= dpi_max) return told;
  const double width = pixGetWidth(pix), height = pixGetHeight(pix);
  const double guess = std::max(width, height) / a4_height_inch;
  return std::max(guess, std::min(width, height) / a4_width_inch);
}

// What shows through lies on white paper, as a viewer has it.
PixPtr on_white(PixPtr pix) {
  if (pix == nullptr) return pix;
  l_int32 opaque = 1;
  if (pixGetColormap(pix.get()) != nullptr) pixcmapIsOpaque(pixGetColormap(pix.get()), &opaque);
  if (opaque == 0) pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_WITH_ALPHA));
  constexpr l_uint32 white = 0xffffff00;
  const bool shows_through = pix != nullptr && pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4;
  return shows_through ? PixPtr(pixAlphaBlendUniform(pix.get(), white)) : std::move(pix);
}

Image decoded(Pix* read, const std::string& place) {
  const PixPtr pix = on_white(PixPtr(read));
  if (pix == nullptr) fail_damaged(place);
  return to_image(pix.get(), resolution_of(pix.get()));
}

}  // namespace

ImageFile::ImageFile(std::string_view bytes, const std::string& place, const ImageFileSettings& settings)
    : bytes_(bytes), place_(place), settings_(settings) {
  keep_leptonica_quiet();
  if (!is_tiff(bytes)) return;
  directories_ = tiff_directories(bytes, settings.pages_max + 1);
  if (directories_.whole.empty()) fail_damaged(place);
  if (pages() > settings.pages_max)
    throw Error("image-too-large", place, "The file has more pages than a document may have.");
}

int ImageFile::pages() const {
  if (!is_tiff(bytes_)) return 1;
  return static_cast<int>(directories_.whole.size()) + (directories_.broken ? 1 : 0);
}

Image ImageFile::page(int index) const {
  if (!is_tiff(bytes_)) {
    check_header(bytes_, place_, settings_);
    return decoded(pixReadMem(data_of(bytes_), bytes_.size()), place_);
  }
  const auto position = static_cast<std::size_t>(index);
  if (position >= directories_.whole.size())
    throw Error("image-damaged", place_,
                "The file breaks off here: this page, and whatever stood behind it, is lost.",
                "Scan or fetch it again.");
  const TiffDirectory& directory = directories_.whole[position];
  check_pixels(directory.width, directory.height, place_, settings_);
  std::size_t offset = directory.offset;
  return decoded(pixReadMemFromMultipageTiff(data_of(bytes_), bytes_.size(), &offset), place_);
}

std::vector<Image> read_image_bytes(std::string_view bytes, const std::string& place,
                                    const ImageFileSettings& settings) {
  const ImageFile file(bytes, place, settings);
  std::vector<Image> pages;
  for (int index = 0; index < file.pages(); ++index) pages.push_back(file.page(index));
  return pages;
}

std::string png_bytes(const Image& image) {
  const PixPtr pix = to_pix(image);
  const auto dpi = static_cast<l_int32>(std::lround(image.dpi));
  pixSetResolution(pix.get(), dpi, dpi);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMemPng(&data, &size, pix.get(), 0) != 0)
    throw Error("ocr-failed", "PNG", "The image could not be written.");
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

std::vector<Image> read_image_file(const std::string& path, const ImageFileSettings& settings) {
  return read_image_bytes(whole_file(path), path, settings);
}

}  // namespace thaimemo
