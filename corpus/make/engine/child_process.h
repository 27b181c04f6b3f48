// Another program at work in a process group of its own; whatever it prints goes to a file, never to ours.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace thaimemo::make {

struct Invocation {
  std::vector<std::string> arguments;              // the program first, looked up in PATH
  std::map<std::string, std::string> environment;  // put over this process's own
  std::string output_file;                         // for its standard output and its standard error
  int channel = -1;                                // becomes its descriptors 3 and 4; -1: none
  std::string package;                             // of Debian, which holds the program
};

class ChildProcess {
 public:
  // Throws Error "printer-missing" where the program is not found, "printer-failed" where it cannot be started.
  explicit ChildProcess(const Invocation& invocation);
  ~ChildProcess();  // kills it, with its children
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // Waits for its end; false where the time was too short.
  bool ends_within(double seconds);
  int exit_code() const { return exit_code_; }  // once ended; 128 + the signal where one ended it

 private:
  pid_t process_ = -1;
  bool ended_ = false;
  int exit_code_ = -1;
};

}  // namespace thaimemo::make
