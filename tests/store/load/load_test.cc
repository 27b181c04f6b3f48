#include "store/load/load.h"

#include <gmock/gmock.h>

#include <fstream>

#include "base/sha256.h"
#include "extract/record/page_stream.h"
#include "store/load/fingerprint.h"
#include "store/load/stored_pages.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using sample::one;
using testing::HasSubstr;

void expect_whole(SQLite::Database& db) {
  EXPECT_EQ(one(db, "PRAGMA integrity_check"), "ok");
  EXPECT_EQ(one(db, "SELECT count(*) FROM pragma_foreign_key_check"), "0");
  db.exec("INSERT INTO cell_search (cell_search) VALUES ('integrity-check')");
}

TEST(Load, EveryViewShowsTheRecords) {
  SQLite::Database db = open_in_memory();
  EXPECT_EQ(load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ")), LoadResult::added);
  const std::string id = std::to_string(stable_id("a.pdf")), cell = cell_id(std::string(64, 'a'), 1, 1, 1, 1);
  EXPECT_EQ(one(db, "SELECT document_id FROM documents"), id);
  EXPECT_EQ(one(db, "SELECT agency || overall_score FROM documents"), "อบต.ทดสอบ80.25");
  EXPECT_EQ(one(db, "SELECT score || cell_id FROM scores WHERE seq = 1"), "61.5" + cell);
  EXPECT_EQ(one(db, "SELECT cell_id || text FROM fact_places WHERE field = 'overall_score'"), cell + "80.25");
  EXPECT_EQ(one(db, "SELECT page || x0 || text FROM fact_places WHERE field = 'agency' AND cell_id IS NULL"),
            "1100.0ของอบต.ทดสอบ");
  EXPECT_EQ(one(db, "SELECT needs_review FROM scores WHERE seq = 2 AND score IS NULL"), "1");
  EXPECT_EQ(one(db, "SELECT raw || text || header || field || x0 || origin FROM cells WHERE cell_id = '" +
                        cell + "'"),
            "๖๑.๕๐61.50คะแนนscore11.25ocr");
  EXPECT_EQ(one(db, "SELECT group_concat(ordinal || rule_id || position || before || after) FROM edits"),
            "1thai-digits0๖๑61,2thai-digits3๕๐50");
  EXPECT_EQ(one(db, "SELECT other FROM measures WHERE result = '' AND outcome IS NULL"),
            R"({"หมายเหตุ":"ไม่มี"})");
  EXPECT_EQ(one(db, "SELECT label || text FROM items"), "๑.จัดอบรม");
  EXPECT_EQ(one(db, "SELECT detail ->> 'overall' FROM checks"), "80.25");
  EXPECT_EQ(one(db,
                "SELECT before || position || after FROM suggestions JOIN cells USING (cell_id) WHERE "
                "column_no = 2"),
            "อบรบ3อบรม");
  EXPECT_EQ(one(db, "SELECT code || page FROM problems"), "score-unread1");
  EXPECT_EQ(one(db, "SELECT program_version || models || sandbox || libraries FROM runs"),
            R"(0.1.0{"tha":"0123abcd"}seccomp{"poppler":"22.12"})");
  expect_whole(db);
}

TEST(Load, ADocumentNeedsReviewWhereAFactIsInDoubt) {
  SQLite::Database db = open_in_memory();
  Report report = sample::report("อบต.ทดสอบ");
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_EQ(one(db, "SELECT needs_review FROM documents"), "0");
  report.problems.push_back({"place-respelled", Severity::warning, 1, "", "Compare it with the page."});
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_EQ(one(db, "SELECT needs_review FROM documents"), "1");
}

TEST(Load, TheSameAgainChangesNothing) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  loader.load(sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
  const std::string before = sample::dump(db);
  const int changes = db.getTotalChanges();
  EXPECT_EQ(loader.load(sample::document("a.pdf"), sample::report("อบต.ทดสอบ")), LoadResult::unchanged);
  EXPECT_EQ(db.getTotalChanges(), changes);
  EXPECT_EQ(sample::dump(db), before);
}

TEST(Load, WhatStoodUnderTheSourceIsReplaced) {
  SQLite::Database db = open_in_memory(), fresh = open_in_memory();
  Loader loader(db);
  loader.load(sample::document("a.pdf", "ข้อความเก่า"), sample::report("อบต.เก่า"));
  EXPECT_EQ(loader.load(sample::document("a.pdf"), sample::report("อบต.ใหม่")), LoadResult::replaced);
  load_document(fresh, sample::document("a.pdf"), sample::report("อบต.ใหม่"));
  EXPECT_EQ(sample::dump(db), sample::dump(fresh));
  EXPECT_EQ(one(db, R"(SELECT count(*) FROM cell_search WHERE cell_search MATCH '"เก่"')"), "0");
  expect_whole(db);
}

// All cells and their search index were written again for a new rule.
TEST(Load, AnotherReportLeavesThePagesAlone) {
  SQLite::Database db = open_in_memory(), fresh = open_in_memory();
  Loader loader(db);
  Report report = sample::report("อบต.เก่า"), other = sample::report("อบต.ใหม่");
  other.cells.pop_back();
  other.findings.clear();
  other.problems.push_back({"table-unknown", Severity::info, 1, "table 1", "No column is known."});
  loader.load(sample::document("a.pdf"), report);
  const std::string select = "SELECT group_concat(cell_key) FROM (SELECT * FROM cell WHERE document_id = " +
                             std::to_string(stable_id("a.pdf")) + " ORDER BY cell_key)";
  const std::string keys = one(db, select);
  load_document(db, sample::document("b.pdf"), report);
  EXPECT_EQ(loader.load(sample::document("a.pdf"), other), LoadResult::replaced);
  EXPECT_EQ(one(db, select), keys);
  load_document(fresh, sample::document("a.pdf"), other);
  load_document(fresh, sample::document("b.pdf"), report);
  EXPECT_EQ(sample::dump(db), sample::dump(fresh));
  expect_whole(db);
}

TEST(Load, AnyDifferenceIsSeen) {
  const Document document = sample::document("a.pdf");
  const Report report = sample::report("อบต.ทดสอบ");
  const std::string lines = raw_lines(document);
  const Fingerprint print = fingerprint(lines, document, &report);
  Document other_text = document;
  std::get<Table>(other_text.pages[0].blocks[0]).cells[5].text += "ๆ";
  Document other_edit = document;
  std::get<Table>(other_edit.pages[0].blocks[0]).cells[4].edits[1].position = 4;
  Report other_report = report;
  other_report.scores[0].score = 61.51;
  EXPECT_EQ(raw_lines(other_text), lines);
  EXPECT_NE(fingerprint(lines, other_text, &report), print);
  EXPECT_NE(fingerprint(lines, other_edit, &report), print);
  EXPECT_NE(fingerprint(lines, document, &other_report), print);
  EXPECT_TRUE(fingerprint(lines, document, &other_report).same_pages(print.text()));
  EXPECT_FALSE(fingerprint(lines, other_text, &report).same_pages(print.text()));
  EXPECT_NE(fingerprint(lines, document, nullptr), print);
}

TEST(Load, TheOrderOfLoadingLeavesNoTrace) {
  SQLite::Database forth = open_in_memory(), back = open_in_memory();
  const std::vector<std::string> names{"ก.pdf", "ข.pdf", "c.pdf", "d.pdf"};
  for (size_t i = 0; i < names.size(); ++i) {
    load_document(forth, sample::document(names[i]), sample::report("อบต." + names[i]));
    const std::string& last = names[names.size() - 1 - i];
    load_document(back, sample::document(last), sample::report("อบต." + last));
  }
  EXPECT_EQ(sample::dump(forth), sample::dump(back));
}

TEST(Load, TheStreamAndTheRecordGiveTheSameRows) {
  SQLite::Database direct = open_in_memory(), streamed = open_in_memory();
  Document document = sample::document("a.pdf");
  std::get<Table>(document.pages[0].blocks[0]).cells[5].text = "ไบต์เสีย \xFF ใน";
  std::get<Table>(document.pages[0].blocks[0]).cells[5].bbox = {1.23456, 0.1 + 0.2, 1e300, std::nan("")};
  const Report report = sample::report("อบต.ทดสอบ");
  load_document(direct, document, report);
  std::stringstream lines;
  lines << header_line() << "\n";
  write_document({document, to_report_line(report)}, [&](std::string_view line) { lines << line << "\n"; });
  const DocumentRecord record = DocumentReader(lines, "test").next().value();
  load_document(streamed, record.document, report_from_line(record.report_line));
  EXPECT_EQ(one(direct, "SELECT text || x0 || y0 || y1 FROM cells WHERE column_no = 2 AND row_no = 1"),
            one(streamed, "SELECT text || x0 || y0 || y1 FROM cells WHERE column_no = 2 AND row_no = 1"));
  EXPECT_EQ(sample::dump(direct), sample::dump(streamed));
}

TEST(Load, ARecordWithoutReportSaysSo) {
  SQLite::Database db = open_in_memory();
  EXPECT_EQ(Loader(db).load(sample::document("a.pdf"), nullptr), LoadResult::added);
  EXPECT_EQ(one(db, "SELECT code FROM problems"), "not-segmented");
  EXPECT_EQ(one(db, "SELECT count(*) FROM cells WHERE header IS NULL AND field IS NULL"), "6");
  EXPECT_EQ(Loader(db).load(sample::document("a.pdf"), sample::report("อบต.ทดสอบ")), LoadResult::replaced);
}

TEST(Load, APlaceClaimedTwiceKeepsTheFirstAndSaysSo) {
  SQLite::Database db = open_in_memory();
  Document document = sample::document("a.pdf");
  Table& table = std::get<Table>(document.pages[0].blocks[0]);
  table.cells.push_back(sample::cell(1, 1, "99", "99"));
  document.pages[0].blocks.push_back(Block(table));
  document.pages.push_back(document.pages[0]);
  load_document(db, document, {});
  EXPECT_EQ(one(db, "SELECT count(*) FROM cells"), "6");
  EXPECT_EQ(one(db, "SELECT group_concat(place, ';') FROM problems WHERE code = 'place-taken'"),
            "table 1, row 1, column 1;table 1;");
}

TEST(Load, OneFileUnderTwoNamesIsTwoDocuments) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf"), {});
  load_document(db, sample::document("copy of a.pdf"), {});
  EXPECT_EQ(one(db, "SELECT count(DISTINCT cell_id) || '/' || count(*) FROM cells"), "6/12");
}

TEST(Load, AFailedFileIsARowToo) {
  SQLite::Database db = open_in_memory();
  const Document crashed{
      "bad.pdf", "", "", 0, Status::crashed, {}, {{"worker-crashed", Severity::error, 0, "", "x"}}, {}};
  load_document(db, crashed, {});
  EXPECT_EQ(one(db, "SELECT status || pages FROM documents"), "crashed0");
  EXPECT_EQ(one(db, "SELECT count(*) FROM problems WHERE page IS NULL"), "1");
  EXPECT_EQ(
      one(db, "SELECT count(*) FROM runs WHERE models IS NULL AND sandbox IS NULL AND libraries = '{}'"),
      "1");
}

TEST(Load, AFullDiskLeavesTheDocumentAsItStood) {
  sample::Folder folder;
  SQLite::Database db = open_for_writing(folder.file("a.db"));
  load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
  const std::string before = sample::dump(db);
  db.execAndGet("PRAGMA max_page_count = " + one(db, "PRAGMA page_count"));
  std::string long_text;
  for (int i = 0; i < 50'000; ++i) long_text += "ยาว" + std::to_string(i);
  try {
    load_document(db, sample::document("a.pdf", long_text), sample::report("อบต.ทดสอบ"));
    FAIL() << "there was room";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "db-full");
  }
  EXPECT_EQ(sample::dump(db), before);
  expect_whole(db);
  db.execAndGet("PRAGMA max_page_count = 100000");
  EXPECT_EQ(load_document(db, sample::document("a.pdf", long_text), {}), LoadResult::replaced);
}

TEST(StoredPages, GiveBackWhatWasExtracted) {
  SQLite::Database db = open_in_memory();
  const Document document = sample::document("a.pdf");
  load_document(db, document, sample::report("อบต.ทดสอบ"));
  ASSERT_EQ(stored_document_ids(db), std::vector<std::int64_t>{stable_id("a.pdf")});
  const Document stored = stored_document(db, stable_id("a.pdf")).document;
  EXPECT_EQ(raw_lines(stored), raw_lines(document));
  const Cell& cell = std::get<Table>(stored.pages[0].blocks[0]).cells[4];
  EXPECT_EQ(cell.raw, "๖๑.๕๐");
  EXPECT_EQ(cell.text, "");
  EXPECT_TRUE(cell.edits.empty());
  EXPECT_THROW(stored_document(db, 1), Error);
}

TEST(StoredPages, OnePageIsReadAlone) {
  SQLite::Database db = open_in_memory();
  Document document = sample::document("a.pdf");
  Page second = document.pages[0];
  second.number = 12;
  document.pages.push_back(second);
  load_document(db, document, sample::report("อบต.ทดสอบ"));
  EXPECT_EQ(stored_page(db, stable_id("a.pdf"), 1),
            stored_document(db, stable_id("a.pdf")).document.pages[0]);
  EXPECT_EQ(stored_page(db, stable_id("a.pdf"), 12)->number, 12);
  EXPECT_EQ(stored_page(db, stable_id("a.pdf"), 2), std::nullopt);
  EXPECT_EQ(stored_page(db, 1, 1), std::nullopt);
}

TEST(StoredPages, KeepTheLettersThatARepairOfTheTextLayerGave) {
  SQLite::Database db = open_in_memory();
  Document document = sample::document("a.pdf");
  Cell& repaired = std::get<Table>(document.pages[0].blocks[0]).cells[4];
  repaired.raw = "สานักงาน";
  repaired.edits = {{"layer-office-glyph", 1, "", "ํ"}, {"sara-am", 1, "ํา", "ำ"}};
  load_document(db, document, sample::report("อบต.ทดสอบ"));
  const Document stored = stored_document(db, stable_id("a.pdf")).document;
  EXPECT_EQ(std::get<Table>(stored.pages[0].blocks[0]).cells[4].edits,
            std::vector<Edit>{repaired.edits.front()});
}

TEST(Load, PrintedLinesStandBesideTextThatFlows) {
  SQLite::Database db = open_in_memory();
  Document document = sample::document("a.pdf");
  Cell& flowing = std::get<Table>(document.pages[0].blocks[0]).cells[4];
  flowing.raw = "นํ้า\nดี";
  flowing.text = "น้ำดี";
  flowing.edits = {{"sara-am", 1, "ํ้า", "้ำ"}, {"flow-join", 3, "\n", ""}};
  load_document(db, document, sample::report("อบต.ทดสอบ"));
  EXPECT_EQ(db.execAndGet("SELECT lines FROM cells WHERE text = 'น้ำดี'").getString(), "น้ำ\nดี");
  EXPECT_EQ(db.execAndGet("SELECT count(*) FROM cells WHERE lines <> text").getInt(), 1);
}

TEST(StoredPages, LongRecordsComeInChunks) {
  const std::string lines = raw_lines(sample::document("a.pdf"));
  std::string joined;
  const std::vector<std::string> frames = compressed(lines, 100);
  for (const std::string& frame : frames) joined += decompressed(frame);
  EXPECT_EQ(frames.size(), (lines.size() + 99) / 100);
  EXPECT_EQ(joined, lines);
  EXPECT_THROW(decompressed("not a frame"), Error);
  EXPECT_THROW(decompressed(frames[0].substr(0, frames[0].size() - 4)), Error);
}

}  // namespace
}  // namespace thaimemo
