// What went wrong or is doubtful, said so that a program can switch on the code and a person can find the place.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace thaimemo {

enum class Severity { info, warning, error };

// Something the program could not do or doubts. Problems are collected, not thrown: the work goes on.
// Every code has its paragraph in docs/errors.md.
struct Problem {
  std::string code;  // kebab-case, e.g. "page-unreadable"
  Severity severity = Severity::warning;
  int page = 0;         // 1-based; 0 means the whole document
  std::string place;    // inside the page, e.g. "table 2, row 3, column 1"; may be empty
  std::string message;  // what happened and what to do next, one sentence each

  bool operator==(const Problem&) const = default;
};

const char* name_of(Severity severity);
Severity severity_named(const std::string& name);  // throws Error "bad-record"

// What a program tells its caller. The numbers are an interface: scripts switch on them.
enum class ExitCode {
  ok = 0,
  failed = 2,      // nothing to rely on
  problems = 3,    // done, with problems recorded
  usage = 64,      // the command line is wrong
  temporary = 75,  // try again, e.g. the database is locked
  interrupted = 130
};

// A failure that ends the work on its subject. `hint` says what the user can do next.
class Error : public std::runtime_error {
 public:
  Error(std::string code, std::string place, const std::string& message, std::string hint = "",
        ExitCode exit_code = ExitCode::failed);

  const std::string& code() const { return code_; }
  const std::string& place() const { return place_; }
  const std::string& hint() const { return hint_; }
  ExitCode exit_code() const { return exit_code_; }

 private:
  std::string code_, place_, hint_;
  ExitCode exit_code_;
};

// "thaimemo: PLACE: MESSAGE [CODE]\n  HINT\n", as every executable prints it.
std::string to_text(const Error& error);

}  // namespace thaimemo
