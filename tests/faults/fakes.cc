#include "tests/faults/fakes.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "base/sha256.h"

namespace thaimemo::faults {
namespace {

void send_pages(const Document& document, RecordSink& sink) {
  sink.document(document);
  for (const Page& page : document.pages) sink.page(page);
}

void send(const Document& document, RecordSink& sink) {
  send_pages(document, sink);
  sink.report(to_report_line({}));
  sink.complete();
}

// Sends the answer to a question about the sandbox as the document's title.
void answer(const SourceFile& file, RecordSink& sink, const std::string& title) {
  send(small_document(file, title), sink);
}

std::string refused(bool failed) {
  return failed ? std::string("refused: ") + std::strerror(errno) : "allowed";
}

void good(const SourceFile& file, RecordSink& sink) {
  answer(file, sink, "good");
}

void good_slow(const SourceFile& file, RecordSink& sink) {
  usleep(30'000);
  answer(file, sink, "good");
}

void crash(const SourceFile&, RecordSink&) {
  std::raise(SIGSEGV);
}

void abort_in_library(const SourceFile&, RecordSink&) {
  errno = 0;
  std::abort();
}

void exception(const SourceFile&, RecordSink&) {
  throw std::runtime_error("the parser\nlost its way");
}
void bad_alloc(const SourceFile&, RecordSink&) {
  throw std::bad_alloc();
}

void memory_blowup(const SourceFile&, RecordSink&) {
  std::vector<std::vector<char>> all;
  for (;;) all.emplace_back(8 << 20, 'x');
}

void endless_loop(const SourceFile&, RecordSink&) {
  for (volatile unsigned turn = 0;;) turn = turn + 1;
}

void sleep_forever(const SourceFile&, RecordSink&) {
  for (;;) sleep(1000);
}

void loop_after_two_pages(const SourceFile& file, RecordSink& sink) {
  send_pages(small_document(file, "half read"), sink);
  endless_loop(file, sink);
}

void crash_after_two_pages(const SourceFile& file, RecordSink& sink) {
  send_pages(small_document(file, "half read"), sink);
  crash(file, sink);
}

void exit_without_record(const SourceFile&, RecordSink&) {
  std::_Exit(0);
}
void exit_code(const SourceFile&, RecordSink&) {
  std::_Exit(7);
}

void half_a_record(const SourceFile& file, RecordSink& sink) {
  sink.document(small_document(file, "half"));
  sink.send('P', R"({"type":"page","number":1,"blo)");
  sink.report(to_report_line({}));
  sink.complete();
}

void cell_outside_its_table(const SourceFile& file, RecordSink& sink) {
  Document document = small_document(file, "outside");
  document.pages.at(0).blocks.push_back(Table{1, {0, 0, 9, 9}, 1, 1, true, {Cell{{}, 7, 0}}});
  sink.document(document);
  for (const Page& page : document.pages) sink.page(page);
  sink.report(to_report_line({}));
  sink.complete();
}

void bad_utf8(const SourceFile& file, RecordSink& sink) {
  sink.document(small_document(file, "bad"));
  sink.send('P', "{\"type\":\"page\",\"reason\":\"\xE0\xB8\"}");
  sink.report(to_report_line({}));
  sink.complete();
}

void not_json(const SourceFile&, RecordSink& sink) {
  sink.send('D', "Segmentation fault");
  sink.send('?', "what is this");
  sink.complete();
}

void huge_output(const SourceFile& file, RecordSink& sink) {
  sink.document(small_document(file, "huge"));
  const std::string much(1 << 20, '{');
  for (;;) sink.send('P', much);
}

void fork_bomb(const SourceFile& file, RecordSink& sink) {
  int children = 0;
  std::string reason;
  for (int turn = 0; turn < 3; ++turn) {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    if (child > 0) ++children, waitpid(child, nullptr, 0);
    if (child < 0) reason = refused(true);
  }
  answer(file, sink, children == 0 ? reason : "allowed");
}

void* add_one(void* number) {
  ++*static_cast<int*>(number);
  return nullptr;
}

void threads(const SourceFile& file, RecordSink& sink) {
  pthread_t thread{};
  int number = 0;
  if (pthread_create(&thread, nullptr, add_one, &number) == 0) pthread_join(thread, nullptr);
  answer(file, sink, number == 1 ? "threads work" : "no threads");
}

void write_to_stdout(const SourceFile& file, RecordSink& sink) {
  std::printf("a library prints to standard output\n");
  std::fflush(stdout);
  (void)!write(STDOUT_FILENO, "and to its descriptor\n", 22);
  answer(file, sink, "good");
}

void write_a_file(const SourceFile& file, RecordSink& sink) {
  const int descriptor = open("thaimemo_worker_wrote_this", O_WRONLY | O_CREAT, 0600);
  answer(file, sink, refused(descriptor < 0));
}

void exec_shell(const SourceFile& file, RecordSink& sink) {
  execl("/bin/true", "true", nullptr);
  answer(file, sink, refused(true));
}

void open_socket(const SourceFile& file, RecordSink& sink) {
  answer(file, sink, refused(socket(AF_INET, SOCK_STREAM, 0) < 0));
}

void close_pipe_and_stay(const SourceFile& file, RecordSink& sink) {
  close(3);
  sleep_forever(file, sink);
}

void wrong_source(const SourceFile&, RecordSink& sink) {
  send(small_document({"", "another.pdf"}, "lies"), sink);
}

void signal_parent(const SourceFile& file, RecordSink& sink) {
  answer(file, sink, refused(kill(getppid(), 0) != 0));
}

void killed_always(const SourceFile&, RecordSink&) {
  std::raise(SIGKILL);
}

// Memory that workers and test share, so that an attempt leaves a mark.
struct Marks {
  int attempts;
  pid_t stopped;
};
Marks& marks() {
  static void* const memory =
      mmap(nullptr, sizeof(Marks), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return *static_cast<Marks*>(memory);
}

void stopped_once(const SourceFile& file, RecordSink& sink) {
  marks().stopped = getpid();
  std::raise(SIGSTOP);
  answer(file, sink, "good");
}

void good_large(const SourceFile& file, RecordSink& sink) {
  answer(file, sink, std::string(1 << 20, 'x'));
}

void huge_page(const SourceFile& file, RecordSink& sink) {
  sink.document(small_document(file, "huge"));
  sink.send('P', std::string(3 << 20, '['));
  sink.complete();
}

void environment(const SourceFile& file, RecordSink& sink) {
  answer(file, sink, environ != nullptr && *environ != nullptr ? *environ : "none");
}

void killed_once(const SourceFile& file, RecordSink& sink) {
  if (marks().attempts++ > 0) return answer(file, sink, "good");
  std::raise(SIGKILL);
}

}  // namespace

Document small_document(const SourceFile& file, const std::string& title) {
  Document document;
  document.source = file.source;
  document.sha256 = sha256_hex(file.source);
  document.title = title;
  document.page_count = 2;
  for (int number = 1; number <= 2; ++number) {
    Page page;
    page.number = number;
    page.width = page.height = 100;
    Line line;
    line.raw = line.text = "บรรทัดที่ " + std::to_string(number);
    page.blocks.emplace_back(line);
    document.pages.push_back(page);
  }
  return document;
}

int stopped_worker() {
  return marks().stopped;
}

const std::map<std::string, Fake>& fakes() {
  marks();  // shared from before the first fork on
  static const std::map<std::string, Fake> all{{"good", good},
                                               {"good_slow", good_slow},
                                               {"crash", crash},
                                               {"abort_in_library", abort_in_library},
                                               {"exception", exception},
                                               {"bad_alloc", bad_alloc},
                                               {"memory_blowup", memory_blowup},
                                               {"endless_loop", endless_loop},
                                               {"sleep_forever", sleep_forever},
                                               {"loop_after_two_pages", loop_after_two_pages},
                                               {"crash_after_two_pages", crash_after_two_pages},
                                               {"exit_without_record", exit_without_record},
                                               {"exit_code", exit_code},
                                               {"half_a_record", half_a_record},
                                               {"cell_outside_its_table", cell_outside_its_table},
                                               {"bad_utf8", bad_utf8},
                                               {"not_json", not_json},
                                               {"huge_output", huge_output},
                                               {"fork_bomb", fork_bomb},
                                               {"threads", threads},
                                               {"write_to_stdout", write_to_stdout},
                                               {"write_a_file", write_a_file},
                                               {"exec_shell", exec_shell},
                                               {"open_socket", open_socket},
                                               {"close_pipe_and_stay", close_pipe_and_stay},
                                               {"wrong_source", wrong_source},
                                               {"signal_parent", signal_parent},
                                               {"killed_once", killed_once},
                                               {"killed_always", killed_always},
                                               {"stopped_once", stopped_once},
                                               {"good_large", good_large},
                                               {"huge_page", huge_page},
                                               {"environment", environment}};
  return all;
}

}  // namespace thaimemo::faults
