#include "corpus/make/page/typeset_grid.h"

#include <algorithm>
#include <memory>

#include "corpus/make/page/lattice.h"

namespace thaimemo::make {

namespace {

using Row = std::vector<GridCell>;

// A row of cells broken into lines, and how far each cell has been set.
struct SetRow {
  std::vector<Passage> cells;
  std::vector<std::size_t> done;

  double rest_of(std::size_t column) const {
    const auto& lines = cells[column].lines;
    return done[column] >= lines.size() ? 0 : lines.back().bottom - lines[done[column]].top;
  }
  double rest() const {
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) height = std::max(height, rest_of(i));
    return height;
  }
};

class GridSetter {
 public:
  GridSetter(const FontBook& fonts, Paper& paper, const Grid& grid, const GridStyle& style, double left,
             double width)
      : fonts_(fonts), paper_(paper), grid_(grid), style_(style) {
    set_edges(left, width);
    upper_height_ = upper_height();
    lower_height_ = lower_height();
  }

  void set() {
    if (header_height() + least_height() > paper_.room()) paper_.next_page();
    open(true);
    for (std::size_t i = 0; i < grid_.rows.size();) i += set_group(i);
    for (const auto& footer : grid_.footers) set_footer(footer);
    close();
  }

  // What must follow the header on its page: the first rows that share a cell, the first row, or as much of
  // it as may stand above a cut.
  double least_height() const {
    if (grid_.rows.empty()) return 0;
    const SetRow row = set_whole_cells(grid_.rows.front());
    const std::size_t size = group_size(0);
    double height = row_height(row);
    if (size == 1 && height > 5 * line_height()) {
      height = 5 * line_height();
      for (std::size_t c = 0; c < columns(); ++c)
        if (grid_.columns[c].key) height = std::max(height, row.rest_of(c) + 3 * style_.padding_pt);
    }
    for (std::size_t i = 1; i < size; ++i) height += row_height(set_cells(grid_.rows[i]));
    return std::min(height, paper_.bottom() - paper_.top() - header_height());
  }

  // Height when nothing is cut.
  double height() const {
    double total = header_height();
    for (const auto& row : grid_.rows) total += row_height(set_cells(row));
    return total;
  }

 private:
  std::size_t columns() const { return grid_.columns.size(); }
  double line_height() const { return style_.type.size_pt * 1.6; }
  double inner_width(std::size_t first, std::size_t last) const {
    return edges_[last] - edges_[first] - 2 * style_.padding_pt;
  }
  double row_height(const SetRow& row) const {
    return std::max(row.rest(), line_height()) + 2 * style_.padding_pt +
           (style_.rules == Rules::none ? 7 : 0);
  }

  void set_edges(double left, double width) {
    double weights = 0;
    for (const auto& column : grid_.columns) weights += column.weight;
    edges_ = {left};
    for (const auto& column : grid_.columns)
      edges_.push_back(edges_.back() + width * column.weight / weights);
  }

  TypeStyle type_of(std::size_t column, bool header) const {
    TypeStyle type = style_.type;
    type.bold = header;
    type.centered = header || grid_.columns[column].centered;
    return type;
  }

  Passage set_text(const std::string& text, std::size_t first, std::size_t last, bool header) const {
    return set_passage(fonts_, text, inner_width(first, last), type_of(first, header));
  }

  SetRow set_cells(const Row& row) const {
    SetRow set;
    for (std::size_t i = 0; i < columns(); ++i)
      set.cells.push_back(row[i].row_span == 1 ? set_text(row[i].text(), i, i + 1, false) : Passage());
    set.done.assign(columns(), 0);
    return set;
  }

  // Headers: one row, or two where columns stand in groups.
  bool has_groups() const {
    return std::any_of(grid_.columns.begin(), grid_.columns.end(),
                       [](const Column& c) { return !c.group.empty(); });
  }
  std::size_t group_end(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < columns() && !grid_.columns[first].group.empty() &&
           grid_.columns[end].group == grid_.columns[first].group)
      ++end;
    return end;
  }
  double upper_height() const {
    double height = 0;
    for (std::size_t i = 0; i < columns() && has_groups(); i = group_end(i))
      if (!grid_.columns[i].group.empty())
        height = std::max(height, set_text(grid_.columns[i].group, i, group_end(i), true).height());
    return height > 0 ? height + 2 * style_.padding_pt : 0;
  }
  double lower_height() const {
    double height = line_height();
    for (std::size_t i = 0; i < columns(); ++i) {
      const double own = set_text(grid_.columns[i].header, i, i + 1, true).height();
      height = std::max(height, own - (grid_.columns[i].group.empty() ? upper_height_ : 0));
    }
    return height + 2 * style_.padding_pt;
  }
  double header_height() const { return upper_height_ + lower_height_; }

  void open(bool header) {
    lattice_ = std::make_unique<Lattice>(edges_);
    if (header) set_header();
  }

  void close() {
    lattice_->ink(paper_.page(), style_.rules);
    if (!lattice_->empty()) paper_.add_table(lattice_->cells());
  }

  // A new cell's number; its text is what a reader sees in it.
  int new_cell(const std::string& text) {
    lattice_->set_text(next_owner_, text);
    return next_owner_++;
  }

  void next_page() {
    close();
    paper_.next_page();
    open(style_.repeated_header);
  }

  void set_header() {
    const double upper = upper_height_, height = header_height(), top = paper_.y;
    if (style_.shaded_header)
      paper_.page().fills.push_back({edges_.front(), top, edges_.back(), top + height, 0.88});
    std::vector<int> above(columns()), below(columns());
    for (std::size_t i = 0; i < columns(); i = group_end(i)) {
      const bool grouped = !grid_.columns[i].group.empty();
      const int group = new_cell(grouped ? grid_.columns[i].group : grid_.columns[i].header);
      if (grouped) ink_centred(set_text(grid_.columns[i].group, i, group_end(i), true), i, top, top + upper);
      for (std::size_t k = i; k < group_end(i); ++k) {
        above[k] = group;
        below[k] = grouped ? new_cell(grid_.columns[k].header) : group;
        ink_centred(set_text(grid_.columns[k].header, k, k + 1, true), k, grouped ? top + upper : top,
                    top + height);
      }
    }
    if (upper > 0) lattice_->add_row(top, top + upper, above);
    lattice_->add_row(top + upper, top + height, below);
    paper_.y = top + height;
  }

  void ink_centred(const Passage& passage, std::size_t column, double top, double bottom) {
    ink_passage(paper_.page(), passage, edges_[column] + style_.padding_pt,
                (top + bottom - passage.height()) / 2);
  }

  // The rows that share merged cells; 1 for an ordinary row. Returns how many rows were set.
  std::size_t set_group(std::size_t first) {
    const std::size_t size = group_size(first);
    if (size == 1 || !set_merged(first, size))
      for (std::size_t i = first; i < first + size; ++i) set_row(set_whole_cells(grid_.rows[i]));
    return size;
  }

  std::size_t group_size(std::size_t first) const {
    std::size_t size = 1;
    for (const auto& cell : grid_.rows[first]) size = std::max(size, static_cast<std::size_t>(cell.row_span));
    return size;
  }

  // Cells of a group too tall to stay together say their text in every row.
  SetRow set_whole_cells(const Row& row) const {
    Row plain = row;
    for (auto& cell : plain) cell.row_span = 1;
    return set_cells(plain);
  }

  bool set_merged(std::size_t first, std::size_t size) {
    std::vector<double> heights;
    double total = 0, merged_height = 0;
    for (std::size_t i = first; i < first + size; ++i) {
      heights.push_back(row_height(set_cells(grid_.rows[i])));
      total += heights.back();
    }
    for (std::size_t c = 0; c < columns(); ++c)
      if (grid_.rows[first][c].row_span > 1)
        merged_height =
            std::max(merged_height,
                     set_text(grid_.rows[first][c].text(), c, c + 1, false).height() + 2 * style_.padding_pt);
    if (merged_height > total) heights.back() += merged_height - total;
    total = std::max(total, merged_height);
    if (total > paper_.bottom() - paper_.top() - header_height()) return false;
    if (total > paper_.room()) next_page();
    ink_merged(first, heights);
    return true;
  }

  void ink_merged(std::size_t first, const std::vector<double>& heights) {
    std::vector<int> owners(columns());
    for (std::size_t r = 0; r < heights.size(); ++r) {
      const Row& row = grid_.rows[first + r];
      for (std::size_t c = 0; c < columns(); ++c) {
        if (row[c].row_span == 0) continue;
        owners[c] = new_cell(row[c].text());
        ink_passage(paper_.page(), set_text(row[c].text(), c, c + 1, false), edges_[c] + style_.padding_pt,
                    paper_.y + style_.padding_pt);
      }
      lattice_->add_row(paper_.y, paper_.y + heights[r], owners);
      paper_.y += heights[r];
    }
  }

  // An ordinary row, over as many pages as it takes. Its key cells end before the first cut, so that what
  // follows on the next page can be known as the rest of a row.
  void set_row(SetRow row) {
    while (row_height(row) > paper_.room()) {
      const double room = paper_.room() - 2 * style_.padding_pt;
      if (!may_cut(row, room) && !paper_.at_top() && !fresh_) {
        next_page();
        fresh_ = true;
        continue;
      }
      ink_part(row, room);
      next_page();
      fresh_ = true;
    }
    ink_part(row, row.rest());
    fresh_ = false;
  }

  bool may_cut(const SetRow& row, double room) const {
    if (room < 2.5 * line_height() || row.rest() < 4 * line_height()) return false;
    for (std::size_t c = 0; c < columns(); ++c)
      if (grid_.columns[c].key && row.rest_of(c) > room) return false;
    return true;
  }

  void ink_part(SetRow& row, double room) {
    const double top = paper_.y + style_.padding_pt;
    double bottom = top + line_height();
    std::vector<int> owners;
    for (std::size_t c = 0; c < columns(); ++c) {
      const auto& lines = row.cells[c].lines;
      const std::size_t begin = row.done[c];
      std::size_t end = begin;
      while (end < lines.size() && lines[end].bottom - lines[begin].top <= room + 0.01) ++end;
      if (end == begin && end < lines.size() && room >= row.rest()) end = lines.size();
      bottom = std::max(
          bottom, ink_lines(paper_.page(), row.cells[c], begin, end, edges_[c] + style_.padding_pt, top));
      row.done[c] = end;
      owners.push_back(new_cell(text_of_lines(row.cells[c], begin, end)));
    }
    bottom += style_.padding_pt;
    lattice_->add_row(paper_.y, bottom, owners);
    paper_.y = bottom + (style_.rules == Rules::none ? 7 : 0);
  }

  void set_footer(const std::string& text) {
    const Passage passage = set_passage(fonts_, text, inner_width(0, columns()), style_.type);
    const double height = passage.height() + 2 * style_.padding_pt;
    if (height > paper_.room()) next_page();
    ink_passage(paper_.page(), passage, edges_[0] + style_.padding_pt, paper_.y + style_.padding_pt);
    lattice_->add_row(paper_.y, paper_.y + height, std::vector<int>(columns(), new_cell(text)));
    paper_.y += height;
  }

  const FontBook& fonts_;
  Paper& paper_;
  const Grid& grid_;
  const GridStyle& style_;
  std::vector<double> edges_;
  double upper_height_ = 0, lower_height_ = 0;
  std::unique_ptr<Lattice> lattice_;
  int next_owner_ = 0;
  bool fresh_ = false;  // the page holds nothing of this table but its header
};

}  // namespace

void typeset_grid(const FontBook& fonts, Paper& paper, const Grid& grid, const GridStyle& style) {
  GridSetter(fonts, paper, grid, style, paper.left(), paper.width()).set();
}

void typeset_pair(const FontBook& fonts, Paper& paper, const GridPair& pair, const GridStyle& style) {
  const double gap = 18, width = (paper.width() - gap) / 2;
  GridSetter left(fonts, paper, pair.left, style, paper.left(), width);
  GridSetter right(fonts, paper, pair.right, style, paper.left() + width + gap, width);
  if (std::max(left.height(), right.height()) > paper.room()) paper.next_page();
  const double top = paper.y;
  left.set();
  const double left_bottom = paper.y;
  paper.y = top;
  right.set();
  paper.y = std::max(paper.y, left_bottom);
}

}  // namespace thaimemo::make
