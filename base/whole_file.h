// Plain files and their bytes, as they are at the moment of opening: what was one when a folder was listed may be something else by now.
#pragma once

#include <cstddef>
#include <string>

namespace thaimemo {

// A descriptor for reading, closed on exec, that the caller closes. Throws Error "file-unreadable" for what cannot be
// opened, and for a folder, a pipe, a socket or a device: opening waits for nobody.
int open_plain_file(const std::string& path);

// The first bytes of a file, all of it with the default limit. Throws Error "file-unreadable", also where
// it is no plain file.
std::string whole_file(const std::string& path, std::size_t bytes_max = std::string::npos);

// The same of a file that people write, such as rules: one of more than 16 MB is none of these.
std::string written_file(const std::string& path);

}  // namespace thaimemo
