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
  explicit LineSpool(int descriptor);  // what another process wrote; takes the descriptor over

  void write_line(std::string_view line);  // not behind a replay
  void flush();                            // from here on the descriptor has it all
  int descriptor() const;                  // this object's own
  void replay(const std::function<void(std::string_view line)>& sink);  // all lines in their order

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace thaimemo
