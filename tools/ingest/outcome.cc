#include "tools/ingest/outcome.h"

#include <map>
#include <sstream>

#include "base/problem.h"
#include "extract/record/page_stream.h"
#include "normalize/text/page_check.h"

namespace thaimemo {
namespace {

struct Verdict {
  Status status;
  std::string code, message;
};

std::string seconds(double value) {
  std::ostringstream text;
  text << value << " s";
  return text.str();
}

std::string after_pages(size_t pages) {
  return pages == 0 ? "before its first page" : "after page " + std::to_string(pages);
}

std::string kept(size_t pages) {
  return pages == 0 ? "" : " The pages before that are kept.";
}

Verdict verdict_of(const Ending& ending, const WorkerLimits& limits, size_t pages) {
  const std::string where = after_pages(pages), rest = kept(pages);
  switch (ending.kind) {
    case EndingKind::timeout:
      return {Status::timeout, "document-timeout",
              "The document was stopped " + where + ": one page took more than " +
                  seconds(limits.page_seconds) + " of processor time, or all of them more than " +
                  seconds(limits.document_seconds) + "." + rest +
                  " If it is worth more, run again with --retry and a longer --time-limit."};
    case EndingKind::out_of_memory:
      return {Status::out_of_memory, "document-out-of-memory",
              "The document was stopped " + where + ": it needs more than " +
                  std::to_string(limits.memory_mb) + " MB of memory." + rest +
                  " If it is worth more, run again with --retry and a larger --memory-limit."};
    case EndingKind::too_large:
      return {Status::too_large, "document-record-too-large",
              "The document was stopped " + where + ": what was read from it is " + ending.detail + "." +
                  rest + " Split the file and ingest its parts."};
    case EndingKind::killed:
      return {Status::crashed, "document-killed",
              "Somebody, or a system out of memory, killed the worker again and again (" + ending.detail +
                  ")." + rest + " Run again with --retry and a smaller -j."};
    default:
      return {Status::crashed, "document-crashed",
              "Reading the document crashed " + where + (ending.detail.empty() ? "" : ": " + ending.detail) +
                  "." + rest +
                  " The file may be damaged: open it in a viewer, print it to a new PDF and ingest that."};
  }
}

// What is known of a document whose worker said nothing: not even the fingerprint of its bytes, which nobody else
// may compute.
Document unknown_document(const SourceFile& file) {
  Document document;
  document.source = file.source;
  return document;
}

// Pages by number, each once; the last of several stays.
class PageGathering {
 public:
  void take(std::string_view line) {
    Page page = page_from_line(line);
    check_page(page);
    pages_.insert_or_assign(page.number, std::move(page));
  }
  Document into(Document document) {
    for (auto& [number, page] : pages_) document.pages.push_back(std::move(page));
    return document;
  }

 private:
  std::map<int, Page> pages_;
};

Document received_document(const Received& received) {
  Document document = document_from_line(received.document_line);
  PageGathering pages;
  received.each_page([&pages](std::string_view line) { pages.take(line); });
  return pages.into(std::move(document));
}

Outcome parsed(const Received& received) {
  return {received_document(received), report_from_line(received.report_line)};
}

void add_provenance(Document& document, const Received& received) {
  std::map<std::string, std::string> produced_by(document.produced_by.begin(), document.produced_by.end());
  produced_by.emplace("thaimemo", THAIMEMO_VERSION);
  if (!received.sandbox.empty()) produced_by["sandbox"] = received.sandbox;
  document.produced_by.assign(produced_by.begin(), produced_by.end());
}

void condemn(Outcome& outcome, const Verdict& verdict) {
  outcome.document.status = verdict.status;
  outcome.document.problems.push_back({verdict.code, Severity::error, 0, "", verdict.message});
}

// What a failed worker left, as far as it can be believed.
Document left_behind(const SourceFile& file, const Received& received) {
  try {
    if (!received.document_line.empty()) return received_document(received);
  } catch (const Error&) {
  }
  return unknown_document(file);
}

Outcome broken_off(const SourceFile& file, const Ending& ending, const WorkerLimits& limits) {
  Outcome outcome{left_behind(file, ending.received), {}};
  if (!ending.received.report_line.empty()) outcome.report = report_from_line(ending.received.report_line);
  condemn(outcome, verdict_of(ending, limits, outcome.document.pages.size()));
  return outcome;
}

Outcome invalid(const SourceFile& file, const Error& error) {
  Outcome outcome{unknown_document(file), {}};
  condemn(outcome, {Status::crashed, "document-record-invalid",
                    "What was read from the document is not a valid record (" + error.place() + ": " +
                        error.what() + "). This is a fault of thaimemo; please report it with the file."});
  return outcome;
}

}  // namespace

std::unique_ptr<LineSpool> left_record(const Received& received) {
  auto record = std::make_unique<LineSpool>();
  record->write_line(received.document_line);
  received.each_page([&record](std::string_view line) { record->write_line(line); });
  record->flush();
  return record;
}

Document document_of_record(int descriptor) {
  Document document;
  PageGathering pages;
  bool first = true;
  LineSpool(descriptor).replay([&](std::string_view line) {
    first ? void(document = document_from_line(line)) : pages.take(line);
    first = false;
  });
  return pages.into(std::move(document));
}

Outcome outcome_of(const SourceFile& file, const Ending& ending, const WorkerLimits& limits) {
  Outcome outcome;
  try {
    outcome =
        ending.kind == EndingKind::complete ? parsed(ending.received) : broken_off(file, ending, limits);
  } catch (const Error& error) {
    outcome = invalid(file, error);
  }
  outcome.document.source = file.source;  // never what a worker says
  add_provenance(outcome.document, ending.received);
  return outcome;
}

}  // namespace thaimemo
