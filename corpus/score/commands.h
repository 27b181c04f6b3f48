// `thaimemo corpus score` and `thaimemo corpus compare`, as subcommands of a program.
#pragma once

#include <memory>

#include "base/command_line.h"

namespace thaimemo::score {

// Whichever the command line names puts its work into `chosen`.
void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen);

}  // namespace thaimemo::score
