// Made scans whose readings are unsure at random, for tests of the queue.
#pragma once

#include <random>

#include "base/sha256.h"
#include "tests/store/review/ingested.h"

namespace thaimemo::sample {

inline constexpr std::array<const char*, 10> indicator_names{
    "การปฏิบัติหน้าที่",        "การใช้งบประมาณ",    "การใช้อำนาจ",        "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",      "การป้องกันการทุจริต"};

class Doubtful {
 public:
  explicit Doubtful(unsigned seed) : random_(seed) {}

  // A title, ten scores in a table with measures, and three of them once more in headings.
  Document document(const std::string& source) {
    Document made;
    made.source = source;
    made.sha256 = sha256_hex(source);
    made.page_count = 1;
    Page page;
    page.width = 595;
    page.height = 842;
    page.origin = Origin::ocr;
    page.reason = "image only";
    page.blocks.emplace_back(line("รายงานผลการประเมิน ITA ปีงบประมาณ 2567", 40));
    page.blocks.emplace_back(line("องค์การบริหารส่วนตำบลทดสอบ", 60));
    page.blocks.emplace_back(line("อำเภอเมืองน่าน จังหวัดน่าน", 80));
    page.blocks.emplace_back(table());
    for (const int indicator : {1, 4, 9})
      page.blocks.emplace_back(line(std::to_string(indicator) + ". " +
                                        indicator_names[static_cast<std::size_t>(indicator - 1)] + " (" +
                                        score() + " คะแนน)",
                                    600 + indicator * 20));
    made.pages.push_back(std::move(page));
    return made;
  }

 private:
  double confidence() { return std::uniform_int_distribution(0, 3)(random_) == 0 ? 0.3 : 0.99; }
  std::string score() {
    return std::to_string(std::uniform_int_distribution(5000, 9999)(random_)).insert(2, ".");
  }

  void read_unsurely(Passage& passage) {
    passage.confidence = confidence();
    passage.words = {{passage.bbox, passage.raw, passage.confidence, {}}};
    if (passage.confidence < 0.5) passage.words[0].alternatives = {{passage.raw + "7", 0.25}};
  }

  Line line(const std::string& raw, double top) {
    Line made;
    made.raw = raw;
    made.bbox = {70, top, 500, top + 15};
    made.font_size_pt = 16;
    read_unsurely(made);
    return made;
  }

  Table table() {
    Table made;
    made.rows = 11;
    made.columns = 3;
    made.bbox = {70, 120, 500, 120 + 11 * 30};
    for (int row = 0; row < made.rows; ++row) {
      const std::string name = row == 0 ? "ตัวชี้วัด" : indicator_names[static_cast<std::size_t>(row - 1)];
      const std::array<std::string, 3> texts{name, row == 0 ? "คะแนน" : score(),
                                             row == 0 ? "มาตรการ" : "จัดอบรมเจ้าหน้าที่ปีละสองครั้งเรื่อง" + name};
      for (int column = 0; column < 3; ++column) {
        Cell cell;
        cell.row = row;
        cell.column = column;
        cell.raw = texts[static_cast<std::size_t>(column)];
        cell.bbox = {70.0 + 140 * column, 120.0 + 30 * row, 210.0 + 140 * column, 150.0 + 30 * row};
        read_unsurely(cell);
        made.cells.push_back(cell);
      }
    }
    return made;
  }

  std::mt19937 random_;
};

// As ingest leaves them.
inline void ingest_doubtful(SQLite::Database& db, Loader& loader, int count, unsigned seed) {
  keep_means(db, Means::built_in());
  Doubtful made(seed);
  for (int i = 0; i < count; ++i) {
    const Document read = as_read(made.document("report-" + std::to_string(i) + ".pdf"));
    loader.load(read, Means::built_in().report(read));
  }
}

}  // namespace thaimemo::sample
