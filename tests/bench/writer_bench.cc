// How many pages a second one run takes from its workers and writes, with readers that sleep: what the single writer allows,
// whatever reading costs.
//
//     writer_bench DATABASE [--workers 16] [--documents 400] [--pages 10] [--milliseconds 100]
//
// A document has so many pages of OCR text, each with a table of ten scores and one of five measures (46 cells). Its reader
// sleeps so long and sends what was made of it before. Prints a row of a table in Markdown; the supervisor's processor seconds
// say more than the clock, since the workers have to write their records as well.
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

#include "extract/text/read_text.h"
#include "normalize/means/means.h"
#include "store/correction/kept_means.h"
#include "store/load/load.h"
#include "tools/ingest/load_batch.h"
#include "tools/ingest/run_documents.h"

namespace thaimemo {
namespace {

struct Size {
  std::string database;
  std::map<std::string, int> numbers{
      {"--workers", 16}, {"--documents", 400}, {"--pages", 10}, {"--milliseconds", 100}};
  int number(const std::string& name) const { return numbers.at(name); }
};

std::string page_text(int number) {
  std::string text =
      "# รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส\n\nเทศบาลตำบลบ้านทดสอบ อำเภอตัวอย่าง "
      "จังหวัดสมมุติ\n\nปีงบประมาณ พ.ศ. 2567\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n";
  for (const IndicatorRule& rule : Rules::built_in().indicators())
    text += "| " + rule.name + " | " +
            std::to_string(60 + (rule.name.size() + static_cast<std::size_t>(number)) % 40) + ".50 |\n";
  text += "\n| มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|---|\n";
  for (int row = 1; row <= 5; ++row)
    text += "| มาตรการที่ " + std::to_string(row) + " ของหน้า " + std::to_string(number) +
            " | 1. ประชุม 2. รายงานผล | สำนักปลัด | ต.ค. 66 - ก.ย. 67 |\n";
  return text;
}

Document made_document(int pages) {
  std::string text;
  for (int page = 1; page <= pages; ++page) text += (page > 1 ? "\f" : "") + page_text(page);
  Document document = read_text(text, "made.txt", std::string(64, '0'));
  document.produced_by = {{"thaimemo", THAIMEMO_VERSION}};
  Means::built_in().read(document);
  return document;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double own_processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
}

Trades trades_of(const Document& made, const std::string& report, int milliseconds) {
  Trades trades;
  add_reading(trades, {[&made, report, milliseconds](const SourceFile& file, RecordSink& sink) {
                         usleep(static_cast<useconds_t>(milliseconds) * 1000);
                         Document document = made;
                         document.source = file.source;
                         for (const Page& page : made.pages) sink.page(page);
                         document.pages.clear();
                         sink.document(document);
                         sink.report(report);
                         sink.complete();
                       },
                       [](const Document&) { return std::string(); }});
  return trades;
}

int run(const Size& size) {
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(size.database + ending);
  const Document made = made_document(size.number("--pages"));
  const std::string report = to_report_line(Means::built_in().report(made));
  RunSettings settings;
  settings.workers = size.number("--workers");
  Nursery nursery(trades_of(made, report, size.number("--milliseconds")), settings.limits);
  std::vector<SourceFile> files;
  for (int i = 0; i < size.number("--documents"); ++i)
    files.push_back({"", "archive/" + std::to_string(i) + ".txt"});
  SQLite::Database db = open_for_writing(size.database);
  keep_means(db, Means::built_in());
  Loader loader(db);
  StopSignal stop;
  const double before = own_processor_seconds();
  const auto start = std::chrono::steady_clock::now();
  LoadBatch batch(loader, [](const Outcome&) {});
  const Stages stages{[&](Outcome&& outcome) { batch.add(std::move(outcome)); },
                      [&](int, int) { batch.load_due(); }};
  run_documents(nursery, files, stages, settings, stop);
  batch.load_all();
  const double clock = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const double own = own_processor_seconds() - before;
  const int pages = size.number("--documents") * size.number("--pages");
  std::printf(
      "| workers | documents | pages | s by the clock | supervisor's processor s | pages a second of one "
      "core |\n"
      "|---:|---:|---:|---:|---:|---:|\n| %d | %d | %d | %.1f | %.1f | %.0f |\n",
      settings.workers, size.number("--documents"), pages, clock, own, pages / own);
  return 0;
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  thaimemo::Size size;
  if (argc > 1) size.database = argv[1];
  for (int i = 2; i + 1 < argc; i += 2) size.numbers[argv[i]] = std::stoi(argv[i + 1]);
  if (size.database.empty()) return std::fprintf(stderr, "writer_bench DATABASE [--workers N] …\n"), 64;
  return thaimemo::run(size);
}
