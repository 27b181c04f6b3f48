// What differs between two databases, kept outside of memory and told worst first.
#pragma once

#include "corpus/diff/row_pairs.h"

namespace thaimemo::diff {

// One document's part of the comparison.
struct ComparedView {
  const ViewPlan& plan;
  std::string source;
  const ViewRows &before, &after;
};

class Changes {
 public:
  // `scratch` gets a table of its own.
  explicit Changes(SQLite::Database& scratch);

  void add_document(const std::string& source, bool gained);
  // Lost and gained rows, and each column that differs in rows that are the same; a row that only moved is counted.
  void add(const ComparedView& compared, const std::vector<RowPair>& pairs);

  std::int64_t count() const { return count_; }
  std::int64_t moved() const { return moved_; }

  // kind, source, page, place, what, column, before, after; scores that differ most first. limit 0: all. `for_people`:
  // long texts from where they differ.
  Rows rows(std::int64_t limit, bool for_people);
  // kind, changes, documents, meaning: the worst kind first.
  Rows totals();

 private:
  struct Change;
  void add_pair(const ComparedView& compared, size_t before, size_t after);
  void add_alone(const ComparedView& compared, const ViewRows& rows, size_t row, bool gained);
  void insert(const Change& change);

  SQLite::Database& scratch_;
  SQLite::Statement insert_;
  std::int64_t count_ = 0, moved_ = 0;
};

// Two texts from a little before their first difference, "…" in front of each where something was left out.
std::pair<std::string, std::string> from_first_difference(const std::string& before,
                                                          const std::string& after);

}  // namespace thaimemo::diff
