// Runs a program to its end, as a shell would, and tells what came of it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace thaimemo::pipeline {

struct Finished {
  int exit_code = -1;  // 128 + the signal where one ended it, 124 where it was stopped for its time
  std::string out, err;
};

struct RunOptions {
  std::string in;                                  // standard input
  std::map<std::string, std::string> environment;  // added to this process's own
  std::string folder;                              // working folder, "" for the present one
  std::string out_file;                            // where standard output goes instead of Finished::out
  long file_size_limit = 0;                        // bytes a file may grow to, 0 for no limit
  int seconds = 600;
};

Finished run(const std::vector<std::string>& arguments, const RunOptions& options = {});

// The whole line through sh, with thaimemo's programs first in PATH.
Finished shell(const std::string& line, RunOptions options = {});

// A program at work, in a process group of its own; what it prints is lost. Killed with its children when
// this ends.
class Background {
 public:
  explicit Background(const std::vector<std::string>& arguments);
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  void signal(int number);        // to it alone
  void signal_group(int number);  // to it and its children
  std::vector<int> children() const;
  bool running();
  int exit_code(int seconds = 600);  // waits for the end

 private:
  int process_, exit_code_ = -1;
};

std::string program(const std::string& name);  // its path in the build tree

// An empty folder for one test, removed with everything in it.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string path(const std::string& name = "") const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& bytes) const;  // its path

 private:
  std::filesystem::path folder_;
};

std::string text_of(const std::string& path);

}  // namespace thaimemo::pipeline
