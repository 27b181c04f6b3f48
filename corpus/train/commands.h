// `thaimemo corpus lines` and `thaimemo corpus train`: what the OCR model is trained with.
#pragma once

#include <memory>

#include "base/command_line.h"

namespace thaimemo::train {

// Whichever the command line names puts its work into `chosen`.
void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen);

}  // namespace thaimemo::train
