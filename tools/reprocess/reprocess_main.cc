#include <iostream>
#include <thread>

#include "base/command_line.h"
#include "tools/reprocess/reprocess.h"

using namespace thaimemo;

namespace {

void describe(CLI::App& app, ReprocessSettings& settings) {
  app.add_option("--db,db", settings.database, "the database")->required();
  app.add_option("--rules", settings.rules_file, "a rules file instead of the built-in one")
      ->check(CLI::ExistingFile);
  app.add_option("--phrases", settings.phrases_file,
                 "phrases that put right what OCR read (thaimemo phrases)")
      ->check(CLI::ExistingFile);
  app.add_option("-j,--jobs", settings.jobs, "threads")->default_str("cores")->check(CLI::Range(1, 1024));
  app.footer(
      "Reads what the database keeps of every page, so it needs neither the files nor any OCR.\n"
      "Exit codes: 0 ok, 3 some documents could not be read and stand as they stood, 75 database locked.\n\n"
      "Example:\n  thaimemo reprocess --db reports.db --rules improvement.toml");
}

ExitCode run(const ReprocessSettings& settings) {
  constexpr int between_lines = 1000;  // documents
  const ReprocessSummary summary = reprocess(settings, [](int done, int all) {
    if (done % between_lines == 0) std::cerr << done << " of " << all << " documents\n";
  });
  for (const Problem& problem : summary.failed) std::cerr << problem.place << ": " << problem.message << "\n";
  std::cerr << summary.documents << " documents, " << summary.changed << " with other rows than before, "
            << summary.failed.size() << " could not be read\n";
  return summary.failed.empty() ? ExitCode::ok : ExitCode::problems;
}

}  // namespace

int main(int argc, char** argv) {
  auto settings = std::make_shared<ReprocessSettings>();
  settings->jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return run_program(argc, argv, "thaimemo-reprocess", "Applies rules again to all documents of a database.",
                     [&settings](CLI::App& app) -> Work {
                       describe(app, *settings);
                       return [settings](DataOutput&) { return run(*settings); };
                     });
}
