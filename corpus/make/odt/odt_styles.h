// The styles of a report as flat OpenDocument text: letters, paragraphs, tables. What a name means:
//
//   Text, Flat       paragraphs, with and without a first line moved in; TextKept, FlatKept stay with what follows
//   Title, Section, Label, Catchword, MemoTitle, MemoPicture, MemoLine, MemoPair (two on a
//   line), Address, Signature, Note
//   Cell, CellMiddle, HeaderCell, each with the size of its letters in tenths of a point: Cell115
//   Bold, Struck, Raised, Dotted   spans
//   Thin             nothing to be seen
//   SectionOnWide    like Section, on a new page of the kind Wide
#pragma once

#include <string>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// For office:styles: what holds for every paragraph.
std::string default_styles(const MadeReport& report);

// For office:styles. Those of tables and drawings stand apart.
std::string paragraph_styles(const MadeReport& report, const OfficeStyle& style);

// For office:automatic-styles: a paragraph's style that begins a page of the kind.
std::string page_turn_style(const std::string& style, const std::string& master_page);

// For office:automatic-styles: the paragraphs of cells in letters of this size.
std::string cell_paragraph_styles(const Axes& axes, double size_pt);

// The name of such a paragraph's style: kind is Cell, CellMiddle or HeaderCell.
std::string cell_style_name(const char* kind, double size_pt);

}  // namespace thaimemo::make
