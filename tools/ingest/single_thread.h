// For the mains of programs whose workers run Tesseract.
#pragma once

#include <unistd.h>

#include <cstdlib>

namespace thaimemo {

// Tesseract's threads only get in each other's way, and OpenMP reads its environment before main: where that does not
// say so yet, the program starts itself anew. Call it first.
inline void run_without_extra_threads(char** argv) {
  if (std::getenv("OMP_THREAD_LIMIT") != nullptr) return;
  setenv("OMP_THREAD_LIMIT", "1", 1);
  execv("/proc/self/exe", argv);  // where that fails we go on as we are
}

}  // namespace thaimemo
