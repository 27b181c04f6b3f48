#include "base/line_spool.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/problem.h"

namespace thaimemo {

namespace {

[[noreturn]] void fail() {
  throw Error("spool-failed", "temporary file", std::strerror(errno), "Make room in the temporary folder.",
              ExitCode::temporary);
}

// What getline() allocates.
struct Buffer {
  char* bytes = nullptr;
  std::size_t capacity = 0;

  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { std::free(bytes); }
};

}  // namespace

LineSpool::LineSpool() : file_(std::tmpfile()) {
  if (!file_) fail();
}

LineSpool::LineSpool(int descriptor) : file_(fdopen(descriptor, "r+")) {
  if (!file_) fail();
}

void LineSpool::flush() {
  if (std::fflush(file_.get()) != 0) fail();
}

int LineSpool::descriptor() const {
  return fileno(file_.get());
}

void LineSpool::write_line(std::string_view line) {
  if (std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size()) fail();
  if (std::fputc('\n', file_.get()) == EOF) fail();
}

void LineSpool::replay(const std::function<void(std::string_view line)>& sink) {
  flush();
  if (std::fseek(file_.get(), 0, SEEK_SET) != 0) fail();
  Buffer line;
  ssize_t length = 0;
  while ((length = getline(&line.bytes, &line.capacity, file_.get())) > 0)
    sink({line.bytes, static_cast<std::size_t>(length) - 1});
  if (std::ferror(file_.get()) != 0) fail();
}

}  // namespace thaimemo
