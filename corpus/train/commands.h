// `thaimemo corpus lines` and `thaimemo corpus float-network`: what the recipe of the OCR model is made of.
#pragma once

#include <memory>

#include "tools/base/command_line.h"

namespace thaimemo::train {

// Whichever the command line names puts its work into `chosen`.
void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen);

}  // namespace thaimemo::train
