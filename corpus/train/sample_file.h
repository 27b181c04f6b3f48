// Training lines as the trainer takes them: already what the network will see of them.
#pragma once

#include <string>
#include <vector>

#include "corpus/train/line_samples.h"

namespace thaimemo::train {

// For each sample its width in pixels and the length of its text in bytes (16 bits each, little-endian),
// width × height numbers from -127 to 127 (column by column, see extract/network/line_input.h), then the text
// in UTF-8, spelled as the model writes it. Lines without ink are left out.
std::string sample_file(const std::vector<LineSample>& samples, int height);

}  // namespace thaimemo::train
