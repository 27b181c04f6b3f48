#include "extract/kept_pages.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/whole_file.h"
#include "extract/file_kind.h"
#include "extract/pdf/layer/layer_health.h"
#include "extract/record/points.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/image/kept_image.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo {
namespace {

// Of the page that is covered by its images: a scan, whose own resolution tells how it is best drawn.
constexpr double scan_share_min = 0.5;
constexpr double dpi_min = 5;  // a page so large that it is drawn coarser than this is refused

constexpr double rounding = 0.99;  // pictures have whole pixels

double dpi_of_area(double megapixels, double width_inch, double height_inch) {
  return std::sqrt(rounding * megapixels * 1e6 / (width_inch * height_inch));
}

// Of a picture that is no scan of two levels.
double dpi_for(double width_inch, double height_inch, const KeepSettings& settings) {
  const double by_area = dpi_of_area(settings.megapixels_max, width_inch, height_inch);
  const double by_side = rounding * kept_side_max_px / std::max(width_inch, height_inch);
  return std::max(dpi_min, std::min({settings.dpi, by_area, by_side}));
}

bool is_scan(const PageContent& content) {
  double covered = 0;
  for (const PlacedImage& image : content.images)
    covered += overlap_area(image.bbox, {0, 0, content.width, content.height});
  return covered >= scan_share_min * content.width * content.height;
}

// A scan of two levels goes in with its own pixels, everything else at the resolution of the settings.
Image image_to_keep(PdfFile& file, int number, const KeepSettings& settings) {
  const PageContent content = file.read_page(number);
  const double width = content.width / points_per_inch, height = content.height / points_per_inch;
  const double dpi = dpi_for(width, height, settings), own = std::round(image_dpi(content));
  const bool as_scanned =
      is_scan(content) && own >= dpi_min && own <= dpi_of_area(settings.scan_megapixels_max, width, height);
  if (!as_scanned) return file.render_unturned(number, dpi);
  Image scan = file.render_unturned(number, own);
  if (has_two_levels(scan)) return scan;
  return own >= dpi ? reduced_to(scan, dpi) : file.render_unturned(number, dpi);
}

void check_count(const std::string& path, int count, const KeepSettings& settings) {
  if (count <= settings.pages_max) return;
  throw Error(
      "too-many-pages", path,
      std::to_string(count) + " pages are more than the limit of " + std::to_string(settings.pages_max));
}

void keep_one(int number, const KeptPageTaker& taker, const std::function<KeptPage()>& drawn) {
  KeptPage page;
  try {
    page = drawn();
  } catch (const Error& error) {
    return taker.failed(number, error);
  }
  taker.kept(std::move(page));
}

void keep_pdf_pages(const std::string& path, int first, const KeepSettings& settings,
                    const KeptPageTaker& taker) {
  PdfSettings limits;
  limits.page_megapixels_max = settings.scan_megapixels_max;
  PdfFile file(path, limits);
  check_count(path, file.page_count(), settings);
  taker.counted(file.page_count());
  for (int number = first; number <= file.page_count(); ++number)
    keep_one(number, taker, [&] {
      const Image image = image_to_keep(file, number, settings);
      return KeptPage{number, image.dpi, file.rotation(number), kept_image(image)};
    });
}

void keep_image_pages(const std::string& path, int first, const KeepSettings& settings,
                      const KeptPageTaker& taker) {
  const std::string bytes = whole_file(path);
  const ImageFileSettings limits{settings.scan_megapixels_max, settings.pages_max};
  const ImageFile file(bytes, path, limits);
  taker.counted(file.pages());
  for (int number = first; number <= file.pages(); ++number)
    keep_one(number, taker, [&] {
      Image image = file.page(number - 1);
      if (!has_two_levels(image))
        image = reduced_to(image, dpi_for(image.width / image.dpi, image.height / image.dpi, settings));
      return KeptPage{number, image.dpi, 0, kept_image(image)};
    });
}

}  // namespace

void keep_pages(const std::string& path, int first, const KeepSettings& settings,
                const KeptPageTaker& taker) {
  const auto keep = drawable_kind_of(path) == FileKind::pdf ? keep_pdf_pages : keep_image_pages;
  keep(path, first, settings, taker);
}

Image picture_of_kept_page(const KeptPage& kept, double dpi, const PagePose& pose, double megapixels_max) {
  const Image own =
      read_kept_image(kept.image, kept.dpi, "page " + std::to_string(kept.page), megapixels_max);
  const Image turned = as_read(reduced_to(own, dpi), std::nullopt, kept.turned, 0);
  return as_read(turned, pose.paper, (pose.rotation - kept.turned + 360) % 360, pose.skew_deg);
}

}  // namespace thaimemo
