#include <iostream>
#include <iterator>
#include <optional>

#include "base/translation.h"
#include "base/whole_file.h"
#include "store/query/ask.h"
#include "store/query/format_options.h"
#include "store/schema/read_only.h"

namespace thaimemo {
namespace {

struct QueryOptions {
  std::vector<std::string> words;  // database (unless --db), question, values
  std::string database, sql, sql_file;
  bool list = false;
  int time_limit_s = 60;
  Arguments arguments;
};

// A parameter of one question is an option of the program; which of them a question takes is checked later.
void add_parameters(CLI::App& app, const std::shared_ptr<QueryOptions>& options) {
  std::map<std::string, std::string> meanings;
  for (const NamedQuery& query : named_queries())
    for (const Parameter& parameter : query.parameters)
      meanings.try_emplace(parameter.name, parameter.meaning);
  for (const auto& [name, meaning] : meanings) {
    const std::string key = name;
    app.add_option_function<std::string>(
           "--" + key, [options, key](const std::string& value) { options->arguments[key] = value; }, meaning)
        ->group("parameters of questions");
  }
}

void take_database(QueryOptions& options) {
  if (!options.database.empty()) return;
  if (options.words.empty())
    throw Error("usage", "", "name a database",
                "thaimemo-query DB NAME, e.g. thaimemo-query reports.db low-scores", ExitCode::usage);
  options.database = options.words.front();
  options.words.erase(options.words.begin());
}

std::string sql_of(const QueryOptions& options) {
  return options.sql_file.empty() ? options.sql : whole_file(options.sql_file);
}

Rows answer(SQLite::Database& db, QueryOptions& options, const ReadOnlyGuard& guard) {
  if (const std::string sql = sql_of(options); !sql.empty() || !options.sql_file.empty()) {
    guard.check(sql);
    return Rows(db, sql);
  }
  if (options.words.empty())
    throw Error("usage", "", "name a question", "thaimemo query --list shows them.", ExitCode::usage);
  const NamedQuery& query = named_query(options.words.front());
  name_values(query, {options.words.begin() + 1, options.words.end()}, options.arguments);
  return ask(db, query.name, options.arguments);
}

ExitCode run_query(QueryOptions& options, const FormatOptions& format, DataOutput& output) {
  if (options.list) {
    output.write(in_their_language(list_of_questions()));
    return ExitCode::ok;
  }
  take_database(options);
  format.check(output);
  SQLite::Database db = open_for_reading(options.database);
  const ReadOnlyGuard guard(db, {static_cast<double>(options.time_limit_s)});
  try {
    Rows rows = answer(db, options, guard);
    const auto count = write_rows(rows, format.settings(Format::table, options.database),
                                  [&](std::string_view bytes) { output.write(bytes); });
    if (count == 0) std::cerr << in_their_language("no rows\n");
  } catch (const SQLite::Exception& failure) {
    throw guard.error_of(failure);
  }
  return ExitCode::ok;
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  using namespace thaimemo;
  return run_program(argc, argv, "thaimemo-query", "Answers questions from a database.", [](CLI::App& app) {
    auto options = std::make_shared<QueryOptions>();
    app.add_option("words", options->words, "the database, a question's name, its values")
        ->type_name("DB NAME");
    app.add_option("--db", options->database, "the database, where it is not the first word");
    app.add_flag("--list", options->list, "show all questions and their parameters");
    auto* sql = app.add_option("--sql", options->sql, "a SELECT of your own; see docs/database.md");
    app.add_option("--sql-file", options->sql_file, "a file with a SELECT")->excludes(sql);
    app.add_option("--time-limit", options->time_limit_s, "seconds; 0 for none")->capture_default_str();
    const auto format = add_format_options(app);
    app.add_flag("--wide", format->wide, "show long values whole");
    add_parameters(app, options);
    app.footer(
        "Examples:\n  thaimemo-query reports.db low-scores --indicator 9 --year 2567\n"
        "  thaimemo-query reports.db search งบประมาณ --csv > hits.csv\n"
        "  thaimemo-query reports.db --sql 'SELECT province, count(*) FROM documents GROUP BY province'");
    return [options, format](DataOutput& output) { return run_query(*options, *format, output); };
  });
}
