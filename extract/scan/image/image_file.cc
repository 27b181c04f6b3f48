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

bool is_tiff(std::string_view bytes) {
  return bytes.starts_with("II*") || bytes.starts_with("MM");
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

void check_header(std::string_view bytes, int index, const std::string& place,
                  const ImageFileSettings& settings) {
  l_int32 width = 0, height = 0, bits = 0, samples = 0, resolution = 0, mapped = 0, format = 0;
  const bool bad = is_tiff(bytes) ? readHeaderMemTiff(data_of(bytes), bytes.size(), index, &width, &height,
                                                      &bits, &samples, &resolution, &mapped, &format) != 0
                                  : pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height,
                                                     &bits, &samples, &mapped) != 0;
  if (bad) fail_damaged(place);
  check_pixels(width, height, place, settings);
}

double resolution_of(Pix* pix) {
  const double told = pixGetXRes(pix);
  if (told >= dpi_min && told <= dpi_max) return told;
  const double width = pixGetWidth(pix), height = pixGetHeight(pix);
  const double guess = std::max(width, height) / a4_height_inch;
  return std::max(guess, std::min(width, height) / a4_width_inch);
}

Pix* decode(std::string_view bytes, int index) {
  if (is_tiff(bytes)) return pixReadMemTiff(data_of(bytes), bytes.size(), index);
  return pixReadMem(data_of(bytes), bytes.size());
}

}  // namespace

int image_page_count(std::string_view bytes, const std::string& place, const ImageFileSettings& settings) {
  keep_leptonica_quiet();
  if (!is_tiff(bytes)) return 1;
  int count = 0;
  l_int32 width = 0, height = 0, bits = 0, samples = 0, resolution = 0, mapped = 0, format = 0;
  while (count <= settings.pages_max &&
         readHeaderMemTiff(data_of(bytes), bytes.size(), count, &width, &height, &bits, &samples, &resolution,
                           &mapped, &format) == 0) {
    ++count;
  }
  if (count == 0) fail_damaged(place);
  if (count > settings.pages_max) {
    throw Error("image-too-large", place, "The file has more pages than a document may have.");
  }
  return count;
}

Image read_image_page(std::string_view bytes, int index, const std::string& place,
                      const ImageFileSettings& settings) {
  keep_leptonica_quiet();
  check_header(bytes, index, place, settings);
  const PixPtr pix(decode(bytes, index));
  if (pix == nullptr) fail_damaged(place);
  return to_image(pix.get(), resolution_of(pix.get()));
}

std::vector<Image> read_image_bytes(std::string_view bytes, const std::string& place,
                                    const ImageFileSettings& settings) {
  std::vector<Image> pages;
  const int count = image_page_count(bytes, place, settings);
  for (int index = 0; index < count; ++index) pages.push_back(read_image_page(bytes, index, place, settings));
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
