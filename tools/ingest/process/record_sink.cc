#include "tools/ingest/process/record_sink.h"

#include <unistd.h>

#include <cerrno>
#include <string>

#include "extract/record/page_stream.h"

namespace thaimemo {
namespace {

constexpr int exit_supervisor_gone = 114;

void write_fully(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) _exit(exit_supervisor_gone);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

}  // namespace

void RecordSink::send(char kind, std::string_view line) {
  write_fully(descriptor_, std::string_view(&kind, 1));
  write_fully(descriptor_, line);
  write_fully(descriptor_, "\n");
}

void RecordSink::document(const Document& document) {
  send('D', to_document_line(document));
}
void RecordSink::page(const Page& page) {
  send('P', to_page_line(page));
}
void RecordSink::report(std::string_view line) {
  send('R', line);
}
void RecordSink::container() {
  send('A', "");
  complete();
}
void RecordSink::complete() {
  send('E', "");
}

void RecordSink::failure(std::string_view message) {
  std::string line(message.substr(0, 1000));
  for (char& letter : line)
    if (letter == '\n') letter = ' ';
  send('F', line);
}

}  // namespace thaimemo
