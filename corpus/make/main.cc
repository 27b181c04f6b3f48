// thaimemo-corpus: reports with known truth.
#include <filesystem>
#include <memory>

#include "corpus/make/expected.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/text_form.h"
#include "tools/base/command_line.h"

namespace {

using namespace thaimemo;
using namespace thaimemo::make;

struct Options {
  CorpusSettings corpus;
  std::string out, format = "both";
};

ExitCode make_corpus(const Options& options, DataOutput& output) {
  std::filesystem::create_directories(options.out + "/expected");
  for (int i = 0; i < options.corpus.count; ++i) {
    const NumberedReport made = make_report(options.corpus, options.corpus.first + i);
    const std::string base = options.out + "/" + made.report.name;
    write_file(options.out + "/expected/" + made.report.name + ".json", to_expected_json(made.report));
    write_file(base + ".txt", to_text_form(made.report, made.random));
    output.write_line(made.report.name);
  }
  return ExitCode::ok;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv, "thaimemo-corpus", "Makes reports with known truth.", [](CLI::App& app) {
    auto options = std::make_shared<Options>();
    options->corpus.axes.families = {"Laksaman"};
    CLI::App* make = app.add_subcommand("make", "invented reports with their expected records");
    app.require_subcommand(1);
    make->add_option("--count", options->corpus.count, "how many reports")->capture_default_str();
    make->add_option("--seed", options->corpus.seed, "same seed, same bytes")->capture_default_str();
    make->add_option("--out", options->out, "folder to write to")->required();
    return [options](DataOutput& output) { return make_corpus(*options, output); };
  });
}
