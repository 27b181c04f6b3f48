#include "base/command_line.h"
#include "base/translation.h"
#include "tools/status/status.h"

using namespace thaimemo;

namespace {

struct StatusOptions {
  StatusSettings settings;
  bool json = false;
};

void describe(CLI::App& app, StatusOptions& options) {
  app.add_option("--db,db", options.settings.database, "the database")->required();
  app.add_option("PATH", options.settings.paths,
                 "files and folders that were to be read: what is left of them");
  app.add_option("--plan", options.settings.plan, "a plan (thaimemo plan): what is left of it");
  app.add_option("--shards", options.settings.shards,
                 "the plan's folder of shards; PLAN.shards where none is named");
  app.add_option("--failed", options.settings.failed_max, "how many documents that are not ok to name")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  app.add_flag("--json", options.json, "one JSON object");
  app.footer(
      "Reads only, also while others write.\n"
      "Exit codes: 0 all that is known of is read and ok, 3 something failed or is left.\n\n"
      "Example:\n  thaimemo status reports.db reports/");
}

ExitCode run(const StatusOptions& options, DataOutput& out) {
  const ArchiveStatus status = archive_status(options.settings);
  if (options.json)
    out.write_line(to_json_line(status));
  else
    out.write(in_their_language(to_text(status, options.settings)));
  out.finish();
  return status.all_ok() ? ExitCode::ok : ExitCode::problems;
}

}  // namespace

int main(int argc, char** argv) {
  auto options = std::make_shared<StatusOptions>();
  return run_program(argc, argv, "thaimemo-status", "How far an archive is.",
                     [&options](CLI::App& app) -> Work {
                       describe(app, *options);
                       return [options](DataOutput& out) { return run(*options, out); };
                     });
}
