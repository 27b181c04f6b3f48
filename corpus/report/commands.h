// `thaimemo corpus report`, as a subcommand of a program.
#pragma once

#include <memory>

#include "base/command_line.h"

namespace thaimemo::quality {

// Puts its work into `chosen` where the command line names it.
void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen);

}  // namespace thaimemo::quality
