#include "corpus/train/line_samples.h"

#include <algorithm>
#include <cmath>

#include "base/median.h"
#include "corpus/make/scan/encode.h"
#include "corpus/make/scan/pixels.h"
#include "corpus/make/scan/scan.h"
#include "corpus/train/line_page.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo::train {
namespace {

constexpr double widths_differ_max = 0.12;  // between the printed and the cut line
// A line that is not where it was printed, against the others of its page, is another one: where one was lost
// and two marks made one, all lines between had the next one's text (4 of 100 lines at tight leading, before
// this was looked at).
constexpr double aside_max_pt = 10, off_baseline_max_pt = 6;
constexpr double part_gap = 4;  // as the page reader splits lines, in x-heights

// Half of the scans have the usual resolution, the others whatever an office's machine was set to.
std::optional<double> draw_dpi(make::Scan scan, make::Random& random) {
  if (random.chance(0.5)) return {};
  return scan == make::Scan::light ? random.between(200.0, 300.0) : random.between(150.0, 300.0);
}

// What machines do besides: copy with few or thick strokes, in one bit without noise, or out of focus.
void wear(Image& image, make::Random& random) {
  if (random.chance(0.15)) make::blur(image, 1);
  if (image.channels == 1 && random.chance(0.15)) make::make_bitonal(image, random.between(90, 200));
}

Image through_compression(const Image& image, make::Scan scan, make::Random& random) {
  if (scan == make::Scan::fax) return image;
  const int quality = scan == make::Scan::mid ? random.between(35, 70) : random.between(65, 92);
  Image decoded = read_image_bytes(make::to_jpeg(image, quality), "training page").front();
  decoded.dpi = image.dpi;
  return decoded;
}

bool same_width(const PrintedLine& printed, const InkLine& line, double dpi) {
  const double wanted = printed.width_pt * dpi / 72;
  const double tolerance = widths_differ_max * wanted + 0.4 * line.x_height();
  return std::abs(line.box.width() - wanted) < tolerance;
}

struct Offset {
  double x = 0, y = 0;  // in points
};

Offset offset_of(const PrintedLine& printed, const InkLine& line, double dpi) {
  return {line.box.x0 * 72 / dpi - printed.x_pt, line.bottom * 72 / dpi - printed.baseline_pt};
}

// How far the scanner moved the page: the median over its lines.
Offset usual_offset(const std::vector<PrintedLine>& printed, const std::vector<const InkLine*>& lines,
                    double dpi) {
  std::vector<double> x, y;
  for (size_t i = 0; i < printed.size(); ++i) {
    const Offset one = offset_of(printed[i], *lines[i], dpi);
    x.push_back(one.x);
    y.push_back(one.y);
  }
  return {median(std::move(x)), median(std::move(y))};
}

bool same_place(const PrintedLine& printed, const InkLine& line, const Offset& usual, double dpi) {
  const Offset offset = offset_of(printed, line, dpi);
  return std::abs(offset.x - usual.x) <= aside_max_pt && std::abs(offset.y - usual.y) <= off_baseline_max_pt;
}

// Of all cells and outside of them, from top to bottom.
std::vector<const InkLine*> lines_downwards(const PageInk& page) {
  std::vector<const InkLine*> lines = lines_of(page);
  std::ranges::stable_sort(lines, {}, [](const InkLine* line) { return line->bottom; });
  return lines;
}

}  // namespace

std::vector<LineSample> line_samples(const make::FontBook& fonts, const std::vector<std::string>& families,
                                     const LineText& texts, make::Scan scan, make::Random& random) {
  const LinePage printed = print_line_page(fonts, families, texts, random);
  Image pixels = make::to_scanned_pixels(printed.page, scan, random, draw_dpi(scan, random));
  wear(pixels, random);
  const Image image = through_compression(pixels, scan, random);
  const Sheet sheet = prepare_sheet(image);
  const PageInk ink = find_page_ink(sheet);
  const std::vector<const InkLine*> lines = lines_downwards(ink);
  std::vector<LineSample> samples;
  if (lines.empty() || lines.size() != printed.lines.size()) return samples;
  const double dpi = sheet.grey.dpi;
  const Offset usual = usual_offset(printed.lines, lines, dpi);
  for (size_t i = 0; i < printed.lines.size(); ++i) {
    const InkLine& line = *lines[i];
    if (!same_width(printed.lines[i], line, dpi) || !same_place(printed.lines[i], line, usual, dpi)) continue;
    if (split_at_gaps(ink.ink, line, part_gap * line.x_height()).size() != 1) continue;
    samples.push_back({crop_line(ink.grey, ink.ink, line, ink.text_ink).image, printed.lines[i].text});
  }
  return samples;
}

}  // namespace thaimemo::train
