// The report inside a portfolio, and forms that only their maker's own reader can lay out. Internal to extract/pdf.
#pragma once

#include <PDFDoc.h>

#include <string>

#include "extract/pdf/pdf_file.h"

namespace thaimemo {

// Whether the file says that its pages are laid out from an XFA form when it is opened (PDF 1.7, NeedsRendering);
// those in the file then only say that another program is wanted.
bool is_dynamic_form(PDFDoc& document);

// The bytes of the PDF that a portfolio shows first, else of its largest; empty for files that are no portfolio and
// where nothing inside is a PDF. Fills what `wrapping` says of files inside.
std::string main_file_inside(PDFDoc& document, PdfWrapping& wrapping);

}  // namespace thaimemo
