#include "corpus/make/page/typeset.h"

#include <algorithm>

#include "corpus/make/page/chart.h"
#include "corpus/make/page/furniture.h"
#include "corpus/make/page/memo_head.h"
#include "corpus/make/page/typeset_grid.h"

namespace thaimemo::make {

namespace {

constexpr double kGap = 6;                 // between blocks, points
constexpr double note_size_factor = 0.85;  // of the report's letters, as notes are printed

// At least so much beside the text of cells that no rule parts: what Word leaves there. With less, nobody could tell
// where a stretched line goes on.
constexpr double open_beside_pt = 5.4;

bool has_rules_between_columns(Rules rules) {
  return rules != Rules::rows && rules != Rules::header && rules != Rules::stripes && rules != Rules::none;
}

// Of one line as the font has it, in sizes of its letters.
double own_line_height_em(const FontBook& fonts, const TypeStyle& type) {
  return set_passage(fonts, "ก", 100, type).height() / type.size_pt;
}

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
    set_down(paper_, passage, x, plain_ ? Leading::whole_lines : Leading::of_type);
    paper_.y += gap;
  }

  // The type of running text, and of cells.
  TypeStyle flowing(TypeStyle style) const {
    style.flow = report_.axes.flow;
    style.letter_spacing_pt = report_.axes.letter_spacing_pt;
    return style;
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
    TypeStyle style = flowing(type(false, false));
    style.first_indent_pt = paragraph.indented ? 36 : 0;
    style.bold_bytes = paragraph.label.size();
    const std::string text =
        paragraph.label.empty() ? paragraph.text : paragraph.label + " " + paragraph.text;
    ink(set_passage(fonts_, text, paper_.width(), style), paper_.left());
  }

  void add(const MemoHead& memo) {
    MemoStyle style = draw_memo_style(report_.axes, plain_, dotted_memo_, random_.branch("memo"));
    style.type = type(false, false);
    set_memo_head(fonts_, paper_, memo, style);
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
    const Axes& axes = report_.axes;
    GridStyle style;
    const bool crowded = axes.orientation == Orientation::portrait && columns > 5;
    style.type = flowing(type(false, false, crowded ? 0.8 : 0.92));
    style.type.size_pt = std::max(style.type.size_pt, 8.5);
    style.rules = axes.rules;
    style.place = axes.cell_place;
    style.header = axes.header;
    style.repeated_header = axes.has(Feature::repeated_header);
    if (axes.cell_padding_pt) style.padding_pt = style.beside_pt = *axes.cell_padding_pt;
    if (!plain_ && !has_rules_between_columns(axes.rules))
      style.beside_pt = std::max(style.beside_pt, open_beside_pt);
    if (!plain_) style.line_height_em = own_line_height_em(fonts_, style.type);
    return style;
  }

  void add(const Grid& grid) {
    typeset_grid(fonts_, paper_, grid, grid_style(grid.columns.size()));
    paper_.y += grid.gap_below_pt.value_or(2 * kGap);
  }

  void add(const GridPair& pair) {
    typeset_pair(fonts_, paper_, pair, grid_style(pair.left.columns.size()));
    paper_.y += 2 * kGap;
  }

  void add(const Note& note) {
    const MarkedText text{note.mark + " " + note.text, {{Mark::raised, 0, note.mark.size()}}};
    ink(set_passage(fonts_, text, paper_.width(), type(false, false, note_size_factor)), paper_.left());
  }

  void add(const Chart& chart) {
    set_chart(fonts_, paper_, chart, type(false, false, 0.92));
    paper_.y += 2 * kGap;
  }

  void add(const PageBreak&) {
    paper_.set_orientation(report_.axes.orientation);
    paper_.next_page();
  }

  const FontBook& fonts_;
  const MadeReport& report_;
  const bool plain_ = report_.axes.plain;
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
