// thaimemo-extract: files in, page records out.
#include <filesystem>
#include <iostream>

#include "extract/extract.h"
#include "extract/page/page_stream.h"
#include "tools/base/command_line.h"

namespace thaimemo {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string source;
  bool no_ocr = false;
  ExtractSettings settings;
};

// Good, doubtful or nothing at all, as the exit code tells it.
struct Outcome {
  bool any_page = false, any_problem = false;

  void add(const Document& document) {
    any_page = any_page || !document.pages.empty();
    any_problem = any_problem || document.status != Status::ok;
    for (const Problem& problem : document.problems)
      any_problem = any_problem || problem.severity != Severity::info;
  }
  ExitCode code() const {
    if (!any_page) return ExitCode::failed;
    return any_problem ? ExitCode::problems : ExitCode::ok;
  }
};

ExitCode extract_all(const Arguments& arguments, DataOutput& output) {
  Outcome outcome;
  output.write_line(header_line());
  for (const std::string& file : arguments.files) {
    const std::string name =
        arguments.source.empty() ? std::filesystem::path(file).filename().string() : arguments.source;
    const Document document = extract_file(file, name, arguments.settings);
    write_document({document, ""}, [&](std::string_view line) { output.write_line(line); });
    outcome.add(document);
  }
  return outcome.code();
}

Work describe(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.footer(
      "Example:\n  thaimemo-extract report.pdf | thaimemo-normalize > pages.jsonl\n\n"
      "Exit codes: 0 ok, 3 done with problems recorded, 2 nothing could be read.");
  app.add_option("FILE", arguments->files, "PDF, TIFF, PNG, JPEG, or OCR text (.txt .md .html)")->required();
  app.add_option("--source", arguments->source, "the name to record instead of the file's own; for one FILE");
  app.add_flag("--no-ocr", arguments->no_ocr, "leave pages that need OCR empty");
  app.add_option("--tessdata", arguments->settings.tessdata_dir, "folder of the OCR models")
      ->check(CLI::ExistingDirectory);
  return [arguments](DataOutput& output) {
    if (!arguments->source.empty() && arguments->files.size() > 1)
      throw Error("usage", "--source", "one name cannot serve several files", "Run it once for each file.",
                  ExitCode::usage);
    arguments->settings.ocr = !arguments->no_ocr;
    return extract_all(*arguments, output);
  };
}

}  // namespace

}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(argc, argv, "thaimemo-extract",
                               "Reads documents and writes their pages as records.", thaimemo::describe);
}
