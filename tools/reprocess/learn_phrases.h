// The phrases of an archive, counted over what its database keeps of every page.
#pragma once

#include <string>

namespace thaimemo {

struct LearnSettings {
  std::string database;
  int documents_max = 20'000;  // of more, so many evenly: memory grows with the runs that are counted
};

// Lines for normalize/text/phrases.h. Documents whose pages cannot be read are left out. Throws Error as the
// database does.
std::string learned_phrases(const LearnSettings& settings);

}  // namespace thaimemo
