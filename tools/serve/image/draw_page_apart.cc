#include "tools/serve/image/draw_page_apart.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <iomanip>
#include <sstream>

#include "base/problem.h"
#include "base/unnamed_file.h"

extern char** environ;

namespace thaimemo {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* nothing = "/dev/null";
constexpr const char* own_input = "/dev/stdin";  // by which the drawer opens what it is given

std::string written(double number) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::setprecision(10) << number;
  return text.str();
}

std::string joined(const Corners& corners) {
  std::string text;
  for (const double corner : corners) text += (text.empty() ? "" : ",") + written(corner);
  return text;
}

std::vector<std::string> arguments_of(const std::string& program, const DrawnPage& page,
                                      const DrawLimits& limits) {
  std::vector<std::string> words{program,
                                 "--page",
                                 std::to_string(page.page),
                                 "--dpi",
                                 written(page.dpi),
                                 "--rotation",
                                 std::to_string(page.rotation),
                                 "--skew=" + written(page.skew_deg),
                                 "--seconds",
                                 written(limits.processor_seconds),
                                 "--memory",
                                 std::to_string(limits.memory_mb)};
  if (page.paper) words.push_back("--paper=" + joined(*page.paper));
  if (!page.member.empty()) words.push_back("--member=" + page.member);
  if (page.kept)
    words.insert(words.end(),
                 {"--kept-dpi", written(page.kept->dpi), "--kept-turned", std::to_string(page.kept->turned)});
  words.insert(words.end(), {"--", page.kept ? own_input : page.file});
  return words;
}

// Nothing of the server's is open in the drawer: what it reads, its answer's pipe, and no other descriptor.
class Actions {
 public:
  Actions(const std::string& input, int answer) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, 0, input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, answer, 1);
    posix_spawn_file_actions_addopen(&actions_, 2, nothing, O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions_, 3);
  }
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

class Drawer {
 public:
  Drawer(std::vector<std::string> words, const std::string& input) {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("image-failed", words.front(), errno);
    answer_ = ends[0];
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const Actions actions(input, ends[1]);
    const int refused =
        posix_spawn(&process_, words.front().c_str(), actions.get(), nullptr, pointers.data(), environ);
    close(ends[1]);
    if (refused == 0) return;
    close(answer_);
    fail(refused == ENOENT ? "image-program-missing" : "image-failed", words.front(), refused);
  }

  ~Drawer() {
    kill(process_, SIGKILL);
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) continue;
    close(answer_);
  }
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;

  // What it said until it ended; nullopt where the time was over. Cut behind the limit.
  std::optional<std::string> answer(Clock::time_point end, std::size_t bytes_max) const {
    std::string bytes;
    while (bytes.size() <= bytes_max) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
      pollfd waited{answer_, POLLIN, 0};
      if (left <= 0 || poll(&waited, 1, static_cast<int>(left)) == 0) return std::nullopt;
      std::array<char, 1 << 16> piece{};
      const ssize_t size = read(answer_, piece.data(), piece.size());
      if (size == 0 || (size < 0 && errno != EINTR)) break;
      if (size > 0) bytes.append(piece.data(), static_cast<std::size_t>(size));
    }
    return bytes;
  }

 private:
  [[noreturn]] static void fail(const char* code, const std::string& program, int number) {
    if (std::string_view(code) == "image-failed")
      throw Error("image-failed", program, std::strerror(number), "", ExitCode::temporary);
    throw Error("image-program-missing", program, "the program that draws pages is not there",
                "Install thaimemo again: it stands beside thaimemo-serve.");
  }

  pid_t process_ = -1;
  int answer_ = -1;
};

[[noreturn]] void refuse(const DrawnPage& page, const std::string& answer) {
  std::string code = answer.starts_with('!') ? answer.substr(1, answer.find('\n') - 1) : "crashed";
  if (code.size() > 40 || code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
    code = "crashed";
  throw Error("image-failed", "page " + std::to_string(page.page), "the page could not be drawn: " + code,
              "Open the original itself, or ask for another page.");
}

}  // namespace

std::string image_type_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
  return bytes.starts_with("\xff\xd8\xff") ? "image/jpeg" : "";
}

std::string draw_page_apart(const std::string& program, const DrawnPage& page, const DrawLimits& limits) {
  const auto end = Clock::now() + std::chrono::milliseconds(static_cast<std::int64_t>(limits.seconds * 1000));
  std::optional<UnnamedFile> kept;
  if (page.kept) kept.emplace().write(page.kept->bytes);
  const Drawer drawer(arguments_of(program, page, limits), kept ? kept->path() : nothing);
  auto answer = drawer.answer(end, limits.bytes_max);
  if (!answer)
    throw Error("image-timeout", "page " + std::to_string(page.page), "the page takes too long to draw",
                "Open the original itself, or ask for another page.");
  if (answer->size() > limits.bytes_max || image_type_of(*answer).empty()) refuse(page, *answer);
  return *std::move(answer);
}

}  // namespace thaimemo
