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

}  // namespace thaimemo::make
