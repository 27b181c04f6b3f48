#include "tools/serve/site/first_rows.h"

#include <algorithm>

namespace thaimemo {
namespace {

// The rows with the columns for which `kept` holds.
template <typename Kept>
ShownRows with_columns(const ShownRows& all, const Kept& kept) {
  ShownRows some;
  some.rows.resize(all.rows.size());
  for (size_t i = 0; i < all.columns.size(); ++i) {
    if (!kept(i)) continue;
    some.columns.push_back(all.columns[i]);
    for (size_t row = 0; row < all.rows.size(); ++row) some.rows[row].push_back(all.rows[row][i]);
  }
  return some;
}

}  // namespace

ShownRows ShownRows::without_empty_columns() const {
  return with_columns(*this, [&](size_t i) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return !to_text(row[i]).empty(); });
  });
}

ShownRows ShownRows::without(const std::vector<std::string>& left_out) const {
  return with_columns(*this, [&](size_t i) {
    return std::find(left_out.begin(), left_out.end(), columns[i]) == left_out.end();
  });
}

FirstRows first_rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings, int rows_max,
                     std::int64_t bytes_max) {
  Rows rows(db, sql, bindings);
  rows.limit({0, bytes_max});
  FirstRows first{{rows.columns(), {}}, false};
  while (!first.more && rows.next()) {
    first.more = rows_max > 0 && static_cast<int>(first.shown.rows.size()) == rows_max;
    if (!first.more) first.shown.rows.push_back(rows.values());
  }
  return first;
}

}  // namespace thaimemo
