// Who is in charge and who helps, in a cell of responsible units.
#pragma once

#include <optional>
#include <string>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

struct Units {
  std::string main;                       // one line; the whole text where it names no supporting unit
  std::optional<std::string> supporting;  // one line

  bool operator==(const Units&) const = default;
};

// "หน่วยงานหลัก : … หน่วยงานร่วม : …" and "สำนักปลัด (หลัก) กองคลัง (สนับสนุน)", by the labels and marks of the rules'
// section `unit`. nullopt for an empty text.
std::optional<Units> read_units(const std::string& text, const Rules& rules);

}  // namespace thaimemo
