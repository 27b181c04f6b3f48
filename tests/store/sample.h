// Small made-up documents and what tests of the store share.
#pragma once

#include <filesystem>
#include <string>

#include "store/load/load.h"
#include "store/schema/views.h"
#include "tests/base/scratch_folder.h"

namespace thaimemo::sample {

using Folder = ScratchFolder;

inline Cell cell(int row, int column, const std::string& raw, const std::string& text) {
  Cell made;
  made.row = row;
  made.column = column;
  made.raw = raw;
  made.text = text;
  made.bbox = {10.25 + column, 20.5 + row, 30.75 + column, 40.0 + row};
  made.confidence = 0.9876;
  return made;
}

// One page, one table of two rows: a header, and an indicator with its score and measure.
inline Document document(const std::string& source, const std::string& measure = "จัดอบรมเจ้าหน้าที่ปีละสองครั้ง") {
  Table table;
  table.bbox = {10, 20, 200, 300};
  table.rows = 2;
  table.columns = 3;
  table.cells = {cell(0, 0, "ตัวชี้วัด", "ตัวชี้วัด"),     cell(0, 1, "คะแนน", "คะแนน"),
                 cell(0, 2, "มาตรการ", "มาตรการ"), cell(1, 0, "การเปิดเผยข้อมูล", "การเปิดเผยข้อมูล"),
                 cell(1, 1, "๖๑.๕๐", "61.50"),     cell(1, 2, measure, measure)};
  table.cells[4].edits = {{"thai-digits", 0, "๖๑", "61"}, {"thai-digits", 3, "๕๐", "50"}};
  table.cells[5].words = {{{12, 21, 30, 40}, measure, 0.5, {{"จัด", 0.25}}}};
  Page page;
  page.width = 595.32;
  page.height = 841.92;
  page.origin = Origin::ocr;
  page.reason = "image only";
  page.blocks = {table};
  return {source,
          std::string(64, 'a'),
          "",
          1,
          Status::ok,
          {page},
          {},
          {{"model tha", "0123abcd"}, {"poppler", "22.12"}, {"sandbox", "seccomp"}, {"thaimemo", "0.1.0"}}};
}

inline ValuePlace place(int row, int column) {
  return {1, {10, 20, 30, 40}, 1, row, column, cell_id(std::string(64, 'a'), 1, 1, row, column)};
}

// Outside of tables.
inline ValuePlace line(double x0, double y0, double x1, double y1) {
  ValuePlace made;
  made.page = 1;
  made.bbox = {x0, y0, x1, y1};
  return made;
}

inline FactPlace stated_at(const std::string& field, const ValuePlace& place, const std::string& text) {
  FactPlace made;
  made.field = field;
  made.place = place;
  made.text = text;
  return made;
}

inline Score score(int indicator, const std::string& name, std::optional<double> value, int year = 2567) {
  const Instrument instrument = indicator <= 5   ? Instrument::iit
                                : indicator <= 8 ? Instrument::eit
                                                 : Instrument::oit;
  return {year, instrument, indicator, name, name, value, "61.50", "table", place(1, 1), 0.75, !value};
}

inline Report report(const std::string& agency, double value = 61.5) {
  Report made;
  made.facts.agency = agency;
  made.facts.agency_type = "อบต.";
  made.facts.province = "สมมุติบุรี";
  made.facts.fiscal_year = 2568;
  made.facts.assessment_year = 2567;
  made.facts.overall_score = 80.25;
  made.fact_places.push_back(stated_at("agency", line(100, 50, 300, 70), "ของ" + agency));
  made.fact_places.push_back(stated_at("overall_score", place(1, 1), "80.25"));
  made.scores = {score(9, "การเปิดเผยข้อมูล", value), score(10, "การป้องกันการทุจริต", std::nullopt)};
  Measure measure;
  measure.indicator_no = 9;
  measure.indicator = "การเปิดเผยข้อมูล";
  measure.fields = {{Field::measure, "จัดอบรมเจ้าหน้าที่ปีละสองครั้ง"}, {Field::result, ""}};
  measure.other = {{"หมายเหตุ", "ไม่มี"}};
  measure.items = {{Field::measure, 1, "๑.", "จัดอบรม"}};
  measure.places = {{Field::measure, place(1, 2)}};
  measure.page_first = measure.page_last = 1;
  made.measures = {measure};
  made.findings = {{9, "improvement", "o9", "ควรเผยแพร่ข้อมูลให้เป็นปัจจุบัน", place(1, 2)}};
  made.checks = {{"score-sum", Severity::warning, "The overall score does not follow from the indicators.",
                  R"({"expected":79.5,"overall":80.25})", 1}};
  made.cells = {{1, 1, 1, 1, "คะแนน", Field::score}, {1, 1, 0, 1, "", std::nullopt}};
  made.suggestions = {{1, 1, 1, 2, 3, "อบรบ", "อบรม", "phrase of 7 documents"}};
  made.problems = {{"score-unread", Severity::warning, 1, "table 1, row 1, column 1", "Look at the page."}};
  made.rules_sha256 = std::string(64, 'b');
  return made;
}

// Everything the public views show, in their stable order.
inline std::string dump(SQLite::Database& db) {
  std::string text;
  for (const View& view : public_views()) {
    SQLite::Statement rows(db, view.select());
    while (rows.executeStep()) {
      text += view.name;
      for (int column = 0; column < rows.getColumnCount(); ++column)
        text +=
            "|" + std::string(rows.getColumn(column).isNull() ? "NULL" : rows.getColumn(column).getString());
      text += "\n";
    }
  }
  return text;
}

inline std::string one(SQLite::Database& db, const std::string& sql) {
  return db.execAndGet(sql).getString();
}

}  // namespace thaimemo::sample
