#include "corpus/make/commands.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>

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
    {"light", {Scan::light}}, {"mid", {Scan::mid}},
    {"fax", {Scan::fax}},     {"photo", {Scan::photo}},
    {"copy", {Scan::copy}},   {"pale", {Scan::pale}},
    {"bleed", {Scan::bleed}}, {"mix", {every_scan.begin(), every_scan.end()}}};
const std::map<std::string, ScanFile> kScanFiles = {
    {"plain", ScanFile::plain},         {"stencil", ScanFile::stencil}, {"numbered", ScanFile::numbered},
    {"watermark", ScanFile::watermark}, {"lying", ScanFile::lying},     {"negative", ScanFile::negative},
    {"two_up", ScanFile::two_up}};

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
  CLI::Option* scan =
      add_choice(make, "--scan", axes.scans, kScans, "image-only pages instead of born-digital ones")
          ->excludes(layer);
  add_choice(make, "--scan-file", axes.scan_file, kScanFiles,
             "how the file holds a scan (default: drawn, plain for half of them)")
      ->needs(scan);
  make.add_option("--turned", options.files.turned_share,
                  "share of scanned pages that lie on their side or upside down")
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
