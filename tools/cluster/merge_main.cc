#include <iostream>

#include "base/command_line.h"
#include "tools/cluster/merge.h"

using namespace thaimemo;

namespace {

void describe(CLI::App& app, MergeSettings& settings) {
  app.add_option("--plan", settings.plan, "the plan (thaimemo plan)")->required();
  app.add_option("--db", settings.database, "the database; made where there is none")->required();
  app.add_option("--shards", settings.shards, "the folder of shards; PLAN.shards where none is named");
  app.footer(
      "Takes each shard once, whatever is there already. Corrections in the database hold.\n"
      "Exit codes: 0 every part is in, 3 shards are missing or were refused, 75 database locked or no room: "
      "the\n"
      "same command goes on.\n\n"
      "Example:\n  thaimemo merge --plan reports.plan --db reports.db");
}

ExitCode run(const MergeSettings& settings) {
  constexpr int between_lines = 100;  // chunks
  const MergeSummary summary = merge(settings, [](int done, int chunks) {
    if (done % between_lines == 0) std::cerr << done << " of " << chunks << " chunks\n";
  });
  std::cerr << to_text(summary, settings);
  return summary.whole() ? ExitCode::ok : ExitCode::problems;
}

}  // namespace

int main(int argc, char** argv) {
  auto settings = std::make_shared<MergeSettings>();
  return run_program(argc, argv, "thaimemo-merge", "The shards of a plan into one database.",
                     [&settings](CLI::App& app) -> Work {
                       describe(app, *settings);
                       return [settings](DataOutput&) { return run(*settings); };
                     });
}
