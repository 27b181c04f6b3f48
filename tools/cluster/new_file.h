// Files that come into being whole, under a name that nobody has, also where several machines write at once.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"

namespace thaimemo {

// `finished` under its name `name` as well, by link(2): false, and nothing changed, where something of that name is
// there. Both are on the disk afterwards. Throws Error as system_error().
bool publish_file(const std::string& finished, const std::string& name);

// A new file with these bytes. False, and nothing changed, where something of that name is there. Throws Error as
// system_error().
bool write_new_file(const std::string& name, std::string_view bytes);

// What the system said (errno): "disk-full" (exit 75) where there is no room or a quota is used up, or else
// "file-unwritable".
Error system_error(const std::string& path, int number);

}  // namespace thaimemo
