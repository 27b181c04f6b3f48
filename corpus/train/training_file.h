// Training lines as Tesseract's lstmtraining reads them (*.lstmf), without Tesseract's own page analysis in
// between.
//
// Format: tesseract 5, src/ccstruct/imagedata.cpp; little-endian.
#pragma once

#include <string>
#include <vector>

#include "corpus/train/line_samples.h"

namespace thaimemo::train {

// `name` is what the file will be called. Pictures are stored as portable grey maps, texts in the model's
// spelling.
std::string training_file(const std::vector<LineSample>& samples, const std::string& name);

}  // namespace thaimemo::train
