#include "extract/page_picture.h"

#include "base/whole_file.h"
#include "extract/file_kind.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/image/picture.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo {
namespace {

Image picture_of_pdf(const std::string& path, int number, double dpi, const PagePose& pose,
                     double megapixels_max) {
  PdfSettings limits;
  limits.page_megapixels_max = megapixels_max;
  PdfFile file(path, limits);
  check_page_number(path, number, file.page_count());
  return picture_of_pdf_page(file, number, dpi, pose);
}

// Made smaller first: turning and deskewing take several times the memory of a page.
Image picture_of_image(const std::string& path, int number, double dpi, const PagePose& pose,
                       double megapixels_max) {
  const ImageFileSettings limits{.megapixels_max = megapixels_max};
  const std::string bytes = whole_file(path);
  const ImageFile file(bytes, path, limits);
  check_page_number(path, number, file.pages());
  const Image own = file.page(number - 1);
  return as_read(reduced_to(own, dpi), pose.paper, pose.rotation, pose.skew_deg);
}

}  // namespace

Image reduced_to(const Image& image, double dpi) {
  if (image.dpi <= dpi) return image;
  return Picture(image).scaled_smoothly(dpi / image.dpi).image(dpi);
}

PagePose pose_of(const Page& page) {
  return {page.rotation, page.skew_deg, page.paper};
}

void check_page_number(const std::string& path, int number, int count) {
  if (number >= 1 && number <= count) return;
  throw Error("page-missing", path,
              "there is no page " + std::to_string(number) + ", the file has " + std::to_string(count),
              "Pages count from 1.");
}

Image picture_of_pdf_page(PdfFile& file, int number, double dpi, const PagePose& pose) {
  const int turned_by_the_file = file.rotation(number);
  return as_read(file.render(number, dpi), pose.paper, (pose.rotation - turned_by_the_file + 360) % 360,
                 pose.skew_deg);
}

Image page_picture(const std::string& path, int number, double dpi, const PagePose& pose,
                   double megapixels_max) {
  return drawable_kind_of(path) == FileKind::pdf ? picture_of_pdf(path, number, dpi, pose, megapixels_max)
                                                 : picture_of_image(path, number, dpi, pose, megapixels_max);
}

}  // namespace thaimemo
