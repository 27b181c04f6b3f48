// What libFuzzer calls, and what replay_corpus.cc calls in its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace thaimemo {

// A broken promise ends the program, in every kind of build.
inline void promise(bool kept) {
  if (!kept) std::abort();
}

}  // namespace thaimemo
