// The alphabet of a model: which text each output of its network stands for.
#pragma once

#include <string>
#include <vector>

#include "extract/network/model_file.h"

namespace thaimemo {

// One text for each of the `outputs`, in UTF-8: " " between words, "" for the output that means that nothing
// is written. Throws Error "bad-model", also for alphabets that write one letter with several outputs
// (Chinese, Korean).
std::vector<std::string> letters_of(const ModelFile& model, int outputs);

}  // namespace thaimemo
