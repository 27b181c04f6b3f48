// Each ready-made question against a small database with known answers.
#include <gmock/gmock.h>

#include <sqlite3.h>

#include <map>
#include <set>

#include "store/query/ask.h"
#include "store/schema/read_only.h"
#include "tests/store/query/answers.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// Two agencies, one of them in two years.
SQLite::Database three_reports() {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("ก 2567.pdf"), sample::report("อบต.หนองสมมุติ", 61.5));
  load_document(db, sample::document("ข 2567.pdf"), sample::report("เทศบาลตำบลตัวอย่าง", 88.25));
  Report earlier = sample::report("อบต.หนองสมมุติ", 70.25);
  earlier.facts.assessment_year = 2566;
  earlier.scores = {sample::score(9, "การเปิดเผยข้อมูล", 70.25, 2566)};
  load_document(db, sample::document("ก 2566.pdf"), earlier);
  return db;
}

TEST(Answers, EveryQuestionGivesTheColumnsOfItsHeaderAndTakesItsParameters) {
  SQLite::Database db = three_reports();
  for (const NamedQuery& query : named_queries()) {
    if (query.name == "search") continue;
    Rows rows(db, query.sql);
    EXPECT_THAT(rows.columns(), ElementsAreArray(query.columns)) << query.name;
    for (const Parameter& parameter : query.parameters)
      EXPECT_NE(query.sql.find(":" + parameter.name), std::string::npos)
          << query.name << " " << parameter.name;
  }
  EXPECT_THAT(ask(db, "search", {{"text", "ข้อมูล"}}).columns(),
              ElementsAreArray(named_query("search").columns));
}

TEST(Answers, EveryQuestionRunsReadOnly) {
  SQLite::Database db = three_reports();
  const ReadOnlyGuard guard(db);
  for (const NamedQuery& query : named_queries()) guard.check(query.sql);
  EXPECT_THAT(answers(db, "search", {{"text", "ข้อมูล"}, {"limit", "1"}}, "kind"), ElementsAre("cell"));
}

TEST(Answers, LowScores) {
  SQLite::Database db = three_reports();
  EXPECT_THAT(answers(db, "low-scores", {}, "score"), ElementsAre("61.5"));
  EXPECT_THAT(answers(db, "low-scores", {{"below", "90"}, {"indicator", "๙"}, {"year", "๒๕๖๗"}}, "score"),
              ElementsAre("61.5", "88.25"));
  EXPECT_THAT(answers(db, "low-scores", {{"below", "90"}, {"agency", "ตัวอย่าง"}}, "source"),
              ElementsAre("ข 2567.pdf"));
  EXPECT_THAT(answers(db, "low-scores", {{"below", "90"}, {"province", "อื่น"}}, "source"), IsEmpty());
}

TEST(Answers, EqualScoresOfOneDocumentStandOnce) {
  SQLite::Database db = open_in_memory();
  Report report = sample::report("อบต.ทดสอบ");
  report.scores = {sample::score(9, "การเปิดเผยข้อมูล", 61.5), sample::score(9, "การเปิดเผยข้อมูล", 61.5),
                   sample::score(9, "การเปิดเผยข้อมูล", 60.5)};
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_THAT(answers(db, "low-scores", {}, "score"), ElementsAre("60.5", "61.5"));
}

TEST(Answers, Promises) {
  SQLite::Database db = three_reports();
  EXPECT_THAT(answers(db, "promises", {{"indicator", "9"}, {"year", "2567"}, {"below", "70"}}, "measure"),
              ElementsAre("จัดอบรมเจ้าหน้าที่ปีละสองครั้ง"));
  EXPECT_THAT(answers(db, "promises", {}, "score"), ElementsAre("61.5", "70.25", "88.25"));
  EXPECT_THAT(answers(db, "promises", {{"year", "2566"}}, "cell_id"),
              ElementsAre(sample::place(1, 2).cell_id));
}

TEST(Answers, Evidence) {
  SQLite::Database db = three_reports();
  const std::string cell = sample::place(1, 1).cell_id;
  EXPECT_THAT(answers(db, "evidence", {{"cell", cell}}, "source"),
              ElementsAre("ก 2566.pdf", "ก 2567.pdf", "ข 2567.pdf"));
  EXPECT_THAT(answers(db, "evidence", {{"cell", cell}}, "edits").at(0),
              "thai-digits at 0: ๖๑ → 61; thai-digits at 3: ๕๐ → 50");
  EXPECT_THAT(answers(db, "evidence", {{"cell", "none"}}, "source"), IsEmpty());
}

TEST(Answers, History) {
  SQLite::Database db = three_reports();
  EXPECT_THAT(answers(db, "history", {{"agency", "หนอง"}, {"indicator", "9"}}, "change"),
              ElementsAre("", "-8.75"));
  EXPECT_THAT(answers(db, "history", {{"agency", "หนอง"}, {"indicator", "9"}}, "year"),
              ElementsAre("2566", "2567"));
}

TEST(Answers, WhatMustBeToldOfDocuments) {
  SQLite::Database db = three_reports();
  EXPECT_THAT(answers(db, "totals", {{"year", "2566"}}, "source"), ElementsAre("ก 2566.pdf"));
  EXPECT_THAT(answers(db, "checks", {{"code", "score-sum"}}, "code").size(), 3);
  EXPECT_THAT(answers(db, "checks", {{"code", "score-conflict"}}, "code"), IsEmpty());
  EXPECT_THAT(answers(db, "no-result", {{"year", "2566"}}, "result"), ElementsAre(""));
  EXPECT_THAT(answers(db, "no-result", {{"year", "2566"}}, "cell_id"),
              ElementsAre(sample::place(1, 2).cell_id));
  EXPECT_THAT(answers(db, "no-result", {{"indicator", "8"}}, "result"), IsEmpty());
  EXPECT_THAT(answers(db, "doubts", {}, "value"), ElementsAre("61.50", "61.50"));
  EXPECT_THAT(answers(db, "doubts", {{"limit", "1"}}, "source"), ElementsAre("ก 2567.pdf"));
  EXPECT_THAT(answers(db, "problems", {{"severity", "warning"}}, "page"), ElementsAre("1", "1", "1"));
  EXPECT_THAT(answers(db, "documents", {{"status", "ok"}, {"year", "2566"}}, "problems"), ElementsAre("1"));
  EXPECT_THAT(
      answers(db, "summary", {}, "what"),
      ElementsAre("documents", "documents: ok", "pages", "pages: ocr", "tables", "cells", "scores",
                  "scores to review", "measures", "findings", "checks: score-sum", "problems: score-unread"));
}

std::string code_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    EXPECT_EQ(error.exit_code(), ExitCode::usage);
    return error.code();
  }
  return "no error";
}

TEST(Answers, WrongQuestionsAreExplained) {
  SQLite::Database db = open_in_memory();
  EXPECT_EQ(code_of([&] { ask(db, "evidence", {}); }), "parameter-missing");
  EXPECT_EQ(code_of([&] { ask(db, "summary", {{"year", "1"}}); }), "parameter-unknown");
  EXPECT_EQ(code_of([&] { ask(db, "low-scores", {{"year", "25x7"}}); }), "parameter-invalid");
  EXPECT_EQ(code_of([&] { ask(db, "low-scores", {{"below", ""}}); }), "parameter-invalid");
  EXPECT_EQ(code_of([&] { ask(db, "search", {{"text", " "}}); }), "search-empty");
  EXPECT_EQ(code_of([&] { ask(db, "searching", {}); }), "query-unknown");
  try {
    named_query("lowscore");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "query-unknown");
    EXPECT_THAT(error.hint(), testing::HasSubstr("low-scores"));
  }
}

TEST(Answers, ValuesWithoutNamesFollowTheParameters) {
  Arguments arguments;
  name_values(named_query("search"), {"คำ", "5"}, arguments);
  EXPECT_EQ(arguments, (Arguments{{"text", "คำ"}, {"limit", "5"}}));
  EXPECT_EQ(code_of([&] { name_values(named_query("summary"), {"x"}, arguments); }), "parameter-unknown");
}

TEST(NamedQuery, AWrongHeaderIsRefused) {
  const std::string good =
      "-- title: t\n-- title-th: ท\n-- param: a integer 5 | meaning\n-- columns: x\nSELECT :a AS x\n";
  EXPECT_EQ(parse_named_query("q", good).parameters.at(0).standard, "5");
  for (const char* wrong : {"-- titel: t\nSELECT 1", "-- title: t\n-- title-th: ท\n-- columns: x\n",
                            "-- title: t\n-- title-th: ท\nSELECT 1",
                            "-- title: t\n-- title-th: ท\n-- param: a number 5 | m\n-- columns: x\nSELECT 1",
                            "-- title: t\n-- title-th: ท\n-- param: a integer 5\n-- columns: x\nSELECT 1",
                            "-- no colon\nSELECT 1"})
    EXPECT_THROW(parse_named_query("q", wrong), Error) << wrong;
}

// A promise of some length, as agencies copy them.
std::string long_measure(const std::string& ending) {
  return "จัดอบรมเจ้าหน้าที่เรื่องขั้นตอนการให้บริการและมาตรฐานระยะเวลาปีละสองครั้งพร้อมเผยแพร่คู่มือที่จุดบริการทุกจุด" + ending;
}

Report with_measure(const std::string& agency, const std::string& text) {
  Report report = sample::report(agency);
  report.measures[0].fields[0].second = text;
  return report;
}

TEST(Answers, CopiesBetweenAgenciesButNotInsideOne) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf"), with_measure("อบต.หนึ่ง", long_measure("")));
  load_document(db, sample::document("b.pdf"), with_measure("อบต.สอง", long_measure(" และออนไลน์")));
  load_document(db, sample::document("c.pdf"), with_measure("อบต.สอง", long_measure(" และออนไลน์ๆ")));
  load_document(db, sample::document("d.pdf"),
                with_measure("อบต.สาม", "เรื่องอื่นที่ไม่มีใครเขียนไว้ที่ใดมาก่อนเลยในรายงานฉบับอื่นทุกฉบับของทุกหน่วยงาน"));
  EXPECT_THAT(answers(db, "copies", {}, "other_source"), ElementsAre("b.pdf", "c.pdf"));
  EXPECT_THAT(answers(db, "copies", {}, "cell_id"), Each(SizeIs(16))) << "both texts lead to their cells";
  EXPECT_THAT(answers(db, "copies", {}, "other_cell_id"), Each(SizeIs(16)));
  EXPECT_THAT(answers(db, "copies", {}, "other_text"), Each(HasSubstr("จัด")));
  EXPECT_THAT(answers(db, "copies", {{"alike", "0.99"}}, "source"), IsEmpty());
  EXPECT_THAT(answers(db, "copies", {{"letters", "500"}}, "source"), IsEmpty());
}

// What the question was before prints were kept: every text's bands made anew, every pair compared.
constexpr const char* copies_as_defined = R"sql(
WITH written AS (
  SELECT m.document_id, m.seq, m.page_first AS page, 'issue' AS field, m.issue AS text,
         (SELECT cell_id FROM measure_places AS l WHERE l.document_id = m.document_id AND l.measure_seq = m.seq
          AND l.field = 'issue' ORDER BY l.seq LIMIT 1) AS cell_id, NULL AS box FROM measures AS m
  UNION ALL SELECT m.document_id, m.seq, m.page_first AS page, 'measure' AS field, m.measure AS text,
         (SELECT cell_id FROM measure_places AS l WHERE l.document_id = m.document_id AND l.measure_seq = m.seq
          AND l.field = 'measure' ORDER BY l.seq LIMIT 1) AS cell_id, NULL AS box FROM measures AS m
  UNION ALL SELECT m.document_id, m.seq, m.page_first AS page, 'steps' AS field, m.steps AS text,
         (SELECT cell_id FROM measure_places AS l WHERE l.document_id = m.document_id AND l.measure_seq = m.seq
          AND l.field = 'steps' ORDER BY l.seq LIMIT 1) AS cell_id, NULL AS box FROM measures AS m
  UNION ALL SELECT m.document_id, m.seq, m.page_first AS page, 'result' AS field, m.result AS text,
         (SELECT cell_id FROM measure_places AS l WHERE l.document_id = m.document_id AND l.measure_seq = m.seq
          AND l.field = 'result' ORDER BY l.seq LIMIT 1) AS cell_id, NULL AS box FROM measures AS m
  UNION ALL SELECT m.document_id, m.seq, m.page_first AS page, 'outcome' AS field, m.outcome AS text,
         (SELECT cell_id FROM measure_places AS l WHERE l.document_id = m.document_id AND l.measure_seq = m.seq
          AND l.field = 'outcome' ORDER BY l.seq LIMIT 1) AS cell_id, NULL AS box FROM measures AS m
  UNION ALL SELECT document_id, seq, page, 'finding', text, cell_id,
                   printf('%.2f,%.2f,%.2f,%.2f', x0, y0, x1, y1) FROM findings
),
texts AS MATERIALIZED (
  SELECT row_number() OVER (ORDER BY d.source, w.field, w.seq) AS id, w.field, w.text, w.page, w.cell_id, w.box, d.source,
         d.agency,
         coalesce(d.fiscal_year, d.assessment_year) AS year
  FROM written AS w JOIN documents AS d USING (document_id)
  WHERE length(folded(w.text)) >= :letters
),
bands AS (SELECT t.id, j.key AS band, j.value AS hash FROM texts AS t, json_each(copy_bands(t.text)) AS j),
pairs AS (
  SELECT DISTINCT first, id AS second
  FROM (SELECT id, min(id) OVER (PARTITION BY band, hash) AS first FROM bands)
  WHERE first < id
)
SELECT round(alike(a.text, b.text), 3) AS alike, a.field, a.agency, a.year, a.text, b.agency AS other_agency,
       b.year AS other_year, b.text AS other_text, a.source, a.page, b.source AS other_source, b.page AS other_page,
       a.cell_id, b.cell_id AS other_cell_id, a.box
FROM pairs JOIN texts AS a ON a.id = pairs.first JOIN texts AS b ON b.id = pairs.second
WHERE (a.agency IS NOT b.agency OR a.year IS NOT b.year)
  AND (:agency IS NULL OR instr(a.agency, :agency) > 0 OR instr(b.agency, :agency) > 0)
  AND alike(a.text, b.text) >= :alike
ORDER BY 1 DESC, length(a.text) DESC, pairs.first, pairs.second
LIMIT :limit)sql";

// Agencies that copy from each other with more and less of their own, and leave fields empty.
SQLite::Database copied_reports() {
  SQLite::Database db = open_in_memory();
  const std::vector<std::string> own{"", " และออนไลน์", " และออนไลน์ๆ", " ทุกไตรมาส",
                                     " รวมทั้งประชาสัมพันธ์ผ่านเว็บไซต์ของหน่วยงาน"};
  for (int i = 0; i < 40; ++i) {
    const auto at = [&](int step) { return own[static_cast<size_t>(i * step + i / 7) % own.size()]; };
    Report report = with_measure("อบต." + std::to_string(i % 9), long_measure(at(3)) + at(1));
    if (i % 4 > 0) report.facts.fiscal_year = 2560 + i % 3;
    report.measures[0].fields.emplace_back(Field::steps,
                                           i % 5 == 0 ? "" : long_measure(at(2)) + at(4) + at(7));
    report.measures[0].fields.emplace_back(Field::result, at(2));
    load_document(db, sample::document("report " + std::to_string(i * 7 % 40) + ".pdf"), report);
  }
  return db;
}

std::vector<std::string> lines_of(Rows rows) {
  std::vector<std::string> lines;
  while (rows.next()) {
    std::string line;
    for (const Value& value : rows.values()) line += to_text(value) + "|";
    lines.push_back(line);
  }
  return lines;
}

void expect_copies_as_defined(SQLite::Database& db, const Arguments& arguments) {
  const auto expected = lines_of(Rows(db, copies_as_defined, bindings_of(named_query("copies"), arguments)));
  const auto found = lines_of(ask(db, "copies", arguments));
  ASSERT_EQ(found.size(), expected.size());
  for (size_t i = 0; i < found.size(); ++i) ASSERT_EQ(found[i], expected[i]) << i;
}

TEST(Answers, CopiesAreThoseOfItsDefinition) {
  SQLite::Database db = copied_reports();
  for (const Arguments& arguments : {Arguments{},
                                     {{"alike", "0.5"}},
                                     {{"alike", "0"}, {"letters", "1"}, {"limit", "-1"}},
                                     {{"limit", "7"}},
                                     {{"limit", "1"}},
                                     {{"limit", "0"}},
                                     {{"agency", "อบต.3"}, {"alike", "0.6"}},
                                     {{"alike", "0.97"}, {"limit", "500"}},
                                     {{"letters", "110"}, {"alike", "0.7"}, {"limit", "60"}}})
    expect_copies_as_defined(db, arguments);
  EXPECT_GT(lines_of(ask(db, "copies", {{"alike", "0"}, {"limit", "-1"}})).size(), 200U);
}

TEST(Answers, CopiesAreOfTheReportsThatStandThereNow) {
  SQLite::Database db = copied_reports();
  load_document(db, sample::document("report 7.pdf"), with_measure("อบต.ใหม่", "เรื่องอื่น"));
  expect_copies_as_defined(db, {{"limit", "-1"}});
}

// Steps of SQLite's machine that every question takes, in thousands.
std::map<std::string, int> steps_of_questions(int reports) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  for (int i = 0; i < reports; ++i)
    loader.load(sample::document("report " + std::to_string(i)), sample::report("อบต." + std::to_string(i)));
  std::map<std::string, int> steps;
  for (const NamedQuery& query : named_queries()) {
    if (query.name == "search" || query.name == "evidence") continue;
    int thousands = 0;
    sqlite3_progress_handler(
        db.getHandle(), 1000, [](void* count) { return ++*static_cast<int*>(count), 0; }, &thousands);
    lines_of(ask(db, query.name, {}));
    sqlite3_progress_handler(db.getHandle(), 0, nullptr, nullptr);
    steps[query.name] = thousands;
  }
  return steps;
}

TEST(Answers, NoQuestionTakesTheSquareOfTheArchive) {
  constexpr int some = 200, times_more = 8;
  const auto few = steps_of_questions(some), many = steps_of_questions(some * times_more);
  for (const auto& [name, steps] : many)
    EXPECT_LT(steps, (few.at(name) + 1) * times_more * 2) << name << ": " << few.at(name);
}

TEST(Answers, RankingAndWeakest) {
  SQLite::Database db = three_reports();
  EXPECT_THAT(answers(db, "ranking", {{"year", "2567"}}, "place"), ElementsAre("1", "1"));
  EXPECT_THAT(answers(db, "weakest", {}, "mean"), ElementsAre("74.88", "70.25"));
  EXPECT_THAT(answers(db, "weakest", {{"year", "2567"}}, "agencies"), ElementsAre("2"));
}

TEST(Answers, LowScoresWithoutAMeasure) {
  SQLite::Database db = open_in_memory();
  Report report = sample::report("อบต.ทดสอบ");
  report.scores.push_back(sample::score(4, "การใช้ทรัพย์สินของราชการ", 55));
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_THAT(answers(db, "unanswered", {}, "indicator_no"), ElementsAre("4"));
  EXPECT_THAT(answers(db, "unanswered", {{"below", "50"}}, "indicator_no"), IsEmpty());
}

// A measure whose indicator was not read made an agency look as if it had promised nothing.
TEST(Answers, AMissingMeasureIsInDoubtWhereNotAllWasUnderstood) {
  Report report = sample::report("อบต.ทดสอบ");
  report.scores.push_back(sample::score(4, "การใช้ทรัพย์สินของราชการ", 55));
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_THAT(answers(db, "unanswered", {}, "needs_review"), ElementsAre("0"));
  Report unread = report;
  unread.measures.push_back(report.measures[0]);
  unread.measures.back().indicator_no.reset();
  load_document(db, sample::document("a.pdf"), unread);
  EXPECT_THAT(answers(db, "unanswered", {}, "needs_review"), ElementsAre("1"));
  report.problems.push_back({"table-unknown", Severity::info, 1, "table 1", "No column is known."});
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_THAT(answers(db, "unanswered", {}, "needs_review"), ElementsAre("1"));
}

// The proof led to a neighbour that is full.
TEST(Answers, TheProofOfAnEmptyResultIsTheEmptyCell) {
  Document document = sample::document("a.pdf");
  Table& table = std::get<Table>(document.pages[0].blocks[0]);
  table.columns = 4;
  table.cells.push_back(sample::cell(1, 3, "", ""));
  Report report = sample::report("อบต.ทดสอบ");
  report.cells.push_back({1, 1, 1, 3, "ผลการดำเนินการ", Field::result});
  SQLite::Database db = open_in_memory();
  load_document(db, document, report);
  EXPECT_THAT(answers(db, "no-result", {}, "cell_id"), ElementsAre(sample::place(1, 3).cell_id));
}

TEST(Answers, DeadlinesAndUnits) {
  SQLite::Database db = open_in_memory();
  Report report = sample::report("อบต.ทดสอบ");
  report.measures[0].period_to = "2024-09-30";
  report.measures[0].responsible_main = "กองช่าง";
  load_document(db, sample::document("a.pdf"), report);
  EXPECT_THAT(answers(db, "deadlines", {}, "without_result"), ElementsAre("1"));
  EXPECT_THAT(answers(db, "deadlines", {{"to", "2024-09-29"}}, "source"), IsEmpty());
  EXPECT_THAT(answers(db, "units", {}, "without_result"), ElementsAre("1"));
}

}  // namespace
}  // namespace thaimemo
