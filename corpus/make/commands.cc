#include "corpus/make/commands.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>

#include "corpus/make/draft/axis_names.h"
#include "corpus/make/write_corpus.h"

namespace thaimemo::make {

namespace {

struct Options {
  CorpusSettings corpus;
  FileSettings files;
  std::string format = "pdf", fonts_folder;
  Reserve fonts = Reserve::train;
};

// A list may name a family twice, to have it drawn more often.
std::string listed(const std::vector<std::string>& families) {
  std::string list;
  for (const auto& family : std::set<std::string>(families.begin(), families.end()))
    list += (list.empty() ? "" : ", ") + family;
  return list;
}

// A lying text layer is made glyph by glyph, and only the own typesetting tells its glyphs.
void refuse_lying_layers(const Options& options) {
  if (options.files.printer != Printer::pango && !options.corpus.axes.layers.empty())
    throw Error("usage", "--text-layer", "only --printer pango makes lying text layers",
                "Leave one of the two options away.", ExitCode::usage);
}

ExitCode make_corpus(Options& options) {
  refuse_lying_layers(options);
  const auto folders = FontBook::usual_folders(options.fonts_folder);
  const FontBook fonts(folders);
  if (options.corpus.axes.families.empty())
    options.corpus.axes.families = fonts.families_among(built_in_wordings().list("font", options.fonts));
  const auto& font = options.corpus.axes.font;
  if (font && std::find(fonts.families().begin(), fonts.families().end(), *font) == fonts.families().end())
    throw Error("fonts-missing", *font, "this font family is not installed",
                "Name one of those that are, or its folder with --fonts-folder.");
  options.files.pdf = options.format != "text";
  options.files.text = options.format != "pdf";
  options.files.engine.font_folders = folders;
  write_corpus(options.corpus, options.files, fonts);
  std::cerr << "made " << options.corpus.count << " reports in " << options.files.folder
            << "/documents, their truth in " << options.files.folder
            << "/expected; fonts: " << listed(options.corpus.axes.families) << "\n";
  return ExitCode::ok;
}

const std::map<std::string, Printer> kPrinters = {
    {"pango", Printer::pango}, {"chromium", Printer::chromium}, {"libreoffice", Printer::libre_office}};
const std::map<std::string, Reserve> kReserves = {
    {"train", Reserve::train}, {"score", Reserve::score}, {"all", Reserve::all}};

// Each value of an axis by its name, and "mix": all of them.
template <typename T>
std::map<std::string, std::vector<T>> values_to_draw() {
  std::map<std::string, std::vector<T>> values;
  for (const auto& [name, value] : names(T{})) {
    values[name] = {value};
    values["mix"].push_back(value);
  }
  return values;
}

const std::map<std::string, std::vector<Layer>> kLayers = values_to_draw<Layer>();
const std::map<std::string, std::vector<Scan>> kScans = values_to_draw<Scan>();

template <typename T, typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& value,
                        const std::map<std::string, T>& names, const std::string& what) {
  return app
      .add_option_function<std::string>(
          name, [&value, &names](const std::string& chosen) { value = names.at(chosen); }, what)
      ->check(CLI::IsMember(names));
}

// An axis whose values have names (corpus/make/draft/axis_names.h).
template <typename T>
CLI::Option* add_axis(CLI::App& app, const std::string& name, std::optional<T>& value,
                      const std::string& what) {
  static const std::map<std::string, T> by_name(names(T{}).begin(), names(T{}).end());
  return add_choice(app, name, value, by_name, what);
}

void add_features(CLI::App& make, AxisChoices& axes) {
  static const std::map<std::string, bool> answers = {{"yes", true}, {"no", false}};
  for (const FeatureInfo& info : features())
    make.add_option_function<std::string>(
            std::string("--") + info.name,
            [&axes, feature = info.feature](const std::string& answer) {
              axes.features[feature] = answers.at(answer);
            },
            info.meaning)
        ->check(CLI::IsMember(answers))
        ->group("What a report has, yes or no");
}

void add_styles(CLI::App& make, AxisChoices& axes) {
  make.add_option_function<std::string>(
          "--styles", [&axes](const std::string& styles) { axes.plain = styles == "plain"; },
          "any (default), or plain: of the styles below only those fixed by an option, and few features")
      ->check(CLI::IsMember({"any", "plain"}));
  add_axis(make, "--rules", axes.rules, "ruling of its tables");
  add_axis(make, "--spacing", axes.spacing, "of lines; exact: so tight that marks touch");
  add_axis(make, "--flow", axes.flow, "how lines are filled");
  make.add_option_function<double>(
          "--cell-padding", [&axes](double padding) { axes.cell_padding_pt = padding; },
          "around the text of cells, in points")
      ->check(CLI::Range(0.0, 12.0));
  add_axis(make, "--cell-place", axes.cell_place, "of the text in the height of its row");
  add_axis(make, "--header", axes.header, "look of table headers; dark: white on dark");
  add_axis(make, "--score-table", axes.score_table, "shape of the table of all scores");
  add_axis(make, "--score-form", axes.score_form, "what stands beside a score");
  add_axis(make, "--continuation", axes.continuation,
           "where long tables break, and how they are taken up again");
}

void add_axes(CLI::App& make, Options& options) {
  AxisChoices& axes = options.corpus.axes;
  add_axis(make, "--kind", axes.kind, "kind of document (default: drawn for each, as all below)");
  add_axis(make, "--digits", axes.digits, "digits it is written in");
  add_axis(make, "--orientation", axes.orientation, "of the pages with tables");
  add_styles(make, axes);
  make.add_option_function<std::string>(
      "--font", [&axes](const std::string& family) { axes.font = family; }, "font family, as installed");
  make.add_option_function<double>(
          "--font-size", [&axes](double size) { axes.font_size_pt = size; }, "size in points")
      ->check(CLI::Range(8.0, 24.0));
  make.add_option_function<int>(
          "--length", [&axes](int length) { axes.length = length; }, "1 short to 5 long")
      ->check(CLI::Range(1, 5));
  CLI::Option* layer = add_choice(make, "--text-layer", axes.layers, kLayers,
                                  "a text layer that lies as that kind of producer's does");
  CLI::Option* scan =
      add_choice(make, "--scan", axes.scans, kScans, "image-only pages instead of born-digital ones")
          ->excludes(layer);
  add_axis(make, "--scan-file", axes.scan_file,
           "how the file holds a scan (default: drawn, plain for half of them)")
      ->needs(scan);
  make.add_option("--turned", options.files.turned_share,
                  "share of scanned pages that lie on their side or upside down")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  add_choice(make, "--wordings", axes.wordings, kReserves,
             "wordings for training, reserved for scoring, or all");
  add_choice(make, "--fonts", options.fonts, kReserves, "fonts for training, reserved for scoring, or all");
  add_features(make, axes);
}

}  // namespace

void add_commands(CLI::App& app, const std::shared_ptr<Work>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* make = app.add_subcommand("make", "invent reports: PDF or OCR text, and their expected records");
  make->footer(
      "Example:\n  thaimemo corpus make --count 20 --seed 7 --kind analysis --rules none --out made");
  make->add_option("--count", options->corpus.count, "how many")->capture_default_str();
  make->add_option("--first", options->corpus.first, "number of the first one")->capture_default_str();
  make->add_option("--seed", options->corpus.seed, "same seed, same bytes")->capture_default_str();
  make->add_option("--out", options->files.folder, "folder to write to")->required();
  make->add_option("--format", options->format, "pdf, text or both")
      ->check(CLI::IsMember({"pdf", "text", "both"}))
      ->capture_default_str();
  make->add_option("--contradictions", options->corpus.contradictions,
                   "share of reports with planted contradictions")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  make->add_option("--fonts-folder", options->fonts_folder,
                   "more fonts than Debian's, as tools/fonts fetches");
  add_choice(
      *make, "--printer", options->files.printer, kPrinters,
      "what lays the pages out (default: pango, the own typesetting; the others: tools/setup measure)");
  add_axes(*make, *options);
  make->callback([=] { *chosen = [=](DataOutput&) { return make_corpus(*options); }; });
}

}  // namespace thaimemo::make
