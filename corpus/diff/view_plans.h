// What is compared of each public view, and by what its rows are known again.
#pragma once

#include <string>
#include <vector>

#include "store/schema/views.h"

namespace thaimemo::diff {

using Columns = std::vector<std::string>;

struct ViewPlan {
  View view{};
  std::string rows{};  // SELECT of the rows of :document in reading order, with everything named below
  Columns identity{};  // equal in rows that say the same; a model's confidence is none of it
  std::vector<Columns> keys{};  // by which rows that do not say the same are known again, the strongest first
  Columns label{};              // what a row is about, for people
  std::string content{};        // what is shown of a row that was lost or gained
  bool across = true;           // see align(): false where a row is nothing but its place
  bool by_page = false;         // rows of a page are compared with those of the same page only
};

// Every public view of rows of a document but `documents`; `runs` is left out: it says what made the rows.
const std::vector<ViewPlan>& view_plans();

// Where a row stands, and numbers that change with the rows before it. Rows that differ in these alone have moved.
bool is_place(const std::string& column);

}  // namespace thaimemo::diff
