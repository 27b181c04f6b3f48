// Where the tests find what they read and run: full paths without a slash at the end.
#pragma once

#include <string>

namespace thaimemo {

std::string source_folder();   // the checkout's root
std::string program_folder();  // the programs that were built with the tests
std::string shared_folder();   // documents that are not part of the project; may be absent

}  // namespace thaimemo
