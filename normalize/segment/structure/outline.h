// A document as a reader sees it: paragraphs and tables in reading order, without page furniture.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// Lines of a wrapped paragraph are one; in a text file each line is a paragraph of its own.
struct Paragraph {
  std::string text;
  ValuePlace place;
  Origin origin = Origin::text_file;
  double confidence = 1;
  int heading_level = 0;  // 1 to 6 where the source marks headings itself, else 0
  bool bold = false;
  double font_size_pt = 0;
};

struct TablePart {
  const Table* table = nullptr;
  const Page* page = nullptr;
};

using OutlineBlock = std::variant<Paragraph, TablePart>;

struct Outline {
  std::vector<OutlineBlock> blocks;
  double body_size_pt = 0;  // the font size most lines have; 0 where unknown
};

// Lines go together to paragraphs (line_wrapping.h) from page to page as well; running titles and page numbers in
// the margins are left out, and so are empty lines. Tables stay as they stand on their pages; the outline points
// into the document.
Outline outline_of(const Document& document, const Rules& rules);

// Page numbers, catchwords ("/๒. การให้บริการ..."), separators: never content, by section `furniture` of the
// rules file. Extraction asks another question (extract/record/page_furniture.h).
bool is_furniture(std::string_view text, const Rules& rules);

// The number of a paragraph's first line in a text file, from 1; 0 elsewhere.
int line_of(const Paragraph& paragraph);

}  // namespace thaimemo
