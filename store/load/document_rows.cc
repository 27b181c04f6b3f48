#include "store/load/document_rows.h"

#include <set>

#include "store/load/stored_pages.h"
#include "tools/base/json.h"
#include "tools/base/sha256.h"

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

std::optional<std::string> unless_equal(const std::string& text, const std::string& other) {
  return text == other ? std::nullopt : std::optional(text);
}

}  // namespace

DocumentRows::DocumentRows(SQLite::Database& db)
    : provenance_(db, "INSERT OR IGNORE INTO provenance VALUES (?, ?)"),
      document_(db, "INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      record_(db, "INSERT INTO page_record VALUES (?, ?, ?)"),
      page_(db, "INSERT INTO page VALUES (?,?,?,?,?,?,?,?)"),
      grid_(db, "INSERT INTO grid VALUES (?,?,?,?,?,?,?,?,?,?,?)"),
      cell_(db, "INSERT INTO cell VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)") {}

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
      << name_of(document.status) << known(document.title) << facts.agency << facts.agency_type
      << facts.district << facts.province << facts.fiscal_year << facts.assessment_year << facts.overall_score
      << facts.overall_grade << facts.memo_number << facts.memo_date << facts.subject << known(rules_sha256)
      << provenance_id << facts.numbers_proven;
  row.write();
}

void DocumentRows::write_records(std::int64_t id, const std::string& raw_lines) {
  int chunk = 0;
  for (const std::string& frame : compressed(raw_lines)) (Row(record_) << id << chunk++).blob(frame).write();
}

void DocumentRows::write_pages(std::int64_t id, const Document& document,
                               const std::vector<CellMeaning>& meanings, std::vector<Problem>& problems) {
  id_ = id;
  sha256_ = document.sha256;
  problems_ = &problems;
  meanings_.clear();
  for (const CellMeaning& cell : meanings)
    meanings_.insert({{cell.page, cell.table, cell.row, cell.column}, &cell});
  std::set<int> numbers;
  for (const Page& page : document.pages) {
    if (numbers.insert(page.number).second)
      write_page(page);
    else
      problems.push_back(place_taken(page.number, ""));
  }
}

void DocumentRows::write_page(const Page& page) {
  (Row(page_) << id_ << page.number << page.width << page.height << page.rotation << page.skew_deg
              << name_of(page.origin) << page.reason)
      .write();
  std::set<int> numbers;
  for (const Block& block : page.blocks) {
    const Table* table = std::get_if<Table>(&block);
    if (!table) continue;
    if (numbers.insert(table->number).second)
      write_table(page, *table);
    else
      problems_->push_back(place_taken(page.number, place_of(*table)));
  }
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
  for (const Cell& cell : table.cells) {
    if (places.insert({cell.row, cell.column}).second)
      write_cell(page, table, cell);
    else
      problems_->push_back(place_taken(page.number, place_of(table, cell)));
  }
}

void DocumentRows::write_cell(const Page& page, const Table& table, const Cell& cell) {
  const auto meaning = meanings_.find({page.number, table.number, cell.row, cell.column});
  const CellMeaning* known_meaning = meaning == meanings_.end() ? nullptr : meaning->second;
  Row row(cell_);
  row << cell_id(sha256_, page.number, table.number, cell.row, cell.column) << id_ << page.number
      << table.number << cell.row << cell.column << cell.row_span << cell.column_span;
  if (known_meaning)
    row << known_meaning->header;
  else
    row << nullptr;
  if (known_meaning && known_meaning->field)
    row << name_of(*known_meaning->field);
  else
    row << nullptr;
  row << cell.raw << unless_equal(cell.text, cell.raw) << edits_json(cell.edits) << cell.bbox
      << rounded(cell.confidence, 4);
  row.write();
}

}  // namespace thaimemo
