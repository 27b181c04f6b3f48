// Sentences out of wordings.
//
//   {list}     a line of the list, expanded in turn
//   {list@}    a line of the list "list.N", N being the theme in hand: one of the ten indicators
//   {a|b|}     one of the parts, which may hold slots themselves
//   {?text}    the text or nothing
//   {#2-40}    a number
//   {known}    a word of the report, such as agency; it goes before a list of the same name
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "corpus/make/wording/random.h"
#include "corpus/make/wording/wordings.h"

namespace thaimemo::make {

class Grammar {
 public:
  Grammar(const Wordings& wordings, Reserve reserve) : wordings_(wordings), reserve_(reserve) {}

  std::map<std::string, std::string> known;
  int theme = 1;  // 1 to 10

  // A line of the list, expanded. Throws Error "bad-wordings" for an unknown slot or an open brace.
  std::string say(const std::string& list, Random& random) const;
  std::string expand(std::string_view text, Random& random) const;

 private:
  std::string slot(std::string_view inside, Random& random) const;
  std::string number(std::string_view range, Random& random) const;

  const Wordings& wordings_;
  Reserve reserve_;
};

}  // namespace thaimemo::make
