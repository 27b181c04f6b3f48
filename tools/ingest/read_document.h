// What a worker does with one file: extract, normalize, segment, sending each page as soon as it is finished. Of an archive only
// that it is one.
#pragma once

#include <string>

#include "extract/extract.h"
#include "normalize/segment/wording/rules.h"
#include "tools/ingest/process/record_sink.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {

void read_document(const SourceFile& file, const ExtractSettings& settings, const Rules& rules,
                   RecordSink& sink);

// The report line of a document whose pages are normalized.
std::string segmented(const Document& document, const Rules& rules);

}  // namespace thaimemo
