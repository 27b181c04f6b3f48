// What extraction knows of a document: its pages as seen, with the place of every word.
//
// Positions are PDF points (1/72 inch), origin top left, y down, after the page's rotation was applied. In a text file
// x counts letters and y counts lines from 0, so line 12 of the file is the box [0, 11, length, 12].
// Confidences go from 0 to 1; text that was not recognized but read from a file has 1.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool holds(double x, double y) const { return x0 <= x && x <= x1 && y0 <= y && y <= y1; }
  bool operator==(const Box&) const = default;
};

Box united(const Box& a, const Box& b);  // the smallest box around both; an empty box counts for nothing
double overlap_area(const Box& a, const Box& b);  // in square points

// Top left, top right, bottom right, bottom left: x and y in points.
using Corners = std::array<double, 8>;

enum class Origin { text_layer, ocr, text_file };

// One change from raw towards text. Edits apply in their order; `position` counts code points from 0 in the text as
// it stands when this edit is applied. Replaying all of them turns raw into text, undoing them in reverse gives raw.
struct Edit {
  std::string rule_id;
  int position = 0;
  std::string before, after;

  bool operator==(const Edit&) const = default;

  // Whether extraction made it, by its repairs of text layers (docs/text-layer.md): their rules alone begin so, and
  // they stand before those of normalization.
  bool repairs_layer() const { return rule_id.starts_with("layer-"); }
};

// Another way to read a word, as the recognizer saw it.
struct Reading {
  std::string text;
  double confidence = 0;

  bool operator==(const Reading&) const = default;
};

struct Word {
  Box bbox;
  std::string raw;
  double confidence = 1;
  std::vector<Reading> alternatives;  // best first, without `raw` itself; only from OCR

  bool operator==(const Word&) const = default;
};

// A piece of text and where it stands. `raw` is what the source or the OCR gave and never changes; lines inside it are
// separated by '\n'. `text` and `edits` are filled by normalization; before it they are empty.
struct Passage {
  Box bbox;
  std::string raw;
  std::string text;
  std::vector<Edit> edits;
  double confidence = 1;
  std::vector<Word> words;  // may be empty (text files)

  bool operator==(const Passage&) const = default;
};

// A line of text outside tables.
struct Line : Passage {
  double font_size_pt = 0;  // 0 where unknown
  bool bold = false;
  int heading_level = 0;  // 1 to 6 where the source marks headings itself (Markdown, HTML), else 0

  bool operator==(const Line&) const = default;
};

struct Cell : Passage {
  int row = 0, column = 0;  // 0-based, of the top left corner
  int row_span = 1, column_span = 1;

  bool operator==(const Cell&) const = default;
};

// A grid as drawn on one page. Cells are sorted by row, then column; a merged cell stands once.
struct Table {
  int number = 1;  // 1-based on its page, in reading order
  Box bbox;
  int rows = 0, columns = 0;
  bool ruled = true;  // false: guessed from white space, or from tabs in a text file
  std::vector<Cell> cells;
  std::optional<Origin> origin = std::nullopt;  // where it is not its page's: a picture of a table among text

  bool operator==(const Table&) const = default;
};

// A ruling line, vector or scanned: a thin box, horizontal where it is wider than high.
struct Rule {
  Box bbox;

  bool horizontal() const { return bbox.width() >= bbox.height(); }
  bool operator==(const Rule&) const = default;
};

using Block = std::variant<Line, Table>;

// Text that the file draws and that is none of the page's text: it stands in no cell and no line. `reason` is one
// of "invisible", "clipped", "covered", "same colour", "watermark" and "aslant" (docs/text-layer.md).
struct Aside {
  std::string reason;
  Box bbox;
  std::string raw;

  bool operator==(const Aside&) const = default;
};

struct Page {
  int number = 1;  // 1-based in the document
  double width = 0, height = 0;
  int rotation = 0;     // degrees clockwise that were applied to bring the page upright
  double skew_deg = 0;  // of a scan, before it was deskewed
  Origin origin = Origin::text_layer;
  std::string reason;         // why this origin was chosen, e.g. "text layer healthy", "image only"
  std::vector<Block> blocks;  // in reading order
  std::vector<Rule> rules;
  std::optional<Corners> paper =
      std::nullopt;                // of a sheet photographed on a table, in the picture as it lay
  std::vector<Aside> asides = {};  // in the order of drawing

  bool operator==(const Page&) const = default;
};

enum class Status { ok, partial, encrypted, not_pdf, damaged, timeout, out_of_memory, crashed, too_large };

// What produced a record: program version, model and library versions as name → version pairs, sorted by name.
using Provenance = std::vector<std::pair<std::string, std::string>>;

struct Document {
  std::string source;  // the file's name as the database shows it, never an absolute path
  std::string sha256;  // of the file's bytes
  std::string title;   // from the file's metadata; may be empty
  int page_count = 0;  // as the file claims; `pages` may hold fewer where some are unreadable
  Status status = Status::ok;
  std::vector<Page> pages;  // by number
  std::vector<Problem> problems;
  Provenance produced_by;

  bool operator==(const Document&) const = default;
};

const char* name_of(Origin origin);            // "text-layer", "ocr", "text-file"
const char* name_of(Status status);            // "ok", "partial", … as in the documents view
Origin origin_named(const std::string& name);  // these two throw Error "bad-record"
Status status_named(const std::string& name);

// The address of a cell that survives every later run: 16 hexadecimal digits made of the file's content and the place.
std::string cell_id(const std::string& sha256, int page, int table, int row, int column);

}  // namespace thaimemo
