// --csv --json --ndjson --xlsx, the same for every program that writes rows.
#pragma once

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/command_line.h"
#include "store/query/write_rows.h"

namespace thaimemo {

struct FormatOptions {
  bool csv = false, json = false, ndjson = false, xlsx = false, exact = false, wide = false;

  // Throws Error "usage" where a workbook would go to a terminal.
  void check(DataOutput& output) const {
    if (xlsx && isatty(fileno(output.stream())) != 0)
      throw Error("usage", "", "a workbook is nothing for a terminal",
                  "Lead it into a file: --xlsx > rows.xlsx", ExitCode::usage);
  }

  // Throws Error "usage" where more than one is asked for.
  WriteSettings settings(Format standard, const std::string& database) const {
    if (csv + json + ndjson + xlsx > 1)
      throw Error("usage", "", "--csv, --json, --ndjson and --xlsx exclude each other", "Name one of them.",
                  ExitCode::usage);
    const Format format = csv      ? Format::csv
                          : json   ? Format::json
                          : ndjson ? Format::ndjson
                          : xlsx   ? Format::xlsx
                                   : standard;
    WriteSettings settings{format, wide ? 0 : WriteSettings{}.column_columns, !exact};
    settings.source.database = std::filesystem::path(database).filename();
    settings.source.asked_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return settings;
  }
};

inline std::shared_ptr<FormatOptions> add_format_options(CLI::App& app) {
  auto options = std::make_shared<FormatOptions>();
  app.add_flag("--csv", options->csv, "comma-separated, for Excel and LibreOffice");
  app.add_flag("--json", options->json, "one JSON array of objects");
  app.add_flag("--ndjson", options->ndjson, "one JSON object on each line");
  app.add_flag("--xlsx", options->xlsx, "a workbook for Excel and LibreOffice; lead it into a file");
  app.add_flag("--exact", options->exact, "CSV for programs: no byte order mark, no ' before formulas");
  return options;
}

}  // namespace thaimemo
