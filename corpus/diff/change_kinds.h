// Kinds of changes from the worst to the least.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::diff {

struct ChangeKind {
  std::string name, meaning;
};

// In the order of their severity.
const std::vector<ChangeKind>& change_kinds();

// Its place in change_kinds(); 0 is the worst.
int rank_of(const std::string& kind);

enum class RowFate { changed, lost, gained };

// The kind of a lost or gained row of a view.
std::string kind_of(const std::string& view, RowFate fate);

// The kind of a column that differs; `flagged`: one of both rows needs review.
std::string kind_of(const std::string& view, const std::string& column, bool flagged);

}  // namespace thaimemo::diff
