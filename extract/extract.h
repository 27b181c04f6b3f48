// Any file in, page records out: the first stage.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "extract/record/page_record.h"

namespace thaimemo {

struct ExtractSettings {
  bool ocr = true;                           // false: pages that need OCR come out empty, with a problem
  int ocr_from_page = 1;                     // the same for the pages before this one
  std::string tessdata_dir;                  // "" for the installed models
  int pages_max = 20'000;                    // more pages: status too_large
  double page_megapixels_max = 100;          // a page that would render larger is not rendered
  std::size_t text_bytes_max = 200'000'000;  // a longer text file: status too_large
  // Called once the file's bytes were hashed, again when its pages are counted, then after each finished page, in
  // their order, so that a caller keeps what was read when a later page crashes or never ends. A finished page is
  // final: a caller may move it out of `so_far`, and memory then does not grow with the document.
  std::function<void(Document& so_far)> on_page;
};

// Reads PDF, TIFF, PNG, JPEG, or OCR text (.txt .md .html), told apart by content first and name second.
// A file that cannot be read never throws: it comes out with its status and a problem. `source` is the name
// to record. What on_page throws goes through.
Document extract_file(const std::string& path, const std::string& source,
                      const ExtractSettings& settings = {});

}  // namespace thaimemo
