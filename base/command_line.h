// What every executable shares: its arguments (CLI11 is included here and nowhere else), its exit codes, and a
// standard output that carries data only.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#include "base/problem.h"

namespace thaimemo {

// Keeps standard output for data. From its creation on, whatever a library prints to descriptor 1 goes to standard
// error; the data goes through stream() to what was standard output before.
class DataOutput {
 public:
  DataOutput();
  ~DataOutput();
  DataOutput(const DataOutput&) = delete;
  DataOutput& operator=(const DataOutput&) = delete;

  std::FILE* stream() { return stream_; }
  void write(
      std::string_view bytes);  // throws Error "output-failed" (exit 2), "output-closed" on a closed pipe
  void write_line(std::string_view line);  // and a newline
  void finish();  // flushes and throws like write(); call it before exit code 0 is claimed

 private:
  std::FILE* stream_;
};

// A program's frame: `describe` adds options and a footer with an example to the app, then returns the work to do.
// An argument given by place or name ("--db,db") stands once in the help. Handles --help and --version (exit 0), wrong usage (64), Error (its code) and any other exception (2).
//
//   int main(int argc, char** argv) {
//     return run_program(argc, argv, "thaimemo-normalize", "what it does", [](CLI::App& app) { … return work; });
//   }
using Work = std::function<ExitCode(DataOutput&)>;
int run_program(int argc, char** argv, const std::string& name, const std::string& purpose,
                const std::function<Work(CLI::App&)>& describe);

}  // namespace thaimemo
