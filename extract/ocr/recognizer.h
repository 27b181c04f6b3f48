// One line of text in pixels to words. The interface keeps the model exchangeable: Tesseract today.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/page/image.h"
#include "extract/page/page_record.h"

namespace thaimemo {

enum class Alphabet { any, numeric };  // numeric: digits of both sets and the signs that stand in numbers

class Recognizer {
 public:
  virtual ~Recognizer() = default;

  // Words left to right with their boxes in pixels of `line`, confidence and alternatives. Empty for a blank image.
  virtual std::vector<Word> read_line(const Image& line, Alphabet alphabet = Alphabet::any) = 0;

  // Name and version of the model, for provenance.
  virtual Provenance model() const = 0;
};

// Throws Error "model-missing", with the package to install as its hint.
std::unique_ptr<Recognizer> make_tesseract_recognizer(const std::string& tessdata_dir = "");

}  // namespace thaimemo
