// TIFF (with all its pages), PNG and JPEG files as images, and images as PNG.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record/image.h"
#include "extract/scan/image/tiff_directories.h"

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

// The pages of a file one after another, for files whose pages would not fit in memory together.
class ImageFile {
 public:
  // The bytes must outlive it. Throws the same where not even the pages can be counted.
  ImageFile(std::string_view bytes, const std::string& place, const ImageFileSettings& settings = {});

  // Where a TIFF file breaks off or its directories lead astray, the page that stood there counts, and reading it
  // fails: how many are lost behind it nobody knows.
  int pages() const;
  Image page(int index) const;  // from 0; throws the same for a page that cannot be read

 private:
  std::string_view bytes_;
  std::string place_;
  ImageFileSettings settings_;
  TiffDirectories directories_;  // empty for other files
};

// The image as a PNG file; the same image gives the same bytes. Throws Error "ocr-failed".
std::string png_bytes(const Image& image);

}  // namespace thaimemo
