// Where and when an answer was asked; told beside its rows, with the statement, so that it can be asked again.
#pragma once

#include <chrono>
#include <string>

namespace thaimemo {

struct AnswerSource {
  std::string database{};               // its file's name
  std::chrono::sys_seconds asked_at{};  // told in the time of Thailand
  bool in_thai = false;                 // names of sheets and facts
};

// "2026-11-28 17:03:37 +07:00": Thailand is seven hours before UTC all year.
std::string thai_time(std::chrono::sys_seconds time);

}  // namespace thaimemo
