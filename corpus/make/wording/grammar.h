// Sentences out of wordings.
//
//   {list}     a line of the list, expanded in turn
//   {list@}    a line of the list "list.N", N being the theme in hand: one of the ten indicators
//   {a|b|}     one of the parts, which may hold slots themselves
//   {?text}    the text or nothing
//   {#2-40}    a number
//   {known}    a word of the report, such as agency; it goes before a list of the same name
//   {=rule}    nothing; the rule tells the truth what the wording means (period_dates.h)
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/make/wording/random.h"
#include "corpus/make/wording/wordings.h"

namespace thaimemo::make {

// A wording that was said, and what stood in its slots, the outermost ones, in their order.
struct Said {
  std::string text;
  std::string meaning;  // the rule of {=…}; "" where there is none
  std::vector<std::string> slots;
};

class Grammar {
 public:
  Grammar(const Wordings& wordings, Reserve reserve) : wordings_(wordings), reserve_(reserve) {}

  std::map<std::string, std::string> known;
  int theme = 1;  // 1 to 10

  // A line of the list, expanded. Throws Error "bad-wordings" for an unknown slot or an open brace.
  std::string say(const std::string& list, Random& random) const;
  std::string expand(std::string_view text, Random& random) const;
  Said say_meant(const std::string& list, Random& random) const;

 private:
  Said expand_meant(std::string_view text, Random& random) const;
  std::string slot(std::string_view inside, Random& random) const;
  std::string number(std::string_view range, Random& random) const;

  const Wordings& wordings_;
  Reserve reserve_;
};

}  // namespace thaimemo::make
