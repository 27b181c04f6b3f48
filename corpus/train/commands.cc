#include "corpus/train/commands.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

#include "corpus/make/draft/axis_names.h"
#include "corpus/train/corrected_lines.h"
#include "corpus/train/line_samples.h"
#include "corpus/train/sample_file.h"

namespace thaimemo::train {
namespace {

struct LineOptions {
  int count = 400, first = 1, files = 1, height = 48;
  std::uint64_t seed = 1;
  std::vector<std::string> scans{"light", "mid", "fax", "photo", "copy", "pale", "bleed"};
  bool numbers = false;
  std::string out, words = "/usr/share/hunspell/th_TH.dic", fonts_folder;
};

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << bytes).flush())
    throw Error("output-failed", path, std::strerror(errno), "Check the folder and the disk.");
}

std::vector<make::Scan> scans_named(const std::vector<std::string>& names) {
  std::vector<make::Scan> scans;
  for (const std::string& name : names)
    for (const make::Scan scan : make::every_scan)
      if (name == make::name_of(scan)) scans.push_back(scan);
  return scans;
}

std::set<std::string> scan_names() {
  std::set<std::string> names;
  for (const make::Scan scan : make::every_scan) names.insert(make::name_of(scan));
  return names;
}

class LineMaker {
 public:
  explicit LineMaker(const LineOptions& options)
      : options_(options),
        fonts_(make::FontBook::usual_folders(options.fonts_folder)),
        families_(fonts_.families_among(make::built_in_wordings().list("font", make::Reserve::train))),
        texts_(read_thai_words(options.words), options.numbers ? LineKinds::numbers : LineKinds::all),
        scans_(scans_named(options.scans)) {}

  // Each file is a stream of its own: the tenth is the same whether the first nine are made or not.
  void make_file(int number) const {
    make::Random random = make::Random(options_.seed).branch("lines " + std::to_string(number));
    std::vector<LineSample> samples;
    while (static_cast<int>(samples.size()) < options_.count) {
      const make::Scan scan = random.pick(scans_);
      for (LineSample& sample : line_samples(fonts_, families_, texts_, scan, random))
        samples.push_back(std::move(sample));
    }
    samples.resize(static_cast<size_t>(options_.count));
    write_file(options_.out + "/lines_" + std::to_string(number) + ".samples",
               sample_file(samples, options_.height));
  }

 private:
  LineOptions options_;
  make::FontBook fonts_;
  std::vector<std::string> families_;
  LineText texts_;
  std::vector<make::Scan> scans_;
};

ExitCode make_lines(const LineOptions& options) {
  std::filesystem::create_directories(options.out);
  const LineMaker maker(options);
  for (int i = 0; i < options.files; ++i) maker.make_file(options.first + i);
  return ExitCode::ok;
}

struct CorrectedOptions {
  std::string database, out;
  CorrectedLinesSettings lines;
  int height = 48;
};

ExitCode make_corrected_lines(const CorrectedOptions& options) {
  SQLite::Database db = open_for_reading(options.database);
  CorrectedLines found;
  guarded(options.database, [&] { found = corrected_lines(db, options.lines); });
  std::filesystem::create_directories(options.out);
  write_file(options.out + "/corrected.samples", sample_file(found.samples, options.height));
  std::cerr << found.samples.size() << " lines written; left out: " << found.without_file
            << " whose file was not found, " << found.without_line
            << " that are not one line of their page\n";
  return ExitCode::ok;
}

void add_corrected(CLI::App& app, const std::shared_ptr<Work>& chosen) {
  const auto options = std::make_shared<CorrectedOptions>();
  CLI::App* making =
      app.add_subcommand("train", "training lines from what people corrected; nothing is trained by itself");
  making->footer(
      "The lines are those of view corrections that hold one line of a scanned page. corpus/train says how a "
      "model\n"
      "is trained with them.\n\n"
      "Example:\n  thaimemo corpus train --from reports.db --files reports --out lines");
  making->add_option("--from", options->database, "a database that people reviewed")->required();
  making->add_option("--files", options->lines.folders, "folders of the originals")->required();
  making->add_option("--height", options->height, "of the lines, in pixels")->capture_default_str();
  making->add_option("--out", options->out, "folder to write corrected.samples to")->required();
  making->callback([=] { *chosen = [=](DataOutput&) { return make_corrected_lines(*options); }; });
}

}  // namespace

void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen) {
  add_corrected(app, chosen);
  const auto lines = std::make_shared<LineOptions>();
  CLI::App* making = app.add_subcommand("lines", "training lines for the OCR model (see corpus/train)");
  making->footer("Example:\n  thaimemo corpus lines --files 2 --count 100 --out lines");
  making->add_option("--files", lines->files, "how many files")->capture_default_str();
  making->add_option("--first", lines->first, "number of the first one")->capture_default_str();
  making->add_option("--count", lines->count, "lines in each")->capture_default_str();
  making->add_option("--height", lines->height, "of the lines, in pixels")->capture_default_str();
  making->add_option("--seed", lines->seed, "same seed, same bytes")->capture_default_str();
  making->add_option("--scan", lines->scans, "kinds of scan to draw from, as thaimemo corpus make knows them")
      ->check(CLI::IsMember(scan_names()))
      ->capture_default_str();
  making->add_flag("--numbers", lines->numbers,
                   "numbers alone: to train or to measure the network for numbers");
  making->add_option("--words", lines->words, "a hunspell dictionary of Thai")->capture_default_str();
  making->add_option("--fonts-folder", lines->fonts_folder, "folder of fetched fonts, besides Debian's");
  making->add_option("--out", lines->out, "folder to write to")->required();
  making->callback([=] { *chosen = [=](DataOutput&) { return make_lines(*lines); }; });
}

}  // namespace thaimemo::train
