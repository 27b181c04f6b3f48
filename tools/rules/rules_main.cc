#include <iostream>

#include "base/command_line.h"
#include "tools/rules/check_rules.h"

using namespace thaimemo;

namespace {

struct Options {
  std::string file, database;
};

void show_changes(const Rules& rules, const std::string& database, DataOutput& output) {
  SQLite::Database db = open_for_reading(database);
  const auto changes = column_changes(db, rules);
  for (const ColumnChange& change : changes)
    output.write_line(change.source + "\t" + std::to_string(change.page) + "\t" +
                      std::to_string(change.table) + "\t" + change.header + "\t" + change.before + "\t" +
                      change.after);
  std::cerr << changes.size() << " columns would mean something else\n";
}

ExitCode check(const Options& options, DataOutput& output) {
  const Rules rules = Rules::from_file(options.file);
  const auto failing = failing_examples(rules);
  for (const std::string& sentence : failing) std::cerr << sentence << "\n";
  std::cerr << options.file << ": " << rules.headers().size() << " header rules, " << failing.size()
            << " examples that do not say what their rule says\n";
  if (!options.database.empty()) show_changes(rules, options.database, output);
  return failing.empty() ? ExitCode::ok : ExitCode::problems;
}

}  // namespace

int main(int argc, char** argv) {
  auto options = std::make_shared<Options>();
  return run_program(argc, argv, "thaimemo-rules", "Checks a rules file.", [&options](CLI::App& app) -> Work {
    CLI::App* verb = app.add_subcommand("check", "run its examples; show what it would change in a database");
    verb->add_option("FILE", options->file, "the rules file")->required()->check(CLI::ExistingFile);
    verb->add_option(
        "--db", options->database,
        "print each column that would mean something else: source, page, table, header, before, after");
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 ok, 2 the file is no rules file, 3 an example fails.\n\n"
        "Example:\n  thaimemo rules check improvement.toml --db reports.db");
    return [options](DataOutput& output) { return check(*options, output); };
  });
}
