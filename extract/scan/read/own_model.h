// The model thaimemo brings along: Thai with all its digits, Arabic digits and Latin in one. Its card, with
// data, steps and figures, is model/README.md; its recipe is corpus/train.
#pragma once

#include <string_view>

namespace thaimemo {

// The bytes of model/thagov.traineddata, which travel in a library of their own, beside the programs.
std::string_view own_model();

// Those of model/thagov_numbers.traineddata: the same network, which went on to learn numbers alone, apart from the
// other, so that it errs elsewhere.
std::string_view own_number_model();

}  // namespace thaimemo
