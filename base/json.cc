#include "base/json.h"

#include <cmath>
#include <limits>

namespace thaimemo {

std::string to_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json parse_line(std::string_view line, const std::string& place) {
  try {
    return Json::parse(line);
  } catch (const Json::exception& wrong) {
    throw Error("bad-record", place, std::string("not a JSON record: ") + wrong.what(),
                "Feed it what the stage before wrote, unchanged.");
  }
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  const double result = std::round(value * scale) / scale;
  return std::isfinite(result) ? result + 0.0 : 0.0;  // + 0.0 turns -0 into 0
}

const Json& member(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  if (!object.is_object() || found == object.end())
    throw Error("bad-record", key, std::string("the record has no '") + key + "'");
  return *found;
}

int whole_number(const Json& value, const char* key) {
  const bool fits = value.is_number_integer() && value >= std::numeric_limits<int>::min() &&
                    value <= std::numeric_limits<int>::max();
  if (!fits) throw Error("bad-record", key, std::string("'") + key + "' is not a whole number");
  return value.get<int>();
}

Json to_json(const Problem& problem) {
  return {{"code", problem.code},
          {"severity", name_of(problem.severity)},
          {"page", problem.page},
          {"place", problem.place},
          {"message", problem.message}};
}

Problem problem_from_json(const Json& value) {
  return {get<std::string>(value, "code"), severity_named(get<std::string>(value, "severity")),
          get<int>(value, "page"), get<std::string>(value, "place"), get<std::string>(value, "message")};
}

Json to_json(const std::vector<Problem>& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems) list.push_back(to_json(problem));
  return list;
}

std::vector<Problem> problems_from_json(const Json& list) {
  std::vector<Problem> problems;
  for (const Json& value : list) problems.push_back(problem_from_json(value));
  return problems;
}

}  // namespace thaimemo
