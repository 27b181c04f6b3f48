#include <algorithm>
#include <iostream>
#include <thread>

#include "base/command_line.h"
#include "tools/cluster/work.h"
#include "tools/ingest/progress.h"
#include "tools/ingest/single_thread.h"

using namespace thaimemo;

namespace {

void describe(CLI::App& app, WorkSettings& settings) {
  app.add_option("--plan", settings.plan, "the plan (thaimemo plan)")->required();
  app.add_option("--chunk", settings.chunk, "which part of it, from 1")
      ->required()
      ->check(CLI::PositiveNumber);
  app.add_option("--shards", settings.shards, "the folder of shards; PLAN.shards where none is named");
  app.add_option("-j,--jobs", settings.workers, "worker processes")
      ->default_str("cores")
      ->check(CLI::Range(1, 1024));
  app.footer(
      "Reads the files of one part into a database of their own, which appears in the folder of shards when "
      "it is\n"
      "whole. Again, elsewhere or twice at once does no harm: one shard comes of it.\n"
      "Exit codes: 0 all ok, or done before; 3 done but not every document is ok; 130 interrupted, 75 no "
      "room or\n"
      "a lock: the same command goes on.\n\n"
      "Example:\n  thaimemo work --plan reports.plan --chunk 7 -j 4");
}

ExitCode exit_code_of(const WorkDone& done) {
  if (done.end == WorkEnd::stopped) return ExitCode::interrupted;
  const auto& statuses = done.summary.statuses;
  const bool all_ok = statuses.empty() || (statuses.size() == 1 && statuses.contains("ok"));
  return all_ok && done.summary.with_errors == 0 ? ExitCode::ok : ExitCode::problems;
}

ExitCode run(const WorkSettings& settings) {
  WorkDone done;
  {
    Progress progress;
    done = work_chunk(settings, [&progress](const IngestState& state) { progress.show(state); });
  }
  std::cerr << to_text(done);
  return exit_code_of(done);
}

}  // namespace

int main(int argc, char** argv) {
  run_without_extra_threads(argv);
  auto settings = std::make_shared<WorkSettings>();
  settings->workers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return run_program(argc, argv, "thaimemo-work", "One part of a plan into one shard.",
                     [&settings](CLI::App& app) -> Work {
                       describe(app, *settings);
                       return [settings](DataOutput&) { return run(*settings); };
                     });
}
