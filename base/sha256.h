// The fingerprint of a file's content or of a name (libcrypto is included in sha256.cc and nowhere else).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace thaimemo {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);
std::string sha256_hex_of_file(const std::string& path);  // throws Error as open_plain_file()

// The same of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void add(std::string_view bytes);
  std::string hex();  // once, behind the last piece

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

// The first 63 bits of the SHA-256 of a name: a row id that is the same on every machine and in any order of work.
std::int64_t stable_id(std::string_view name);

}  // namespace thaimemo
