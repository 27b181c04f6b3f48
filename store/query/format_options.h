// --csv --json --ndjson, the same for every program that writes rows.
#pragma once

#include <memory>

#include "base/command_line.h"
#include "store/query/write_rows.h"

namespace thaimemo {

struct FormatOptions {
  bool csv = false, json = false, ndjson = false, exact = false, wide = false;

  // Throws Error "usage" where more than one is asked for.
  WriteSettings settings(Format standard) const {
    if (csv + json + ndjson > 1)
      throw Error("usage", "", "--csv, --json and --ndjson exclude each other", "Name one of them.",
                  ExitCode::usage);
    const Format format = csv ? Format::csv : json ? Format::json : ndjson ? Format::ndjson : standard;
    return {format, wide ? 0 : WriteSettings{}.column_columns, !exact};
  }
};

inline std::shared_ptr<FormatOptions> add_format_options(CLI::App& app) {
  auto options = std::make_shared<FormatOptions>();
  app.add_flag("--csv", options->csv, "comma-separated, for Excel and LibreOffice");
  app.add_flag("--json", options->json, "one JSON array of objects");
  app.add_flag("--ndjson", options->ndjson, "one JSON object on each line");
  app.add_flag("--exact", options->exact, "CSV for programs: no byte order mark, no ' before formulas");
  return options;
}

}  // namespace thaimemo
