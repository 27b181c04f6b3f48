// The picture of a page alone, as the positions of its record mean it: nothing is read.
#pragma once

#include <string>

#include "extract/pdf/pdf_file.h"
#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

// How a page lay in its file: what a record says was taken out to bring it upright.
struct PagePose {
  int rotation = 0;     // degrees clockwise
  double skew_deg = 0;  // of a scan
  std::optional<Corners> paper = std::nullopt;
};

PagePose pose_of(const Page& page);

// At `dpi`; an image that has less comes back as it is.
Image reduced_to(const Image& image, double dpi);

// Of an open file; throws as PdfFile::render() does.
Image picture_of_pdf_page(PdfFile& file, int number, double dpi, const PagePose& pose);

// Page `number` (from 1) of a PDF or image file at `dpi`, or an image file's own resolution where that is less.
// Throws Error "page-missing", "page-too-large", "no-picture" (a text file), "not-pdf", and what opening the file
// throws.
Image page_picture(const std::string& path, int number, double dpi, const PagePose& pose,
                   double megapixels_max = 100);

// Throws Error "page-missing" for a page that a file of `count` pages does not have.
void check_page_number(const std::string& path, int number, int count);

}  // namespace thaimemo
