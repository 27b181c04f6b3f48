// thaimemo-corpus: reports with known truth, how much of it was found, and what changed between two runs.
#include "base/command_line.h"
#include "corpus/diff/commands.h"
#include "corpus/make/commands.h"
#include "corpus/report/commands.h"
#include "corpus/score/commands.h"
#include "corpus/train/commands.h"

int main(int argc, char** argv) {
  using namespace thaimemo;
  return run_program(argc, argv, "thaimemo-corpus", "Reports with known truth, and how much of it was found.",
                     [](CLI::App& app) -> Work {
                       const auto chosen = std::make_shared<Work>();
                       app.require_subcommand(1);
                       app.footer("Example:\n  thaimemo corpus make --count 20 --seed 7 --out made");
                       make::add_commands(app, chosen);
                       score::add_commands(app, chosen);
                       train::add_commands(app, chosen);
                       diff::add_commands(app, chosen);
                       quality::add_commands(app, chosen);
                       return [chosen](DataOutput& output) { return (*chosen)(output); };
                     });
}
