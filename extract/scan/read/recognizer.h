// One line of text in pixels to words. The interface keeps the engine exchangeable: our own, or Tesseract.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

enum class Alphabet { any, numeric };  // numeric: the numeric_letters of base/digits.h

class Recognizer {
 public:
  virtual ~Recognizer() = default;

  // Words left to right with their boxes in pixels of `line`, confidence and alternatives. Empty for a blank
  // image. A word is what stands between two spaces; in Thai that is often a whole phrase.
  virtual std::vector<Word> read_line(const Image& line, Alphabet alphabet = Alphabet::any) = 0;

  // What read_line() makes of each; a network reads many lines in less time than one after the other.
  virtual std::vector<std::vector<Word>> read_lines(std::span<const Image> lines, Alphabet alphabet);

  // False: some Thai digits cannot come out of this model, so every number it reads is in doubt.
  virtual bool reads_thai_digits() const = 0;

  // Name and version of the model, for provenance.
  virtual Provenance model() const = 0;
};

// Reads with the model thaimemo brings along (see own_model.h) or, of a folder, with its thagov.traineddata or
// else with the packaged models through Tesseract. One recognizer serves one thread. Throws what the two
// below throw.
std::unique_ptr<Recognizer> make_recognizer(const std::string& tessdata_dir = "");

// Runs a model of corpus/train without Tesseract: several times faster, and it knows the probability of every
// other reading. `model`: the bytes of a .traineddata file. Throws Error "bad-model".
//
// `number_model`: a network that reads what is asked for with Alphabet::numeric; empty: the same one does.
std::unique_ptr<Recognizer> make_network_recognizer(std::string_view model,
                                                    std::string_view number_model = "");

// Reads through Tesseract with `thagov` where the folder has one, else the packaged `tha` with `eng`. Keeps
// to one thread and prints nothing. Throws Error "model-missing" where the folder has no Thai model, and
// "ocr-failed" where a model file is broken.
std::unique_ptr<Recognizer> make_tesseract_recognizer(const std::string& tessdata_dir);

// Where the packaged models stand: the newest folder that has tha.traineddata, "" where there is none.
std::string installed_tessdata_dir();

}  // namespace thaimemo
