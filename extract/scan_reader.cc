#include "extract/scan_reader.h"

#include "extract/scan/read/read_image.h"
#include "extract/scan/read/read_strip.h"

namespace thaimemo {

Recognizer& ScanReader::recognizer() {
  if (!recognizer_) recognizer_ = make_recognizer(tessdata_dir_);
  return *recognizer_;
}

Page ScanReader::read(const Image& image, const OpenTable* above) {
  return read_image(image, recognizer(), {}, above);
}

std::string ScanReader::read_strip(const Image& strip) {
  return thaimemo::read_strip(strip, recognizer());
}

std::string ScanReader::read_number(const Image& strip) {
  return thaimemo::read_strip(strip, recognizer(), Alphabet::numeric);
}

}  // namespace thaimemo
