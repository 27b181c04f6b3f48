// The worker's end of the pipe: frames of one line each, that the supervisor takes for what they are, unproven.
#pragma once

#include <string_view>

#include "extract/record/page_record.h"

namespace thaimemo {

// A document that is sent again replaces what was sent before. A worker whose supervisor is gone ends here.
class RecordSink {
 public:
  explicit RecordSink(int descriptor) : descriptor_(descriptor) {}

  void document(const Document& document);  // everything but its pages
  void page(const Page& page);              // also a sign of life: the page clock starts anew
  void report(std::string_view line);       // as to_report_line() makes it
  void container();  // the whole answer: the file is an archive, which is not read but unpacked
  void complete();   // nothing is missing
  void failure(std::string_view message);
  void send(char kind, std::string_view line);  // one frame: what the others are made of

 private:
  int descriptor_;
};

}  // namespace thaimemo
