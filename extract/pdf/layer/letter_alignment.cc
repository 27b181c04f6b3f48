#include "extract/pdf/layer/letter_alignment.h"

#include <algorithm>
#include <cstdint>

namespace thaimemo {

namespace {

enum class Step : std::uint8_t { none, one, two, missing, added, swapped };

struct Cell {
  double cost = 0;
  Step step = Step::none;
};

class Aligner {
 public:
  Aligner(const std::u32string& written, const std::u32string& read, const AlignmentCosts& costs)
      : written_(written),
        read_(read),
        costs_(costs),
        width_(read.size() + 1),
        cells_((written.size() + 1) * width_) {}

  LetterAlignment align() {
    for (std::size_t w = 0; w <= written_.size(); ++w)
      for (std::size_t r = 0; r <= read_.size(); ++r)
        if (w + r > 0) cell(w, r) = best(w, r);
    return trace();
  }

 private:
  Cell& cell(std::size_t w, std::size_t r) { return cells_[w * width_ + r]; }

  double cost_of(std::size_t w, std::size_t r) const {
    if (written_[w] == any_letter) return costs_.any_one;
    return written_[w] == read_[r] ? 0 : costs_.wrong;
  }

  Cell best(std::size_t w, std::size_t r) {
    Cell found{1e9, Step::none};
    const auto offer = [&](double cost, Step step) {
      if (cost < found.cost - 1e-9) found = {cost, step};
    };
    const bool any = w > 0 && written_[w - 1] == any_letter;
    if (w > 0 && r > 0) offer(cell(w - 1, r - 1).cost + cost_of(w - 1, r - 1), Step::one);
    if (w > 1 && r > 1)
      offer(cell(w - 2, r - 2).cost + cost_of(w - 2, r - 1) + cost_of(w - 1, r - 2) + costs_.swapped,
            Step::swapped);
    if (any && r > 1) offer(cell(w - 1, r - 2).cost + costs_.any_two, Step::two);
    if (w > 0) offer(cell(w - 1, r).cost + (any ? costs_.any_none : costs_.missing), Step::missing);
    if (r > 0) offer(cell(w, r - 1).cost + costs_.added, Step::added);
    return found;
  }

  LetterAlignment trace() {
    LetterAlignment result;
    result.read.resize(written_.size());
    std::size_t w = written_.size(), r = read_.size();
    while (w + r > 0) {
      const Step step = cell(w, r).step;
      const std::size_t back_w = step == Step::swapped ? 2 : step == Step::added ? 0 : 1;
      const std::size_t back_r = step == Step::swapped || step == Step::two ? 2
                                 : step == Step::missing                    ? 0
                                                                            : 1;
      w -= back_w, r -= back_r;
      if (step == Step::swapped) {
        take(result, w, r + 1, 1);
        take(result, w + 1, r, 1);
      } else if (back_w > 0) {
        take(result, w, r, back_r);
      } else {
        result.errors += costs_.added;
      }
    }
    return result;
  }

  void take(LetterAlignment& result, std::size_t w, std::size_t r, std::size_t count) const {
    result.read[w] = read_.substr(r, count);
    if (written_[w] != any_letter && result.read[w] != written_.substr(w, 1))
      result.errors += count == 0 ? costs_.missing : costs_.wrong;
  }

  const std::u32string &written_, &read_;
  const AlignmentCosts& costs_;
  std::size_t width_;
  std::vector<Cell> cells_;
};

}  // namespace

LetterAlignment align_letters(const std::u32string& written, const std::u32string& read,
                              const AlignmentCosts& costs) {
  return Aligner(written, read, costs).align();
}

}  // namespace thaimemo
