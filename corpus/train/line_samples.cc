#include "corpus/train/line_samples.h"

#include <cmath>

#include "corpus/make/ink/passage.h"
#include "corpus/make/scan/encode.h"
#include "corpus/make/scan/pixels.h"
#include "corpus/make/scan/scan.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo::train {
namespace {

constexpr double page_width_pt = 595, page_height_pt = 842, margin_pt = 36;
constexpr double widths_differ_max = 0.12;  // between the printed and the cut line
constexpr double part_gap = 4;              // as the page reader splits lines, in x-heights

struct PrintedLine {
  std::string text;
  double width_pt = 0;
};

struct PrintedPage {
  make::InkedPage page;
  std::vector<PrintedLine> lines;
};

make::TypeStyle draw_style(const std::vector<std::string>& families, make::Random& random) {
  make::TypeStyle style;
  style.family = random.pick(families);
  style.size_pt = random.chance(0.75) ? random.between(11.0, 17.0) : random.between(8.5, 24.0);
  style.bold = random.chance(0.3);
  return style;
}

double ink_width_pt(const make::Passage& passage) {
  PangoRectangle ink;
  pango_layout_line_get_extents(passage.lines.front().line, &ink, nullptr);
  return static_cast<double>(ink.width) / PANGO_SCALE;
}

// A passage of one line that fits on the page, and its text.
std::pair<make::Passage, std::string> set_line(const make::FontBook& fonts, const LineText& texts,
                                               const make::TypeStyle& style, make::Random& random) {
  constexpr double endless_pt = 4000;
  while (true) {
    std::string text = texts.line(random);
    make::Passage passage = make::set_passage(fonts, text, endless_pt, style);
    const bool one_line = passage.lines.size() == 1;
    if (one_line && ink_width_pt(passage) > style.size_pt / 4 &&
        ink_width_pt(passage) < page_width_pt - 2 * margin_pt)
      return {passage, text};
  }
}

PrintedPage print_page(const make::FontBook& fonts, const std::vector<std::string>& families,
                       const LineText& texts, make::Random& random) {
  PrintedPage printed;
  printed.page.width = page_width_pt;
  printed.page.height = page_height_pt;
  for (double y = margin_pt;;) {
    const make::TypeStyle style = draw_style(families, random);
    const auto [passage, text] = set_line(fonts, texts, style, random);
    if (y + passage.height() > page_height_pt - margin_pt) return printed;
    const double width = ink_width_pt(passage);
    const double room = page_width_pt - 2 * margin_pt - width;
    make::ink_passage(printed.page, passage, margin_pt + random.between(0.0, room), y);
    printed.lines.push_back({text, width});
    y += passage.height() * random.between(1.0, 1.5);
  }
}

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

}  // namespace

std::vector<LineSample> line_samples(const make::FontBook& fonts, const std::vector<std::string>& families,
                                     const LineText& texts, make::Scan scan, make::Random& random) {
  const PrintedPage printed = print_page(fonts, families, texts, random);
  Image pixels = make::to_scanned_pixels(printed.page, scan, random, draw_dpi(scan, random));
  wear(pixels, random);
  const Image image = through_compression(pixels, scan, random);
  const Sheet sheet = prepare_sheet(image);
  const PageInk ink = find_page_ink(sheet);
  std::vector<LineSample> samples;
  if (ink.regions.empty() || ink.regions.front().lines.size() != printed.lines.size()) return samples;
  for (size_t i = 0; i < printed.lines.size(); ++i) {
    const InkLine& line = ink.regions.front().lines[i];
    if (!same_width(printed.lines[i], line, sheet.grey.dpi)) continue;
    if (split_at_gaps(ink.ink, line, part_gap * line.x_height()).size() != 1) continue;
    samples.push_back({crop_line(ink.grey, ink.ink, line, ink.text_ink).image, printed.lines[i].text});
  }
  return samples;
}

}  // namespace thaimemo::train
