#include "corpus/make/page/typeset.h"

#include <algorithm>

#include "corpus/make/page/furniture.h"
#include "corpus/make/page/typeset_grid.h"

namespace thaimemo::make {

namespace {

constexpr double kGap = 6;  // between blocks, points

class Typesetter {
 public:
  Typesetter(const FontBook& fonts, const MadeReport& report, const Random& random)
      : fonts_(fonts),
        report_(report),
        random_(random.branch("typeset")),
        furniture_(fonts, report, random),
        paper_(first_orientation(), random_.between(42.0, 68.0)) {
    type_.family = report.axes.font;
    type_.size_pt = report.axes.font_size_pt;
    type_.line_spacing = report.axes.line_spacing;
    paper_.next_page();
  }

  TypesetReport set() {
    for (const auto& block : report_.blocks) std::visit([&](const auto& b) { add(b); }, block);
    furniture_.finish(paper_.pages());
    return {std::move(paper_.pages()), std::move(paper_.tables)};
  }

 private:
  // A memo page stands upright, whatever the tables behind it do.
  Orientation first_orientation() const {
    const bool memo = std::holds_alternative<MemoHead>(report_.blocks.front());
    return memo ? Orientation::portrait : report_.axes.orientation;
  }

  TypeStyle type(bool bold, bool centered, double size_factor = 1) const {
    TypeStyle style = type_;
    style.bold = bold;
    style.centered = centered;
    style.size_pt *= size_factor;
    return style;
  }

  void ink(const Passage& passage, double x, double gap = kGap) {
    for (std::size_t i = 0; i < passage.lines.size(); ++i) {
      if (passage.lines[i].bottom - passage.lines[i].top > paper_.room()) paper_.next_page();
      paper_.y = ink_lines(paper_.page(), passage, i, i + 1, x, paper_.y);
    }
    paper_.y += gap;
  }

  void add(const Heading& heading) {
    const bool title = heading.level == 0;
    const Passage passage =
        set_passage(fonts_, heading.text, paper_.width(), type(true, title, title ? 1.15 : 1));
    if (passage.height() + 11 * type_.size_pt > paper_.room()) {
      if (report_.axes.has(Feature::catchwords) && heading.level == 1)
        furniture_.add_catchword(paper_.page(), heading.text);
      paper_.next_page();
    }
    paper_.y += paper_.at_top() ? 0 : kGap;
    ink(passage, paper_.left(), title ? 2 * kGap : kGap);
  }

  void add(const Paragraph& paragraph) {
    TypeStyle style = type(false, false);
    style.first_indent_pt = paragraph.indented ? 36 : 0;
    style.bold_bytes = paragraph.label.size();
    const std::string text =
        paragraph.label.empty() ? paragraph.text : paragraph.label + " " + paragraph.text;
    ink(set_passage(fonts_, text, paper_.width(), style), paper_.left());
  }

  void add(const MemoHead& memo) {
    add_emblem();
    ink(set_passage(fonts_, "บันทึกข้อความ", paper_.width(), type(true, true, 1.6)), paper_.left(), 2 * kGap);
    add_labelled("ส่วนราชการ", memo.department, paper_.left(), paper_.width());
    const double y = paper_.y;
    add_labelled("วันที่", memo.date, paper_.left() + paper_.width() / 2, paper_.width() / 2);
    paper_.y = y;
    add_labelled("ที่", memo.number, paper_.left(), paper_.width() / 2 - 6);
    add_labelled("เรื่อง", memo.subject, paper_.left(), paper_.width());
    add_labelled("เรียน", memo.to, paper_.left(), paper_.width());
    paper_.y += kGap;
  }

  void add_labelled(const std::string& label, const std::string& text, double x, double width) {
    TypeStyle style = type(false, false);
    style.bold_bytes = label.size();
    ink(set_passage(fonts_, label + "  " + text, width, style), x, 2);
    if (dotted_memo_)
      paper_.page().rules.push_back({{x, paper_.y - 2}, {x + width, paper_.y - 2}, 0.5, 0.2, Dash::dotted});
  }

  void add_emblem() {
    const double x = paper_.left() + 16, y = paper_.y + 10;
    StrokeInk wings;
    wings.width_pt = 1.2;
    wings.points = {{x - 18, y - 8}, {x - 6, y - 22}, {x - 4, y + 14},  {x, y + 16},      {x + 4, y + 14},
                    {x + 6, y - 22}, {x + 18, y - 8}, {x + 10, y + 22}, {x - 10, y + 22}, {x - 18, y - 8}};
    paper_.page().strokes.push_back(wings);
  }

  void add(const Signature& signature) {
    paper_.y += 26;
    const double width = paper_.width() / 2, x = paper_.left() + width;
    if (5 * type_.size_pt > paper_.room()) paper_.next_page();
    if (random_.chance(0.75)) furniture_.add_signature(paper_.page(), x + width * 0.3, paper_.y, width * 0.4);
    for (const auto& line : signature.lines) ink(set_passage(fonts_, line, width, type(false, true)), x, 0);
    paper_.y += kGap;
  }

  // Many columns on upright paper are set smaller, as people do.
  GridStyle grid_style(std::size_t columns) const {
    GridStyle style;
    style.type =
        type(false, false, report_.axes.orientation == Orientation::portrait && columns > 5 ? 0.8 : 0.92);
    style.type.size_pt = std::max(style.type.size_pt, 8.5);
    style.rules = report_.axes.rules;
    style.shaded_header = report_.axes.header == HeaderLook::shaded;
    style.repeated_header = report_.axes.has(Feature::repeated_header);
    return style;
  }

  void add(const Grid& grid) {
    typeset_grid(fonts_, paper_, grid, grid_style(grid.columns.size()));
    paper_.y += 2 * kGap;
  }

  void add(const GridPair& pair) {
    typeset_pair(fonts_, paper_, pair, grid_style(pair.left.columns.size()));
    paper_.y += 2 * kGap;
  }

  void add(const Note& note) {
    ink(set_passage(fonts_, note.mark + " " + note.text, paper_.width(), type(false, false)), paper_.left());
  }

  void add(const Chart& chart) {
    ink(set_passage(fonts_, chart.top, paper_.width(), type(false, true)), paper_.left());
    for (const auto& text : chart.below)
      ink(set_passage(fonts_, text, paper_.width(), type(false, true)), paper_.left());
  }

  void add(const PageBreak&) {
    paper_.set_orientation(report_.axes.orientation);
    paper_.next_page();
  }

  const FontBook& fonts_;
  const MadeReport& report_;
  Random random_;
  Furniture furniture_;
  Paper paper_;
  TypeStyle type_;
  bool dotted_memo_ = random_.chance(0.5);
};

}  // namespace

TypesetReport typeset(const FontBook& fonts, const MadeReport& report, const Random& random) {
  return Typesetter(fonts, report, random).set();
}

}  // namespace thaimemo::make
