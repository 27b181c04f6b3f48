#include "corpus/make/draft/axes.h"

namespace thaimemo::make {

namespace {

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

// Half of the scans are a picture on a page and nothing else.
ScanFile draw_scan_file(const std::optional<ScanFile>& fixed, const Random& random) {
  std::vector<ScanFile> files(6, ScanFile::plain);
  files.insert(files.end(), {ScanFile::stencil, ScanFile::numbered, ScanFile::watermark, ScanFile::lying,
                             ScanFile::negative, ScanFile::two_up});
  return drawn(fixed, random, "scan file", files);
}

bool flip(const Random& random, const char* axis, double probability) {
  return random.branch(axis).chance(probability);
}

}  // namespace

Axes draw_axes(const AxisChoices& choices, const Random& random) {
  Axes axes;
  axes.kind = drawn(
      choices.kind, random, "kind",
      {Kind::report, Kind::measures, Kind::analysis, Kind::topics, Kind::guidelines, Kind::improvement});
  axes.digits =
      drawn(choices.digits, random, "digits", {Digits::thai, Digits::thai, Digits::arabic, Digits::mixed});
  axes.orientation =
      drawn(choices.orientation, random, "orientation", {Orientation::portrait, Orientation::landscape});
  axes.rules =
      drawn(choices.rules, random, "rules",
            {Rules::thin, Rules::thin, Rules::thin, Rules::grey, Rules::twofold, Rules::broken, Rules::none});
  axes.font = drawn(choices.font, random, "font", choices.families);
  axes.font_size_pt = choices.font_size_pt.value_or(draw_size(axes.font, random.branch("size")));
  axes.line_spacing = random.branch("spacing").between(0.95, 1.2);
  axes.shaded_header = flip(random, "shaded", 0.4);
  axes.repeated_header = flip(random, "repeated", 0.7);
  axes.two_level_header = flip(random, "two-level", 0.2);
  axes.merged_indicator = flip(random, "merged", 0.3);
  axes.usual_order = flip(random, "order", 0.6);
  axes.page_numbers = flip(random, "numbers", 0.7);
  axes.catchwords = flip(random, "catchwords", 0.25);
  axes.stamp = flip(random, "stamp", 0.2);
  axes.side_by_side = flip(random, "side", 0.25);
  axes.running_title = flip(random, "running", 0.15);
  axes.length = choices.length.value_or(random.branch("length").between(1, 3));
  if (!choices.layers.empty()) axes.layer = random.branch("layer").pick(choices.layers);
  if (!choices.scans.empty()) axes.scan = random.branch("scan").pick(choices.scans);
  if (axes.scan) axes.scan_file = draw_scan_file(choices.scan_file, random);
  axes.wordings = choices.wordings;
  return axes;
}

const char* name_of(Kind kind) {
  static const char* const names[] = {"report", "measures",   "analysis",
                                      "topics", "guidelines", "improvement"};
  return names[static_cast<int>(kind)];
}

const char* name_of(Rules rules) {
  static const char* const names[] = {"thin", "grey", "double", "broken", "none"};
  return names[static_cast<int>(rules)];
}

const char* name_of(Orientation orientation) {
  return orientation == Orientation::portrait ? "portrait" : "landscape";
}

const char* name_of(Scan scan) {
  static const char* const names[] = {"light", "mid", "fax", "photo", "copy", "pale", "bleed"};
  return names[static_cast<int>(scan)];
}

const char* name_of(ScanFile file) {
  static const char* const names[] = {"plain", "stencil",  "numbered", "watermark",
                                      "lying", "negative", "two_up"};
  return names[static_cast<int>(file)];
}

const char* name_of(Layer layer) {
  static const char* const names[] = {"word", "bureau", "distiller", "scanner", "spaced"};
  return names[static_cast<int>(layer)];
}

}  // namespace thaimemo::make
