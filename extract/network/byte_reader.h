// Numbers and texts out of a model file: little-endian, and never from past its end.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace thaimemo {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  // Throws Error "bad-model" where the bytes stop early, as every function here does.
  std::string_view take(std::size_t count) {
    if (count > bytes_.size() - at_) fail("the model stops early");
    at_ += count;
    return bytes_.substr(at_ - count, count);
  }

  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string text() { return std::string(take(number<std::uint32_t>())); }

  void skip(std::size_t count) { take(count); }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error("bad-model", "byte " + std::to_string(at_), what,
                "Give a model of Tesseract's that corpus/train made.");
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace thaimemo
