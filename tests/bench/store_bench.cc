// How fast documents are loaded, and what a page costs on the disk.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "store/load/load.h"

namespace thaimemo {
namespace {

// Words of two to four made-up syllables, drawn with the uneven frequency of real text.
std::string word(std::mt19937& random) {
  static const std::vector<std::string> syllables{
      "การ", "งาน", "ข้อ",   "มูล", "ประ", "ชา",   "ชน", "เผย", "แพร่", "รับ", "ผิด", "ชอบ", "ตรวจ", "สอบ", "บริ",
      "หาร", "ให้",  "ความ", "รู้",  "ส่ง",  "เสริม", "พัฒ", "นา",  "ระ",  "บบ", "ติด", "ตาม", "ผล",   "ปี",   "ละ"};
  std::string text;
  const int count = 2 + static_cast<int>(random() % 3);
  for (int i = 0; i < count; ++i) {
    const auto rank = std::min(random() % syllables.size(), random() % syllables.size());
    text += syllables[rank];
  }
  return text;
}

Cell cell(std::mt19937& random, int row, int column, int words) {
  Cell made;
  made.row = row;
  made.column = column;
  made.bbox = {column * 97.31, row * 41.17, column * 97.31 + 95, row * 41.17 + 40};
  made.confidence = 0.9312;
  for (int i = 0; i < words; ++i) {
    const std::string raw = word(random);
    made.words.push_back(
        {{column * 97.31 + i, row * 41.17, column * 97.31 + i + 12.25, row * 41.17 + 14}, raw, 0.91, {}});
    made.raw += (i ? " " : "") + raw;
  }
  made.text = made.raw;
  if (row % 2 == 0) {
    made.raw = "๑. " + made.raw;
    made.text = "1. " + made.text;
    made.edits = {{"thai-digits", 0, "๑", "1"}};
  }
  return made;
}

Page page(std::mt19937& random, int number) {
  Table table;
  table.rows = 6;
  table.columns = 5;
  table.bbox = {0, 0, 500, 250};
  for (int row = 0; row < table.rows; ++row)
    for (int column = 0; column < table.columns; ++column)
      table.cells.push_back(cell(random, row, column, column < 2 ? 2 : 12));
  Page made;
  made.number = number;
  made.width = 595;
  made.height = 842;
  made.origin = Origin::ocr;
  made.blocks = {table};
  return made;
}

Document document(int number, int pages) {
  std::mt19937 random(static_cast<unsigned>(number));
  Document made;
  made.source = "archive/" + std::to_string(number) + ".pdf";
  made.sha256 = std::string(57, '0') + std::to_string(1'000'000 + number);
  made.page_count = pages;
  for (int i = 1; i <= pages; ++i) made.pages.push_back(page(random, i));
  return made;
}

Report report(const Document& document) {
  Report made;
  for (int i = 1; i <= 10; ++i)
    made.scores.push_back(
        {2567, Instrument::iit, i, "ตัวชี้วัด", "ตัวชี้วัด", 80.5, "80.50", "table", {1, {}, 1, i, 1, ""}, 1, false});
  for (const Page& seen : document.pages)
    for (const Cell& part : std::get<Table>(seen.blocks[0]).cells)
      made.cells.push_back(
          {seen.number, 1, part.row, part.column, "มาตรการ/แนวทางการดำเนินงาน", Field::measure});
  return made;
}

void add_file(const std::filesystem::path& path, double& bytes) {
  std::error_code absent;
  const auto size = std::filesystem::file_size(path, absent);
  if (!absent) bytes += static_cast<double>(size);
}

// Argument: pages of each document.
void load(benchmark::State& state) {
  const std::string path = std::filesystem::temp_directory_path() / "thaimemo-bench.db";
  std::filesystem::remove(path);
  const int pages = static_cast<int>(state.range(0));
  std::vector<Document> documents;
  std::vector<Report> reports;
  for (int i = 0; i < 50; ++i)
    documents.push_back(document(i, pages)), reports.push_back(report(documents.back()));
  int loaded = 0;
  {
    SQLite::Database db = open_for_writing(path);
    Loader loader(db);
    for (auto _ : state) {
      const size_t which = static_cast<size_t>(loaded) % documents.size();
      documents[which].source = "archive/" + std::to_string(loaded++) + ".pdf";
      loader.load(documents[which], reports[which]);
    }
  }
  double bytes = 0;
  add_file(path, bytes);
  state.counters["documents/s"] = benchmark::Counter(loaded, benchmark::Counter::kIsRate);
  state.counters["KB/page"] = bytes / 1024 / loaded / pages;
}
BENCHMARK(load)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond)->MinTime(4);

}  // namespace
}  // namespace thaimemo

BENCHMARK_MAIN();
