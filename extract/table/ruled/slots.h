// The slots of one grid and the sides between them. Internal to extract/table/ruled.
#pragma once

#include <vector>

#include "extract/table/ruled/edges.h"

namespace thaimemo {

// The grid lines of a component and how much of each side of each slot is drawn.
class Slots {
 public:
  Slots(const Edges& component, const GridSettings& settings);

  std::size_t rows() const { return ys_.size() < 2 ? 0 : ys_.size() - 1; }
  std::size_t columns() const { return xs_.size() < 2 ? 0 : xs_.size() - 1; }
  const std::vector<double>& xs() const { return xs_; }
  const std::vector<double>& ys() const { return ys_; }

  // Whether a row's side on the x-th grid line from the left (0 to columns) is drawn; below, a column's side
  // on the y-th grid line from the top (0 to rows).
  bool drawn_on_x(std::size_t line, std::size_t row) const {
    return x_drawn_[line * rows() + row] >= drawn_min_;
  }
  bool drawn_on_y(std::size_t line, std::size_t column) const {
    return y_drawn_[line * columns() + column] >= drawn_min_;
  }

 private:
  std::vector<double> xs_, ys_;
  std::vector<double> x_drawn_, y_drawn_;  // the drawn share of each side, from 0 to 1
  double drawn_min_;
};

}  // namespace thaimemo
