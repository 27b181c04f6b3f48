#include <fstream>
#include <iostream>

#include "base/command_line.h"
#include "extract/record/page_stream.h"
#include "normalize/flow/flow.h"
#include "normalize/text/normalize.h"

using namespace thaimemo;

namespace {

void normalize_stream(std::istream& input, const std::string& name, DataOutput& output) {
  DocumentReader reader(input, name);
  while (auto record = reader.next()) {
    normalize(record->document);
    flow(record->document);
    write_document(*record, [&](std::string_view line) { output.write_line(line); });
  }
}

void normalize_file(const std::string& path, DataOutput& output) {
  if (path == "-") return normalize_stream(std::cin, "standard input", output);
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("file-unreadable", path, "cannot be opened", "Check the path and its permissions.");
  normalize_stream(file, path, output);
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(
      argc, argv, "thaimemo-normalize", "Clean the text of page records, every change kept as an edit.",
      [](CLI::App& app) -> Work {
        auto files = std::make_shared<std::vector<std::string>>();
        app.add_option("FILE", *files, "page records; standard input without any, or for -");
        app.footer("Example:\n  thaimemo-extract report.pdf | thaimemo-normalize > clean.jsonl");
        return [files](DataOutput& output) {
          output.write_line(header_line());
          if (files->empty()) files->push_back("-");
          for (const std::string& path : *files) normalize_file(path, output);
          return ExitCode::ok;
        };
      });
}
