// Whether a second, Latin model read words better that the packaged Thai model was unsure of.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// A word as a model read it.
struct ReadWord {
  Word word;
  double weakest = 1;  // the confidence of its least certain symbol, from 0 to 1
};

// By eye on made reports, with Tesseract's packaged models.
struct LatinWordSettings {
  double sure_confidence = 0.8;       // words with a less certain symbol may be Latin
  double sure_number = 0.9;           // the same for numbers
  double latin_confidence_min = 0.4;  // of the Latin reading, to be believed at all
  double latin_lead = 0.1;            // of the Latin reading before the Thai one
};

// Whether the Thai model is so unsure of a word that the Latin one should read it too.
bool may_be_latin(const ReadWord& thai, const LatinWordSettings& settings = {});

// Both readings are of the same ink; either may be empty. Latin words and some Arabic digits are improbable
// to the Thai model. The Latin one is believed if it is surer and finds Latin, or digits where the Thai one
// saw Arabic digits too.
bool is_better_latin(const std::vector<ReadWord>& latin, const std::vector<ReadWord>& thai,
                     const LatinWordSettings& settings = {});

}  // namespace thaimemo
