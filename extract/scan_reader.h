// OCR for those documents that need it: its model is loaded with the first page.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "extract/record/image.h"
#include "extract/record/page_record.h"
#include "extract/scan/read/recognizer.h"
#include "extract/table/borderless/open_table.h"

namespace thaimemo {

class ScanReader {
 public:
  explicit ScanReader(std::string tessdata_dir) : tessdata_dir_(std::move(tessdata_dir)) {}

  // `above` is the table that the page before ended with, or null. Throws Error "model-missing" or "ocr-failed".
  Page read(const Image& image, const OpenTable* above = nullptr);

  // The text of one line that stands alone in a picture. Throws the same.
  std::string read_strip(const Image& strip);

  // The same for a number, by the network for numbers.
  std::string read_number(const Image& strip);

  // The models that were used; empty when no page was read.
  Provenance models() const { return recognizer_ ? recognizer_->model() : Provenance{}; }

 private:
  Recognizer& recognizer();

  std::string tessdata_dir_;
  std::unique_ptr<Recognizer> recognizer_;
};

}  // namespace thaimemo
