#include "corpus/make/page/memo_head.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

constexpr double part_gap_pt = 2;            // below each part of the head
constexpr double block_gap_pt = 6;           // below the title and the head
constexpr double title_size_factor = 1.6;    // of the report's letters
constexpr double small_emblem_pt = 42.5;     // 1.5 cm high, as the office regulation wants it on memos
constexpr double large_emblem_pt = 85;       // 3 cm, as it wants it on letters
constexpr double emblem_width_share = 0.92;  // of its height
constexpr double dots_below_em = 0.16;       // below the baseline, where forms have them
constexpr double address_share = 0.45;       // of the page's width, at the right
constexpr double address_gap_pt = 10;        // between a title and an address beside it

// A figure with spread wings, from its crown down its left side; the right one is its mirror. Shares of its box.
std::vector<Point> emblem_outline() {
  static const std::vector<Point> left = {
      {.50, .00}, {.48, .04}, {.47, .08}, {.46, .12}, {.41, .13}, {.41, .22}, {.45, .25}, {.43, .28},
      {.38, .28}, {.34, .27}, {.26, .24}, {.20, .14}, {.16, .04}, {.10, .10}, {.03, .20}, {.02, .32},
      {.05, .30}, {.09, .31}, {.10, .35}, {.05, .40}, {.04, .46}, {.06, .53}, {.09, .48}, {.12, .48},
      {.15, .50}, {.13, .56}, {.14, .62}, {.17, .67}, {.20, .61}, {.23, .59}, {.26, .60}, {.28, .62},
      {.34, .62}, {.37, .60}, {.36, .66}, {.28, .72}, {.26, .80}, {.30, .84}, {.24, .90}, {.28, .97},
      {.35, .95}, {.40, .85}, {.43, .76}, {.45, .85}, {.46, .95}, {.50, 1.0}};
  std::vector<Point> outline = left;
  for (std::size_t i = left.size() - 1; i-- > 0;) outline.push_back({1 - left[i].x, left[i].y});
  return outline;
}

class MemoSetter {
 public:
  MemoSetter(const FontBook& fonts, Paper& paper, const MemoStyle& style)
      : fonts_(fonts), paper_(paper), style_(style) {}

  void set(const MemoHead& memo) {
    const double top = paper_.y;
    add_emblem();
    const Passage title = set_title();
    put(title, paper_.left(), 2 * block_gap_pt);
    add_address(memo.address, top, title);
    add_part("ส่วนราชการ", memo.department, paper_.left(), paper_.width());
    const double y = paper_.y;
    add_part("วันที่", memo.date, paper_.left() + paper_.width() / 2, paper_.width() / 2);
    paper_.y = y;
    add_part("ที่", memo.number, paper_.left(), paper_.width() / 2 - 6);
    add_part("เรื่อง", memo.subject, paper_.left(), paper_.width());
    add_part("เรียน", memo.to, paper_.left(), paper_.width());
    paper_.y += block_gap_pt;
  }

 private:
  void put(const Passage& passage, double x, double gap) {
    set_down(paper_, passage, x, style_.leading);
    paper_.y += gap;
  }

  void add_part(const std::string& label, const std::string& text, double x, double width) {
    TypeStyle type = style_.type;
    type.bold_bytes = label.size();
    const Passage passage = set_passage(fonts_, label + "  " + text, width, type);
    const double top = paper_.y;
    put(passage, x, part_gap_pt);
    switch (style_.dots) {
      case MemoDots::none:
        return;
      case MemoDots::line:
        return add_dots({x, paper_.y - 2}, x + width);
      case MemoDots::lines:
        for (std::size_t i = 0; i < passage.lines.size(); ++i)
          add_dots({x + (i == 0 ? x_of_byte(passage.lines[0], label.size()) : 0),
                    top + passage.lines[i].baseline + dots_below_em * type.size_pt},
                   x + width);
        return;
      case MemoDots::typed:
        return type_dots(passage, {x, top}, width);
    }
  }

  void add_dots(Point from, double to) {
    paper_.page().rules.push_back({from, {to, from.y}, 0.5, 0.2, Dash::dotted});
  }

  // As many as the rest of the last line holds.
  void type_dots(const Passage& passage, Point corner, double width) {
    const PassageLine& last = passage.lines.back();
    const double end = x_of_byte(last, std::string::npos);
    const double dot = x_of_byte(set_passage(fonts_, ".", width, style_.type).lines.front(), 1);
    const double count = (width - end) / dot - 1;
    if (count < 1) return;
    const std::string dots(static_cast<std::size_t>(count), '.');
    const Passage leader = set_passage(fonts_, dots, 2 * width, style_.type);
    ink_passage(paper_.page(), leader, corner.x + end,
                corner.y + last.baseline - leader.lines.front().baseline);
  }

  Passage set_title() const {
    TypeStyle type = style_.type;
    type.bold = type.centered = true;
    type.size_pt *= title_size_factor;
    return set_passage(fonts_, "บันทึกข้อความ", paper_.width(), type);
  }

  double width_of(const std::string& text) const {
    return x_of_byte(set_passage(fonts_, text, paper_.width(), style_.type).lines.front(), text.size());
  }

  // Beside the title where that was asked for and no line is too wide, else below it.
  void add_address(const std::vector<std::string>& lines, double top, const Passage& title) {
    if (lines.empty()) return;
    const double beside_width = title.lines.front().x - address_gap_pt;
    bool beside = style_.address_beside_title;
    for (const auto& line : lines) beside = beside && width_of(line) <= beside_width;
    const double width = beside ? beside_width : paper_.width() * address_share;
    const double below_title = paper_.y;
    if (beside) paper_.y = top;
    for (const auto& line : lines)
      put(set_passage(fonts_, line, width, style_.type), paper_.left() + paper_.width() - width, 0);
    paper_.y = std::max(paper_.y, below_title) + (beside ? 0 : block_gap_pt);
  }

  void add_emblem() {
    if (style_.emblem == Emblem::pen) return draw_emblem();
    if (style_.emblem == Emblem::none) return;
    const bool above = style_.emblem == Emblem::above;
    const double height = above ? large_emblem_pt : small_emblem_pt, width = height * emblem_width_share;
    const double x = above ? paper_.left() + (paper_.width() - width) / 2 : paper_.left();
    paper_.page().pictures.push_back({x, paper_.y, x + width, paper_.y + height, emblem_outline()});
    // Beside a small one the title stands at its foot.
    paper_.y += above ? height + block_gap_pt : height - 2 * style_.type.size_pt;
  }

  void draw_emblem() {
    const double x = paper_.left() + 16, y = paper_.y + 10;
    StrokeInk wings;
    wings.width_pt = 1.2;
    wings.points = {{x - 18, y - 8}, {x - 6, y - 22}, {x - 4, y + 14},  {x, y + 16},      {x + 4, y + 14},
                    {x + 6, y - 22}, {x + 18, y - 8}, {x + 10, y + 22}, {x - 10, y + 22}, {x - 18, y - 8}};
    paper_.page().strokes.push_back(wings);
  }

  const FontBook& fonts_;
  Paper& paper_;
  const MemoStyle& style_;
};

}  // namespace

MemoStyle draw_memo_style(const Axes& axes, bool plain, bool dotted, Random random) {
  const Emblem picture = random.pick<Emblem>({Emblem::beside, Emblem::above});
  const MemoDots dots = random.pick<MemoDots>({MemoDots::lines, MemoDots::typed});
  MemoStyle style;
  style.address_beside_title = random.chance(0.5) && picture != Emblem::above;
  style.emblem = plain ? Emblem::pen : axes.has(Feature::memo_picture) ? picture : Emblem::none;
  style.dots = axes.has(Feature::memo_dots) ? dots : plain && dotted ? MemoDots::line : MemoDots::none;
  style.leading = plain ? Leading::whole_lines : Leading::of_type;
  return style;
}

void set_memo_head(const FontBook& fonts, Paper& paper, const MemoHead& memo, const MemoStyle& style) {
  MemoSetter(fonts, paper, style).set(memo);
}

}  // namespace thaimemo::make
