#include "corpus/diff/alignment.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace thaimemo::diff {
namespace {

constexpr size_t table_max = 4'000'000;  // steps of one comparison, 16 MB; past it rows pair by keys alone

using Indices = std::vector<size_t>;

// What is not paired yet of both sides, between two pairs of rows that say the same.
struct Gap {
  Indices before, after;
};

bool same_places(const Sequence& before, const Sequence& after) {
  if (before.keys.empty() || before.keys[0] != after.keys[0]) return false;
  const std::set<std::string> different(before.keys[0].begin(), before.keys[0].end());
  return different.size() == before.size() && !different.contains("");
}

Indices range(size_t begin, size_t end) {
  Indices indices;
  for (size_t i = begin; i < end; ++i) indices.push_back(i);
  return indices;
}

// Lengths of the longest common subsequences of all ends of two stretches of rows.
class Lengths {
 public:
  Lengths(const Sequence& before, const Sequence& after, size_t begin, size_t before_end, size_t after_end)
      : width_(after_end - begin + 1), cells_((before_end - begin + 1) * width_) {
    for (size_t i = before_end; i-- > begin;)
      for (size_t j = after_end; j-- > begin;)
        cells_[(i - begin) * width_ + j - begin] =
            before.identities[i] == after.identities[j]
                ? at(i + 1 - begin, j + 1 - begin) + 1
                : std::max(at(i + 1 - begin, j - begin), at(i - begin, j + 1 - begin));
  }

  unsigned at(size_t i, size_t j) const { return cells_[i * width_ + j]; }

 private:
  size_t width_;
  std::vector<unsigned> cells_;
};

class Aligner {
 public:
  Aligner(const Sequence& before, const Sequence& after) : before_(before), after_(after) {}

  std::vector<RowPair> run(bool across) {
    find_equal_rows();
    Gap left;
    for (Gap& gap : gaps_) {
      pair_by_keys(gap);
      left.before.insert(left.before.end(), gap.before.begin(), gap.before.end());
      left.after.insert(left.after.end(), gap.after.begin(), gap.after.end());
    }
    if (across) pair_by_keys(left);
    for (const size_t row : left.before) pairs_.push_back({row, std::nullopt});
    for (const size_t row : left.after) pairs_.push_back({std::nullopt, row});
    return std::move(pairs_);
  }

 private:
  // Rows at the beginning and at the end that say the same need no table.
  void find_equal_rows() {
    size_t begin = 0, before_end = before_.size(), after_end = after_.size();
    while (begin < before_end && begin < after_end && equal(begin, begin)) ++begin;
    while (before_end > begin && after_end > begin && equal(before_end - 1, after_end - 1))
      --before_end, --after_end;
    for (size_t i = 0; i < begin; ++i) pairs_.push_back({i, i});
    for (size_t i = 0; before_end + i < before_.size(); ++i)
      pairs_.push_back({before_end + i, after_end + i});
    walk(begin, before_end, after_end);
  }

  void walk(size_t begin, size_t before_end, size_t after_end) {
    if ((before_end - begin) * (after_end - begin) > table_max) {
      gaps_ = {{range(begin, before_end), range(begin, after_end)}};
      return;
    }
    const Lengths lengths(before_, after_, begin, before_end, after_end);
    gaps_.emplace_back();
    size_t i = begin, j = begin;
    while (i < before_end || j < after_end) {
      if (i < before_end && j < after_end && equal(i, j)) {
        pairs_.push_back({i++, j++});
        gaps_.emplace_back();
      } else if (j == after_end || (i < before_end && lengths.at(i + 1 - begin, j - begin) >=
                                                          lengths.at(i - begin, j + 1 - begin))) {
        gaps_.back().before.push_back(i++);
      } else {
        gaps_.back().after.push_back(j++);
      }
    }
  }

  bool equal(size_t i, size_t j) const { return before_.identities[i] == after_.identities[j]; }

  void pair_by_keys(Gap& gap) {
    if (gap.before.empty() || gap.after.empty()) return;
    for (size_t key = 0; key < before_.keys.size(); ++key) pair_by_key(gap, key);
  }

  void pair_by_key(Gap& gap, size_t key) {
    std::map<std::string, std::deque<size_t>> with_key;
    for (const size_t row : gap.after)
      if (!after_.keys[key][row].empty()) with_key[after_.keys[key][row]].push_back(row);
    std::set<size_t> taken;
    std::erase_if(gap.before, [&](size_t row) {
      const auto found = with_key.find(before_.keys[key][row]);
      if (found == with_key.end() || found->second.empty()) return false;
      pairs_.push_back({row, found->second.front()});
      taken.insert(found->second.front());
      found->second.pop_front();
      return true;
    });
    std::erase_if(gap.after, [&](size_t row) { return taken.contains(row); });
  }

  const Sequence &before_, &after_;
  std::vector<Gap> gaps_;
  std::vector<RowPair> pairs_;
};

}  // namespace

std::vector<RowPair> align(const Sequence& before, const Sequence& after, bool across) {
  if (!same_places(before, after)) return Aligner(before, after).run(across);
  std::vector<RowPair> pairs;
  for (size_t i = 0; i < before.size(); ++i) pairs.push_back({i, i});
  return pairs;
}

}  // namespace thaimemo::diff
