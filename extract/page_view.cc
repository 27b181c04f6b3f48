#include "extract/page_view.h"

#include "extract/file_kind.h"
#include "extract/image_pages.h"
#include "extract/ocr/image_file.h"
#include "extract/ocr/straighten.h"
#include "extract/pdf_pages.h"
#include "extract/whole_file.h"

namespace thaimemo {

namespace {

constexpr std::size_t beginning_bytes = 8192;

void check_number(const std::string& path, int number, int count) {
  if (number >= 1 && number <= count) return;
  throw Error("page-missing", path,
              "there is no page " + std::to_string(number) + ", the file has " + std::to_string(count),
              "Pages count from 1.");
}

// The only page of a document, or what kept it from being read.
Page only_page(Document& document, const std::string& path) {
  if (!document.pages.empty()) return std::move(document.pages.front());
  if (document.problems.empty()) throw Error("page-unreadable", path, "the page could not be read");
  const Problem& problem = document.problems.back();
  throw Error(problem.code, path + ", page " + std::to_string(problem.page), problem.message);
}

PageView view_of_pdf(const std::string& path, int number, double dpi, const ExtractSettings& settings) {
  PdfSettings limits;
  limits.page_megapixels_max = settings.page_megapixels_max;
  PdfFile file(path, limits);
  check_number(path, number, file.page_count());
  Document document;
  ScanReader scans(settings.tessdata_dir);
  add_pdf_page(document, file, number, settings, scans);
  PageView view{only_page(document, path), {}, std::move(document.problems)};
  const int own_rotation = file.rotation(number);
  view.image =
      as_read(file.render(number, dpi), (view.page.rotation - own_rotation + 360) % 360, view.page.skew_deg);
  return view;
}

PageView view_of_image(const std::string& path, int number, const ExtractSettings& settings) {
  const ImageFileSettings limits{settings.page_megapixels_max, settings.pages_max};
  const std::string bytes = whole_file(path);
  check_number(path, number, image_page_count(bytes, path, limits));
  Document document;
  ScanReader scans(settings.tessdata_dir);
  add_image_page(document, bytes, number, settings, scans);
  PageView view{only_page(document, path), {}, std::move(document.problems)};
  view.image =
      as_read(read_image_page(bytes, number - 1, path, limits), view.page.rotation, view.page.skew_deg);
  return view;
}

}  // namespace

PageView view_page(const std::string& path, int number, double dpi, const ExtractSettings& settings) {
  switch (file_kind_of(whole_file(path, beginning_bytes), path)) {
    case FileKind::pdf:
      return view_of_pdf(path, number, dpi, settings);
    case FileKind::image:
      return view_of_image(path, number, settings);
    case FileKind::text:
      throw Error("no-picture", path, "a text file has no page to draw",
                  "Name the PDF or the scan it came from.");
    default:
      throw Error("not-pdf", path, "the file is neither PDF nor image");
  }
}

}  // namespace thaimemo
