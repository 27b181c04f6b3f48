#include "extract/scan_reader.h"

#include "extract/ocr/read_image.h"

namespace thaimemo {

Page ScanReader::read(const Image& image) {
  if (!recognizer_) recognizer_ = make_tesseract_recognizer(tessdata_dir_);
  return read_image(image, *recognizer_);
}

}  // namespace thaimemo
