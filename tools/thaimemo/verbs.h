// The verbs of `thaimemo VERB …`: each is a program thaimemo-VERB of its own.
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

struct Verb {
  std::string name, purpose, example;
};

// Those of this version, the ones for everybody first.
const std::vector<Verb>& verbs();

// The verb that looks most like `word`, or "" where none does.
std::string nearest_verb(const std::string& word);

// The help text of thaimemo itself.
std::string verbs_help();

// Where thaimemo-VERB is: in `own_folder`, or else in a folder of `search_path` (as $PATH is written); ""
// where nowhere.
std::string program_of(const std::string& verb, const std::string& own_folder,
                       const std::string& search_path);

}  // namespace thaimemo
