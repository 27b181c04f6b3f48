#include <iostream>

#include "base/command_line.h"
#include "store/review/verify.h"

using namespace thaimemo;

namespace {

struct VerifyOptions {
  std::string database;
  VerifySettings settings;
};

ExitCode run(const VerifyOptions& options, DataOutput& output) {
  const Verified result = verify(options.database, options.settings);
  for (const Problem& fault : result.faults)
    output.write_line(fault.place + ": " + fault.message + " [" + fault.code + "]");
  output.write_line(std::to_string(result.documents) + " documents, " + std::to_string(result.cells) +
                    " cells, " + std::to_string(result.corrections) + " corrections, " +
                    std::to_string(result.faults.size()) + " faults");
  if (options.settings.rows)
    output.write_line("rows made anew and compared: " + std::to_string(result.compared) +
                      " documents; made by other versions or rules: " + std::to_string(result.others));
  if (!result.last_correction.empty()) output.write_line("last correction: " + result.last_correction);
  output.finish();
  return result.faults.empty() ? ExitCode::ok : ExitCode::failed;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(
      argc, argv, "thaimemo-verify", "Says whether a database still holds what was put into it.",
      [](CLI::App& app) -> Work {
        auto options = std::make_shared<VerifyOptions>();
        app.add_option("--db,db", options->database, "the database")->required();
        app.add_flag("--rows", options->settings.rows,
                     "make the rows of every document anew and compare them");
        app.add_option("--correction", options->settings.correction_hash,
                       "a last correction's hash noted earlier: it must still be there");
        app.footer(
            "Reads only. Note the last correction's hash that it prints: with --correction it shows "
            "later\nthat no correction up to then was taken away.\n"
            "Exit codes: 0 all is well, 2 something is not what it was.\n\n"
            "Example:\n  thaimemo verify reports.db --rows");
        return [options](DataOutput& output) { return run(*options, output); };
      });
}
