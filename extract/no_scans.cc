// Stands in for scan_reader.cc and image_pages.cc where OCR is not built.
#include "extract/image_pages.h"

namespace thaimemo {

Page ScanReader::read(const Image&) {
  throw Error("ocr-unavailable", "", "this build has no OCR");
}

void add_image_pages(Document&, const std::string& path, const ExtractSettings&, ScanReader&) {
  throw Error("ocr-unavailable", path, "this build has no OCR");
}

}  // namespace thaimemo
