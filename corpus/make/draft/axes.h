// What a made report looks like: every choice that is drawn for it, each of which the command line can fix.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "corpus/make/draft/digits.h"
#include "corpus/make/draft/random.h"
#include "corpus/make/draft/wordings.h"

namespace thaimemo::make {

enum class Kind {
  report,      // memo page, measures with result and outcome
  measures,    // scores and measures after an analysis, by instrument
  analysis,    // strengths and improvements under a heading for each indicator
  topics,      // measures under topic headings, without scores
  guidelines,  // one long table without indicators
  improvement  // issue, measure, period, responsible, result
};
enum class Rules { thin, grey, twofold, broken, none };
enum class Orientation { portrait, landscape };
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
  std::optional<Kind> kind;
  std::optional<Digits> digits;
  std::optional<Orientation> orientation;
  std::optional<Rules> rules;
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
  Kind kind = Kind::report;
  Digits digits = Digits::thai;
  Orientation orientation = Orientation::portrait;
  Rules rules = Rules::thin;
  std::string font;
  double font_size_pt = 14;
  double line_spacing = 1.0;  // of the font's own
  bool shaded_header = false, repeated_header = true, two_level_header = false, merged_indicator = false;
  bool usual_order = true;  // of the columns
  bool page_numbers = true, catchwords = false, stamp = false, side_by_side = false, running_title = false;
  int length = 1;  // how many rows for one, so that documents differ in pages
  std::optional<Scan> scan;
  std::optional<ScanFile> scan_file;  // of scans only
  std::optional<Layer> layer;
  Reserve wordings = Reserve::train;
};

Axes draw_axes(const AxisChoices& choices, const Random& random);

const char* name_of(Kind kind);
const char* name_of(Rules rules);
const char* name_of(Orientation orientation);
const char* name_of(Scan scan);
const char* name_of(ScanFile file);
const char* name_of(Layer layer);

}  // namespace thaimemo::make
