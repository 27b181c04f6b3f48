// A PDF's pages, each from its text layer or from its image. Internal to extract.
#pragma once

#include "extract/extract.h"
#include "extract/pdf/pdf_file.h"
#include "extract/record/styled_word.h"
#include "extract/scan_reader.h"
#include "extract/table/borderless/open_table.h"

namespace thaimemo {

// Adds the pages and problems of the file to `document`, and says what it claims of itself. A page that fails
// costs only that page: problem "page-unreadable", status partial.
void add_pdf_pages(Document& document, const std::string& path, const ExtractSettings& settings,
                   ScanReader& scans);

// The same for the pages from `first` to `last`, both included.
void add_pdf_pages(Document& document, PdfFile& file, int first, int last, const ExtractSettings& settings,
                   ScanReader& scans);

// The page as its text layer has it. `above` is the table that the page before ended with, or null.
Page layer_page(const PageContent& content, const std::vector<StyledWord>& words, const std::string& reason,
                const OpenTable* above = nullptr);

}  // namespace thaimemo
