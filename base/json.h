// JSON for the whole project (nlohmann-json is included here and nowhere else).
// Keys come out sorted, so the same value always gives the same bytes.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

using Json = nlohmann::json;

// One line without the newline. Invalid UTF-8 becomes U+FFFD: writing a record never fails.
std::string to_line(const Json& value);

// Parses one line; throws Error "bad-record" naming `place`.
Json parse_line(std::string_view line, const std::string& place);

// Coordinates and probabilities are written with two and four decimals: enough, and stable.
double rounded(double value, int decimals = 2);

// Member access that throws Error "bad-record" naming the key, for records that come from outside.
const Json& member(const Json& object, const char* key);
int whole_number(const Json& value, const char* key);  // also where it is no int: a fraction, or too large
template <typename T>
T get(const Json& object, const char* key) {
  try {
    const Json& value = member(object, key);
    if constexpr (std::is_same_v<T, int>) return whole_number(value, key);
    return value.get<T>();
  } catch (const nlohmann::json::exception& wrong) {
    throw Error("bad-record", key, wrong.what());
  }
}

Json to_json(const Problem& problem);
Problem problem_from_json(const Json& value);
Json to_json(const std::vector<Problem>& problems);
std::vector<Problem> problems_from_json(const Json& list);

}  // namespace thaimemo
