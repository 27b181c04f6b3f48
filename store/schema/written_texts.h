// What best_copies() reads: the prints of all texts in their order, and a text by its place.
#pragma once

#include <sqlite3.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/schema/copied_text.h"

namespace thaimemo {

// A statement of the connection that asks. Failures are thrown as SQLite's codes, an interruption as well: the steps of one
// statement add up over all its rows.
class InnerStatement {
 public:
  InnerStatement(sqlite3* db, const char* sql) {
    if (const int code = sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr); code != SQLITE_OK) throw code;
  }
  ~InnerStatement() { sqlite3_finalize(statement_); }
  InnerStatement(const InnerStatement&) = delete;
  InnerStatement& operator=(const InnerStatement&) = delete;

  bool next() {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) throw code;
    return code == SQLITE_ROW;
  }
  void ask(std::int64_t document, std::int64_t seq) {
    sqlite3_reset(statement_);
    sqlite3_bind_int64(statement_, 1, document);
    sqlite3_bind_int64(statement_, 2, seq);
  }
  std::int64_t whole(int column) const { return sqlite3_column_int64(statement_, column); }
  std::string_view bytes(int column) const {
    const auto* first = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return first ? std::string_view(first, static_cast<size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string_view();
  }
  std::optional<std::string> text(int column) const {
    if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
    return std::string(bytes(column));
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
};

struct CopiesWanted {
  std::int64_t letters;
  double alike;
  std::optional<std::string> agency;
  size_t limit;
};

// Where a text may stand: in the order of their names, which is part of the order of texts.
struct WrittenField {
  const char *name, *sql;
};
inline constexpr std::array<WrittenField, 6> written_fields{{
    {"finding", "SELECT text FROM finding WHERE document_id = ? AND seq = ?"},
    {"issue", "SELECT issue FROM measure WHERE document_id = ? AND seq = ?"},
    {"measure", "SELECT measure FROM measure WHERE document_id = ? AND seq = ?"},
    {"outcome", "SELECT outcome FROM measure WHERE document_id = ? AND seq = ?"},
    {"result", "SELECT result FROM measure WHERE document_id = ? AND seq = ?"},
    {"steps", "SELECT steps FROM measure WHERE document_id = ? AND seq = ?"},
}};

struct WrittenOrigin {
  std::int64_t document;
  std::optional<std::string> agency, year;
  bool named = true;  // its agency is one that was asked for
};

struct WrittenText {
  std::uint32_t origin;  // index of its document in the order of sources
  std::uint32_t field;   // index of `written_fields`
  std::int64_t seq;
  CopyPrint print;
};

struct WrittenTexts {
  std::vector<WrittenOrigin> origins;
  std::vector<WrittenText> texts;  // in the order of source, field and seq
};

WrittenTexts written_texts(sqlite3* db, const CopiesWanted& wanted);

}  // namespace thaimemo
