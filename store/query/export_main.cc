#include <iostream>

#include "store/query/export.h"
#include "store/query/format_options.h"

namespace thaimemo {
namespace {

struct ExportOptions {
  std::string database, folder, view;
  bool dump = false;
};

void check(const ExportOptions& options) {
  if (options.dump + !options.view.empty() + !options.folder.empty() != 1)
    throw Error("usage", "", "say what to write", "One of --out FOLDER, --view NAME and --dump.",
                ExitCode::usage);
}

std::int64_t run_export(const ExportOptions& options, const FormatOptions& format, DataOutput& output) {
  check(options);
  if (!options.view.empty()) format.check(output);
  SQLite::Database db = open_for_reading(options.database);
  const WriteSettings settings = format.settings(Format::csv, options.database);
  const TextSink sink = [&](std::string_view bytes) { output.write(bytes); };
  std::int64_t rows = 0;
  guarded(options.database, [&] {
    if (options.dump)
      rows = dump(db, sink);
    else if (!options.view.empty())
      rows = export_view(db, options.view, settings, sink);
    else
      rows = export_folder(db, options.folder, settings);
  });
  return rows;
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  using namespace thaimemo;
  return run_program(
      argc, argv, "thaimemo-export", "Writes out whole views of a database.", [](CLI::App& app) {
        auto options = std::make_shared<ExportOptions>();
        app.add_option("--db,db", options->database, "the database")->required();
        app.add_option("--out", options->folder, "every view as a file in this folder");
        app.add_option(
            "--view", options->view,
            "one view, to standard output; all_documents and so on have what was replaced as well");
        app.add_flag("--dump", options->dump, "all views as one stream of JSON lines in a stable order");
        const auto format = add_format_options(app);
        app.footer("Example:\n  thaimemo-export reports.db --out export --csv");
        return [options, format](DataOutput& output) {
          const std::int64_t rows = run_export(*options, *format, output);
          std::cerr << rows << " rows\n";
          return ExitCode::ok;
        };
      });
}
