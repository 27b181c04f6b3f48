// A file as it is at the moment of opening: what it was when a folder was listed may be something else by now.
#pragma once

#include <string>

namespace thaimemo {

// A descriptor for reading, closed on exec, that the caller closes. Throws Error "file-unreadable" for what cannot be
// opened, and for a folder, a pipe, a socket or a device: opening waits for nobody.
int open_plain_file(const std::string& path);

}  // namespace thaimemo
