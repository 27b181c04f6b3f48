// What a made report looks like: every choice that is drawn for it, each of which the command line can fix.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/make/draft/feature.h"
#include "corpus/make/wording/digits.h"
#include "corpus/make/wording/random.h"
#include "corpus/make/wording/wordings.h"

namespace thaimemo::make {

enum class Kind {
  report,       // memo page, measures with result and outcome
  measures,     // scores and measures after an analysis, by instrument
  analysis,     // strengths and improvements under a heading for each indicator
  topics,       // measures under topic headings, without scores
  guidelines,   // one long table without indicators
  improvement,  // issue, measure, period, responsible, result
  oit           // what is disclosed and where: item, title, address, remark; made where it is asked for only
};
enum class Rules {
  thin,
  grey,
  twofold,
  broken,
  rows,     // an outer frame, and rules between rows
  columns,  // rules between columns and at the sides
  header,   // one rule below the header
  stripes,  // every second row on grey, no rules
  none
};
enum class Orientation { portrait, landscape };
enum class Spacing {
  single,  // 0.95 to 1.2 of the font's own height of a line
  exact,   // 0.85 to 1.0 of it: marks touch the line above
  wide     // 1.5
};
enum class Flow {
  left,
  justified,    // spaces between words are stretched
  distributed,  // so are the gaps between letters ("Thai distributed" of word processors)
  spaced        // every letter set apart by 0.3 to 1 pt
};
enum class CellPlace { top, middle };  // of the text in the height of its row
enum class HeaderLook { plain, shaded, dark };
enum class ScoreTable {
  list,     // indicators down
  pair,     // 1 to 5 beside 6 to 10, two tables
  doubled,  // the same in one table
  years,    // indicators down, a column for each of two or three years
  across    // indicators across, years down
};
enum class ScoreForm {
  bare,
  change,   // 88.10 ▲ 2.35
  bracket,  // 88.10 (+2.35)
  scale     // 88.10/100
};
enum class Continuation {
  natural,   // tables break where the page ends
  headed,    // broken by hand, the header typed again
  headless,  // without it
  cut        // in the middle of a row, without it
};
enum class Scan { light, mid, fax, photo, copy, pale, bleed };
inline constexpr std::array every_scan{Scan::light, Scan::mid,  Scan::fax,  Scan::photo,
                                       Scan::copy,  Scan::pale, Scan::bleed};
enum class ScanFile {
  plain,
  stencil,    // a coarse background under a sharp mask of one bit
  numbered,   // a page number typed over the picture
  watermark,  // a word typed across the picture
  lying,      // a page larger than the paper was
  negative,   // white on black
  two_up      // two pages on one sheet
};
enum class Layer { word, bureau, distiller, scanner, spaced };

// What is fixed for all reports of a run; everything else is drawn.
struct AxisChoices {
  bool plain = false;  // no style but those that the own typesetting always had, unless it is fixed
  std::optional<Kind> kind;
  std::optional<Digits> digits;
  std::optional<Orientation> orientation;
  std::optional<Rules> rules;
  std::optional<Spacing> spacing;
  std::optional<Flow> flow;
  std::optional<double> cell_padding_pt;
  std::optional<CellPlace> cell_place;
  std::optional<HeaderLook> header;
  std::optional<ScoreTable> score_table;
  std::optional<ScoreForm> score_form;
  std::optional<Continuation> continuation;
  std::map<Feature, bool> features;
  std::optional<std::string> font;  // a family's name
  std::optional<double> font_size_pt;
  std::optional<int> length;  // 1 short to 5 long
  std::vector<Scan> scans;    // to draw from; none: born digital
  std::optional<ScanFile> scan_file;
  std::vector<Layer> layers;  // to draw from; none: a text layer that tells the truth
  Reserve wordings = Reserve::train;
  std::vector<std::string> families;  // to draw from; must not be empty
};

struct Axes {
  bool plain = false;  // see AxisChoices
  Kind kind = Kind::report;
  Digits digits = Digits::thai;
  Orientation orientation = Orientation::portrait;
  Rules rules = Rules::thin;
  Spacing spacing = Spacing::single;
  double line_spacing = 1.0;  // of the font's own
  Flow flow = Flow::left;
  double letter_spacing_pt = 0;           // of Flow::spaced
  std::optional<double> cell_padding_pt;  // around a cell's text; none: the printer's own usual
  CellPlace cell_place = CellPlace::top;
  HeaderLook header = HeaderLook::plain;
  ScoreTable score_table = ScoreTable::list;
  ScoreForm score_form = ScoreForm::bare;
  Continuation continuation = Continuation::natural;
  Features features;
  std::string font;
  double font_size_pt = 14;
  int length = 1;  // how many rows for one, so that documents differ in pages
  std::optional<Scan> scan;
  std::optional<ScanFile> scan_file;  // of scans only
  std::optional<Layer> layer;
  Reserve wordings = Reserve::train;

  bool has(Feature feature) const { return features.has(feature); }
};

Axes draw_axes(const AxisChoices& choices, const Random& random);

// Axes with a name for each value, as the record of a report and the tables of figures show them. Without a scan or a
// lying layer the value is empty.
std::vector<std::pair<std::string, std::string>> named_axes(const Axes& axes);

}  // namespace thaimemo::make
