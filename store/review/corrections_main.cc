#include <iostream>

#include "base/command_line.h"
#include "store/review/exchange.h"
#include "store/review/record.h"

using namespace thaimemo;

namespace {

ExitCode run_export(const std::string& database, DataOutput& output) {
  SQLite::Database db = open_for_reading(database);
  guarded(database, [&] { export_corrections(db, [&](std::string_view line) { output.write_line(line); }); });
  output.finish();
  return ExitCode::ok;
}

ExitCode run_import(const std::string& database) {
  open_for_reading(database);  // a missing file is an error here, not a new database
  SQLite::Database db = open_for_writing(database, {.durability = Durability::durable});
  RecordedMany result;
  guarded(database, [&] {
    Loader loader(db);
    result = record_all(db, loader, read_corrections(std::cin, db));
  });
  for (const Problem& waiting : result.waiting)
    std::cerr << "kept, not applied yet: " << waiting.place << ": " << waiting.message << "\n";
  std::cerr << result.added << " corrections added, " << result.known << " known already, rows of "
            << result.files << " files made anew\n";
  return result.waiting.empty() ? ExitCode::ok : ExitCode::problems;
}

// One of the two verbs with its own help.
CLI::App* add_verb(CLI::App& app, const std::string& name, const std::string& purpose,
                   std::string& database) {
  CLI::App* verb = app.add_subcommand(name, purpose);
  verb->add_option("--db,db", database, "the database")->required();
  return verb;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(
      argc, argv, "thaimemo-corrections", "Moves what people corrected from one database to another.",
      [](CLI::App& app) -> Work {
        auto database = std::make_shared<std::string>();
        add_verb(app, "export", "all corrections as JSON lines on standard output", *database);
        CLI::App* import =
            add_verb(app, "import", "JSON lines from standard input, all of them or none", *database);
        app.require_subcommand(1);
        app.footer(
            "A line that is there already is not added again. docs/review.md lists the keys.\n"
            "Exit codes: 0 ok, 2 a line is wrong and nothing was imported, 3 kept, but some rows wait, 75 "
            "locked.\n\n"
            "Example:\n  thaimemo corrections export --db a.db | thaimemo corrections import --db b.db");
        return [import, database](DataOutput& output) {
          return *import ? run_import(*database) : run_export(*database, output);
        };
      });
}
