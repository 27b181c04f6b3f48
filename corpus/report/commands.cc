#include "corpus/report/commands.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "corpus/report/page.h"

namespace thaimemo::quality {
namespace {

struct ReportOptions {
  std::string database, html, json, language = "th";
  QualitySettings quality;
  PageSettings page;
};

void write_file(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text).flush())
    throw Error("output-failed", path, std::strerror(errno), "Check the folder and the disk.");
}

ExitCode report(const ReportOptions& options) {
  if (options.html.empty() && options.json.empty())
    throw Error("usage", "", "say where to write", "--html FILE, --json FILE or both.", ExitCode::usage);
  const QualityReport measured = measure_quality(options.database, options.quality);
  PageSettings page = options.page;
  page.language = options.language == "en" ? Language::english : Language::thai;
  if (!options.html.empty()) write_file(options.html, to_html(measured, page));
  if (!options.json.empty()) write_file(options.json, to_json_text(measured));
  return ExitCode::ok;
}

}  // namespace

void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen) {
  const auto options = std::make_shared<ReportOptions>();
  CLI::App* command = app.add_subcommand(
      "report", "what an archive holds and lacks and how well it was read, as one page to print");
  command->footer("Example:\n  thaimemo corpus report reports.db --html quality.html --json quality.json");
  command->add_option("db", options->database, "the database")->required();
  command->add_option("--html", options->html, "write the page to this file");
  command->add_option("--json", options->json, "write the same figures to this file, every row of them");
  command->add_option(
      "--agencies", options->quality.agencies,
      "file of the agencies that ought to publish: one on each line, its province behind a tab");
  command->add_option("--lang", options->language, "language of the page")
      ->check(CLI::IsMember({"th", "en"}))
      ->capture_default_str();
  command->add_option("--files", options->page.files,
                      "folder or address of the documents, for links to them");
  command
      ->add_option("--copies-time-limit", options->quality.copies_time_limit_s,
                   "seconds to look for copied texts")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->callback([=] { *chosen = [=](DataOutput&) { return report(*options); }; });
}

}  // namespace thaimemo::quality
