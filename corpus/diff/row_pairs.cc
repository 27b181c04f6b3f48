#include "corpus/diff/row_pairs.h"

#include <algorithm>
#include <map>

namespace thaimemo::diff {
namespace {

// Lengths keep "ab" + "c" apart from "a" + "bc", and NULL from an empty text.
std::string joined(const ViewRows& rows, size_t row, const Columns& columns) {
  std::string text;
  for (const std::string& column : columns) {
    const Value& value = rows.value(row, column);
    const std::string part = to_text(value);
    text += std::holds_alternative<std::nullptr_t>(value) ? "-:" : std::to_string(part.size()) + ":" + part;
  }
  return text;
}

// A key whose first part is not known is none.
std::string key_of(const ViewRows& rows, size_t row, const Columns& columns) {
  return std::holds_alternative<std::nullptr_t>(rows.value(row, columns.front()))
             ? ""
             : joined(rows, row, columns);
}

// All columns but places say what a row is, where no plan does.
Columns identity_of(const ViewRows& rows, const ViewPlan& plan) {
  Columns identity = plan.identity;
  if (identity.empty())
    std::copy_if(rows.columns.begin(), rows.columns.end(), std::back_inserter(identity),
                 [](const std::string& column) { return !is_place(column); });
  return identity;
}

Sequence sequence_of(const ViewRows& rows, const std::vector<size_t>& chosen, const ViewPlan& plan) {
  const Columns identity = identity_of(rows, plan);
  Sequence sequence;
  for (const size_t row : chosen) sequence.identities.push_back(joined(rows, row, identity));
  for (const Columns& key : plan.keys) {
    sequence.keys.emplace_back();
    for (const size_t row : chosen) sequence.keys.back().push_back(key_of(rows, row, key));
  }
  return sequence;
}

using Pages = std::map<std::int64_t, std::vector<size_t>>;

Pages pages_of(const ViewRows& rows, bool by_page) {
  Pages pages;
  for (size_t row = 0; row < rows.rows.size(); ++row) {
    const auto* page = std::get_if<std::int64_t>(&rows.value(row, "page"));
    pages[by_page && page ? *page : 0].push_back(row);
  }
  return pages;
}

}  // namespace

int ViewRows::index_of(const std::string& column) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const Value& ViewRows::value(size_t row, const std::string& column) const {
  static const Value null = nullptr;
  const int index = index_of(column);
  return index < 0 ? null : rows[row][static_cast<size_t>(index)];
}

ViewRows rows_of(SQLite::Database& db, const ViewPlan& plan, std::int64_t document_id) {
  Rows found(db, plan.rows, {{"document", document_id}});
  ViewRows rows{found.columns(), {}};
  while (found.next()) rows.rows.push_back(found.values());
  return rows;
}

std::vector<RowPair> pairs_of(const ViewRows& before, const ViewRows& after, const ViewPlan& plan) {
  Pages pages_before = pages_of(before, plan.by_page), pages_after = pages_of(after, plan.by_page);
  for (const auto& [page, rows] : pages_after) pages_before.try_emplace(page);
  std::vector<RowPair> pairs;
  for (const auto& [page, rows_before] : pages_before) {
    const std::vector<size_t>& rows_after = pages_after[page];
    for (RowPair pair :
         align(sequence_of(before, rows_before, plan), sequence_of(after, rows_after, plan), plan.across)) {
      if (pair.before) pair.before = rows_before[*pair.before];
      if (pair.after) pair.after = rows_after[*pair.after];
      pairs.push_back(pair);
    }
  }
  return pairs;
}

}  // namespace thaimemo::diff
