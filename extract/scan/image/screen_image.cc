#include "extract/scan/image/screen_image.h"

#include "base/problem.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

constexpr int jpeg_quality = 75;  // the library's own: below it the edges of letters smear
constexpr int greys = 16;         // edges of letters at a screen's resolution need no more

std::string taken(l_uint8* data, std::size_t size, bool failed) {
  if (failed) throw Error("ocr-failed", "picture", "The image could not be written.");
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string as_jpeg(Pix* pix) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const bool failed = pixWriteMemJpeg(&data, &size, pix, jpeg_quality, 0) != 0;
  return taken(data, size, failed);
}

std::string as_png(Pix* pix) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const bool failed = pixWriteMemPng(&data, &size, pix, 0) != 0;
  return taken(data, size, failed);
}

}  // namespace

std::string screen_image(const Image& image) {
  keep_leptonica_quiet();
  const PixPtr pix = to_pix(image);
  const std::string jpeg = as_jpeg(pix.get());
  if (image.channels != 1) return jpeg;
  const PixPtr few(pixThresholdTo4bpp(pix.get(), greys, 0));
  if (few == nullptr) return jpeg;
  const std::string png = as_png(few.get());
  return png.size() <= jpeg.size() ? png : jpeg;
}

}  // namespace thaimemo
