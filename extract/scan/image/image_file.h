// TIFF (with all its pages), PNG and JPEG files as images, and images as PNG.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record/image.h"

namespace thaimemo {

struct ImageFileSettings {
  // Of each page, told from its header before it is decoded: an A4 sheet at 1000 dpi.
  double megapixels_max = 100;
  int pages_max = 20'000;  // the same for all: more is no report
};

// The pages of an image file. The resolution comes from the file; where it tells none, or one that no scanner
// has, the image counts as an A4 sheet. Throws Error "image-too-large" and "image-damaged", naming `place`.
std::vector<Image> read_image_bytes(std::string_view bytes, const std::string& place,
                                    const ImageFileSettings& settings = {});
// The same of a file; throws also Error "file-unreadable".
std::vector<Image> read_image_file(const std::string& path, const ImageFileSettings& settings = {});

// One page after another, for files whose pages would not fit in memory together. `index` is from 0. They
// throw the same.
int image_page_count(std::string_view bytes, const std::string& place,
                     const ImageFileSettings& settings = {});
Image read_image_page(std::string_view bytes, int index, const std::string& place,
                      const ImageFileSettings& settings = {});

// The image as a PNG file; the same image gives the same bytes. Throws Error "ocr-failed".
std::string png_bytes(const Image& image);

}  // namespace thaimemo
