#include "store/query/ask.h"

#include "store/query/search.h"

namespace thaimemo {
namespace {

const char* name_of(ParameterType type) {
  switch (type) {
    case ParameterType::integer:
      return "N";
    case ParameterType::real:
      return "NUMBER";
    case ParameterType::text:
      return "TEXT";
  }
  return "";
}

std::string line_of(const Parameter& parameter) {
  std::string line = "      --" + parameter.name + " " + name_of(parameter.type);
  line.resize(std::max<size_t>(line.size() + 2, 28), ' ');
  line += parameter.meaning;
  if (parameter.required) line += " (needed)";
  if (parameter.standard) line += " (" + *parameter.standard + ")";
  return line + "\n";
}

}  // namespace

Rows ask(SQLite::Database& db, const std::string& name, const Arguments& arguments) {
  const NamedQuery& query = named_query(name);
  const Bindings bindings = bindings_of(query, arguments);
  if (name != "search") return Rows(db, query.sql, bindings);
  const Search search = search_for(db, std::get<std::string>(bindings.at("text")),
                                   std::get<std::int64_t>(bindings.at("limit")));
  return Rows(db, search.query.sql, search.bindings);
}

void name_values(const NamedQuery& query, const std::vector<std::string>& values, Arguments& arguments) {
  if (values.size() > query.parameters.size())
    throw Error("parameter-unknown", query.name, "there is no place for '" + values.back() + "'",
                "thaimemo query --list shows what each question takes.", ExitCode::usage);
  for (size_t i = 0; i < values.size(); ++i) arguments[query.parameters[i].name] = values[i];
}

std::string list_of_questions() {
  std::string text;
  for (const NamedQuery& query : named_queries()) {
    text += query.name + "\n    " + query.title + "\n";
    for (const Parameter& parameter : query.parameters) text += line_of(parameter);
  }
  return text;
}

}  // namespace thaimemo
