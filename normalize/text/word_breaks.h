// Where a line may be broken: at spaces, and in Thai between the words of a dictionary.
//
// ICU's line breaker: Unicode Standard Annex 14, with a dictionary for Thai, whose words are written without spaces.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thaimemo {

// For one thread; it remembers what it was asked. Offsets count code points.
class WordBreaks {
 public:
  WordBreaks();  // throws Error "icu-failed" where ICU has no data for it
  ~WordBreaks();
  WordBreaks(const WordBreaks&) = delete;
  WordBreaks& operator=(const WordBreaks&) = delete;

  // Every place inside the text where a line may be broken, and the text's end, in order.
  std::vector<std::size_t> places(std::u32string_view text) const;

  // How many letters from the start of `text` on stay together on a line, without the spaces behind them; and with the
  // unit behind, where no space parts the two: dictionaries do not agree on compounds.
  struct Units {
    std::size_t one = 0, two = 0;
  };
  Units first_units(std::u32string_view text) const;

 private:
  struct Breaker;
  std::unique_ptr<Breaker> breaker_;
  mutable std::unordered_map<std::u32string, Units> units_;
};

}  // namespace thaimemo
