#include "corpus/diff/commands.h"

#include <iostream>

#include "corpus/diff/diff.h"
#include "store/query/format_options.h"

namespace thaimemo::diff {
namespace {

constexpr std::int64_t changes_on_screen = 100;

struct DiffOptions {
  std::string before, after;
  std::int64_t limit = -1;  // not given
  bool totals = false;
};

std::string plural(std::int64_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

// For people, beside the rows.
std::string summary(const Difference& difference) {
  std::string text =
      plural(difference.documents, "document") + " compared, " + plural(difference.changes, "change");
  if (difference.moved > 0) text += "; " + plural(difference.moved, "row") + " moved and say the same";
  if (difference.other_runs > 0)
    text += "; " + plural(difference.other_runs, "document") + " made by another version, model or rules";
  return text + "\n";
}

void tell(const DiffOptions& options, const WriteSettings& settings, Changes& changes, DataOutput& output) {
  const TextSink sink = [&](std::string_view bytes) { output.write(bytes); };
  const bool table = settings.format == Format::table;
  if (table && changes.count() == 0) return;
  if (table || options.totals) {
    Rows totals = changes.totals();
    WriteSettings wide = settings;
    wide.column_columns = 0;
    write_rows(totals, wide, sink);
  }
  if (options.totals) return;
  if (table) output.write("\n");
  const std::int64_t limit = options.limit >= 0 ? options.limit : table ? changes_on_screen : 0;
  Rows rows = changes.rows(limit, table && settings.column_columns > 0);
  write_rows(rows, settings, sink);
  if (limit > 0 && changes.count() > limit)
    std::cerr << "the worst " << limit << " of " << changes.count() << " are shown; --limit 0 shows all\n";
}

ExitCode diff(const DiffOptions& options, const FormatOptions& format, DataOutput& output) {
  format.check(output);
  const WriteSettings settings = format.settings(Format::table, options.after);
  const Difference difference =
      compare_databases(options.before, options.after, [&](Changes& changes, const Difference& found) {
        tell(options, settings, changes, output);
        std::cerr << summary(found);
      });
  return difference.changes == 0 ? ExitCode::ok : ExitCode::problems;
}

}  // namespace

void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = app.add_subcommand(
      "diff", "what changed between two databases, worst first; exit 3 when something did");
  command->footer(
      "Exit 0: every row says the same; 3: something changed. Rows that only moved are no change.\n"
      "Example:\n  thaimemo corpus diff before.db after.db --csv > changes.csv");
  command->add_option("old", options->before, "the database before")->required();
  command->add_option("new", options->after, "the database after")->required();
  command
      ->add_option("--limit", options->limit,
                   "how many changes are shown; 0 for all (standard: 100 on a screen, all else)")
      ->check(CLI::NonNegativeNumber);
  command->add_flag("--totals", options->totals, "only how many changes there are of each kind");
  const auto format = add_format_options(*command);
  command->add_flag("--wide", format->wide, "show long values whole");
  command->callback([=] { *chosen = [=](DataOutput& output) { return diff(*options, *format, output); }; });
}

}  // namespace thaimemo::diff
