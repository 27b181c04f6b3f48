// A made report: what stands on its pages, in reading order, and the truth that a correct extraction must
// find.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "normalize/record/report_record.h"

namespace thaimemo::make {

// Level 0 is the document's title (its lines are separated by '\n'), 1 a section, 2 an indicator or a label.
struct Heading {
  std::string text;
  int level = 1;
};

struct Paragraph {
  std::string text;
  std::string label;  // stands in bold before the text; may be empty
  bool indented = true;
};

// The head of a memo page (บันทึกข้อความ).
struct MemoHead {
  std::string department, number, date, subject, to;
  std::vector<std::string> address = {};  // lines of the return address, at the right; may be empty
};

// Name and office under a signature, one a line.
struct Signature {
  std::vector<std::string> lines;
};

struct Column {
  std::optional<Field> field;  // none: an ordinal or a remark
  std::string header;
  std::string group;  // the upper line of a two-level header; equal neighbours share one cell
  double weight = 1;  // of the width
  bool key = false;   // empty in the second part of a row that a page break cut
  bool centered = false;
  bool clipped = false;  // no line is broken: what does not fit is cut at the cell's edge
};

// What stands beside a cell's text and is no part of it.
struct CellMarks {
  std::string struck;   // before the text, struck out
  std::string covered;  // before the text, under a white box
  std::string raised;   // behind the text, small and raised: the mark of a note
};

struct GridCell {
  std::vector<std::string> paragraphs;
  int row_span = 1;     // 0: covered by the cell above
  int column_span = 1;  // 0: covered by the cell to the left
  CellMarks marks = {};

  std::string text() const;  // the paragraphs, one a line
};

struct Grid {
  std::vector<Column> columns;
  std::vector<std::vector<GridCell>> rows;
  std::vector<std::string> footers;         // rows across all columns
  bool headed = true;                       // false: no header, as where a table is taken up again
  std::optional<double> gap_below_pt = {};  // to the next block; none: the usual
};

// Two tables next to each other, the left one read first.
struct GridPair {
  Grid left, right;
};

// A note at the foot of a table, with the mark that stands raised behind what it is about.
struct Note {
  std::string mark, text;
};

// Boxes joined by lines: one above, the others in a row below it.
struct Chart {
  std::string top;
  std::vector<std::string> below;
};

// The pages from here on stand as the axes say; before it, too, unless a memo comes first.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, MemoHead, Signature, Grid, GridPair, Note, Chart, PageBreak>;

// A table as it stands on one page: what a page break cut apart are two. Merged cells stand once; rows and
// columns count from 0, headers included.
struct DrawnCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  std::string text;
};
struct DrawnTable {
  int page = 1;
  std::vector<DrawnCell> cells;
};

struct MadeReport {
  std::string name;  // of fixed width: rep_000001_0123456789abcdef
  Axes axes;
  std::vector<Block> blocks;
  thaimemo::Report
      truth;  // facts, scores, measures, findings and checks; places and confidences are not filled
};

}  // namespace thaimemo::make
