#include "base/problem.h"

#include <utility>

namespace thaimemo {

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

Severity severity_named(const std::string& name) {
  for (Severity severity : {Severity::info, Severity::warning, Severity::error})
    if (name == name_of(severity)) return severity;
  throw Error("bad-record", "severity", "'" + name + "' is not a severity");
}

Error::Error(std::string code, std::string place, const std::string& message, std::string hint,
             ExitCode exit_code)
    : std::runtime_error(message),
      code_(std::move(code)),
      place_(std::move(place)),
      hint_(std::move(hint)),
      exit_code_(exit_code) {}

std::string to_text(const Error& error) {
  std::string text = "thaimemo: ";
  if (!error.place().empty()) text += error.place() + ": ";
  text += std::string(error.what()) + " [" + error.code() + "]\n";
  if (!error.hint().empty()) text += "  " + error.hint() + "\n";
  return text;
}

}  // namespace thaimemo
