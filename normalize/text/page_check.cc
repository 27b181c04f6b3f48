#include "normalize/text/page_check.h"

#include <cmath>

#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

constexpr double coordinate_max = 1e10;  // points: ten times the largest page that Poppler was seen to take

[[noreturn]] void refuse(const std::string& place, const std::string& what) {
  throw Error("bad-record", place, what);
}

void check_box(const Box& box, const std::string& place) {
  for (const double one : {box.x0, box.y0, box.x1, box.y1})
    if (!std::isfinite(one) || std::abs(one) > coordinate_max)
      refuse(place, "a box lies outside of every page");
  if (box.x1 < box.x0 || box.y1 < box.y0) refuse(place, "a box is turned inside out");
}

void check_confidence(double confidence, const std::string& place) {
  if (!(confidence >= 0 && confidence <= 1)) refuse(place, "a confidence is not from 0 to 1");
}

void check_edits(const Passage& passage, const std::string& place) {
  if (passage.text.empty() && passage.edits.empty()) return;  // not normalized
  bool leads_there = false;
  try {
    leads_there = replay(passage.raw, passage.edits) == passage.text;
  } catch (const Error&) {
  }
  if (!leads_there) refuse(place, "the edits do not lead from raw to text");
}

void check_passage(const Passage& passage, const std::string& place) {
  check_box(passage.bbox, place);
  check_confidence(passage.confidence, place);
  check_edits(passage, place);
  for (const Word& word : passage.words) {
    check_box(word.bbox, place);
    check_confidence(word.confidence, place);
    for (const Reading& reading : word.alternatives) check_confidence(reading.confidence, place);
  }
}

void check_cell(const Table& table, const Cell& cell, const std::string& place) {
  const bool inside = cell.row >= 0 && cell.column >= 0 && cell.row_span >= 1 && cell.column_span >= 1 &&
                      cell.row_span <= table.rows - cell.row &&
                      cell.column_span <= table.columns - cell.column;
  if (!inside) refuse(place, "a cell lies outside of its table");
  check_passage(cell, place);
}

void check_table(const Table& table, const std::string& page) {
  const std::string place = page + ", table " + std::to_string(table.number);
  if (table.number < 1 || table.rows < 0 || table.columns < 0)
    refuse(place, "a table has no such number or size");
  check_box(table.bbox, place);
  for (const Cell& cell : table.cells)
    check_cell(table, cell,
               place + ", row " + std::to_string(cell.row) + ", column " + std::to_string(cell.column));
}

}  // namespace

void check_page(const Page& page) {
  const std::string place = "page " + std::to_string(page.number);
  if (page.number < 1) refuse(place, "pages count from 1");
  check_box({0, 0, page.width, page.height}, place);
  for (const Rule& rule : page.rules) check_box(rule.bbox, place);
  for (const Aside& aside : page.asides) check_box(aside.bbox, place);
  for (const Block& block : page.blocks) {
    if (const Line* line = std::get_if<Line>(&block)) check_passage(*line, place);
    if (const Table* table = std::get_if<Table>(&block)) check_table(*table, place);
  }
}

}  // namespace thaimemo
