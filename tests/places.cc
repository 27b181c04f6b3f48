#include "tests/places.h"

namespace thaimemo {

// Only this file knows where it was built: the others come out of the compiler's cache whichever folder a checkout stands in.
std::string source_folder() {
  return THAIMEMO_SOURCE_DIR;
}
std::string program_folder() {
  return THAIMEMO_BIN_DIR;
}
std::string shared_folder() {
  return THAIMEMO_SHARED_DIR;
}

}  // namespace thaimemo
