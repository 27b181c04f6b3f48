#include "extract/scan/image/kept_image.h"

#include <webp/encode.h>

#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

constexpr int greys = 16;  // as screen_image.cc: edges of letters need no more
// Measured on made reports at 200 dpi: a step further takes twice the time and saves a tenth of the bytes.
constexpr int lossless_effort = 1, lossy_effort = 2;
constexpr float lossy_quality = 75;  // the library's own: below it the edges of letters smear
// Of the pixels, those that differ from their left neighbour in sixteen greys: at most 0.07 of clean print, 0.13 and
// more where the paper has a grain; there a picture with loss is the smaller one. Measured on made reports at 200 dpi.
constexpr double grain_share_min = 0.1;
// Grey levels that come back from a lossy picture differ by so much between the colours.
constexpr int grey_difference_max = 3;

[[noreturn]] void fail_unwritten() {
  throw Error("ocr-failed", "picture", "The image could not be written.");
}

std::uint32_t argb(int red, int green, int blue) {
  return 0xFF000000U | static_cast<std::uint32_t>(red) << 16 | static_cast<std::uint32_t>(green) << 8 |
         static_cast<std::uint32_t>(blue);
}

// The nearest of sixteen greys from black to white.
int few_greys(std::uint8_t level) {
  constexpr int step = 255 / (greys - 1);
  return (level + step / 2) / step * step;
}

class WebPImage {
 public:
  WebPImage(const Image& image, bool rounded) {
    if (WebPPictureInit(&picture_) == 0) fail_unwritten();
    picture_.use_argb = 1;
    picture_.width = image.width;
    picture_.height = image.height;
    if (WebPPictureAlloc(&picture_) == 0) fail_unwritten();
    const std::uint8_t* from = image.pixels.data();
    for (int y = 0; y < image.height; ++y) {
      std::uint32_t* row = picture_.argb + static_cast<std::ptrdiff_t>(y) * picture_.argb_stride;
      for (int x = 0; x < image.width; ++x, from += image.channels) {
        const int grey = rounded ? few_greys(*from) : *from;
        row[x] = image.channels == 1 ? argb(grey, grey, grey) : argb(from[0], from[1], from[2]);
      }
    }
  }
  ~WebPImage() { WebPPictureFree(&picture_); }
  WebPImage(const WebPImage&) = delete;
  WebPImage& operator=(const WebPImage&) = delete;

  std::string encoded(const WebPConfig& config) {
    std::string bytes;
    picture_.writer = append;
    picture_.custom_ptr = &bytes;
    if (WebPEncode(&config, &picture_) == 0) fail_unwritten();
    return bytes;
  }

 private:
  static int append(const std::uint8_t* data, std::size_t size, const WebPPicture* picture) {
    static_cast<std::string*>(picture->custom_ptr)->append(reinterpret_cast<const char*>(data), size);
    return 1;
  }

  WebPPicture picture_{};
};

std::string without_loss(const Image& grey) {
  WebPConfig config;
  if (WebPConfigInit(&config) == 0 || WebPConfigLosslessPreset(&config, lossless_effort) == 0)
    fail_unwritten();
  return WebPImage(grey, true).encoded(config);
}

std::string with_loss(const Image& image) {
  WebPConfig config;
  if (WebPConfigInit(&config) == 0) fail_unwritten();
  config.quality = lossy_quality;
  config.method = lossy_effort;
  return WebPImage(image, false).encoded(config);
}

bool has_grain(const Image& grey) {
  std::size_t unlike = 0;
  for (std::size_t i = 1; i < grey.pixels.size(); ++i)
    unlike += few_greys(grey.pixels[i]) != few_greys(grey.pixels[i - 1]) ? 1 : 0;
  return static_cast<double>(unlike) >= grain_share_min * static_cast<double>(grey.pixels.size());
}

std::string as_webp(const Image& image) {
  return image.channels == 1 && !has_grain(image) ? without_loss(image) : with_loss(image);
}

std::string as_group_4(const Image& image) {
  keep_leptonica_quiet();
  const PixPtr grey = to_pix(image);
  const PixPtr ink = checked(pixThresholdToBinary(grey.get(), 128), "threshold");
  const auto dpi = static_cast<l_int32>(std::lround(image.dpi));
  pixSetResolution(ink.get(), dpi, dpi);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMem(&data, &size, ink.get(), IFF_TIFF_G4) != 0) fail_unwritten();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

bool is_kept_format(std::string_view bytes) {
  const bool tiff =
      bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4));
  return tiff || (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"));
}

bool is_grey(const Image& image) {
  for (std::size_t i = 0; i + 2 < image.pixels.size(); i += 3) {
    const auto [low, high] = std::minmax({image.pixels[i], image.pixels[i + 1], image.pixels[i + 2]});
    if (high - low > grey_difference_max) return false;
  }
  return true;
}

Image green_channel(const Image& image) {
  Image grey{image.width, image.height, 1, image.dpi, {}};
  grey.pixels.reserve(image.pixels.size() / 3);
  for (std::size_t i = 1; i < image.pixels.size(); i += 3) grey.pixels.push_back(image.pixels[i]);
  return grey;
}

}  // namespace

bool has_two_levels(const Image& image) {
  return image.channels == 1 &&
         std::ranges::all_of(image.pixels, [](std::uint8_t level) { return level == 0 || level == 255; });
}

std::string kept_image(const Image& image) {
  check_size(image);
  return has_two_levels(image) ? as_group_4(image) : as_webp(image);
}

Image read_kept_image(std::string_view bytes, double dpi, const std::string& place, double megapixels_max) {
  if (!is_kept_format(bytes))
    throw Error("image-damaged", place, "The kept picture is neither TIFF nor WebP.");
  Image image = ImageFile(bytes, place, {.megapixels_max = megapixels_max}).page(0);
  image.dpi = dpi;
  return image.channels == 3 && is_grey(image) ? green_channel(image) : image;
}

}  // namespace thaimemo
