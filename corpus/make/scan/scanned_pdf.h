// Scanned pages in a PDF: a picture on each page, held in one of the ways that scanners and the programs after them
// have.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/make/pdf/image_pdf.h"
#include "corpus/make/scan/scan.h"
#include "corpus/make/scan/sheet.h"
#include "corpus/make/scan/typed_text.h"

namespace thaimemo::make {

// plain      a picture on each page: JPEG (a poor one for mid), or CCITT group 4 where it has one bit
// stencil    scanned with 300 dpi; a JPEG of 75 or 100 dpi below a mask of 300 dpi in black or nearly so
// numbered   a page number typed over the picture, in an embedded font
// watermark  a word typed across the picture, pale, in an embedded font
// lying      as large as if the picture had 72 or 96 dpi
// negative   white on black: a /Decode that is missing or was not needed
// two_up     two pages on one sheet, sheet.h
struct ScanSettings {
  Scan scan = Scan::light;
  ScanFile file = ScanFile::plain;
  double turned_share =
      0;  // of pages that lie on their side or upside down, half of them with a /Rotate that says so
  std::optional<Typewriter> typewriter = {};  // needed by numbered and watermark
};

std::string to_scanned_pdf(const std::vector<Sheet>& pages, const ScanSettings& settings,
                           const Random& random);
std::string to_scanned_pdf(const std::vector<InkedPage>& pages, const ScanSettings& settings,
                           const Random& random);

// One page of a plain file, upright.
ImagePage scan_page(const InkedPage& page, Scan scan, const Random& random);

}  // namespace thaimemo::make
