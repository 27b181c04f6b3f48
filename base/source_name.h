// The name of a file in the database. File names are bytes; sources are text.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

// Valid UTF-8, and another for each name. In a name that is not UTF-8 every byte past 7F becomes %FF, in two capital
// digits. A % that could be taken for the beginning of such an escape becomes %25: in a name that is not UTF-8 or
// would not be if its escapes were undone, and before 25. Every other name stays as it is, also "100%.pdf" and the
// escapes of addresses, "%E0%B8%81.pdf". "!/" stands between an archive and what is in it, and in no name: a folder's
// name that ends with ! ends with %21.
std::string source_name(std::string_view bytes);

inline constexpr std::string_view inside_mark = "!/";  // "2567/a.zip!/b.pdf"

}  // namespace thaimemo
