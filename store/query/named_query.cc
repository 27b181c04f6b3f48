#include "store/query/named_query.h"

#include <algorithm>
#include <charconv>

#include "base/edit_distance.h"
#include "base/embedded_file.h"
#include "base/utf8.h"

namespace thaimemo {

std::vector<EmbeddedFile> query_files();  // generated: every file of sql/

namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (size_t start = 0; start <= text.size();) {
    const size_t end = std::min(text.find(separator, start), text.size());
    parts.push_back(trimmed(text.substr(start, end - start)));
    start = end + 1;
  }
  return parts;
}

[[noreturn]] void refuse(std::string_view name, std::string_view line) {
  throw Error("query-file", std::string(name), "the header line '" + std::string(line) + "' is wrong");
}

ParameterType type_named(std::string_view name, const std::string& type, std::string_view line) {
  if (type == "integer") return ParameterType::integer;
  if (type == "real") return ParameterType::real;
  if (type == "text") return ParameterType::text;
  refuse(name, line);
}

Parameter parameter_of(std::string_view name, std::string_view line) {
  const auto bar = line.find('|');
  if (bar == std::string_view::npos) refuse(name, line);
  const auto words = split(trimmed(line.substr(0, bar)), ' ');
  if (words.size() != 3) refuse(name, line);
  Parameter parameter{words[0], type_named(name, words[1], line), std::nullopt, words[2] == "required",
                      trimmed(line.substr(bar + 1))};
  if (words[2] != "-" && !parameter.required) parameter.standard = words[2];
  return parameter;
}

void read_header_line(NamedQuery& query, std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) refuse(query.name, line);
  const std::string key = trimmed(line.substr(2, colon - 2)), value = trimmed(line.substr(colon + 1));
  if (key == "title")
    query.title = value;
  else if (key == "title-th")
    query.title_th = value;
  else if (key == "param")
    query.parameters.push_back(parameter_of(query.name, value));
  else if (key == "columns")
    query.columns = split(value, ',');
  else
    refuse(query.name, line);
}

constexpr int names_apart_max = 99;  // letters; any two names can be ranked

std::string nearest_names(const std::string& name) {
  const std::u32string letters = decode_utf8(name);
  std::vector<std::pair<int, std::string>> ranked;
  for (const NamedQuery& query : named_queries()) {
    const bool part = query.name.find(name) != std::string::npos;
    ranked.emplace_back(part ? 0 : edit_distance(letters, decode_utf8(query.name), names_apart_max),
                        query.name);
  }
  std::sort(ranked.begin(), ranked.end());
  std::string names;
  for (size_t i = 0; i < ranked.size() && i < 3; ++i) names += (i ? ", " : "") + ranked[i].second;
  return names;
}

std::string with_arabic_digits(const std::string& text) {
  std::u32string letters = decode_utf8(text);
  for (char32_t& letter : letters)
    if (letter >= U'๐' && letter <= U'๙') letter = U'0' + (letter - U'๐');
  return encode_utf8(letters);
}

template <typename Number>
Value number_of(const Parameter& parameter, const std::string& given) {
  const std::string text = with_arabic_digits(trimmed(given));
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error("parameter-invalid", "--" + parameter.name, "'" + given + "' is no number", parameter.meaning,
                ExitCode::usage);
  return number;
}

Value value_of(const Parameter& parameter, const std::string& text) {
  switch (parameter.type) {
    case ParameterType::integer:
      return number_of<std::int64_t>(parameter, text);
    case ParameterType::real:
      return number_of<double>(parameter, text);
    case ParameterType::text:
      return text;
  }
  return nullptr;
}

void refuse_unknown(const NamedQuery& query, const Arguments& arguments) {
  for (const auto& argument : arguments) {
    const auto known = [&](const Parameter& parameter) { return parameter.name == argument.first; };
    if (std::any_of(query.parameters.begin(), query.parameters.end(), known)) continue;
    std::string names;
    for (const Parameter& parameter : query.parameters) names += " --" + parameter.name;
    throw Error("parameter-unknown", query.name, "there is no parameter --" + argument.first,
                names.empty() ? "This question takes none." : "It takes" + names + ".", ExitCode::usage);
  }
}

std::vector<NamedQuery> queries_from_files() {
  std::vector<NamedQuery> queries;
  for (const EmbeddedFile& file : query_files())
    queries.push_back(
        parse_named_query(file.name.substr(0, file.name.size() - 4), file.content));  // without .sql
  std::sort(queries.begin(), queries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return queries;
}

}  // namespace

NamedQuery parse_named_query(std::string_view name, std::string_view file) {
  NamedQuery query;
  query.name = name;
  while (file.substr(0, 2) == "--") {
    const size_t end = std::min(file.find('\n'), file.size());
    read_header_line(query, file.substr(0, end));
    file.remove_prefix(std::min(end + 1, file.size()));
  }
  query.sql = file;
  if (query.title.empty() || query.title_th.empty() || query.columns.empty() || query.sql.empty())
    throw Error("query-file", query.name, "title, columns or the statement itself is missing");
  return query;
}

const std::vector<NamedQuery>& named_queries() {
  static const std::vector<NamedQuery> queries = queries_from_files();
  return queries;
}

const NamedQuery& named_query(const std::string& name) {
  for (const NamedQuery& query : named_queries())
    if (query.name == name) return query;
  throw Error("query-unknown", name, "there is no question of this name",
              "Near it: " + nearest_names(name) + ". All: thaimemo query --list", ExitCode::usage);
}

Bindings bindings_of(const NamedQuery& query, const Arguments& arguments) {
  refuse_unknown(query, arguments);
  Bindings bindings;
  for (const Parameter& parameter : query.parameters) {
    const auto given = arguments.find(parameter.name);
    if (given != arguments.end())
      bindings[parameter.name] = value_of(parameter, given->second);
    else if (parameter.standard)
      bindings[parameter.name] = value_of(parameter, *parameter.standard);
    else if (parameter.required)
      throw Error("parameter-missing", query.name, "--" + parameter.name + " is needed", parameter.meaning,
                  ExitCode::usage);
  }
  return bindings;
}

}  // namespace thaimemo
