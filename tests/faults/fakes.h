// A named fake for each way in which reading a document can fail. Each is what a worker does instead of
// reading.
#pragma once

#include <map>
#include <string>

#include "tools/ingest/run_documents.h"

namespace thaimemo::faults {

using Fake = void (*)(const SourceFile& file, RecordSink& sink);

// By name: good, good_slow, crash, abort_in_library, exception, bad_alloc, memory_blowup, endless_loop,
// sleep_forever, loop_after_two_pages, crash_after_two_pages, exit_without_record, exit_code, half_a_record,
// bad_utf8, not_json, huge_output, fork_bomb, threads, write_to_stdout, write_a_file, exec_shell,
// open_socket, close_pipe_and_stay, wrong_source, signal_parent, killed_once, killed_always, stopped_once, good_large (one
// frame longer than a pipe holds), huge_page, environment.
const std::map<std::string, Fake>& fakes();

// The worker that runs stopped_once, or 0; its own process while the test runs in another.
int stopped_worker();

// A document of two pages, one line of text each, whose title is `title`.
Document small_document(const SourceFile& file, const std::string& title);

}  // namespace thaimemo::faults
