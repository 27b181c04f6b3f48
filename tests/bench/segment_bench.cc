// Segmenting reports of many pages: each page a heading, a table of ten rows cut by the page's end, five
// findings. And normalizing and segmenting the page records of a file, one document after another:
//
//     thaimemo-extract reports/*.pdf > records.jsonl
//     THAIMEMO_RECORDS=records.jsonl segment_bench --benchmark_filter=records
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>

#include "extract/record/page_stream.h"

#include "extract/text/read_text.h"
#include "normalize/flow/flow.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/wording/rules.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

std::string sample_page(const Rules& rules) {
  std::string page = "## ๔. การใช้ทรัพย์สินของราชการ (๘๘.๑๐ คะแนน)\n\nจุดที่ควรพัฒนา\n\n";
  for (int line = 0; line < 5; ++line)
    page += "i๑๐ ประเด็น เจ้าหน้าที่ของหน่วยงานยังไม่ทราบขั้นตอนและระยะเวลาที่กำหนดไว้ในคู่มือของหน่วยงาน\n\n";
  page +=
      "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\n\nตัวชี้วัด\tคะแนน\tประเด็นที่ควรพัฒนา\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n";
  for (const IndicatorRule& rule : rules.indicators())
    page += rule.name +
            "\t๘๘.๑๐\tบุคลากรบางส่วนยังไม่ทราบหลักเกณฑ์\tประกาศหลักเกณฑ์ให้ทราบทั่วกัน\t๑. ประชุม ๒. เผยแพร่ทางเว็บไซต์ ๓. "
            "รายงานผลทุกไตรมาส\tสำนักปลัด\n";
  return page + "\t\t\t\t๔. ติดตามผล\t\n\n\f";
}

void segment_pages(benchmark::State& state) {
  const Rules& rules = Rules::built_in();
  std::string text = "รายงานผลการดำเนินการ ประจำปี ๒๕๖๗\nเทศบาลตำบลดอนแก้ว\n\n";
  for (int page = 0; page < state.range(0); ++page) text += sample_page(rules);
  Document document = read_text(text, "report.txt", std::string(64, '0'));
  normalize(document);
  for (auto _ : state) benchmark::DoNotOptimize(segment(document, rules));
  state.counters["pages/s"] =
      benchmark::Counter(double(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(segment_pages)->Arg(1)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void records(benchmark::State& state) {
  const char* path = std::getenv("THAIMEMO_RECORDS");
  if (path == nullptr) return state.SkipWithError("THAIMEMO_RECORDS names no file of page records");
  std::ifstream file(path);
  DocumentReader reader(file, path);
  std::vector<Document> documents;
  double pages = 0;
  while (auto record = reader.next()) {
    pages += double(record->document.pages.size());
    documents.push_back(std::move(record->document));
  }
  const Rules& rules = Rules::built_in();
  for (auto _ : state)
    for (const Document& extracted : documents) {
      Document document = extracted;
      normalize(document);
      flow(document);
      benchmark::DoNotOptimize(segment(document, rules));
    }
  state.counters["pages/s"] = benchmark::Counter(pages, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(records)->Unit(benchmark::kMillisecond);

void load_rules(benchmark::State& state) {
  const std::string path = THAIMEMO_SOURCE_DIR "/normalize/rules/ita.toml";
  for (auto _ : state) benchmark::DoNotOptimize(Rules::from_file(path));
}
BENCHMARK(load_rules)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace thaimemo

BENCHMARK_MAIN();
