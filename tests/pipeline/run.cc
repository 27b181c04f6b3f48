#include "tests/pipeline/run.h"
#include "tests/places.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;

void redirect(int descriptor, const std::string& path, int flags) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(127);
  close(file);
}

[[noreturn]] void execute(const std::vector<std::string>& arguments) {
  std::vector<char*> pointers;
  pointers.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  execvp(pointers[0], pointers.data());
  _exit(127);
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const RunOptions& options,
                         const Scratch& scratch) {
  setpgid(0, 0);
  redirect(STDIN_FILENO, scratch.path("in"), O_RDONLY);
  redirect(STDOUT_FILENO, options.out_file.empty() ? scratch.path("out") : options.out_file,
           O_WRONLY | O_CREAT);
  redirect(STDERR_FILENO, scratch.path("err"), O_WRONLY | O_CREAT);
  if (!options.folder.empty() && chdir(options.folder.c_str()) != 0) _exit(127);
  for (const auto& [name, value] : options.environment) setenv(name.c_str(), value.c_str(), 1);
  if (options.file_size_limit > 0) {
    const rlimit limit{static_cast<rlim_t>(options.file_size_limit),
                       static_cast<rlim_t>(options.file_size_limit)};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  execute(arguments);
}

int code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int wait_for(pid_t process, int seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  int status = 0;
  while (waitpid(process, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      kill(-process, SIGKILL);
      waitpid(process, &status, 0);
      return 124;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return code_of(status);
}

}  // namespace

Finished run(const std::vector<std::string>& arguments, const RunOptions& options) {
  const Scratch scratch;
  scratch.write("in", options.in);
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("no process");
  if (process == 0) become(arguments, options, scratch);
  Finished finished;
  finished.exit_code = wait_for(process, options.seconds);
  finished.out = text_of(scratch.path("out"));
  finished.err = text_of(scratch.path("err"));
  return finished;
}

Finished shell(const std::string& line, RunOptions options) {
  const char* path = std::getenv("PATH");
  options.environment.emplace("PATH", program_folder() + ":" + (path ? path : ""));
  return run({"/bin/sh", "-c", line}, options);
}

std::string program(const std::string& name) {
  return program_folder() + "/" + name;
}

Background::Background(const std::vector<std::string>& arguments) : process_(fork()) {
  if (process_ < 0) throw std::runtime_error("no process");
  if (process_ > 0) {
    setpgid(process_, process_);
    return;
  }
  setpgid(0, 0);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    redirect(descriptor, "/dev/null", O_RDWR);
  execute(arguments);
}

Background::~Background() {
  if (exit_code_ >= 0) return;
  signal_group(SIGKILL);
  exit_code();
}

void Background::signal(int number) {
  kill(process_, number);
}
void Background::signal_group(int number) {
  kill(-process_, number);
}

std::vector<int> Background::children() const {
  const std::string process = std::to_string(process_);
  std::istringstream numbers(text_of("/proc/" + process + "/task/" + process + "/children"));
  return {std::istream_iterator<int>(numbers), std::istream_iterator<int>()};
}

bool Background::running() {
  int status = 0;
  if (exit_code_ < 0 && waitpid(process_, &status, WNOHANG) == process_) exit_code_ = code_of(status);
  return exit_code_ < 0;
}

int Background::exit_code(int seconds) {
  if (exit_code_ < 0) exit_code_ = wait_for(process_, seconds);
  return exit_code_;
}

Scratch::Scratch() {
  std::string pattern = (fs::temp_directory_path() / "thaimemo-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
  folder_ = pattern;
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Scratch::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << bytes;
  return path(name);
}

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace thaimemo::pipeline
