#include "extract/text/line_style.h"

#include <algorithm>

#include "extract/text/pipe_rows.h"
#include "extract/text/source_lines.h"

namespace thaimemo {
namespace {

int html_heading_level(std::string_view line) {
  const bool heading = starts_with_any_case(line, "<h") && line.size() > 3 && line[2] >= '1' &&
                       line[2] <= '6' && (line[3] == '>' || line[3] == ' ');
  return heading ? line[2] - '0' : 0;
}

}  // namespace

int heading_level(std::string_view line) {
  line = trimmed(line);
  const size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0) return html_heading_level(line);
  const std::string_view rest = line.substr(marks);
  const bool heading = marks <= 6 && !is_blank(rest) && rest[0] != '\t' && (rest[0] == ' ' || marks > 1);
  return heading ? static_cast<int>(marks) : 0;
}

bool begins_other_block(std::string_view line) {
  return heading_level(line) > 0 || starts_with_any_case(trimmed(line), "<table") || is_pipe_row(line);
}

bool BoldMarks::read(std::string_view line) {
  if (is_blank(line)) return open_ = false;
  bool plain_text = false;
  for (size_t at = 0; at < line.size(); ++at) {
    if (line.substr(at, 2) == "**") {
      open_ = !open_;
      ++at;
    } else if (!open_ && line[at] != ' ' && line[at] != '\t' && line[at] != '#') {
      plain_text = true;
    }
  }
  return !plain_text;
}

}  // namespace thaimemo
