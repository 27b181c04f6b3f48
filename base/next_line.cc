#include "base/next_line.h"

#include <array>

#include "base/problem.h"

namespace thaimemo {

bool next_line(std::istream& input, std::string& line, const std::string& place, std::size_t bytes_max) {
  std::array<char, 65536> piece;
  line.clear();
  bool any = false, filled = false;
  do {
    input.getline(piece.data(), piece.size());
    if (input.bad())
      throw Error("file-unreadable", place, "it cannot be read to its end",
                  "Is it a file? Is the disk whole?");
    const auto count = static_cast<std::size_t>(input.gcount());
    any |= count > 0;
    filled = count == piece.size() - 1 && input.fail() && !input.eof();
    // A newline that was found is counted, and not kept.
    line.append(piece.data(), count - (count > 0 && input.good() ? 1 : 0));
    if (line.size() > bytes_max)
      throw Error("line-too-long", place,
                  "a line of it has more than " + std::to_string(bytes_max >> 20) + " MB",
                  "Name a file that thaimemo wrote.");
    if (filled) input.clear();
  } while (filled);
  return any;
}

}  // namespace thaimemo
