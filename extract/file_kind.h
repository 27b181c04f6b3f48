// What kind of file this is: by its first bytes, then by its name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/container/container_kind.h"

namespace thaimemo {

// archive and mail: what is in them are documents, they are none (extract/container). office: a document of an office
// program, which is not read.
enum class FileKind { pdf, image, text, archive, mail, office, empty, unknown };

// `beginning`: the first kilobytes. Text is what has a text file's name and no NUL byte; a web page that was
// saved under the name of a PDF is unknown, as it is no document.
FileKind file_kind_of(std::string_view beginning, const std::string& name);

// Of the file at `path`, whose pages are to be drawn: pdf or image. Throws Error "no-picture" for a text file,
// "not-pdf" for others, and as whole_file() does.
FileKind drawable_kind_of(const std::string& path);

}  // namespace thaimemo
