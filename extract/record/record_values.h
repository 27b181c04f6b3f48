// The values of one record, read with simdjson, which page_reader.cc alone includes through this header: reading
// records was a third of reprocess with the parser of base/json.h. All throw Error "bad-record" naming the key.
#pragma once

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "base/problem.h"

namespace thaimemo::record_values {

using Value = simdjson::dom::element;

[[noreturn]] inline void refuse(const char* key, const std::string& message) {
  throw Error("bad-record", key, message);
}

template <typename T>
T as(Value value, const char* key, const char* kind) {
  T part;
  if (value.get(part) != simdjson::SUCCESS) refuse(key, std::string("'") + key + "' is not " + kind);
  return part;
}

inline Value member(Value object, const char* key) {
  Value value;
  if (!object.is_object() || object.at_key(key).get(value) != simdjson::SUCCESS)
    refuse(key, std::string("the record has no '") + key + "'");
  return value;
}

// Keys that records of before do not have.
inline std::optional<Value> newer_member(Value object, const char* key) {
  Value value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS) return {};
  return value;
}

inline std::string text(Value object, const char* key) {
  return std::string(as<std::string_view>(member(object, key), key, "text"));
}

inline double number(Value object, const char* key) {
  return as<double>(member(object, key), key, "a number");
}

inline bool flag(Value object, const char* key) {
  return as<bool>(member(object, key), key, "true or false");
}

inline int whole_number(Value object, const char* key) {
  const auto value = as<std::int64_t>(member(object, key), key, "a whole number");
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
    refuse(key, std::string("'") + key + "' is too large");
  return static_cast<int>(value);
}

inline simdjson::dom::array list(Value object, const char* key) {
  return as<simdjson::dom::array>(member(object, key), key, "a list");
}

template <std::size_t count>
std::array<double, count> numbers(Value value, const char* key) {
  const auto parts = as<simdjson::dom::array>(value, key, "a list");
  if (parts.size() != count) refuse(key, "it has " + std::to_string(count) + " numbers");
  std::array<double, count> result{};
  std::size_t i = 0;
  for (const Value part : parts) result[i++] = as<double>(part, key, "a list of numbers");
  return result;
}

// One line, valid until the parser's next one. Throws Error "bad-record" naming `place`.
inline Value parsed(simdjson::dom::parser& parser, std::string_view line, const std::string& place) {
  Value value;
  if (const auto wrong = parser.parse(line.data(), line.size()).get(value); wrong != simdjson::SUCCESS)
    throw Error("bad-record", place, std::string("not a JSON record: ") + simdjson::error_message(wrong),
                "Feed it what the stage before wrote, unchanged.");
  return value;
}

}  // namespace thaimemo::record_values
