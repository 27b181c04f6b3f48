#include "corpus/report/measure_quality.h"

#include <algorithm>
#include <filesystem>

#include "base/embedded_file.h"
#include "base/wilson.h"
#include "corpus/report/agency_list.h"
#include "corpus/report/copied_figure.h"
#include "normalize/segment/values/places.h"

namespace thaimemo {

std::vector<EmbeddedFile> report_base_files();

namespace quality {
namespace {

const std::vector<Section> all_sections{
    {"summary", {"ภาพรวม", "At a glance"}, {}},
    {"next", {"ควรทำอะไรต่อ", "What to do next"}, {}},
    {"publication",
     {"ใครเผยแพร่และใครไม่เผยแพร่", "Who published and who did not"},
     {"คลังเอกสารมีรายงานของหน่วยงานใด ปีใด จังหวัดใด และขาดของใคร",
      "Whose reports the archive holds, of which years and provinces, and whose it lacks."}},
    {"reading",
     {"ไฟล์และภาพสแกน", "Files and scans"},
     {"ไฟล์อ่านได้ครบหรือไม่ และข้อความมาจากไฟล์หรือจากภาพ ฐานข้อมูลไม่เก็บเวลาที่ใช้อ่านแต่ละไฟล์ จึงไม่มีตารางไฟล์ที่อ่านช้า",
      "Whether files were read whole, and whether texts come from the file or from a picture. The database "
      "keeps no times, so slow "
      "files are not told."}},
    {"confidence",
     {"เชื่อได้เพียงใด", "How far it can be relied on"},
     {"ความแน่ใจเป็นค่าที่โปรแกรมประเมินเอง จะเชื่อได้เพียงใดต้องสุ่มตรวจกับหน้ากระดาษ หากฐานข้อมูลมีผลการสุ่มตรวจ ผลนั้นจะอยู่ที่นี่",
      "A confidence is what the program thinks of itself; an audit against the pages tells what it is worth. "
      "Audits stand here where "
      "the database has any."}},
    {"doubts", {"ค่าที่ยังต้องตรวจ", "Doubtful values left"}, {}},
    {"headers", {"หัวตารางที่ไม่รู้ความหมาย", "Headers without a meaning"}, {}},
    {"rescan", {"เอกสารที่ควรสแกนใหม่", "Documents to scan again"}, {}},
    {"duplicates",
     {"เอกสารซ้ำและข้อความที่ลอกกัน", "Duplicates and copied texts"},
     {"เป็นเพียงข้อสงสัย ต้องเปิดดูเอกสารก่อนสรุป", "Suspicions only: look at the documents before you conclude."}},
    {"told", {"ข้อสังเกตและปัญหา", "Checks and problems"}, {}}};

std::string base_file(std::string_view name) {
  for (const EmbeddedFile& file : report_base_files())
    if (file.name == name) return std::string(file.content);
  return "";
}

void list_provinces(SQLite::Database& db) {
  db.exec("CREATE TEMP TABLE known_province (province TEXT PRIMARY KEY)");
  SQLite::Statement insert(db, "INSERT OR IGNORE INTO known_province VALUES (?)");
  for (const std::string& province : Places::built_in().provinces()) {
    insert.bind(1, province);
    insert.exec();
    insert.reset();
  }
}

bool has(SQLite::Database& db, const std::string& name) {
  SQLite::Statement found(
      db,
      "SELECT count(*) FROM (SELECT name FROM sqlite_schema UNION ALL SELECT name FROM temp.sqlite_schema) "
      "WHERE name = ?");
  found.bind(1, name);
  found.executeStep();
  return found.getColumn(0).getInt() > 0;
}

std::int64_t whole(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? *number : 0;
}

void add_interval(Figure& figure, const std::vector<std::string>& counted) {
  const auto right = static_cast<size_t>(figure.index_of(counted.at(0)));
  const auto checked = static_cast<size_t>(figure.index_of(counted.at(1)));
  for (const char* column : {"share", "low", "high"}) figure.columns.emplace_back(column);
  for (std::vector<Value>& row : figure.rows) {
    const std::int64_t good = whole(row[right]), all = whole(row[checked]);
    const Interval interval = wilson_interval(good, all);
    row.emplace_back(nullptr);
    if (all > 0) row.back() = static_cast<double>(good) / static_cast<double>(all);
    row.emplace_back(interval.low);
    row.emplace_back(interval.high);
  }
}

Figure figure_of(SQLite::Database& db, const FigureFile& file) {
  Rows rows(db, file.sql);
  Figure figure{file.id, file.section, file.title, file.counted, file.plot, file.shown, rows.columns(), {}};
  while (rows.next()) figure.rows.push_back(rows.values());
  if (!file.interval.empty()) add_interval(figure, file.interval);
  return figure;
}

size_t place_of(const std::string& section) {
  const auto found = std::find_if(all_sections.begin(), all_sections.end(),
                                  [&](const Section& one) { return one.id == section; });
  return static_cast<size_t>(found - all_sections.begin());
}

}  // namespace

int Figure::index_of(const std::string& column) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const std::vector<Section>& sections() {
  return all_sections;
}

QualityReport measure_quality(const std::string& database, const QualitySettings& settings) {
  SQLite::Database db = open_for_reading(database);
  QualityReport report{std::filesystem::path(database).filename(), {}};
  guarded(database, [&] {
    db.exec("BEGIN");  // one state, though somebody may be writing
    db.exec(base_file("prelude.sql"));
    list_provinces(db);
    if (!settings.agencies.empty()) list_agencies(db, settings.agencies);
    for (const FigureFile& file : figure_files())
      if ((file.needs.empty() || has(db, file.needs)) && (file.without.empty() || !has(db, file.without)))
        report.figures.push_back(figure_of(db, file));
    report.figures.push_back(copied_texts(db, settings));
  });
  std::stable_sort(report.figures.begin(), report.figures.end(), [](const Figure& a, const Figure& b) {
    return place_of(a.section) < place_of(b.section);
  });
  return report;
}

}  // namespace quality
}  // namespace thaimemo
