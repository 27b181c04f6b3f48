#include "extract/scan/image/components.h"

#include <cstring>
#include <numeric>

namespace thaimemo {
namespace {

// The first pixel of this level from here on, or the row's end; the library looks at many pixels at a time.
const std::uint8_t* level_from(const std::uint8_t* from, const std::uint8_t* end, int level) {
  const void* found = from == end ? nullptr : std::memchr(from, level, static_cast<std::size_t>(end - from));
  return found == nullptr ? end : static_cast<const std::uint8_t*>(found);
}

// The runs of a page, row by row, and a forest that joins those that touch.
class RunForest {
 public:
  explicit RunForest(const Mask& mask) {
    std::size_t above_first = 0, above_end = 0;
    for (int y = 0; y < mask.height; ++y) {
      const std::size_t first = runs_.size();
      add_row(mask, y);
      join_rows(above_first, above_end, first);
      above_first = first;
      above_end = runs_.size();
    }
  }

  Components components() {
    Components found;
    std::vector<std::size_t> number(runs_.size());
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const std::size_t root = root_of(i);
      if (root == i) {
        number[i] = found.items.size();
        found.items.push_back({{runs_[i].x0, runs_[i].y, runs_[i].x1, runs_[i].y + 1}, 0, 0, 0});
      }
      Component& item = found.items[number[root]];
      item.box = united(item.box, {runs_[i].x0, runs_[i].y, runs_[i].x1, runs_[i].y + 1});
      item.area += runs_[i].x1 - runs_[i].x0;
      ++item.run_count;
    }
    sort_runs(number, found);
    return found;
  }

 private:
  void add_row(const Mask& mask, int y) {
    const std::uint8_t *row = mask.row(y), *end = row + mask.width;
    for (const std::uint8_t* ink = level_from(row, end, 1); ink != end;) {
      const std::uint8_t* paper = level_from(ink, end, 0);
      parents_.push_back(runs_.size());
      runs_.push_back({y, static_cast<int>(ink - row), static_cast<int>(paper - row)});
      ink = level_from(paper, end, 1);
    }
  }

  void join_rows(std::size_t above, std::size_t above_end, std::size_t here) {
    const std::size_t end = runs_.size();
    while (above < above_end && here < end) {
      if (runs_[above].x1 >= runs_[here].x0 && runs_[here].x1 >= runs_[above].x0) join(above, here);
      if (runs_[above].x1 < runs_[here].x1)
        ++above;
      else
        ++here;
    }
  }

  // The root is always the earliest run, so numbering follows the page.
  void join(std::size_t a, std::size_t b) {
    a = root_of(a);
    b = root_of(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

  std::size_t root_of(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }

  void sort_runs(const std::vector<std::size_t>& number, Components& found) {
    std::size_t next = 0;
    for (Component& item : found.items) {
      item.run_first = next;
      next += item.run_count;
    }
    std::vector<std::size_t> filled(found.items.size(), 0);
    found.runs.resize(runs_.size());
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const std::size_t item = number[root_of(i)];
      found.runs[found.items[item].run_first + filled[item]++] = runs_[i];
    }
  }

  std::vector<Run> runs_;
  std::vector<std::size_t> parents_;
};

}  // namespace

Components find_components(const Mask& mask) {
  return RunForest(mask).components();
}

std::vector<std::size_t> every_component(const Components& ink) {
  std::vector<std::size_t> all(ink.items.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace thaimemo
