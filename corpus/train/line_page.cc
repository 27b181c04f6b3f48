#include "corpus/train/line_page.h"

#include <utility>

#include "corpus/make/ink/passage.h"

namespace thaimemo::train {
namespace {

constexpr double margin_pt = 36, endless_pt = 4000;

// How the lines of one page are set. Shares and bounds are by eye on reports that offices made: half of the
// pages as word processors set them at "exactly 16 pt", where marks touch the feet of the line above.
struct PageManner {
  double leading = 1;  // of the font's own height
  bool one_style = false, dense = false, ruled = false;
  make::TypeStyle style;
};

make::TypeStyle draw_style(const std::vector<std::string>& families, make::Random& random) {
  make::TypeStyle style;
  style.family = random.pick(families);
  style.size_pt = random.chance(0.75) ? random.between(11.0, 17.0) : random.between(7.5, 24.0);
  style.bold = random.chance(0.3);
  if (random.chance(0.12)) style.grey = random.between(0.2, 0.6);
  if (random.chance(0.15)) {
    style.flow = make::Flow::spaced;
    style.letter_spacing_pt = random.between(0.2, 1.6);
  }
  return style;
}

PageManner draw_manner(const std::vector<std::string>& families, make::Random& random) {
  PageManner manner;
  manner.leading = random.chance(0.5) ? random.between(0.62, 1.0) : random.between(1.0, 1.5);
  manner.style = draw_style(families, random);
  manner.one_style = random.chance(0.5);
  manner.dense = manner.leading < 1 || random.chance(0.3);
  manner.ruled = random.chance(0.25);
  return manner;
}

double ink_width_pt(const make::Passage& passage) {
  PangoRectangle ink;
  pango_layout_line_get_extents(passage.lines.front().line, &ink, nullptr);
  return static_cast<double>(ink.width) / PANGO_SCALE;
}

std::string draw_text(const LineText& texts, bool dense, make::Random& random) {
  std::string text = texts.line(random);
  if (dense)
    for (int more = random.between(1, 4); more > 0; --more) text += " " + texts.line(random);
  return text;
}

// A passage of one line that fits on the page, and its text.
std::pair<make::Passage, std::string> set_line(const make::FontBook& fonts, const LineText& texts,
                                               const make::TypeStyle& style, bool dense,
                                               make::Random& random) {
  while (true) {
    std::string text = draw_text(texts, dense, random);
    make::Passage passage = make::set_passage(fonts, text, endless_pt, style);
    const bool one_line = passage.lines.size() == 1;
    if (one_line && ink_width_pt(passage) < line_page_width_pt - 2 * margin_pt)
      return {std::move(passage), std::move(text)};
  }
}

// The cell of a table around a line, its rules as close as narrow cells have them.
void rule_around(make::InkedPage& page, double x0, double y0, double x1, double y1, make::Random& random) {
  const double aside = random.between(2.0, 6.0), width = random.between(0.4, 1.2);
  const make::Point corners[] = {
      {x0 - aside, y0}, {x1 + aside, y0}, {x1 + aside, y1}, {x0 - aside, y1}, {x0 - aside, y0}};
  for (int i = 0; i < 4; ++i) page.rules.push_back({corners[i], corners[i + 1], width});
}

}  // namespace

LinePage print_line_page(const make::FontBook& fonts, const std::vector<std::string>& families,
                         const LineText& texts, make::Random& random) {
  LinePage printed;
  printed.page.width = line_page_width_pt;
  printed.page.height = line_page_height_pt;
  const PageManner manner = draw_manner(families, random);
  for (double y = margin_pt;;) {
    const make::TypeStyle style = manner.one_style ? manner.style : draw_style(families, random);
    const auto [passage, text] =
        set_line(fonts, texts, style, manner.dense && !texts.numbers_only() && random.chance(0.8), random);
    const double below = y + passage.height();
    if (below > line_page_height_pt - margin_pt) return printed;
    const double width = ink_width_pt(passage);
    const double x = margin_pt + random.between(0.0, line_page_width_pt - 2 * margin_pt - width);
    make::ink_passage(printed.page, passage, x, y);
    printed.lines.push_back({text, x, y + passage.lines.front().baseline, width});
    const double step = passage.height() * manner.leading * random.between(0.97, 1.03);
    if (manner.ruled && random.chance(0.6)) rule_around(printed.page, x, y, x + width, y + step, random);
    y += step;
  }
}

}  // namespace thaimemo::train
