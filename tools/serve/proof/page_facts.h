// A page as the pages of proof need it: what the database says of it, and where its picture comes from.
#pragma once

#include <optional>

#include "extract/record/page_record.h"
#include "tools/serve/image/page_images.h"
#include "tools/serve/site/visit.h"

namespace thaimemo {

struct PageFacts {
  Record document;  // all columns of view `documents`
  Record page;      // all columns of view `pages`
  ImagedPage imaged;
  int number = 1;

  std::string sha256() const { return document.text("sha256"); }
  std::int64_t document_id() const { return document.whole("document_id"); }
  bool is_text() const { return page.text("origin") == "text-file"; }

  // The page on the screen, in points: in text files a letter and a line take the room of one.
  double width() const;
  double height() const;
  Box on_screen(const Box& box) const;  // of the database's units
};

// Throws Error "page-missing".
PageFacts page_facts(const Visit& visit, const Record& document, int number);

// x0, y0, x1 and y1 of a row; nullopt where they are NULL.
std::optional<Box> box_of(const Record& row);

// The cells and the grids of a page in their order: all columns of views `cells` and `tables`.
std::vector<Record> cells_of(const Visit& visit, const PageFacts& facts);
std::vector<Record> tables_of(const Visit& visit, const PageFacts& facts);

// A number of an address from 1 to 1,000,000; throws Error "page-missing" for everything else.
int page_number_of(const Visit& visit, const std::string& text);

}  // namespace thaimemo
