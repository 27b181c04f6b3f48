#include "store/review/places.h"

#include <algorithm>

#include "normalize/segment/settled_facts.h"
#include "store/correction/corrections.h"
#include "store/correction/kept_means.h"
#include "store/correction/regrid.h"
#include "store/correction/settle.h"
#include "store/load/reload.h"

namespace thaimemo {
namespace {

[[noreturn]] void missing(const std::string& place, const char* what) {
  throw Error("place-missing", place, what, "Look it up in the views cells and documents.");
}

// The first document with this content, as the machine reads it and as it stands.
struct Standing {
  Reread machine;
  Amended amended;
};

Standing standing_document(SQLite::Database& db, const std::string& sha256) {
  SQLite::Statement select(db,
                           "SELECT document_id, coalesce(rules_sha256, '') FROM document WHERE sha256 = ? "
                           "AND replaced_by IS NULL ORDER BY source LIMIT 1");
  select.bind(1, sha256);
  if (!select.executeStep()) missing(sha256, "the database has no document with this content");
  const auto means = kept_means(db, select.getColumn(1).getString());
  if (!means) throw means_missing(sha256);
  Standing found{reread(db, select.getColumn(0).getInt64(), *means), {}};
  found.amended = amended(found.machine.document, found.machine.report, corrections_of(db, sha256), *means);
  return found;
}

const Page* page_numbered(const Document& document, int number) {
  const auto page = std::ranges::find(document.pages, number, &Page::number);
  return page == document.pages.end() ? nullptr : &*page;
}

const Table* table_numbered(const Page& page, int number) {
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block); table != nullptr && table->number == number)
      return table;
  return nullptr;
}

int last_table(const Page& page) {
  int last = 0;
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block)) last = std::max(last, table->number);
  return last;
}

Correction of_passage(const std::string& sha256, int page, Target target, const Passage& passage) {
  Correction made;
  made.sha256 = sha256;
  made.target = target;
  made.page = page;
  made.bbox = passage.bbox;
  made.raw = passage.raw;
  made.before = passage.text;
  return made;
}

Correction of_cell(const std::string& sha256, int page, const Table& table, const Cell& cell) {
  Correction made = of_passage(sha256, page, Target::cell, cell);
  made.table = table.number;
  made.row = cell.row;
  made.column = cell.column;
  return made;
}

Box box_in(const SQLite::Statement& row, int first) {
  return {row.getColumn(first).getDouble(), row.getColumn(first + 1).getDouble(),
          row.getColumn(first + 2).getDouble(), row.getColumn(first + 3).getDouble()};
}

}  // namespace

Correction cell_to_correct(SQLite::Database& db, const std::string& cell_id) {
  SQLite::Statement select(
      db,
      "SELECT sha256, page, table_no, row_no, column_no, x0, y0, x1, y1, raw, text "
      "FROM cells JOIN documents USING (document_id) WHERE cell_id = ? ORDER BY source LIMIT 1");
  select.bind(1, cell_id);
  if (!select.executeStep()) missing("cell " + cell_id, "the database has no such cell");
  Correction made;
  made.sha256 = select.getColumn(0).getString();
  made.page = select.getColumn(1);
  made.table = select.getColumn(2);
  made.row = select.getColumn(3);
  made.column = select.getColumn(4);
  made.bbox = box_in(select, 5);
  made.raw = select.getColumn(9).getString();
  made.before = select.getColumn(10).getString();
  return made;
}

Correction column_to_correct(SQLite::Database& db, const std::string& cell_id) {
  const Correction any = cell_to_correct(db, cell_id);
  SQLite::Statement top(
      db,
      "SELECT cell_id FROM cells JOIN documents USING (document_id) WHERE sha256 = ? AND page = ? "
      "AND table_no = ? AND column_no = ? ORDER BY row_no, source LIMIT 1");
  top.bind(1, any.sha256);
  top.bind(2, any.page);
  top.bind(3, any.table);
  top.bind(4, any.column);
  if (!top.executeStep()) missing("cell " + cell_id, "its column has no cell");
  Correction made = cell_to_correct(db, top.getColumn(0).getString());
  made.target = Target::column;
  SQLite::Statement field(db, "SELECT coalesce(field, 'other') FROM cells WHERE cell_id = ? LIMIT 1");
  field.bind(1, cell_id);
  field.executeStep();
  made.before = field.getColumn(0).getString();
  return made;
}

const Line* line_at(const Page& page, const Box& box) {
  const Line* best = nullptr;
  for (const Block& block : page.blocks)
    if (const Line* line = std::get_if<Line>(&block))
      if (overlap_area(line->bbox, box) > (best == nullptr ? 0 : overlap_area(best->bbox, box))) best = line;
  return best;
}

Correction line_to_correct(SQLite::Database& db, const std::string& sha256, int page, const Box& box) {
  const Standing found = standing_document(db, sha256);
  const Page* read = page_numbered(found.amended.document, page);
  const Line* line = read == nullptr ? nullptr : line_at(*read, box);
  if (line == nullptr) missing("page " + std::to_string(page), "no line lies there");
  return of_passage(sha256, page, Target::line, *line);
}

std::vector<Correction> page_to_correct(SQLite::Database& db, const std::string& sha256, int number) {
  const Standing found = standing_document(db, sha256);
  std::vector<Correction> places;
  const Page* page = page_numbered(found.amended.document, number);
  if (page == nullptr) return places;
  for (const Block& block : page->blocks) {
    if (const Line* line = std::get_if<Line>(&block))
      places.push_back(of_passage(sha256, number, Target::line, *line));
    else
      for (const Cell& cell : std::get<Table>(block).cells)
        places.push_back(of_cell(sha256, number, std::get<Table>(block), cell));
  }
  return places;
}

Correction grid_to_correct(SQLite::Database& db, const std::string& sha256, int number, const Box& area) {
  const Standing found = standing_document(db, sha256);
  const Page* page = page_numbered(found.amended.document, number);
  const Page* machine = page_numbered(found.machine.document, number);
  if (page == nullptr || machine == nullptr)
    missing("page " + std::to_string(number), "the file has no such page");
  if (machine->origin == Origin::text_file)
    throw Error("bad-correction", "grid", "the tables of a text file are as the file writes them",
                "Correct the file.");
  Correction made;
  made.sha256 = sha256;
  made.target = Target::grid;
  made.page = number;
  made.bbox = area;
  // What was drawn there before took tables away, and this takes its place.
  for (const Correction& drawn : standing(corrections_of(db, sha256)))
    if (drawn.target == Target::grid && drawn.verdict != Verdict::reverted && same_place(drawn, made))
      made.bbox = united(made.bbox, drawn.bbox);
  made.raw = text_of(grid_reading_of(*machine, area));
  made.table = table_in(*page, area);
  if (const Table* table = table_numbered(*page, made.table))
    made.before = text_of(shape_of(*table));
  else
    made.table = 1 + std::max(last_table(*page), last_table(*machine));
  return made;
}

Correction fact_to_correct(SQLite::Database& db, const std::string& sha256, const std::string& name) {
  const Standing found = standing_document(db, sha256);
  Correction made;
  made.sha256 = sha256;
  made.target = Target::fact;
  made.name = name;
  made.raw = fact_named(found.machine.report.facts, name);
  made.before = fact_named(found.amended.report.facts, name);
  return made;
}

}  // namespace thaimemo
