#include "corpus/make/page/paper.h"

namespace thaimemo::make {

namespace {
constexpr double kShortSide = 595.28, kLongSide = 841.89;  // A4
}

void Paper::set_orientation(Orientation orientation) {
  width_ = orientation == Orientation::portrait ? kShortSide : kLongSide;
  height_ = orientation == Orientation::portrait ? kLongSide : kShortSide;
}

void Paper::next_page() {
  pages_.emplace_back();
  pages_.back().width = width_;
  pages_.back().height = height_;
  y = top();
}

void set_down(Paper& paper, const Passage& passage, double x, Leading leading) {
  const auto& lines = passage.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].bottom - lines[i].top > paper.room()) paper.next_page();
    const double top = paper.y;
    paper.y = ink_lines(paper.page(), passage, i, i + 1, x, top);
    if (leading == Leading::of_type && i + 1 < lines.size()) paper.y = top + lines[i + 1].top - lines[i].top;
  }
}

}  // namespace thaimemo::make
