// From what a worker sent, and how it ended, to the rows of its document. Every ending gives a document.
#pragma once

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "tools/ingest/source_list.h"
#include "tools/ingest/worker.h"

namespace thaimemo {

struct Outcome {
  Document document;
  Report report;
};

// Never throws for what a worker sent: a record that does not parse makes the document a crashed one, with
// the problem "document-record-invalid" and no pages. Where the worker did not get to its end, the pages that
// arrived stay, and the problem says what happened and what to do next.
Outcome outcome_of(const SourceFile& file, const Ending& ending, const WorkerLimits& limits);

// The pages that arrived, parsed, sorted, each once. Throws Error "bad-record".
Document received_document(const Received& received);

}  // namespace thaimemo
