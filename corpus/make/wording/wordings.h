// The lists of wordings the reports are made of. They live in data/*.txt and are compiled in, so the maker
// runs anywhere.
//
//   [header.score]        a list's name
//   คะแนน                  one wording a line
//   ! ค่าคะแนน              reserved for scoring: rules and models must not be tuned with it in view
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::make {

enum class Reserve { train, score, all };  // without the reserved ones, only the reserved ones, all

class Wordings {
 public:
  // Throws Error "bad-wordings" naming the line: text before the first list, or a list named twice.
  void read(std::string_view text, const std::string& name);

  // Throws Error "bad-wordings" when there is no such list. A list without reserved lines gives all of them
  // to everyone.
  const std::vector<std::string>& list(const std::string& name, Reserve reserve = Reserve::train) const;
  bool has(const std::string& name) const { return lists_.count(name) != 0; }
  std::vector<std::string> names() const;

 private:
  struct List {
    std::vector<std::string> open, reserved, all;
  };
  std::map<std::string, List> lists_;
};

// All compiled-in lists.
const Wordings& built_in_wordings();

}  // namespace thaimemo::make
