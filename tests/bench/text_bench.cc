// Reading and normalizing OCR text: pages of 40 lines and a table of ten rows, some 3,000 letters each.
#include <benchmark/benchmark.h>

#include "extract/text/read_text.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

std::string sample_page() {
  std::string page = "## รายงานผลการส่งเสริมคุณธรรม\n\n";
  for (int line = 0; line < 40; ++line) page += "เจ้าหน้าที่ของหน่วยงานให้บริการตามขั้นตอนและระยะเวลาที่กำหนดไว้ในคู่มือ\n";
  page += "\nตัวชี้วัด\tคะแนน\tมาตรการ\n";
  for (int row = 0; row < 10; ++row)
    page += "๑. การใช้อำนาจ\t๘๘.๑๐\t<ul><li>- ประกาศหลักเกณฑ์ให้ทราบทั่วกัน</li><li>- รายงานผลทุกไตรมาส</li></ul>\n";
  return page + "\n\f";
}

std::string sample_report(int pages) {
  std::string text;
  while (pages-- > 0) text += sample_page();
  return text;
}

void read_pages(benchmark::State& state) {
  const std::string text = sample_report(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(read_text(text, "report.txt", ""));
  state.counters["pages/s"] =
      benchmark::Counter(double(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(read_pages)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void normalize_pages(benchmark::State& state) {
  const Document raw = read_text(sample_report(static_cast<int>(state.range(0))), "report.txt", "");
  for (auto _ : state) {
    Document document = raw;
    normalize(document);
    benchmark::DoNotOptimize(document);
  }
  state.counters["pages/s"] =
      benchmark::Counter(double(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(normalize_pages)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace thaimemo

BENCHMARK_MAIN();
