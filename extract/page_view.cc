#include "extract/page_view.h"

#include <algorithm>

#include "base/whole_file.h"
#include "extract/file_kind.h"
#include "extract/image_pages.h"
#include "extract/page_picture.h"
#include "extract/pdf_pages.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo {

namespace {

constexpr int pages_before = 40, read_before = 2;  // their tables may go on; only the last are worth OCR

// The page of a document, with its problems, or what kept it from being read.
PageView view_of(Document& document, int number, const std::string& path) {
  std::erase_if(document.problems, [&](const Problem& problem) { return problem.page != number; });
  if (!document.pages.empty() && document.pages.back().number == number)
    return {std::move(document.pages.back()), {}, std::move(document.problems)};
  const std::string place = path + ", page " + std::to_string(number);
  if (document.problems.empty()) throw Error("page-unreadable", place, "the page could not be read");
  throw Error(document.problems.back().code, place, document.problems.back().message);
}

PageView view_of_pdf(const std::string& path, int number, double dpi, const ExtractSettings& settings) {
  PdfSettings limits;
  limits.page_megapixels_max = settings.page_megapixels_max;
  PdfFile file(path, limits);
  check_page_number(path, number, file.page_count());
  Document document;
  ScanReader scans(settings.tessdata_dir);
  ExtractSettings near = settings;
  near.ocr_from_page = std::max(1, number - read_before);
  add_pdf_pages(document, file, std::max(1, number - pages_before), number, near, scans);
  PageView view = view_of(document, number, path);
  view.image = picture_of_pdf_page(file, number, dpi, pose_of(view.page));
  return view;
}

PageView view_of_image(const std::string& path, int number, const ExtractSettings& settings) {
  const ImageFileSettings limits{settings.page_megapixels_max, settings.pages_max};
  const std::string bytes = whole_file(path);
  const ImageFile file(bytes, path, limits);
  check_page_number(path, number, file.pages());
  Document document;
  ScanReader scans(settings.tessdata_dir);
  add_image_page(document, file, number, scans);
  PageView view = view_of(document, number, path);
  view.image = as_read(file.page(number - 1), view.page.paper, view.page.rotation, view.page.skew_deg);
  return view;
}

}  // namespace

PageView view_page(const std::string& path, int number, double dpi, const ExtractSettings& settings) {
  return drawable_kind_of(path) == FileKind::pdf ? view_of_pdf(path, number, dpi, settings)
                                                 : view_of_image(path, number, settings);
}

}  // namespace thaimemo
