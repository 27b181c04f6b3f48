// A file without a name in the folder of temporary files: for what is too large to be held. It is gone when it is
// closed, also after a crash.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace thaimemo {

class UnnamedFile {
 public:
  UnnamedFile();  // empty; throws Error "output-failed"
  ~UnnamedFile();
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;

  int descriptor() const { return descriptor_; }
  std::string path() const;            // by which this process can open it as long as it lives
  void write(std::string_view bytes);  // throws Error "output-failed"
  std::uint64_t size() const;

  // All bytes from the beginning, in blocks. Throws Error "output-failed" where they cannot be read back.
  void read(const std::function<void(std::string_view bytes)>& take) const;
  void read(std::uint64_t begin, std::uint64_t count,
            const std::function<void(std::string_view bytes)>& take) const;  // fewer where it ends before

 private:
  int descriptor_;
};

}  // namespace thaimemo
