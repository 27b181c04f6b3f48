#include "tools/ingest/read_document.h"

#include <utility>
#include <vector>

#include "normalize/segment/segment.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

constexpr size_t early_problems_max =
    100;  // the list is sent anew with each page; the whole of it comes at the end

Page normalized(const Page& page) {
  Document document;
  document.pages.push_back(page);
  normalize(document);
  return std::move(document.pages.front());
}

// Sends pages as they come, and in the end only those that extraction refined afterwards.
class PageSender {
 public:
  explicit PageSender(RecordSink& sink) : sink_(sink) {}

  void follow(const Document& so_far) {
    if (so_far.problems.size() <= early_problems_max || raw_.empty()) sink_.document(so_far);
    for (size_t i = raw_.size(); i < so_far.pages.size(); ++i) send_new(so_far.pages[i]);
  }

  // `document` comes out normalized.
  void finish(Document& document) {
    if (document.pages.size() < raw_.size()) start_again();
    for (size_t i = 0; i < document.pages.size(); ++i) {
      if (i >= raw_.size())
        send_new(document.pages[i]);
      else if (raw_[i] != document.pages[i])
        sink_.page(normalized_[i] = normalized(document.pages[i]));
    }
    document.pages = std::move(normalized_);
    sink_.document(document);
  }

 private:
  void send_new(const Page& page) {
    raw_.push_back(page);
    normalized_.push_back(normalized(page));
    sink_.page(normalized_.back());
  }

  void start_again() {
    raw_.clear();
    normalized_.clear();
    sink_.forget_pages();
  }

  RecordSink& sink_;
  std::vector<Page> raw_, normalized_;
};

}  // namespace

void read_document(const SourceFile& file, const ExtractSettings& settings, const Rules& rules,
                   RecordSink& sink) {
  PageSender sender(sink);
  ExtractSettings followed = settings;
  followed.on_page = [&sender](const Document& so_far) { sender.follow(so_far); };
  Document document = extract_file(file.path, file.source, followed);
  sender.finish(document);
  sink.report(segmented(document, rules));
  sink.complete();
}

std::string segmented(const Document& document, const Rules& rules) {
  return to_report_line(segment(document, rules));
}

}  // namespace thaimemo
