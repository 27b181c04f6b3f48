// Counts over documents, and the figures made of them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thaimemo::score {

// What stands on the page and what was read for it, 0 where one side has nothing.
using Confusion = std::pair<char32_t, char32_t>;

struct Calibration {
  long values = 0, right = 0;
  double confidence_sum = 0;
};

struct Tally {
  std::map<std::string, long> counts;                    // "row_gold", "row_got", "row_hit", …
  std::map<std::string, std::pair<long, long>> letters;  // kind → letters wanted, letters wrong
  std::map<Confusion, long> confusions;
  std::array<Calibration, 10> deciles;  // of the confidence of scores
  double teds_sum = 0;                  // over counts["table"]

  long& operator[](const std::string& name) { return counts[name]; }
  void add(const Tally& other);
};

// Figures by name, in the order they are printed; nullopt where nothing of the kind was expected.
using Figures = std::vector<std::pair<std::string, std::optional<double>>>;
Figures figures_of(const Tally& tally);

// What a change of a figure means.
enum class FigureKind {
  size,   // how much was measured: neither good nor bad
  share,  // 0 to 1, more is better
  error,  // a rate, more is worse
  faults  // a count, more is worse
};
FigureKind figure_kind(const std::string& figure);  // share where the name is not known

inline bool is_count(const std::string& figure) {
  return figure_kind(figure) == FigureKind::size || figure_kind(figure) == FigureKind::faults;
}
inline bool more_is_worse(const std::string& figure) {
  return figure_kind(figure) == FigureKind::error || figure_kind(figure) == FigureKind::faults;
}

}  // namespace thaimemo::score
