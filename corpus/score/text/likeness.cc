#include "corpus/score/text/likeness.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace thaimemo::score {
namespace {

using Bits = std::uint64_t;
constexpr int word_bits = 64;

// The vertical differences of one block of 64 rows of the distance matrix, and the step into its next column.
struct BitColumn {
  Bits plus = ~Bits{0}, minus = 0;

  // `carry` is the horizontal difference that enters above (-1, 0, 1); returns the one at the block's `last`
  // row.
  int advance(Bits equal, int carry, int last) {
    const Bits below = carry < 0 ? 1 : 0;
    const Bits vertical = equal | minus;
    equal |= below;
    const Bits horizontal = (((equal & plus) + plus) ^ plus) | equal;
    Bits up = minus | ~(horizontal | plus);
    Bits down = plus & horizontal;
    const int out = static_cast<int>(up >> last & 1) - static_cast<int>(down >> last & 1);
    up = up << 1 | (carry > 0 ? 1 : 0);
    down = down << 1 | below;
    plus = down | ~(vertical | up);
    minus = up & vertical;
    return out;
  }
};

}  // namespace

int edit_distance(const std::u32string& a, const std::u32string& b) {
  const int rows = static_cast<int>(a.size());
  if (a == b) return 0;
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size());
  const int blocks = (rows + word_bits - 1) / word_bits;
  std::unordered_map<char32_t, std::vector<Bits>> places;
  for (int i = 0; i < rows; ++i) {
    auto& bits = places.try_emplace(a[i], blocks).first->second;
    bits[i / word_bits] |= Bits{1} << (i % word_bits);
  }
  const std::vector<Bits> nowhere(blocks);
  std::vector<BitColumn> columns(blocks);
  int distance = rows;
  for (char32_t letter : b) {
    const auto found = places.find(letter);
    const std::vector<Bits>& equal = found == places.end() ? nowhere : found->second;
    int carry = 1;
    for (int i = 0; i < blocks; ++i)
      carry = columns[i].advance(equal[i], carry, i + 1 < blocks ? word_bits - 1 : (rows - 1) % word_bits);
    distance += carry;
  }
  return distance;
}

std::vector<LetterPair> aligned_letters(const std::u32string& want, const std::u32string& got) {
  const int rows = static_cast<int>(want.size()), columns = static_cast<int>(got.size());
  const int reach = edit_distance(want, got);  // no cheapest way leaves this band around the diagonal
  const int width = 2 * reach + 1;
  constexpr int far = 1 << 29;
  std::vector<int> cost(static_cast<size_t>(rows + 1) * width, far);
  const auto at = [&](int i, int j) -> int* {
    const int k = j - i + reach;
    return i < 0 || j < 0 || j > columns || k < 0 || k >= width ? nullptr
                                                                : &cost[static_cast<size_t>(i) * width + k];
  };
  const auto value = [&](int i, int j) { return at(i, j) ? *at(i, j) : far; };
  for (int i = 0; i <= rows; ++i)
    for (int j = std::max(0, i - reach); j <= std::min(columns, i + reach); ++j) {
      const int step = i > 0 && j > 0 ? value(i - 1, j - 1) + (want[i - 1] != got[j - 1]) : far;
      *at(i, j) = i + j == 0 ? 0 : std::min({step, value(i - 1, j) + 1, value(i, j - 1) + 1});
    }
  std::vector<LetterPair> pairs;
  for (int i = rows, j = columns; i > 0 || j > 0;) {
    if (i > 0 && j > 0 && value(i, j) == value(i - 1, j - 1) + (want[i - 1] != got[j - 1])) {
      pairs.push_back({want[--i], got[--j]});
    } else if (i > 0 && value(i, j) == value(i - 1, j) + 1) {
      pairs.push_back({want[--i], 0});
    } else {
      pairs.push_back({0, got[--j]});
    }
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

namespace {

// How often each pair of neighbouring letters stands in a text; a text of one letter or none counts as one
// pair.
using Bigrams = std::map<std::u32string, int>;

Bigrams bigrams_of(const std::u32string& text) {
  Bigrams counts;
  for (size_t i = 0; i + 1 < text.size(); ++i) ++counts[text.substr(i, 2)];
  if (counts.empty()) counts[text] = 1;
  return counts;
}

int total(const Bigrams& counts) {
  int sum = 0;
  for (const auto& entry : counts) sum += entry.second;
  return sum;
}

double dice(const Bigrams& a, const Bigrams& b) {
  int common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first == j->first)
      common += std::min(i++->second, j++->second);
    else if (i->first < j->first)
      ++i;
    else
      ++j;
  }
  return 2.0 * common / (total(a) + total(b));
}

using Matrix = std::vector<std::vector<double>>;

Matrix likeness_of(const std::vector<std::u32string>& want, const std::vector<std::u32string>& got) {
  std::vector<Bigrams> got_bigrams;
  for (const auto& text : got) got_bigrams.push_back(bigrams_of(text));
  Matrix like;
  for (const auto& text : want) {
    const Bigrams mine = bigrams_of(text);
    std::vector<double>& row = like.emplace_back();
    for (const Bigrams& theirs : got_bigrams) row.push_back(dice(mine, theirs));
  }
  return like;
}

}  // namespace

std::vector<std::pair<int, int>> aligned_rows(const std::vector<std::u32string>& want,
                                              const std::vector<std::u32string>& got, double floor) {
  const int rows = static_cast<int>(want.size()), columns = static_cast<int>(got.size());
  const Matrix like = likeness_of(want, got);
  Matrix best(rows + 1, std::vector<double>(columns + 1));
  for (int i = rows - 1; i >= 0; --i)
    for (int j = columns - 1; j >= 0; --j) {
      const double pair = like[i][j] >= floor ? like[i][j] + best[i + 1][j + 1] : -1;
      best[i][j] = std::max({pair, best[i + 1][j], best[i][j + 1]});
    }
  std::vector<std::pair<int, int>> pairs;
  for (int i = 0, j = 0; i < rows && j < columns;) {
    if (like[i][j] >= floor && best[i][j] == like[i][j] + best[i + 1][j + 1])
      pairs.emplace_back(i++, j++);
    else if (best[i][j] == best[i + 1][j])
      ++i;
    else
      ++j;
  }
  return pairs;
}

}  // namespace thaimemo::score
