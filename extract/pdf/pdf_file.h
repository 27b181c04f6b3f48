// A PDF file through Poppler, whose headers are included in this folder's sources and nowhere else.
//
// Poppler keeps its error callback and its settings per process: use one PdfFile at a time in a thread, and
// none in two threads at once. Nothing of a file is ever run or fetched: scripts, actions and external
// streams are ignored.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.h"
#include "extract/pdf/layer/page_content.h"
#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

struct PdfSettings {
  double page_megapixels_max = 100;  // render() refuses more
  int glyphs_max = 500'000;          // budgets for one page; what was read until then is kept
  int paintings_max = 2'000'000;
  int states_max = 200'000;         // graphics states that are saved at once
  std::size_t rules_max = 100'000;  // collected from one page; more are a drawing
  std::size_t images_max = 10'000;
  int forms_max = 20'000;  // forms drawn, nested ones counted each time
};

// What stands between a file and its report.
struct PdfWrapping {
  bool portfolio = false;  // a folder of files under a cover page
  std::string read;        // the file inside that is read in place of the cover; "" for the file itself
  std::vector<std::string> unread;  // names of the other files inside
  bool dynamic_form = false;        // an XFA form whose content only its maker's reader lays out
};

class PdfFile {
 public:
  // A portfolio is opened at its report (see PdfWrapping). Throws Error "encrypted" (a password is needed), "not-pdf", "damaged" or "file-unreadable".
  explicit PdfFile(const std::string& path, const PdfSettings& settings = {});
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  int page_count() const;     // as the file claims, checked against its number of objects
  std::string title() const;  // from its metadata, "" without
  const PdfWrapping& wrapping() const;

  // Pages count from 1. Both throw Error "page-unreadable" where the page is missing or has no size.
  PageContent read_page(int number);
  // Upright by the page's own rotation, grey. Also throws Error "page-too-large", before any memory is taken.
  Image render(int number, double dpi);
  // The same without the page's own rotation: a scan that lies on its side comes pixel for pixel.
  Image render_unturned(int number, double dpi);

  // Only the visible letters whose origins lie in `origins`, black on white, whatever else stands there: the
  // picture of `frame`. Boxes in points of the page as read_page gives it. Throws as render().
  Image paint_text(int number, const Box& origins, const Box& frame, double dpi);

  int rotation(int number) const;  // degrees clockwise that bring the page upright, as the file says

  // What Poppler complained about since the last call, few per page and each once.
  std::vector<Problem> take_problems();

  static std::string poppler_version();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace thaimemo
