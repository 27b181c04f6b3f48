// thaimemo-extract: files in, page records out.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/command_line.h"
#include "base/line_spool.h"
#include "extract/extract.h"
#include "extract/record/page_stream.h"

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

  ExitCode code() const {
    if (!any_page) return ExitCode::failed;
    return any_problem ? ExitCode::problems : ExitCode::ok;
  }
};

bool has_problem(const Document& document) {
  return document.status != Status::ok ||
         std::any_of(document.problems.begin(), document.problems.end(),
                     [](const Problem& problem) { return problem.severity != Severity::info; });
}

// The document's line comes first and says how reading ended: its pages wait in a file, so that memory does
// not grow with them.
Outcome extract_one(const std::string& file, const std::string& name, ExtractSettings settings,
                    DataOutput& output) {
  Outcome outcome;
  LineSpool pages;
  settings.on_page = [&](Document& so_far) {
    for (const Page& page : so_far.pages) pages.write_line(to_page_line(page));
    outcome.any_page = outcome.any_page || !so_far.pages.empty();
    so_far.pages.clear();
  };
  const Document document = extract_file(file, name, settings);
  const auto write = [&output](std::string_view line) { output.write_line(line); };
  write(to_document_line(document));
  pages.replay(write);
  write(to_end_line(document));
  outcome.any_problem = has_problem(document);
  return outcome;
}

ExitCode extract_all(const Arguments& arguments, DataOutput& output) {
  Outcome all;
  output.write_line(header_line());
  for (const std::string& file : arguments.files) {
    const std::string name =
        arguments.source.empty() ? std::filesystem::path(file).filename().string() : arguments.source;
    const Outcome one = extract_one(file, name, arguments.settings, output);
    all.any_page = all.any_page || one.any_page;
    all.any_problem = all.any_problem || one.any_problem;
  }
  return all.code();
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
