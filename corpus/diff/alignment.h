// Which rows of two runs are the same row, though rows were inserted, lost, or read otherwise.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace thaimemo::diff {

// Rows of one document in their order, as far as pairing looks at them.
struct Sequence {
  std::vector<std::string> identities;         // equal in two rows that say the same
  std::vector<std::vector<std::string>> keys;  // [key][row], the strongest key first; "": the row has none

  size_t size() const { return identities.size(); }
};

struct RowPair {
  std::optional<size_t> before, after;  // one of both is missing where a row was lost or gained
};

// Every row of both sides in exactly one pair. Where the first key names the same places in the same order, rows pair by
// it. Else rows that say the same pair first, in an order that both sides share (longest common subsequence; Wagner and
// Fischer, 1974), then rows between two such pairs by their keys, then, `across` all, by keys again: for rows whose key
// says what they are about, not where they stand.
std::vector<RowPair> align(const Sequence& before, const Sequence& after, bool across);

}  // namespace thaimemo::diff
