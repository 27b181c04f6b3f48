#include "extract/image_pages.h"

#include "base/whole_file.h"
#include "extract/failure.h"
#include "extract/paper_doubt.h"
#include "extract/scan/image/image_file.h"
#include "extract/table_notes.h"

namespace thaimemo {

namespace {

Page page_of(std::string_view bytes, int number, const ImageFileSettings& limits, Document& document,
             ScanReader& scans) {
  const Image scan = read_image_page(bytes, number - 1, document.source, limits);
  if (auto doubt = paper_doubt(scan, number)) document.problems.push_back(std::move(*doubt));
  Page page = scans.read(scan);
  page.number = number;
  page.reason = "image file";
  return page;
}

}  // namespace

void add_image_page(Document& document, std::string_view bytes, int number, const ExtractSettings& settings,
                    ScanReader& scans) {
  const ImageFileSettings limits{settings.page_megapixels_max, settings.pages_max};
  try {
    document.pages.push_back(page_of(bytes, number, limits, document, scans));
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
  document.page_count = image_page_count(bytes, document.source, limits);
  if (settings.on_page) settings.on_page(document);
  if (!settings.ocr) {
    document.problems.push_back(
        {"ocr-off", Severity::warning, 0, "", "The image needs OCR, which was switched off."});
    document.status = Status::partial;
    return;
  }
  for (int number = 1; number <= document.page_count; ++number) {
    add_image_page(document, bytes, number, settings, scans);
    if (settings.on_page) settings.on_page(document);
  }
}

}  // namespace thaimemo
