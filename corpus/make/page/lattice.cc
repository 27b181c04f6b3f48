#include "corpus/make/page/lattice.h"

namespace thaimemo::make {

namespace {

void ink_rule(InkedPage& page, Rules rules, Point from, Point to) {
  const bool horizontal = from.y == to.y;
  const double dx = horizontal ? 0 : 0.9, dy = horizontal ? 0.9 : 0;
  switch (rules) {
    case Rules::none:
    case Rules::stripes:
      return;
    case Rules::thin:
    case Rules::rows:
    case Rules::columns:
    case Rules::header:
      page.rules.push_back({from, to, 0.5, 0, Dash::solid});
      return;
    case Rules::grey:
      page.rules.push_back({from, to, 0.75, 0.62, Dash::solid});
      return;
    case Rules::broken:
      page.rules.push_back({from, to, 0.6, 0.1, Dash::broken});
      return;
    case Rules::twofold:
      page.rules.push_back({{from.x - dx, from.y - dy}, {to.x - dx, to.y - dy}, 0.4, 0, Dash::solid});
      page.rules.push_back({{from.x + dx, from.y + dy}, {to.x + dx, to.y + dy}, 0.4, 0, Dash::solid});
  }
}

}  // namespace

void Lattice::add_row(double top, double bottom, const std::vector<int>& owners) {
  if (ys_.empty()) ys_.push_back(top);
  ys_.push_back(bottom);
  owners_.push_back(owners);
}

// Line i lies above row i; a border runs as long as the squares on its two sides differ.
void Lattice::ink_horizontal(InkedPage& page, Rules rules, std::size_t line) const {
  const std::size_t columns = xs_.size() - 1;
  const auto is_border = [&](std::size_t c) {
    return line == 0 || line == owners_.size() || owner(line - 1, c) != owner(line, c);
  };
  for (std::size_t begin = 0; begin < columns; ++begin) {
    if (!is_border(begin)) continue;
    std::size_t end = begin;
    while (end < columns && is_border(end)) ++end;
    ink_rule(page, rules, {xs_[begin], ys_[line]}, {xs_[end], ys_[line]});
    begin = end;
  }
}

void Lattice::ink_vertical(InkedPage& page, Rules rules, std::size_t line) const {
  const std::size_t columns = xs_.size() - 1, rows = owners_.size();
  const auto is_border = [&](std::size_t r) {
    return line == 0 || line == columns || owner(r, line - 1) != owner(r, line);
  };
  for (std::size_t begin = 0; begin < rows; ++begin) {
    if (!is_border(begin)) continue;
    std::size_t end = begin;
    while (end < rows && is_border(end)) ++end;
    ink_rule(page, rules, {xs_[line], ys_[begin]}, {xs_[line], ys_[end]});
    begin = end;
  }
}

std::vector<DrawnCell> Lattice::cells() const {
  std::map<int, DrawnCell> found;
  std::vector<int> order;
  for (int row = 0; row < static_cast<int>(owners_.size()); ++row)
    for (int column = 0; column + 1 < static_cast<int>(xs_.size()); ++column) {
      const int own = owner(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
      const auto [place, added] = found.try_emplace(own, DrawnCell{row, column, 1, 1, ""});
      if (added) order.push_back(own);
      place->second.row_span = row - place->second.row + 1;
      place->second.column_span = column - place->second.column + 1;
    }
  std::vector<DrawnCell> cells;
  for (const int own : order) {
    const auto text = texts_.find(own);
    cells.push_back(found[own]);
    if (text != texts_.end()) cells.back().text = text->second;
  }
  return cells;
}

void Lattice::ink(InkedPage& page, Rules rules) const {
  if (owners_.empty() || rules == Rules::none || rules == Rules::stripes) return;
  if (rules == Rules::header) {
    if (header_rows_ > 0) ink_horizontal(page, rules, header_rows_);
    return;
  }
  const auto is_drawn = [](std::size_t line, std::size_t count, bool inner) {
    return inner || line == 0 || line + 1 == count;
  };
  for (std::size_t line = 0; line < ys_.size(); ++line)
    if (is_drawn(line, ys_.size(), rules != Rules::columns)) ink_horizontal(page, rules, line);
  for (std::size_t line = 0; line < xs_.size(); ++line)
    if (is_drawn(line, xs_.size(), rules != Rules::rows)) ink_vertical(page, rules, line);
}

}  // namespace thaimemo::make
