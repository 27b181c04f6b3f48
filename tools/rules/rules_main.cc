#include <algorithm>
#include <iostream>

#include "base/command_line.h"
#include "tools/rules/check_rules.h"
#include "tools/rules/corrected_rules.h"
#include "tools/rules/suggest_rules.h"

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

// A rules file that adds to the built-in one: each header with the rule that would settle it.
ExitCode suggest(const Options& options, DataOutput& output) {
  SQLite::Database db = open_for_reading(options.database);
  const Rules rules = options.file.empty() ? Rules::built_in() : Rules::from_file(options.file);
  const auto suggestions = header_suggestions(db, rules);
  output.write_line("adds_to = \"ita.toml\"\nversion = 1\n");
  const auto corrected = corrected_headers(db);
  const auto people_said = [&](const HeaderSuggestion& one) {
    return std::ranges::any_of(corrected,
                               [&](const CorrectedHeader& said) { return said.header.header == one.header; });
  };
  for (const HeaderSuggestion& suggestion : suggestions)
    if (const std::string rule = rule_text(suggestion); !rule.empty() && !people_said(suggestion))
      output.write_line(rule);
  for (const CorrectedHeader& header : corrected)
    if (const std::string rule = rule_text(header); !rule.empty()) output.write_line(rule);
  const auto phrases = corrected_phrases(db);
  for (const CorrectedPhrase& phrase : phrases) output.write_line(phrase_text(phrase));
  std::cerr << suggestions.size() << " headers that no rule knows well, " << corrected.size()
            << " headers and " << phrases.size()
            << " phrases that people corrected in three documents or more\n";
  return ExitCode::ok;
}

}  // namespace

int main(int argc, char** argv) {
  auto options = std::make_shared<Options>();
  return run_program(
      argc, argv, "thaimemo-rules", "Checks a rules file, or suggests rules.",
      [&options](CLI::App& app) -> Work {
        CLI::App* verb =
            app.add_subcommand("check", "run its examples; show what it would change in a database");
        verb->add_option("FILE", options->file, "the rules file")->required()->check(CLI::ExistingFile);
        verb->add_option(
            "--db", options->database,
            "print each column that would mean something else: source, page, table, header, before, after");
        CLI::App* suggestions = app.add_subcommand("suggest",
                                                   "print a rule for each header of a database that no rule "
                                                   "knows well or that people corrected often, most "
                                                   "frequent first");
        suggestions->add_option("--db", options->database, "the database")
            ->required()
            ->check(CLI::ExistingFile);
        suggestions->add_option("--rules", options->file, "a rules file instead of the built-in one")
            ->check(CLI::ExistingFile);
        app.require_subcommand(1);
        app.footer(
            "Exit codes: 0 ok, 2 the file is no rules file, 3 an example fails.\n\n"
            "Example:\n  thaimemo rules check improvement.toml --db reports.db\n"
            "  thaimemo rules suggest --db reports.db > mine.toml");
        return [options, suggestions](DataOutput& output) {
          return suggestions->parsed() ? suggest(*options, output) : check(*options, output);
        };
      });
}
