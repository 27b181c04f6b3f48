// The ring around the files a process may open. By raw system calls: Debian 12 has no library for it.
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

// Whether this kernel has Landlock; asks without confining anybody.
bool landlock_available();

// For the calling process and for good: of all files and folders only these can be opened, for reading, folders with all
// that is in them; what is open already stays so. Paths that do not exist are passed over. Needs no_new_privs. False
// where the kernel refuses: nothing is confined then.
bool confine_files(const std::vector<std::string>& readable);

}  // namespace thaimemo
