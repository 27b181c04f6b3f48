// The pages being filled: the open page, where its next line goes, and what ends it.
#pragma once

#include <functional>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/ink.h"
#include "corpus/make/ink/passage.h"

namespace thaimemo::make {

class Paper {
 public:
  Paper(Orientation orientation, double margin_pt) : margin_(margin_pt) { set_orientation(orientation); }

  InkedPage& page() { return pages_.back(); }
  std::vector<InkedPage>& pages() { return pages_; }
  void set_orientation(Orientation orientation);  // of the pages to come
  void next_page();

  double left() const { return margin_; }
  double width() const { return width_ - 2 * margin_; }
  double top() const { return margin_ + 14; }
  double bottom() const { return height_ - margin_ - 14; }
  double room() const { return bottom() - y; }
  bool at_top() const { return y <= top() + 1; }

  double y = 0;
  std::vector<DrawnTable> tables;  // closed so far

  // Adds a table that stands on the open page.
  void add_table(std::vector<DrawnCell> cells) {
    tables.push_back({static_cast<int>(pages_.size()), std::move(cells)});
  }

 private:
  double width_ = 595, height_ = 842, margin_;
  std::vector<InkedPage> pages_;
};

// Lines of a paragraph stand as far apart as its type says, or each below the whole height of the one before.
enum class Leading { of_type, whole_lines };

// Sets the passage from the paper's present position on, over as many pages as it needs.
void set_down(Paper& paper, const Passage& passage, double x, Leading leading);

}  // namespace thaimemo::make
