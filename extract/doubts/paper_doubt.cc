#include "extract/doubts/paper_doubt.h"

#include <cmath>
#include <string>

#include "extract/scan/ink/print_size.h"

namespace thaimemo {
namespace {

// As "21 × 30 cm".
std::string size_in_cm(const Image& scan, double dpi) {
  constexpr double cm_per_inch = 2.54;
  const auto cm = [&](int pixels) { return std::to_string(std::lround(pixels / dpi * cm_per_inch)); };
  return cm(scan.width) + " × " + cm(scan.height) + " cm";
}

}  // namespace

std::optional<Problem> paper_doubt(const Image& scan, int page) {
  const double dpi = dpi_by_letters(scan);
  if (is_larger_than_a3(scan, dpi))
    return Problem{"page-larger-than-a3", Severity::warning, page, "",
                   "The page measures " + size_in_cm(scan, dpi) +
                       ". Print on larger sheets is read less well; compare with the image."};
  if (dpi == scan.dpi) return {};
  return Problem{"page-size-doubted", Severity::info, page, "",
                 "The file says that the page measures " + size_in_cm(scan, scan.dpi) +
                     "; by its letters it was read as " + size_in_cm(scan, dpi) + "."};
}

}  // namespace thaimemo
