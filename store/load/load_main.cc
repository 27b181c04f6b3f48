#include <fstream>
#include <iostream>

#include "base/command_line.h"
#include "extract/record/page_stream.h"
#include "normalize/text/page_check.h"
#include "store/load/load.h"

namespace thaimemo {
namespace {

struct Counts {
  int added = 0, replaced = 0, unchanged = 0;
  bool problems = false;
};

void count(LoadResult result, Counts& counts) {
  counts.added += result == LoadResult::added;
  counts.replaced += result == LoadResult::replaced;
  counts.unchanged += result == LoadResult::unchanged;
}

void load_stream(Loader& loader, std::istream& input, const std::string& name, Counts& counts) {
  DocumentReader reader(input, name, check_page);
  while (const auto record = reader.next()) {
    std::optional<Report> report;
    if (!record->report_line.empty()) report = report_from_line(record->report_line);
    count(loader.load(record->document, report ? &*report : nullptr), counts);
    counts.problems |= !report || !report->problems.empty() || !record->document.problems.empty();
  }
}

void load_file(Loader& loader, const std::string& path, Counts& counts) {
  if (path == "-") return load_stream(loader, std::cin, "standard input", counts);
  std::ifstream input(path, std::ios::binary);
  if (!input) throw Error("file-unreadable", path, "cannot be opened", "Check the name and the permissions.");
  load_stream(loader, input, path, counts);
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  using namespace thaimemo;
  return run_program(
      argc, argv, "thaimemo-load", "Loads segmented records into a database.", [](CLI::App& app) {
        auto database = std::make_shared<std::string>();
        auto files = std::make_shared<std::vector<std::string>>();
        app.add_option("--db,db", *database, "the database; created where it is missing")->required();
        app.add_option("file", *files, "record files; standard input where none is named");
        app.footer(
            "Example:\n  thaimemo-extract report.pdf | thaimemo-normalize | thaimemo-segment | thaimemo-load "
            "reports.db");
        return [database, files](DataOutput&) {
          SQLite::Database db = open_for_writing(*database);
          Loader loader(db);
          Counts counts;
          if (files->empty()) files->push_back("-");
          for (const std::string& file : *files) load_file(loader, file, counts);
          std::cerr << counts.added << " added, " << counts.replaced << " replaced, " << counts.unchanged
                    << " unchanged\n";
          return counts.problems ? ExitCode::problems : ExitCode::ok;
        };
      });
}
