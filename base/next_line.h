// Lines of a file or a pipe that strangers may have written.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace thaimemo {

// Twice the longest line that a worker may send (a page of 32 MB): what is longer was written by none of our programs.
constexpr std::size_t record_line_max = 64 * 1024 * 1024;  // bytes

// Reads a line without its newline; false at the end. Unlike std::getline it takes no more memory than `bytes_max`
// (throws Error "line-too-long"), and what cannot be read, as a folder or a damaged disk, is no end (Error
// "file-unreadable"). Both name `place`.
bool next_line(std::istream& input, std::string& line, const std::string& place,
               std::size_t bytes_max = record_line_max);

}  // namespace thaimemo
