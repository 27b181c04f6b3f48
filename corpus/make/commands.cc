#include "corpus/make/commands.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <set>

#include "corpus/make/expected.h"
#include "corpus/make/layer/lying_pdf.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/page/draw.h"
#include "corpus/make/page/typeset.h"
#include "corpus/make/scan/scan.h"
#include "corpus/make/text_form.h"

namespace thaimemo::make {

namespace {

struct Options {
  CorpusSettings corpus;
  std::string out, format = "pdf", fonts_folder;
  Reserve fonts = Reserve::train;
  double turned = 0.05;
};

std::string to_any_pdf(const Options& options, const NumberedReport& made,
                       const std::vector<InkedPage>& pages) {
  const Axes& axes = made.report.axes;
  if (axes.scan) return to_scanned_pdf(pages, *axes.scan, options.turned, made.random);
  return axes.layer ? to_lying_pdf(pages, *axes.layer, made.random) : to_pdf(pages, made.report.name);
}

void write_report(const Options& options, const FontBook& fonts, int number) {
  const NumberedReport made = make_report(options.corpus, number);
  const std::string base = options.out + "/documents/" + made.report.name;
  TypesetReport set;
  if (options.format != "pdf") write_file(base + ".txt", to_text_form(made.report, made.random));
  if (options.format != "text") {
    set = typeset(fonts, made.report, made.random);
    write_file(base + ".pdf", to_any_pdf(options, made, set.pages));
  }
  write_file(options.out + "/expected/" + made.report.name + ".json",
             to_expected_json(made.report, set.tables));
}

// A list may name a family twice, to have it drawn more often.
std::string listed(const std::vector<std::string>& families) {
  std::string list;
  for (const auto& family : std::set<std::string>(families.begin(), families.end()))
    list += (list.empty() ? "" : ", ") + family;
  return list;
}

ExitCode make_corpus(Options& options) {
  const FontBook fonts(FontBook::usual_folders(options.fonts_folder));
  if (options.corpus.axes.families.empty())
    options.corpus.axes.families = fonts.families_among(built_in_wordings().list("font", options.fonts));
  const auto& font = options.corpus.axes.font;
  if (font && std::find(fonts.families().begin(), fonts.families().end(), *font) == fonts.families().end())
    throw Error("fonts-missing", *font, "this font family is not installed",
                "Name one of those that are, or its folder with --fonts-folder.");
  std::filesystem::create_directories(options.out + "/documents");
  std::filesystem::create_directories(options.out + "/expected");
  for (int i = 0; i < options.corpus.count; ++i) write_report(options, fonts, options.corpus.first + i);
  std::cerr << "made " << options.corpus.count << " reports in " << options.out
            << "/documents, their truth in " << options.out
            << "/expected; fonts: " << listed(options.corpus.axes.families) << "\n";
  return ExitCode::ok;
}

const std::map<std::string, Reserve> kReserves = {
    {"train", Reserve::train}, {"score", Reserve::score}, {"all", Reserve::all}};
const std::map<std::string, Kind> kKinds = {
    {"report", Kind::report}, {"measures", Kind::measures},     {"analysis", Kind::analysis},
    {"topics", Kind::topics}, {"guidelines", Kind::guidelines}, {"improvement", Kind::improvement}};
const std::map<std::string, Digits> kDigits = {
    {"thai", Digits::thai}, {"arabic", Digits::arabic}, {"mixed", Digits::mixed}};
const std::map<std::string, Orientation> kOrientations = {{"portrait", Orientation::portrait},
                                                          {"landscape", Orientation::landscape}};
const std::map<std::string, Rules> kRules = {{"thin", Rules::thin},
                                             {"grey", Rules::grey},
                                             {"double", Rules::twofold},
                                             {"broken", Rules::broken},
                                             {"none", Rules::none}};

const std::map<std::string, std::vector<Layer>> kLayers = {
    {"word", {Layer::word}},
    {"bureau", {Layer::bureau}},
    {"distiller", {Layer::distiller}},
    {"scanner", {Layer::scanner}},
    {"spaced", {Layer::spaced}},
    {"mix", {Layer::word, Layer::bureau, Layer::distiller, Layer::scanner, Layer::spaced}}};
const std::map<std::string, std::vector<Scan>> kScans = {
    {"light", {Scan::light}},
    {"mid", {Scan::mid}},
    {"fax", {Scan::fax}},
    {"photo", {Scan::photo}},
    {"mix", {Scan::light, Scan::mid, Scan::fax, Scan::photo}}};

template <typename T, typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& value,
                        const std::map<std::string, T>& names, const std::string& what) {
  return app
      .add_option_function<std::string>(
          name, [&value, &names](const std::string& chosen) { value = names.at(chosen); }, what)
      ->check(CLI::IsMember(names));
}

void add_axes(CLI::App& make, Options& options) {
  AxisChoices& axes = options.corpus.axes;
  add_choice(make, "--kind", axes.kind, kKinds, "kind of document (default: drawn for each, as all below)");
  add_choice(make, "--digits", axes.digits, kDigits, "digits it is written in");
  add_choice(make, "--orientation", axes.orientation, kOrientations, "of the pages with tables");
  add_choice(make, "--rules", axes.rules, kRules, "ruling of its tables");
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
  add_choice(make, "--scan", axes.scans, kScans, "image-only pages instead of born-digital ones")
      ->excludes(layer);
  make.add_option("--turned", options.turned, "share of scanned pages that lie on their side or upside down")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  add_choice(make, "--wordings", axes.wordings, kReserves,
             "wordings for training, reserved for scoring, or all");
  add_choice(make, "--fonts", options.fonts, kReserves, "fonts for training, reserved for scoring, or all");
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
  make->add_option("--out", options->out, "folder to write to")->required();
  make->add_option("--format", options->format, "pdf, text or both")
      ->check(CLI::IsMember({"pdf", "text", "both"}))
      ->capture_default_str();
  make->add_option("--contradictions", options->corpus.contradictions,
                   "share of reports with planted contradictions")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  make->add_option("--fonts-folder", options->fonts_folder,
                   "more fonts than Debian's, as tools/fonts fetches");
  add_axes(*make, *options);
  make->callback([=] { *chosen = [=](DataOutput&) { return make_corpus(*options); }; });
}

}  // namespace thaimemo::make
