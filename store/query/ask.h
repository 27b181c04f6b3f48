// Ready-made questions and SQL from outside, answered.
#pragma once

#include "store/query/named_query.h"
#include "store/query/rows.h"

namespace thaimemo {

// The answer to a question of named_queries(). Throws as named_query() and bindings_of() do.
Rows ask(SQLite::Database& db, const std::string& name, const Arguments& arguments);

// Values without a name belong to the question's parameters in their order: `evidence 0123456789abcdef`.
// Throws Error "parameter-unknown" (exit 64) where there are more values than parameters.
void name_values(const NamedQuery& query, const std::vector<std::string>& values, Arguments& arguments);

// All questions with their parameters, for people.
std::string list_of_questions();

}  // namespace thaimemo
