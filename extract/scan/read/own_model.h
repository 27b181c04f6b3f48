// The model thaimemo brings along: Thai with all its digits, Arabic digits and Latin in one. Its card, with
// data, steps and figures, is model/README.md; its recipe is corpus/train.
#pragma once

#include <string_view>

namespace thaimemo {

// The bytes of model/thagov.traineddata, which travel inside the program.
std::string_view own_model();

}  // namespace thaimemo
