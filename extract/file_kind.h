// What kind of file this is: by its first bytes, then by its name.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

enum class FileKind { pdf, image, text, empty, unknown };

// `beginning`: the first kilobytes. Text is what has a text file's name and no NUL byte; a web page that was
// saved under the name of a PDF is unknown, as it is no document.
FileKind file_kind_of(std::string_view beginning, const std::string& name);

}  // namespace thaimemo
