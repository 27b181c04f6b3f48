#include <unistd.h>

#include <iostream>
#include <map>
#include <thread>

#include "base/command_line.h"
#include "base/translation.h"
#include "tools/ingest/changes/moment.h"
#include "tools/ingest/ingest.h"
#include "tools/ingest/progress.h"
#include "tools/ingest/single_thread.h"
#include "tools/ingest/watch_folders.h"

using namespace thaimemo;

namespace {

void describe_limits(CLI::App& app, WorkerLimits& limits) {
  app.add_option("--time-limit", limits.page_seconds,
                 "processor time from one finished page to the next, in seconds")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--document-time-limit", limits.document_seconds,
                 "processor time of a whole document, in seconds")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--memory-limit", limits.memory_mb, "memory of a worker, in MB")
      ->capture_default_str()
      ->check(CLI::Range(64, 1'000'000));
}

void describe_sandbox(CLI::App& app, SandboxSettings& sandbox) {
  const std::map<std::string, SandboxDemand> demands{
      {"require", SandboxDemand::require}, {"try", SandboxDemand::attempt}, {"off", SandboxDemand::off}};
  app.add_option("--sandbox", sandbox.demand,
                 "rings around workers beside their limits: require (stop where the kernel refuses one), "
                 "try (go on and say so), off")
      ->transform(CLI::CheckedTransformer(demands).description("require, try or off"))
      ->default_str("try");
}

std::chrono::sys_seconds past_moment(const std::string& text) {
  const auto moment = moment_named(text);
  if (!moment) throw CLI::ValidationError("--since", "wants 2026-11-29 or 2026-11-29T08:30:00Z, not " + text);
  if (*moment > std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()))
    throw CLI::ValidationError("--since", text + " is still to come (years are of the Common Era)");
  return *moment;
}

void describe_ingest(CLI::App& app, IngestSettings& settings) {
  app.add_option("PATH", settings.paths, "files and folders; folders are walked")->required();
  app.add_option("--db", settings.database, "the database; made where there is none")->required();
  app.add_option("--keep-pages", settings.kept_pages,
                 "a file to keep an image of every page in, for thaimemo serve --kept-pages")
      ->check([](const std::string& name) { return std::string(name.empty() ? "needs a name" : ""); });
  app.add_option("-j,--jobs", settings.run.workers, "worker processes")
      ->default_str("cores")
      ->check(CLI::Range(1, 1024));
  app.add_option("--rules", settings.rules_file, "a rules file instead of the built-in one")
      ->check(CLI::ExistingFile);
  app.add_option("--tessdata", settings.extract.tessdata_dir, "folder of the OCR models")
      ->check(CLI::ExistingDirectory);
  app.add_flag("!--no-ocr", settings.extract.ocr, "leave pages that need OCR empty, with a problem");
  app.add_option_function<std::string>(
         "--since", [&settings](const std::string& text) { settings.since = past_moment(text); },
         "read only files modified since this DATE or time (RFC 3339)")
      ->type_name("DATE");
  app.add_flag("--retry", settings.retry, "read documents again that did not come out ok");
  app.add_flag("--again", settings.again, "read every document again");
  describe_limits(app, settings.run.limits);
  describe_sandbox(app, settings.sandbox);
  app.footer(
      "Every file becomes one row of `documents` with a status. The same command again does only what is "
      "left.\nWith --keep-pages, --retry and --again hold for the images as well.\n"
      "With --watch it ends with Ctrl-C or SIGTERM: 0 or 3 where nothing was left to do, 130 in the midst of "
      "reading.\n"
      "Exit codes: 0 all ok, 3 done but not every document is ok, 130 interrupted, 75 database locked.\n\n"
      "Example:\n  thaimemo ingest reports/ --db reports.db -j 4");
}

ExitCode exit_code_of(const IngestSummary& summary) {
  if (summary.stopped) return ExitCode::interrupted;
  const bool all_ok = summary.statuses.size() == 1 && summary.statuses.contains("ok");
  const bool all_kept = !summary.kept || summary.kept->problems.empty();
  return all_ok && all_kept && summary.with_errors == 0 ? ExitCode::ok : ExitCode::problems;
}

struct Settings : IngestSettings {
  bool stays = false;  // --watch
  WatchSettings watching;
};

void describe_watch(CLI::App& app, Settings& settings) {
  CLI::Option* watch = app.add_flag("--watch", settings.stays, "stay, and read what comes into the folders");
  app.add_option("--settle", settings.watching.settle_seconds,
                 "with --watch: read a file once it has not changed for so many seconds")
      ->capture_default_str()
      ->check(CLI::Range(0.1, 86400.0))
      ->needs(watch);
  app.add_option("--rescan", settings.watching.rescan_seconds,
                 "with --watch: look through the folders every so many seconds although nothing was told")
      ->capture_default_str()
      ->check(CLI::Range(0.1, 86400.0))
      ->needs(watch);
}

// One line a batch; a bar only for people.
ExitCode stay(const Settings& settings) {
  std::unique_ptr<Progress> bar;
  ExitCode worst = ExitCode::ok;
  const bool for_people = isatty(STDERR_FILENO) == 1;
  WatchSteps steps;
  steps.tick = [&](const IngestState& state) {
    if (for_people && !bar) bar = std::make_unique<Progress>();
    if (bar) bar->show(state);
  };
  steps.finished = [&](const IngestSummary& batch, double seconds) {
    bar.reset();
    std::cerr << batch_line(batch, seconds);
    if (exit_code_of(batch) != ExitCode::ok) worst = ExitCode::problems;
  };
  steps.tell = [](const std::string& line) { std::cerr << line << "\n"; };
  return watch_folders(settings, settings.watching, steps) ? worst : ExitCode::interrupted;
}

ExitCode run(const IngestSettings& settings) {
  IngestSummary summary;
  {
    Progress progress;
    summary = ingest(settings, [&progress](const IngestState& state) { progress.show(state); });
  }
  std::cerr << in_their_language(to_text(summary, settings.database));
  return exit_code_of(summary);
}

}  // namespace

int main(int argc, char** argv) {
  run_without_extra_threads(argv);
  auto settings = std::make_shared<Settings>();
  settings->run.workers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return run_program(argc, argv, "thaimemo-ingest", "A folder of reports in, one SQLite database out.",
                     [&settings](CLI::App& app) -> Work {
                       describe_ingest(app, *settings);
                       describe_watch(app, *settings);
                       return [settings](DataOutput&) {
                         return settings->stays ? stay(*settings) : run(*settings);
                       };
                     });
}
