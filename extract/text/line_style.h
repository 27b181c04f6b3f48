// What a line of text says about itself: heading marks and bold.
#pragma once

#include <string_view>

namespace thaimemo {

// 1 to 6 for "# …" to "###### …" and for a line that begins with <h1> to <h6>; else 0.
int heading_level(std::string_view line);

// A heading, an HTML table or a pipe row: whatever ends a run of tab rows.
bool begins_other_block(std::string_view line);

// Follows **bold** over the lines of a paragraph; a blank line ends it.
class BoldMarks {
 public:
  // Whether all of this line is bold. Call it for each line in turn.
  bool read(std::string_view line);

 private:
  bool open_ = false;
};

}  // namespace thaimemo
