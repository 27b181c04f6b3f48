// The rows of what was extracted: the document itself, its pages, grids and cells, and its compressed
// records.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "store/schema/row.h"

namespace thaimemo {

class DocumentRows {
 public:
  explicit DocumentRows(SQLite::Database& db);

  // Inside the caller's transaction. `facts` and `meanings` are the report's, or empty ones.
  void write_document(std::int64_t id, const Document& document, const Facts& facts,
                      const std::string& rules_sha256, const std::string& fingerprint);
  void write_pages(std::int64_t id, const Document& document, const std::vector<CellMeaning>& meanings);
  void write_records(std::int64_t id, const std::string& raw_lines);

  // What another report makes of a document whose pages are the same.
  void rewrite_facts(std::int64_t id, const Facts& facts, const std::string& rules_sha256,
                     const std::string& fingerprint);
  void rewrite_meanings(std::int64_t id, const Document& document, const std::vector<CellMeaning>& meanings);

 private:
  using Meanings = std::map<std::tuple<int, int, int, int>, const CellMeaning*>;

  void begin(std::int64_t id, const Document& document, const std::vector<CellMeaning>& meanings);
  void bind_meaning(Row& row, int page, int table, const Cell& cell) const;
  void write_page(const Page& page);
  void write_table(const Page& page, const Table& table);
  void write_cell(const Page& page, const Table& table, const Cell& cell);
  std::int64_t write_provenance(const Provenance& produced_by);

  SQLite::Statement provenance_, document_, record_, page_, grid_, cell_, facts_, meaning_;
  std::int64_t id_ = 0;  // these three: of the document being written
  std::string sha256_;
  Meanings meanings_;
};

// Pages, tables and cells that claim the place of another, which is the one that is written.
std::vector<Problem> places_taken(const Document& document);

}  // namespace thaimemo
