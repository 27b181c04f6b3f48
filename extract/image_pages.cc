#include "extract/image_pages.h"

#include "base/whole_file.h"
#include "extract/doubts/paper_doubt.h"
#include "extract/doubts/table_notes.h"
#include "extract/failure.h"

namespace thaimemo {

namespace {

Page page_of(const ImageFile& file, int number, Document& document, ScanReader& scans) {
  const Image scan = file.page(number - 1);
  if (auto doubt = paper_doubt(scan, number)) document.problems.push_back(std::move(*doubt));
  Page page = scans.read(scan);
  page.number = number;
  page.reason = "image file";
  if (page.blocks.empty()) document.problems.push_back(ocr_found_nothing(number));
  return page;
}

}  // namespace

void add_image_page(Document& document, const ImageFile& file, int number, ScanReader& scans) {
  try {
    document.pages.push_back(page_of(file, number, document, scans));
    note_missed_tables(document.pages.back(), document.problems);
  } catch (const Error& error) {
    document.problems.push_back(page_failure(error, number));
    document.status = Status::partial;
  }
}

void add_image_pages(Document& document, const std::string& path, const ExtractSettings& settings,
                     ScanReader& scans) {
  const std::string bytes = whole_file(path);
  const ImageFileSettings limits{settings.page_megapixels_max, settings.pages_max};
  const ImageFile file(bytes, document.source, limits);
  document.page_count = file.pages();
  if (settings.on_page) settings.on_page(document);
  if (!settings.ocr) {
    document.problems.push_back(
        {"ocr-off", Severity::warning, 0, "", "The image needs OCR, which was switched off."});
    document.status = Status::partial;
    return;
  }
  for (int number = 1; number <= document.page_count; ++number) {
    add_image_page(document, file, number, scans);
    if (settings.on_page) settings.on_page(document);
  }
}

}  // namespace thaimemo
