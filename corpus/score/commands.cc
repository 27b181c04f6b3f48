#include "corpus/score/commands.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/whole_file.h"
#include "corpus/score/accuracy.h"
#include "corpus/score/breakdown.h"
#include "corpus/score/compare.h"

namespace thaimemo::score {
namespace {

struct ScoreOptions {
  std::string db, expected, only, html;
  std::vector<std::string> by;
  size_t worst = 0;
  bool json = false;
};

void write_file(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text).flush())
    throw Error("output-failed", path, std::strerror(errno), "Check the folder and the disk.");
}

ExitCode score(const ScoreOptions& options, DataOutput& output) {
  Accuracy accuracy = measure_accuracy(options.db, options.expected, options.only);
  accuracy.by = by_axis(accuracy, options.by);
  if (options.worst > 0) accuracy.worst = worst_combinations(accuracy, options.by, options.worst);
  if (!options.html.empty()) write_file(options.html, to_html(accuracy));
  output.write(options.json ? to_json_text(accuracy) + "\n" : to_table(accuracy));
  return ExitCode::ok;
}

struct CompareOptions {
  std::string before, after;
  double step = 0.0005;
};

// Exit 1, as diff does, where a figure fell: scripts stop there.
ExitCode compare_files(const CompareOptions& options, DataOutput& output) {
  const Comparison comparison = compare(whole_file(options.before), whole_file(options.after), options.step);
  output.write(to_table(comparison));
  return comparison.fell ? ExitCode{1} : ExitCode::ok;
}

}  // namespace

void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen) {
  const auto score_options = std::make_shared<ScoreOptions>();
  CLI::App* scoring = app.add_subcommand("score", "a database against expected records");
  scoring->footer(
      "Example:\n  thaimemo corpus score --db demo.db --expected made/expected --html accuracy.html");
  scoring->add_option("--db", score_options->db, "the database")->required();
  scoring->add_option("--expected", score_options->expected, "folder of expected records")->required();
  scoring->add_option("--only", score_options->only, "only documents whose file name contains this");
  scoring->add_option("--by", score_options->by,
                      "the figures for each value of this axis of the expected records, or of all");
  scoring->add_option("--worst", score_options->worst,
                      "this many worst combinations of values of two axes, of those of --by or of all");
  scoring->add_option("--html", score_options->html, "also write a page that shows every difference");
  scoring->add_flag("--json", score_options->json, "all figures, also of each document, as JSON");
  scoring->callback([=] { *chosen = [=](DataOutput& output) { return score(*score_options, output); }; });

  const auto compare_options = std::make_shared<CompareOptions>();
  CLI::App* comparing = app.add_subcommand("compare", "what got better and worse; exit 1 when a figure fell");
  comparing->footer("Example:\n  thaimemo corpus compare before.json after.json");
  comparing->add_option("before", compare_options->before, "output of corpus score --json")->required();
  comparing->add_option("after", compare_options->after, "the same, later")->required();
  comparing->add_option("--step", compare_options->step, "a change up to this counts as none")
      ->capture_default_str();
  comparing->callback(
      [=] { *chosen = [=](DataOutput& output) { return compare_files(*compare_options, output); }; });
}

}  // namespace thaimemo::score
