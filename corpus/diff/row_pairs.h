// The rows of one view of one document in two databases, side by side.
#pragma once

#include <functional>

#include "corpus/diff/alignment.h"
#include "corpus/diff/view_plans.h"
#include "store/query/rows.h"

namespace thaimemo::diff {

struct ViewRows {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;

  // -1 where the view has no such column.
  int index_of(const std::string& column) const;
  // NULL where the view has no such column.
  const Value& value(size_t row, const std::string& column) const;
};

ViewRows rows_of(SQLite::Database& db, const ViewPlan& plan, std::int64_t document_id);

// The pairs of align(), page by page where the plan says so.
std::vector<RowPair> pairs_of(const ViewRows& before, const ViewRows& after, const ViewPlan& plan);

}  // namespace thaimemo::diff
