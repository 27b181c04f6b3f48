#include "corpus/make/draft/axes.h"

#include <cstdio>

#include "corpus/make/draft/axis_names.h"

namespace thaimemo::make {

namespace {

constexpr double single_min = 0.95, single_max = 1.2;  // as word processors' "single" comes out, by font
constexpr double exact_min = 0.85, exact_max = 1.0;    // as people set it to fit a page
constexpr double wide = 1.5;
constexpr double letter_spacing_min_pt = 0.3, letter_spacing_max_pt = 1.0;  // legible, by eye
constexpr double cell_padding_max_pt = 6;                                   // none in print from spreadsheets

// Faces made for print at 16 points stand beside faces made for screens: the size follows the face.
bool is_small_face(const std::string& family) {
  return family.find("Sarabun") != std::string::npos || family == "Laksaman";
}

double draw_size(const std::string& family, Random random) {
  const double size = is_small_face(family) ? random.between(12.0, 18.0) : random.between(10.0, 13.5);
  return static_cast<int>(size * 2) / 2.0;
}

template <typename T>
T drawn(const std::optional<T>& fixed, const Random& random, const char* axis, const std::vector<T>& list) {
  Random own = random.branch(axis);
  const T value = own.pick(list);
  return fixed.value_or(value);
}

// Of styles that plain reports do not have; the first of the list is the plain one.
template <typename T>
T drawn_style(const std::optional<T>& fixed, bool plain, const Random& random, const char* axis,
              const std::vector<T>& list) {
  const T value = drawn<T>({}, random, axis, list);
  return fixed.value_or(plain ? list.front() : value);
}

// Half of the scans are a picture on a page and nothing else.
ScanFile draw_scan_file(const AxisChoices& choices, const Random& random) {
  std::vector<ScanFile> files(6, ScanFile::plain);
  files.insert(files.end(), {ScanFile::stencil, ScanFile::numbered, ScanFile::watermark, ScanFile::lying,
                             ScanFile::negative, ScanFile::two_up});
  return drawn_style(choices.scan_file, choices.plain, random, "scan file", files);
}

std::vector<Rules> rules_to_draw(bool plain) {
  if (plain)
    return {Rules::thin, Rules::thin, Rules::thin, Rules::grey, Rules::twofold, Rules::broken, Rules::none};
  return {Rules::thin, Rules::thin,    Rules::thin,   Rules::grey,    Rules::twofold, Rules::broken,
          Rules::rows, Rules::columns, Rules::header, Rules::stripes, Rules::none};
}

HeaderLook draw_header(const AxisChoices& choices, const Random& random) {
  constexpr double shaded_share = 0.4, dark_share = 0.15;
  const bool shaded = random.branch("shaded").chance(shaded_share);
  const bool dark = random.branch("dark").chance(dark_share) && !choices.plain;
  return choices.header.value_or(dark ? HeaderLook::dark : shaded ? HeaderLook::shaded : HeaderLook::plain);
}

ScoreTable draw_score_table(const AxisChoices& choices, const Random& random) {
  constexpr double pair_share = 0.25;  // of plain reports
  const ScoreTable any = drawn<ScoreTable>(
      {}, random, "score table",
      {ScoreTable::list, ScoreTable::pair, ScoreTable::doubled, ScoreTable::years, ScoreTable::across});
  const bool pair = random.branch("side").chance(pair_share);
  const ScoreTable usual = pair ? ScoreTable::pair : ScoreTable::list;
  return choices.score_table.value_or(choices.plain ? usual : any);
}

double draw_line_spacing(Spacing spacing, Random random) {
  if (spacing == Spacing::wide) return wide;
  const bool exact = spacing == Spacing::exact;
  return random.between(exact ? exact_min : single_min, exact ? exact_max : single_max);
}

void draw_look(Axes& axes, const AxisChoices& choices, const Random& random) {
  const bool plain = choices.plain;
  axes.spacing = drawn_style(choices.spacing, plain, random, "spacing kind",
                             {Spacing::single, Spacing::single, Spacing::exact, Spacing::wide});
  axes.line_spacing = draw_line_spacing(axes.spacing, random.branch("spacing"));
  axes.flow = drawn_style(
      choices.flow, plain, random, "flow",
      {Flow::left, Flow::left, Flow::justified, Flow::justified, Flow::distributed, Flow::spaced});
  if (axes.flow == Flow::spaced)
    axes.letter_spacing_pt =
        random.branch("letter spacing").between(letter_spacing_min_pt, letter_spacing_max_pt);
  const double padding = random.branch("cell padding").between(0.0, cell_padding_max_pt);
  axes.cell_padding_pt = choices.cell_padding_pt;
  if (!axes.cell_padding_pt && !plain) axes.cell_padding_pt = padding;
  axes.cell_place = drawn_style(choices.cell_place, plain, random, "cell place",
                                {CellPlace::top, CellPlace::top, CellPlace::middle});
  axes.header = draw_header(choices, random);
}

void draw_content(Axes& axes, const AxisChoices& choices, const Random& random) {
  axes.score_table = draw_score_table(choices, random);
  axes.score_form = drawn_style(choices.score_form, choices.plain, random, "score form",
                                {ScoreForm::bare, ScoreForm::bare, ScoreForm::bare, ScoreForm::bare,
                                 ScoreForm::change, ScoreForm::bracket, ScoreForm::scale});
  axes.continuation = drawn_style(choices.continuation, choices.plain, random, "continuation",
                                  {Continuation::natural, Continuation::natural, Continuation::natural,
                                   Continuation::headed, Continuation::headless, Continuation::cut});
  axes.features = draw_features(choices.features, choices.plain, random);
}

std::string number_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

}  // namespace

Axes draw_axes(const AxisChoices& choices, const Random& random) {
  Axes axes;
  axes.plain = choices.plain;
  axes.kind = drawn(
      choices.kind, random, "kind",
      {Kind::report, Kind::measures, Kind::analysis, Kind::topics, Kind::guidelines, Kind::improvement});
  axes.digits =
      drawn(choices.digits, random, "digits", {Digits::thai, Digits::thai, Digits::arabic, Digits::mixed});
  axes.orientation =
      drawn(choices.orientation, random, "orientation", {Orientation::portrait, Orientation::landscape});
  axes.rules = drawn(choices.rules, random, "rules", rules_to_draw(choices.plain));
  axes.font = drawn(choices.font, random, "font", choices.families);
  axes.font_size_pt = choices.font_size_pt.value_or(draw_size(axes.font, random.branch("size")));
  axes.length = choices.length.value_or(random.branch("length").between(1, 3));
  draw_look(axes, choices, random);
  draw_content(axes, choices, random);
  if (!choices.layers.empty()) axes.layer = random.branch("layer").pick(choices.layers);
  if (!choices.scans.empty()) axes.scan = random.branch("scan").pick(choices.scans);
  if (axes.scan) axes.scan_file = draw_scan_file(choices, random);
  axes.wordings = choices.wordings;
  return axes;
}

std::vector<std::pair<std::string, std::string>> named_axes(const Axes& axes) {
  std::vector<std::pair<std::string, std::string>> named = {
      {"kind", name_of(axes.kind)},
      {"digits", name_of(axes.digits)},
      {"orientation", name_of(axes.orientation)},
      {"rules", name_of(axes.rules)},
      {"spacing", name_of(axes.spacing)},
      {"flow", name_of(axes.flow)},
      {"cell_padding_pt", axes.cell_padding_pt ? number_text(*axes.cell_padding_pt) : ""},
      {"cell_place", name_of(axes.cell_place)},
      {"header", name_of(axes.header)},
      {"score_table", name_of(axes.score_table)},
      {"score_form", name_of(axes.score_form)},
      {"continuation", name_of(axes.continuation)},
      {"font", axes.font},
      {"font_size_pt", number_text(axes.font_size_pt)},
      {"text_layer", axes.layer ? name_of(*axes.layer) : ""},
      {"scan", axes.scan ? name_of(*axes.scan) : ""},
      {"scan_file", axes.scan_file ? name_of(*axes.scan_file) : ""}};
  for (const FeatureInfo& info : features())
    named.emplace_back(info.name, axes.has(info.feature) ? "yes" : "no");
  return named;
}

}  // namespace thaimemo::make
