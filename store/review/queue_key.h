// Keys of the queue's items (queue.h has their forms), and the places they name.
#pragma once

#include <optional>
#include <string>

#include "store/review/queue.h"

namespace thaimemo {

// Where a key points to, as far as the key itself says.
struct KeyedPlace {
  Target target = Target::cell;
  std::string cell_id;             // of a cell or column
  std::string sha256_start, name;  // of a fact, line or grid; name: of the fact
  int page = 0;
  Box box;                         // of a line or grid
  std::int64_t correction_id = 0;  // of a correction without a place; 0 for all others
};

// nullopt for a text that is no key.
std::optional<KeyedPlace> place_of_key(const std::string& key);

}  // namespace thaimemo
