// Where and when an answer was asked; told beside its rows, with the statement, so that it can be asked again.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace thaimemo {

struct AnswerSource {
  std::string database{};               // its file's name
  std::chrono::sys_seconds asked_at{};  // told in the time of Thailand
  bool in_thai = false;                 // names of sheets and facts
  // What a sheet's first row calls a column; its own name without. Two columns of one name get their own names behind it.
  std::function<std::string(const std::string& column)> title_of{};
};

// "2026-11-28 17:03:37 +07:00": Thailand is seven hours before UTC all year.
std::string thai_time(std::chrono::sys_seconds time);

}  // namespace thaimemo
