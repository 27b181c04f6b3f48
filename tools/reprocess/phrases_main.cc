// thaimemo-phrases: what an archive's documents say again and again.
#include "base/command_line.h"
#include "tools/reprocess/learn_phrases.h"

using namespace thaimemo;

int main(int argc, char** argv) {
  return run_program(argc, argv, "thaimemo-phrases",
                     "Writes the phrases that many documents of a database have.", [](CLI::App& app) -> Work {
                       auto settings = std::make_shared<LearnSettings>();
                       app.add_option("--db,db", settings->database, "the database")->required();
                       app.add_option("--documents-max", settings->documents_max,
                                      "of more, so many are counted")
                           ->capture_default_str()
                           ->check(CLI::Range(1, 10'000'000));
                       app.footer(
                           "Lines of how many documents have a phrase, a tab, and the phrase. Look at them "
                           "before they are used.\n\n"
                           "Example:\n  thaimemo phrases --db reports.db > phrases.tsv\n"
                           "  thaimemo reprocess --db reports.db --phrases phrases.tsv");
                       return [settings](DataOutput& output) {
                         output.write(learned_phrases(*settings));
                         return ExitCode::ok;
                       };
                     });
}
