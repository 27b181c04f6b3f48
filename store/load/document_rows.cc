#include "store/load/document_rows.h"

#include <set>

#include "base/json.h"
#include "base/sha256.h"
#include "normalize/flow/flow.h"
#include "store/correction/settle.h"
#include "store/load/stored_pages.h"

namespace thaimemo {
namespace {

Problem place_taken(int page, const std::string& place) {
  return {
      "place-taken", Severity::error, page, place,
      "The record holds this place twice; only the first was loaded. This is a fault of the stage before."};
}

std::string place_of(const Table& table) {
  return "table " + std::to_string(table.number);
}

std::string place_of(const Table& table, const Cell& cell) {
  return place_of(table) + ", row " + std::to_string(cell.row) + ", column " + std::to_string(cell.column);
}

std::optional<std::string> edits_json(const std::vector<Edit>& edits) {
  if (edits.empty()) return std::nullopt;
  Json list = Json::array();
  for (const Edit& edit : edits) list.push_back({edit.rule_id, edit.position, edit.before, edit.after});
  return to_line(list);
}

std::vector<const Table*> tables_of(const Page& page) {
  std::vector<const Table*> tables;
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block)) tables.push_back(table);
  return tables;
}

// Eleven columns, from the agency to the memo's subject.
void bind_facts(Row& row, const Facts& facts) {
  row << facts.agency << facts.agency_type << facts.district << facts.province << facts.fiscal_year
      << facts.assessment_year << facts.overall_score << facts.overall_grade << facts.memo_number
      << facts.memo_date << facts.subject;
}

std::optional<std::string> unless_equal(const std::string& text, const std::string& other) {
  return text == other ? std::nullopt : std::optional(text);
}

// What a person wrote stands as it was written.
std::string lines_of(const Cell& cell) {
  const bool corrected = !cell.edits.empty() && cell.edits.back().rule_id == correction_rule_id;
  return corrected ? cell.text : printed_text(cell);
}

}  // namespace

DocumentRows::DocumentRows(SQLite::Database& db)
    : provenance_(db, "INSERT OR IGNORE INTO provenance VALUES (?, ?)"),
      document_(db, "INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,NULL)"),
      record_(db, "INSERT INTO page_record VALUES (?, ?, ?)"),
      page_(db, "INSERT INTO page VALUES (?,?,?,?,?,?,?,?)"),
      grid_(db, "INSERT INTO grid VALUES (?,?,?,?,?,?,?,?,?,?,?)"),
      cell_(db, "INSERT INTO cell VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      facts_(db,
             "UPDATE document SET (agency, agency_type, district, province, fiscal_year, assessment_year, "
             "overall_score, overall_grade, memo_number, memo_date, subject, rules_sha256, numbers_proven, "
             "fingerprint) = (?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE document_id = ?"),
      meaning_(
          db,
          "UPDATE cell SET header = ?6, field = ?7 WHERE document_id = ?1 AND page = ?2 AND table_no = ?3 "
          "AND row_no = ?4 AND column_no = ?5 AND (header IS NOT ?6 OR field IS NOT ?7)") {}

std::int64_t DocumentRows::write_provenance(const Provenance& produced_by) {
  Json parts = Json::object();
  for (const auto& [name, version] : produced_by) parts[name] = version;
  const std::string line = to_line(parts);
  const std::int64_t id = stable_id(line);
  (Row(provenance_) << id << line).write();
  return id;
}

void DocumentRows::write_document(std::int64_t id, const Document& document, const Facts& facts,
                                  const std::string& rules_sha256, const std::string& fingerprint) {
  const std::int64_t provenance_id = write_provenance(document.produced_by);
  Row row(document_);
  row << id << document.source << document.sha256 << fingerprint << document.page_count
      << name_of(document.status) << known(document.title);
  bind_facts(row, facts);
  row << known(rules_sha256) << provenance_id << facts.numbers_proven;
  row.write();
}

void DocumentRows::rewrite_facts(std::int64_t id, const Facts& facts, const std::string& rules_sha256,
                                 const std::string& fingerprint) {
  Row row(facts_);
  bind_facts(row, facts);
  row << known(rules_sha256) << facts.numbers_proven << fingerprint << id;
  row.write();
}

void DocumentRows::write_records(std::int64_t id, const std::string& raw_lines) {
  int chunk = 0;
  for (const std::string& frame : compressed(raw_lines)) (Row(record_) << id << chunk++).blob(frame).write();
}

void DocumentRows::begin(std::int64_t id, const Document& document,
                         const std::vector<CellMeaning>& meanings) {
  id_ = id;
  sha256_ = document.sha256;
  meanings_.clear();
  for (const CellMeaning& cell : meanings)
    meanings_.insert({{cell.page, cell.table, cell.row, cell.column}, &cell});
}

void DocumentRows::write_pages(std::int64_t id, const Document& document,
                               const std::vector<CellMeaning>& meanings) {
  begin(id, document, meanings);
  std::set<int> numbers;
  for (const Page& page : document.pages)
    if (numbers.insert(page.number).second) write_page(page);
}

void DocumentRows::rewrite_meanings(std::int64_t id, const Document& document,
                                    const std::vector<CellMeaning>& meanings) {
  begin(id, document, meanings);
  for (const Page& page : document.pages)
    for (const Table* table : tables_of(page))
      for (const Cell& cell : table->cells) {
        Row row(meaning_);
        row << id_ << page.number << table->number << cell.row << cell.column;
        bind_meaning(row, page.number, table->number, cell);
        row.write();
      }
}

void DocumentRows::write_page(const Page& page) {
  (Row(page_) << id_ << page.number << page.width << page.height << page.rotation << page.skew_deg
              << name_of(page.origin) << page.reason)
      .write();
  std::set<int> numbers;
  for (const Table* table : tables_of(page))
    if (numbers.insert(table->number).second) write_table(page, *table);
}

void DocumentRows::write_table(const Page& page, const Table& table) {
  Row grid(grid_);
  grid << id_ << page.number << table.number << table.rows << table.columns << table.ruled << table.bbox;
  if (table.origin)
    grid << name_of(*table.origin);
  else
    grid << nullptr;
  grid.write();
  std::set<std::pair<int, int>> places;
  for (const Cell& cell : table.cells)
    if (places.insert({cell.row, cell.column}).second) write_cell(page, table, cell);
}

// Two columns: header and field.
void DocumentRows::bind_meaning(Row& row, int page, int table, const Cell& cell) const {
  const auto meaning = meanings_.find({page, table, cell.row, cell.column});
  if (meaning == meanings_.end()) {
    row << nullptr << nullptr;
    return;
  }
  row << meaning->second->header;
  if (meaning->second->field)
    row << name_of(*meaning->second->field);
  else
    row << nullptr;
}

void DocumentRows::write_cell(const Page& page, const Table& table, const Cell& cell) {
  Row row(cell_);
  row << cell_id(sha256_, page.number, table.number, cell.row, cell.column) << id_ << page.number
      << table.number << cell.row << cell.column << cell.row_span << cell.column_span;
  bind_meaning(row, page.number, table.number, cell);
  row << cell.raw << unless_equal(cell.text, cell.raw) << edits_json(cell.edits) << cell.bbox
      << rounded(cell.confidence, 4) << unless_equal(lines_of(cell), cell.raw);
  row.write();
}

std::vector<Problem> places_taken(const Document& document) {
  std::vector<Problem> problems;
  std::set<int> pages;
  for (const Page& page : document.pages) {
    if (!pages.insert(page.number).second) {
      problems.push_back(place_taken(page.number, ""));
      continue;
    }
    std::set<int> tables;
    for (const Table* table : tables_of(page)) {
      if (!tables.insert(table->number).second) {
        problems.push_back(place_taken(page.number, place_of(*table)));
        continue;
      }
      std::set<std::pair<int, int>> cells;
      for (const Cell& cell : table->cells)
        if (!cells.insert({cell.row, cell.column}).second)
          problems.push_back(place_taken(page.number, place_of(*table, cell)));
    }
  }
  return problems;
}

}  // namespace thaimemo
