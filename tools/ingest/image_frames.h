// What a worker that draws pages to be kept sends, in frames of one line each: how many pages the document has, then
// for each of them in its order an image or the reason why there is none.
#pragma once

#include <string>

#include "extract/kept_pages.h"
#include "store/images/image_tables.h"
#include "tools/ingest/process/worker.h"

namespace thaimemo {

// In the worker. Pages from `first` on; a file that has no pages to look at, such as a text, has 0. One that cannot be
// opened has 0 and the reason as that of page 0.
void send_images(const std::string& path, int first, const KeepSettings& settings, RecordSink& sink);

// In the supervisor: adds what arrived to `document`, which holds the pages before. Throws Error "bad-record" for what
// send_images() never sends; what arrived before that stays.
void take_images(const Received& received, const KeepSettings& settings, DocumentImages& document);

// The first page of which nothing is known yet.
int next_page(const DocumentImages& document);

// "page-not-kept".
Problem not_kept(int page, const std::string& reason);

}  // namespace thaimemo
