#include <iostream>

#include "base/command_line.h"
#include "extract/record/page_stream.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/wording/rules.h"

int main(int argc, char** argv) {
  using namespace thaimemo;
  std::string rules_file;
  return run_program(
      argc, argv, "thaimemo-segment", "Page records in, page records with a report record out.",
      [&](CLI::App& app) -> Work {
        app.add_option("--rules", rules_file, "rules to use instead of the built-in ones (TOML)");
        app.footer(
            "Example:\n  thaimemo-extract report.pdf | thaimemo-normalize | thaimemo-segment > report.jsonl");
        return [&](DataOutput& output) {
          const Rules rules = rules_file.empty() ? Rules::built_in() : Rules::from_file(rules_file);
          DocumentReader reader(std::cin, "standard input");
          const LineSink sink = [&](std::string_view line) { output.write_line(line); };
          sink(header_line());
          bool problems = false;
          while (auto record = reader.next()) {
            const Report report = segment(record->document, rules);
            problems = problems || !report.problems.empty();
            record->report_line = to_report_line(report);
            write_document(*record, sink);
          }
          return problems ? ExitCode::problems : ExitCode::ok;
        };
      });
}
