// What an office decides about the look of a report beside its axes, for printers that break lines and pages
// themselves: the paper's edges, page numbers, how paragraphs and rows are broken.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// Edges of the paper. The office regulation (งานสารบรรณ) asks for 3 cm at the left and 2 cm at the right;
// the other edges are those that word processors offer.
struct PaperEdges {
  double top_cm = 2.5, right_cm = 2.0, bottom_cm = 2.0, left_cm = 3.0;
};

enum class NumberPlace { nowhere, top, foot };
enum class NumberForm { dashed, bare, counted };  // - 2 -, 2, หน้า 2 / 5
enum class PicturePlace {                         // of the emblem on memo pages
  drawn,                                          // a pen's drawing beside the title, of plain reports
  nowhere,
  beside,
  above
};

struct OfficeStyle {
  PaperEdges edges;
  NumberPlace numbers = NumberPlace::top;  // never on the first page
  NumberForm number_form = NumberForm::dashed;
  bool thai_numbers = true;
  std::string running_title;   // on every page, opposite the numbers; empty: none
  Flow flow = Flow::left;      // of paragraphs, and of cells that are not centred
  bool rows_may_break = true;  // at the foot of a page
  bool dotted_memo = false;    // a dotted line under the head of a memo, of plain reports
  PicturePlace picture = PicturePlace::drawn;
  bool address_above_title = false;  // of a memo's return address; else it stands below the title
  bool centred_headings = false;     // of sections
  double cell_padding_pt = 3;        // above, below and beside the text of a cell
  std::string watermark;             // pale words across every page; empty: none
  double signed_share = 0.75;        // of signatures, as the own typesetting has them
  double own_page_share = 0.5;       // of sections that begin a page where catchwords are typed, by eye
  double table_size_factor = 0.92;   // of the report's own size of letters
  double table_size_pt_min = 8.5;    // smaller print is no longer legible
};

// How often offices do what the axes do not say. Those of the own typesetting are its own, the others by eye on made
// reports.
struct OfficeShares {
  double numbers_at_foot = 0.4, dotted_memo = 0.5;  // as the own typesetting has them
  double thai_numbers = 0.5;                        // where digits are mixed
  double justified = 0.5, rows_may_break = 0.7, centred_headings = 0.15;
  double picture_above = 0.4, address_above_title = 0.3;
  double cell_padding_pt_min = 1.5,
         cell_padding_pt_max = 5.4;  // 5.4 is what Word leaves beside the text of a cell
};

// The same report and the same chance give the same style, whichever printer asks.
OfficeStyle draw_office_style(const MadeReport& report, const Random& random,
                              const OfficeShares& shares = {});

// Left and right of a cell's text: the padding, but never so little that columns without rules run together.
double padding_beside_pt(const Axes& axes, const OfficeStyle& style);

// Width between the paper's edges, in centimetres.
double text_width_cm(const OfficeStyle& style, Orientation orientation);

// Size of the letters in a table of so many columns: many on upright paper are set smaller, as people do.
double table_size_pt(const MadeReport& report, const OfficeStyle& style, std::size_t columns);

// For each block, and one past the last: whether it is the heading of a section that begins a page, behind a
// catchword on the page before. Whoever types catchwords also breaks the page there.
std::vector<bool> own_pages(const MadeReport& report, const OfficeStyle& style, const Random& random);

}  // namespace thaimemo::make
