#include "extract/table/rows/centred_keys.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thaimemo {

namespace {

// What a row has in its first column, and how many of its first columns are empty.
struct KeyRow {
  Interval key = no_interval;  // height of the text in the first column
  std::size_t empty_first = 0;
};

KeyRow key_row(const BandedText& text, std::size_t row, const std::vector<Interval>& columns) {
  std::vector<bool> filled(columns.size());
  KeyRow result;
  for (std::size_t i = text.starts[row]; i < text.end_of(row); ++i)
    for (const StyledWord& word : text.region.words[i])
      for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!stands_in(word, columns[column])) continue;
        filled[column] = true;
        if (column == 0) result.key = united(result.key, down(word.word.bbox));
      }
  while (result.empty_first < filled.size() && !filled[result.empty_first]) ++result.empty_first;
  return result;
}

// Parts rows into groups, each around one key.
class KeyGroups {
 public:
  KeyGroups(const BandedText& text, std::vector<KeyRow> rows, std::size_t header)
      : text_(text), rows_(std::move(rows)), header_(header) {
    for (std::size_t row = header; row < rows_.size(); ++row)
      if (!rows_[row].key.empty()) keyed_.push_back(row);
  }

  bool any_shared() const { return !keyed_.empty() && keyed_.size() < rows_.size() - header_; }

  // Where each group begins, and one past the last; the farthest that a key stands from its group's middle.
  double part(std::vector<std::size_t>& begins) const {
    std::vector<std::vector<Step>> best(keyed_.size());
    for (std::size_t i = 0; i < keyed_.size(); ++i) add_steps(i, best);
    const auto& last = best.back();
    auto at = static_cast<std::size_t>(
        std::min_element(last.begin(), last.end(),
                         [](const Step& a, const Step& b) { return a.sum < b.sum; }) -
        last.begin());
    begins.assign(keyed_.size() + 1, 0);
    begins.back() = last[at].end;
    double most = 0;
    for (std::size_t i = keyed_.size(); i-- > 0;) {
      const Step& step = best[i][at];
      begins[i] = step.begin;
      most = std::max(most, off(i, step.begin, step.end));
      at = step.before;
    }
    return most;
  }

  // The first columns that all rows without a key leave empty.
  std::size_t key_columns() const {
    std::size_t count = std::numeric_limits<std::size_t>::max();
    for (std::size_t row = header_; row < rows_.size(); ++row)
      if (rows_[row].empty_first > 0) count = std::min(count, rows_[row].empty_first);
    return count;
  }

 private:
  struct Step {
    std::size_t begin = 0, end = 0, before = 0;  // `before`: the step of the group above
    double sum = 0;
  };

  double off(std::size_t group, std::size_t begin, std::size_t end) const {
    return std::abs(rows_[keyed_[group]].key.middle() - (text_.edges[begin] + text_.edges[end]) / 2);
  }

  void add_steps(std::size_t group, std::vector<std::vector<Step>>& best) const {
    const std::size_t last = group + 1 < keyed_.size() ? keyed_[group + 1] : rows_.size();
    for (std::size_t end = keyed_[group] + 1; end <= last; ++end) {
      Step step{0, end, 0, std::numeric_limits<double>::max()};
      if (group == 0)
        for (std::size_t begin = header_; begin <= keyed_[0]; ++begin)
          improve(step, begin, 0, off(0, begin, end));
      else
        for (std::size_t i = 0; i < best[group - 1].size(); ++i)
          improve(step, best[group - 1][i].end, i,
                  best[group - 1][i].sum + off(group, best[group - 1][i].end, end));
      best[group].push_back(step);
    }
  }

  static void improve(Step& step, std::size_t begin, std::size_t before, double sum) {
    if (sum >= step.sum) return;
    step.begin = begin;
    step.before = before;
    step.sum = sum;
  }

  const BandedText& text_;
  std::vector<KeyRow> rows_;
  std::size_t header_;
  std::vector<std::size_t> keyed_;
};

}  // namespace

std::vector<std::size_t> centred_keys(const BandedText& text, const std::vector<Interval>& columns,
                                      std::size_t header, const RowSettings& settings) {
  std::vector<KeyRow> rows;
  for (std::size_t row = 0; row < text.rows(); ++row) rows.push_back(key_row(text, row, columns));
  const KeyGroups groups(text, rows, header);
  if (!groups.any_shared() || 2 * groups.key_columns() > columns.size()) return {};
  std::vector<std::size_t> begins;
  if (groups.part(begins) > settings.key_off_max_em * text.region.lines[0].em) return {};
  std::vector<std::size_t> shared(text.rows(), 0);
  for (std::size_t i = 0; i + 1 < begins.size(); ++i)
    for (std::size_t row = begins[i] + 1; row < begins[i + 1]; ++row) shared[row] = groups.key_columns();
  return shared;
}

}  // namespace thaimemo
