// Ready-made questions. Each is a file in sql/ with a header:
//
//   -- title: Scores below a limit, lowest first
//   -- title-th: คะแนนที่ต่ำกว่าเกณฑ์ จากต่ำสุด
//   -- param: below real 70 | points
//   -- param: indicator integer - | 1 to 10; all where it is not given
//   -- param: cell text required | as other answers show it
//   -- columns: agency, province, score
//   SELECT …                       (parameters as :below)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/query/rows.h"

namespace thaimemo {

enum class ParameterType { integer, real, text };

struct Parameter {
  std::string name;
  ParameterType type = ParameterType::text;
  std::optional<std::string> standard;  // the value where none is given; nullopt: NULL
  bool required = false;
  std::string meaning;
};

struct NamedQuery {
  std::string name, title, title_th;
  std::vector<Parameter> parameters;  // the first ones may be given by position
  std::vector<std::string> columns;
  std::string sql;
};

// Throws Error "query-file" naming the line that is wrong.
NamedQuery parse_named_query(std::string_view name, std::string_view file);

// All of them by name.
const std::vector<NamedQuery>& named_queries();

// Throws Error "query-unknown" (exit 64) with the nearest names.
const NamedQuery& named_query(const std::string& name);

// The values as the statement gets them. Thai digits are read as digits. Throws Error (exit 64):
// "parameter-unknown", "parameter-missing", "parameter-invalid".
using Arguments = std::map<std::string, std::string>;
Bindings bindings_of(const NamedQuery& query, const Arguments& arguments);

}  // namespace thaimemo
