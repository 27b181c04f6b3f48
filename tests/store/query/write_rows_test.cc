#include "store/query/write_rows.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "store/query/display_width.h"
#include "store/query/export.h"
#include "tests/store/sample.h"
#include "tests/store/workbook/xlsx_file.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;

std::string written(const std::string& sql, const WriteSettings& settings) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  Rows rows(db, sql);
  std::string text;
  write_rows(rows, settings, [&](std::string_view bytes) { text += bytes; });
  return text;
}

TEST(DisplayWidth, MarksTakeNoColumn) {
  EXPECT_EQ(display_width("ที่"), 1);
  EXPECT_EQ(display_width("น้ำ"), 2);
  EXPECT_EQ(display_width("ผู้รับผิดชอบ"), 8);
  EXPECT_EQ(display_width("a漢"), 3);
  EXPECT_EQ(display_width(""), 0);
}

TEST(DisplayWidth, CutsBetweenLettersNotBeforeTheirMarks) {
  EXPECT_EQ(shortened("ที่นี่", 2), "ที่นี่");
  EXPECT_EQ(shortened("ที่นี่ที่", 2), "ที่…");
  EXPECT_EQ(display_width(shortened("การเปิดเผยข้อมูลสาธารณะ", 10)), 10);
}

TEST(DisplayWidth, NothingSteersTheTerminal) {
  EXPECT_EQ(printable("a\x1b[31m\tb\u202Ec\u0085"), "a [31m b c ");
}

TEST(WriteTable, ColumnsAlign) {
  const std::string text =
      written("SELECT 'ที่' AS a, 1 AS number UNION ALL SELECT 'กขคง', 12.5 UNION ALL SELECT NULL, NULL", {});
  EXPECT_EQ(text,
            "a     number\n"
            "----  ------\n"
            "ที่          1\n"
            "กขคง    12.5\n"
            "\n");
}

TEST(WriteTable, LongValuesAreCutAndLinesJoined) {
  EXPECT_EQ(written("SELECT 'ab' || char(10) || 'cdefgh' AS v", {Format::table, 5, true}),
            "v\n-----\nab c…\n");
}

TEST(WriteTable, StreamsBehindTheRowsItMeasured) {
  const std::string text = written(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) SELECT i FROM n", {});
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1502);
}

TEST(WriteCsv, QuotesAndOpensInExcel) {
  EXPECT_EQ(written("SELECT 'ก,ข' AS a, 'x\"y' AS b, NULL AS c, '' AS d, -5 AS e, 'z' || char(10) AS f",
                    {Format::csv}),
            "\xEF\xBB\xBF"
            "a,b,c,d,e,f\r\n\"ก,ข\",\"x\"\"y\",,\"\",-5,\"z\n\"\r\n");
}

TEST(WriteCsv, NoTextIsAFormula) {
  for (const char* start : {"=1+1", "+1", "-จัดอบรม", "@SUM(1)", " =1", "＝1"}) {
    const std::string text = written("SELECT '" + std::string(start) + "' AS a", {Format::csv});
    EXPECT_THAT(text, HasSubstr("\"'" + std::string(start) + "\"")) << start;
    EXPECT_EQ(written("SELECT '" + std::string(start) + "' AS a", {Format::csv, 0, false}).find('\''),
              std::string::npos);
  }
  EXPECT_THAT(written("SELECT -1.5 AS a, '1=1' AS b", {Format::csv}), HasSubstr("\r\n-1.5,1=1\r\n"));
}

TEST(WriteCsv, NoNameOfAColumnIsAFormula) {
  EXPECT_THAT(written("SELECT 1 AS \"=1+1\"", {Format::csv}), HasSubstr("\"'=1+1\"\r\n"));
}

TEST(WriteCsv, ATabOrALinesEndInFrontGetsAnApostrophe) {
  EXPECT_THAT(written("SELECT char(9) || 'a' AS a", {Format::csv}), HasSubstr("\"'\ta\""));
  EXPECT_THAT(written("SELECT char(13) || 'a' AS a", {Format::csv}), HasSubstr("\"'\ra\""));
}

TEST(WriteWorkbook, TheSecondSheetSaysWhatWasAsked) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  Rows rows(db, "SELECT 'ที่' AS place, 85.2 AS score WHERE :year = 2567",
            {{"year", std::int64_t{2567}}, {"unknown", "x"}});
  WriteSettings settings{Format::xlsx};
  settings.source = {"reports.db", std::chrono::sys_seconds(std::chrono::seconds(1'795'860'000))};
  std::string bytes;
  EXPECT_EQ(write_rows(rows, settings, [&](std::string_view part) { bytes += part; }), 1);
  const Json book = read_xlsx_bytes(bytes);
  EXPECT_EQ(book["sheets"][0]["rows"][1][1]["value"], 85.2);
  std::map<std::string, Json> facts;
  for (const Json& row : book["sheets"][1]["rows"]) facts[row[0]["value"]] = row[1]["value"];
  EXPECT_EQ(facts["statement"], rows.statement());
  EXPECT_EQ(facts[":year"], 2567);
  EXPECT_EQ(facts["rows"], 1);
  EXPECT_EQ(facts["database"], "reports.db");
  EXPECT_EQ(facts["asked at"], "2026-11-28 17:00:00 +07:00");
  EXPECT_EQ(facts["program"], "thaimemo " THAIMEMO_VERSION);
  EXPECT_FALSE(facts.contains(":unknown"));
}

TEST(Rows, MoreThanTheLimitsIsAnError) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  const std::string endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
  for (const AnswerLimits& limits : {AnswerLimits{10, 0}, AnswerLimits{0, 1000}}) {
    Rows rows(db, endless);
    rows.limit(limits);
    EXPECT_THROW(write_rows(rows, {Format::csv}, [](std::string_view) {}), Error);
  }
}

TEST(Rows, AFurtherColumnIsMadeOfTheOthers) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  Rows rows(db, "SELECT 'a' AS a, 'b' AS b");
  rows.add_column("both",
                  [](const std::vector<Value>& values) { return to_text(values[0]) + to_text(values[1]); });
  std::string text;
  write_rows(rows, {Format::ndjson}, [&](std::string_view bytes) { text += bytes; });
  EXPECT_EQ(text, "{\"a\":\"a\",\"b\":\"b\",\"both\":\"ab\"}\n");
}

TEST(WriteJson, KeepsTypesAndText) {
  const std::string sql =
      "SELECT 1 AS a, 2.5 AS b, NULL AS c, 'ก\"' || char(0) AS d UNION ALL SELECT 1, 80.0, NULL, ''";
  const std::string lines = written(sql, {Format::ndjson});
  EXPECT_THAT(lines, testing::StartsWith("{\"a\":1,\"b\":2.5,\"c\":null,\"d\":\"ก\\\""));
  const Json list = Json::parse(written(sql, {Format::json}));
  EXPECT_EQ(list.size(), 2);
  EXPECT_EQ(list[1]["b"], 80.0);
  EXPECT_EQ(written("SELECT 1 WHERE 0", {Format::json}), "[]\n");
}

TEST(Export, TheFolderHoldsEveryView) {
  sample::Folder folder;
  SQLite::Database db = open_for_writing(folder.file("a.db"));
  load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
  export_folder(db, folder.file("out"), {Format::csv});
  for (const View& view : public_views())
    EXPECT_TRUE(std::filesystem::exists(folder.file("out/" + view.name + ".csv")));
  for (const auto& entry : std::filesystem::directory_iterator(folder.file("out")))
    EXPECT_NE(entry.path().extension(), ".part");
  EXPECT_THROW(export_view(db, "sqlite_schema", {}, [](std::string_view) {}), Error);
}

TEST(Export, DumpsAreEqualWhateverTheOrder) {
  SQLite::Database forth = open_in_memory(), back = open_in_memory();
  for (const char* name : {"a", "b", "c"}) load_document(forth, sample::document(name), sample::report(name));
  for (const char* name : {"c", "b", "a"}) load_document(back, sample::document(name), sample::report(name));
  std::string first, second;
  const auto rows = dump(forth, [&](std::string_view bytes) { first += bytes; });
  EXPECT_EQ(rows, std::count(first.begin(), first.end(), '\n'));
  dump(back, [&](std::string_view bytes) { second += bytes; });
  EXPECT_EQ(first, second);
  EXPECT_THAT(first, HasSubstr("{\"row\":{\"agency\":\"a\""));
}

}  // namespace
}  // namespace thaimemo
