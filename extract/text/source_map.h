// From a byte's offset to the letter and line it stands on, for readers that know offsets only.
#pragma once

#include <string_view>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

class SourceMap {
 public:
  SourceMap(std::string_view text, int first_line);

  Box box(size_t begin, size_t end) const;  // of the bytes [begin, end): whole lines where there are several

 private:
  int line_of(size_t offset) const;  // from 0 in `text`
  int letters_before(size_t offset) const;
  int column_of(size_t offset) const;

  std::string_view text_;
  int first_line_;
  std::vector<size_t> line_begins_;
  std::vector<int> letters_;  // before every 256th byte
};

}  // namespace thaimemo
