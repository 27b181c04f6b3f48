// A file's bytes.
#pragma once

#include <cstddef>
#include <string>

namespace thaimemo {

// The first bytes of a file, all of it with the default limit. Throws Error "file-unreadable", also where
// it is no plain file.
std::string whole_file(const std::string& path, std::size_t bytes_max = std::string::npos);

// The same of a file that people write, such as rules: one of more than 16 MB is none of these.
std::string written_file(const std::string& path);

}  // namespace thaimemo
