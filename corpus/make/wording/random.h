// Chance that is the same everywhere: one seed, one stream, on any machine and with any standard library.
// Draw once in an expression: C++ does not say which operand of + is evaluated first.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::make {

// xoshiro256** (Blackman and Vigna, public domain), seeded through splitmix64.
class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();
  int between(int low, int high);  // both included
  double unit();                   // [0, 1)
  double between(double low, double high) { return low + (high - low) * unit(); }
  bool chance(double probability) { return unit() < probability; }

  template <typename T>
  const T& pick(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
  }

  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (int i = static_cast<int>(list.size()) - 1; i > 0; --i)
      std::swap(list[static_cast<std::size_t>(i)], list[static_cast<std::size_t>(between(0, i))]);
  }

  // A stream of its own for each thing that is decided: it depends on the seed and the name alone, never on
  // how much was drawn before. So one axis can be fixed without changing the others.
  Random branch(std::string_view name) const;

 private:
  std::uint64_t seed_;
  std::array<std::uint64_t, 4> state_{};
};

}  // namespace thaimemo::make
