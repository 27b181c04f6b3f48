// From what a worker sent, and how it ended, to the rows of its document. Every ending gives a document.
#pragma once

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "tools/ingest/process/worker.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {

struct Outcome {
  Document document;
  Report report;
};

// Never throws for what a worker sent: a record that does not parse, or a page that makes no sense, makes the
// document a crashed one, with the problem "document-record-invalid" and no pages. Where the worker did not get to
// its end, the pages that arrived stay, and the problem says what happened and what to do next.
Outcome outcome_of(const SourceFile& file, const Ending& ending, const WorkerLimits& limits);

// What a failed worker left, in a file from which another worker makes the document, and the document of such a file:
// its pages parsed, sorted, each once. Throws Error "bad-record".
std::unique_ptr<LineSpool> left_record(const Received& received);
Document document_of_record(int descriptor);

}  // namespace thaimemo
