// The pages of a TIFF, PNG or JPEG file. Internal to extract.
#pragma once

#include "extract/extract.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan_reader.h"

namespace thaimemo {

// Adds the pages of the file, each read by OCR, as add_pdf_pages does. Throws Error "image-damaged" or
// "image-too-large" where not even the pages can be counted.
void add_image_pages(Document& document, const std::string& path, const ExtractSettings& settings,
                     ScanReader& scans);

// Adds one page alone, counted from 1.
void add_image_page(Document& document, const ImageFile& file, int number, ScanReader& scans);

}  // namespace thaimemo
