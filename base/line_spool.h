// Lines that must wait for one that is written before them, kept outside of memory.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string_view>

namespace thaimemo {

// A temporary file without a name: it is gone with the process, however that ends. Every member throws Error
// "spool-failed" (exit 75) where the system's temporary folder is full or cannot be written.
class LineSpool {
 public:
  LineSpool();

  void write_line(std::string_view line);
  void replay(
      const std::function<void(std::string_view line)>& sink);  // all lines in their order; the last call

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace thaimemo
