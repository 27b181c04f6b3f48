// What an archive holds: ZIP, 7z, RAR and TAR, the last as it is or packed by gzip, bzip2, xz or zstd (libarchive is
// included in archive_files.cc and nowhere else). Nothing is written anywhere, and names are only names.
#pragma once

#include <string>

#include "extract/archive/packed_file.h"

namespace thaimemo {

// From the first to the last in the order of the archive, each once: what is packed as one piece is unpacked once.
// Throws Error "damaged" where no next one can be found, "encrypted" where even the names need a password; those before
// were given. What `take` throws goes through.
void each_archive_file(const FileRange& archive, const PackedFileTaker& take);

std::string archive_library_version();  // "3.6.2"

}  // namespace thaimemo
