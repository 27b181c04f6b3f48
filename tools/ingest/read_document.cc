#include "tools/ingest/read_document.h"

#include <utility>
#include <vector>

#include "base/whole_file.h"
#include "extract/file_kind.h"
#include "normalize/flow/flow.h"
#include "normalize/segment/segment.h"
#include "normalize/text/normalize.h"
#include "normalize/text/page_check.h"

namespace thaimemo {
namespace {

constexpr size_t early_problems_max =
    100;  // the list is sent anew with each page; the whole of it comes at the end

// A page of which nothing sensible was read costs itself: the supervisor would refuse the whole document.
void set_aside_nonsense(Page& page, Document& document) try { check_page(page); } catch (const Error& error) {
  document.problems.push_back({"page-unreadable", Severity::error, page.number, error.place(),
                               "What was read of the page makes no sense: " + std::string(error.what()) +
                                   ". The other pages are not affected."});
  if (document.status == Status::ok) document.status = Status::partial;
  Page nothing;
  nothing.number = page.number;
  page = std::move(nothing);
}

// Sends pages as they come, normalized, and keeps them for the report.
class PageSender {
 public:
  explicit PageSender(RecordSink& sink) : sink_(sink) {}

  void follow(Document& so_far) {
    if (so_far.problems.size() <= early_problems_max || !any_sent_) sink_.document(so_far);
    any_sent_ = true;
    for (Page& page : so_far.pages) {
      normalize(page);
      flow(page, words_);
      set_aside_nonsense(page, so_far);
      sink_.page(page);
      pages_.push_back(std::move(page));
    }
    so_far.pages.clear();
  }

  // `document` comes out with its pages, normalized.
  void finish(Document& document) {
    sink_.document(document);
    document.pages = std::move(pages_);
  }

 private:
  RecordSink& sink_;
  WordBreaks words_;
  std::vector<Page> pages_;
  bool any_sent_ = false;
};

}  // namespace

namespace {

// A file that cannot be opened is none: reading it says why.
bool holds_documents(const SourceFile& file) {
  try {
    const FileKind kind = file_kind_of(whole_file(file.path, kind_bytes), file.source);
    return kind == FileKind::archive || kind == FileKind::mail;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

void read_document(const SourceFile& file, const ExtractSettings& settings, const Rules& rules,
                   RecordSink& sink) {
  if (holds_documents(file)) return sink.container();
  PageSender sender(sink);
  ExtractSettings followed = settings;
  followed.on_page = [&sender](Document& so_far) { sender.follow(so_far); };
  Document document = extract_file(file.path, file.source, followed);
  sender.finish(document);
  sink.report(segmented(document, rules));
  sink.complete();
}

std::string segmented(const Document& document, const Rules& rules) {
  return to_report_line(segment(document, rules));
}

}  // namespace thaimemo
