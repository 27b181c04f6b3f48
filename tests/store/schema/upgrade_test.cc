// A database of every earlier schema, with something in each of its tables, is opened by today's program: docs/upgrading.md.
#include <gmock/gmock.h>

#include "base/sha256.h"
#include "store/schema/copied_text.h"
#include "store/schema/database.h"
#include "store/schema/migrate.h"
#include "store/schema/search_text.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

// What a program wrote that knew schema `since`, and what a view says of it from then on.
struct Written {
  int since;
  const char *rows, *asked, *answer;
};

const std::vector<Written> written{
    {1,
     "INSERT INTO provenance VALUES (1, '{\"thaimemo\":\"0.1.0\"}');"
     "INSERT INTO document (document_id, source, sha256, fingerprint, pages, status, agency, fiscal_year, "
     "provenance_id) VALUES (7, 'a.pdf', 'f0', '', 1, 'ok', 'อบต.ทดสอบ', 2567, 1)",
     "SELECT source || agency || fiscal_year || numbers_proven FROM documents", "a.pdfอบต.ทดสอบ25670"},
    {1, "INSERT INTO page VALUES (7, 1, 595, 842, 0, 0, 'text-layer', '')",
     "SELECT page || origin FROM pages", "1text-layer"},
    {1,
     "INSERT INTO grid (document_id, page, number, rows, columns, ruled, x0, y0, x1, y1) "
     "VALUES (7, 1, 1, 2, 2, 1, 0, 0, 100, 100);"
     "INSERT INTO cell (cell_key, cell_id, document_id, page, table_no, row_no, column_no, row_span, "
     "column_span, "
     "raw, text, x0, y0, x1, y1, confidence) VALUES (1, 'c0', 7, 1, 1, 0, 0, 1, 1, '๖๑', '61', 0, 0, 150, "
     "100, 1);"
     "INSERT INTO cell_search (rowid, folded) VALUES (1, folded('61'))",
     "SELECT raw || text || x1 FROM cells", "๖๑611.5"},
    {1,
     "INSERT INTO score VALUES (7, 1, 2567, 'OIT', 9, 'การเปิดเผยข้อมูล', 'o9', 61.5, '61.50', 'table', "
     "1, 1, 0, 0, 'c0', 0, 0, 1, 1, 0.9, 1)",
     "SELECT indicator_no || score || needs_review FROM scores", "961.51"},
    {1,
     "INSERT INTO measure (measure_key, document_id, seq, indicator_no, measure, result, confidence, "
     "needs_review) "
     "VALUES (1, 7, 1, 9, 'จัดอบรม', '', 1, 0);"
     "INSERT INTO item VALUES (1, 7, 1, 1, 'measure', 1, '๑.', 'จัดอบรม');"
     "INSERT INTO measure_place VALUES (7, 1, 1, 'measure', 1, 1, 0, 0, 'c0', 0, 0, 1, 1)",
     "SELECT measures.measure || items.label || measure_places.cell_id FROM measures JOIN items JOIN "
     "measure_places",
     "จัดอบรม๑.c0"},
    {1,
     "INSERT INTO finding (finding_key, document_id, seq, kind, text) VALUES (1, 7, 1, 'improvement', "
     "'ควรเผยแพร่');"
     "INSERT INTO finding_search (rowid, folded) VALUES (1, folded('ควรเผยแพร่'))",
     "SELECT kind || text FROM findings", "improvementควรเผยแพร่"},
    {1,
     "INSERT INTO \"check\" (document_id, seq, code, severity, message) VALUES (7, 1, 'score-sum', 'error', "
     "'no')",
     "SELECT code || message || message_th FROM checks", "score-sumno"},
    {1, "INSERT INTO problem VALUES (7, 1, 1, '', 'score-unread', 'warning', 'Look.')",
     "SELECT code || page FROM problems", "score-unread1"},
    {2, "UPDATE measure SET period_from = '2023-10-01'", "SELECT period_from FROM measures", "2023-10-01"},
    {3, "UPDATE grid SET origin = 'ocr'", "SELECT origin FROM cells", "ocr"},
    {4, "INSERT INTO suggestion VALUES (7, 1, 'c0', 0, 'อบรบ', 'อบรม', '7')",
     "SELECT before || after FROM suggestions", "อบรบอบรม"},
    {5, "UPDATE cell SET lines = '6' || char(10) || '1'", "SELECT replace(lines, char(10), '/') FROM cells",
     "6/1"},
    {8, "INSERT INTO text_print VALUES (7, 'issue', 9, x'00')", "SELECT count(*) > 0 FROM text_print", "1"},
    {9,
     "INSERT INTO correction VALUES (1, 'f0', 'cell', '', 1, 1, 0, 0, 'c0', 0, 0, 1, 1, '๖๑', '61', '67', "
     "'corrected', "
     "'', 'สมชาย', '2026-01-01T00:00:00Z', '0.1.0', '', 'h1')",
     "SELECT after || reviewer || hash FROM corrections", "67สมชายh1"},
    {10,
     "INSERT INTO audit_draw VALUES (1, 42, 1); INSERT INTO audit_stratum VALUES (1, 1, '', '', '', NULL, 1);"
     "INSERT INTO audit VALUES (1, 1, 1, 'f0', 1, 1, 0, 0, 'c0', '67', 1)",
     "SELECT text || outcome FROM audits", "67right"},
    {11, "INSERT INTO fact_place (document_id, field, text) VALUES (7, 'agency', 'ของอบต.')",
     "SELECT field || text FROM fact_places", "agencyของอบต."},
    {13, "INSERT INTO ingest_run VALUES (1, '2026-01-01T00:00:00Z', 1, 2, 3, 4)",
     "SELECT pages FROM ingest_run", "4"},
};

void write_as(int schema, const std::string& path) {
  SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  register_search_functions(db);
  register_copy_functions(db);
  std::vector<Migration> steps = migrations();
  steps.resize(static_cast<size_t>(schema));
  migrate(db, steps);
  for (const Written& one : written)
    if (one.since <= schema) db.exec(one.rows);
}

class Upgrade : public testing::TestWithParam<int> {};

void expect_rows_of(int schema, SQLite::Database& db) {
  for (const Written& one : written) {
    if (one.since > schema) continue;
    EXPECT_EQ(sample::one(db, one.asked), one.answer) << one.asked;
  }
}

TEST_P(Upgrade, KeepsEveryRowAndGoesOn) {
  const sample::Folder folder;
  write_as(GetParam(), folder.file("old.db"));
  SQLite::Database db = open_for_writing(folder.file("old.db"));
  EXPECT_EQ(user_version(db), schema_version);
  expect_rows_of(GetParam(), db);
  EXPECT_EQ(sample::one(db, "PRAGMA integrity_check"), "ok");
  EXPECT_EQ(sample::one(db, "SELECT count(*) FROM pragma_foreign_key_check"), "0");

  load_document(db, sample::document("a.pdf"), sample::report("อบต.ใหม่"));
  load_document(db, sample::document("b.pdf"), sample::report("อบต.อื่น"));
  EXPECT_EQ(
      sample::one(db, "SELECT group_concat(agency) FROM (SELECT agency FROM documents ORDER BY source)"),
      "อบต.ใหม่,อบต.อื่น");
}

INSTANTIATE_TEST_SUITE_P(FromSchema, Upgrade, testing::Range(1, schema_version + 1),
                         [](const auto& tested) { return std::to_string(tested.param); });

// Databases of it are with people: what they need goes into a step of its own.
TEST(UpgradeSteps, AStepThatWasGivenAwayIsNeverEdited) {
  const std::vector<std::string> given_away{
      "6c8195cd8cd6a3a1", "bc3335e6842a9270", "189abdc5b0de13c4", "ba9670a307a4e343", "408cd0544e17142d",
      "be3b046de2168fd4", "85f63df13e8e71be", "42f1514d79e2ac19", "b8d5b659559c310d", "544ff9a83ba4c04d",
      "b65361654e90278e", "1f30e39c4c6a580c", "d5d488462aa3b338", "70fc0335ede04cf4"};
  std::vector<std::string> now;
  for (const Migration& step : migrations()) now.push_back(sha256_hex(step.sql).substr(0, 16));
  EXPECT_EQ(now, given_away);
}

}  // namespace
}  // namespace thaimemo
