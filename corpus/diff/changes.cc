#include "corpus/diff/changes.h"

#include <algorithm>
#include <cmath>

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "corpus/diff/change_kinds.h"

namespace thaimemo::diff {
namespace {

constexpr size_t letters_before_difference = 12;  // enough to find the place on the page

constexpr const char* tables = R"(
CREATE TABLE change (
  ordinal INTEGER PRIMARY KEY, rank INTEGER, kind TEXT, weight REAL, source TEXT, page INTEGER, place TEXT, what TEXT,
  "column" TEXT, before ANY, after ANY, shown_before ANY, shown_after ANY) STRICT;
CREATE TABLE kind (rank INTEGER PRIMARY KEY, meaning TEXT);
)";

// "table 1, row 2, column 3" of a cell, else what the row says of its place.
std::string place_of(const ViewRows& rows, size_t row) {
  if (const Value& table = rows.value(row, "table_no"); !std::holds_alternative<std::nullptr_t>(table)) {
    std::string place = "table " + to_text(table);
    for (const auto& [column, name] : {std::pair{"row_no", ", row "}, std::pair{"column_no", ", column "}})
      if (rows.index_of(column) >= 0) place += name + to_text(rows.value(row, column));
    return place;
  }
  return to_text(rows.value(row, "place"));
}

const Value& page_of(const ViewRows& rows, size_t row) {
  return rows.index_of("page") >= 0 ? rows.value(row, "page") : rows.value(row, "page_first");
}

std::string label_of(const ViewRows& rows, size_t row, const Columns& columns) {
  std::string label;
  for (const std::string& column : columns)
    if (const std::string part = to_text(rows.value(row, column)); !part.empty())
      label += (label.empty() ? "" : " ") + part;
  return label;
}

bool is_flagged(const ViewRows& rows, size_t row) {
  const auto* flag = std::get_if<std::int64_t>(&rows.value(row, "needs_review"));
  return flag && *flag != 0;
}

std::optional<double> number_in(const Value& value) {
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  return std::nullopt;
}

// How far two numbers are apart; a number that came or went is further than any.
double weight_of(const Value& before, const Value& after) {
  constexpr double more_than_any_score = 1000;
  const auto a = number_in(before), b = number_in(after);
  if (a && b) return std::abs(*a - *b);
  return a || b ? more_than_any_score : 0;
}

void bind(SQLite::Statement& statement, int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return statement.bind(index, *number);
  if (const auto* real = std::get_if<double>(&value)) return statement.bind(index, *real);
  if (const auto* text = std::get_if<std::string>(&value)) return statement.bind(index, *text);
  statement.bind(index);
}

}  // namespace

struct Changes::Change {
  std::string kind, source;
  Value page = nullptr;
  std::string place{}, what{};
  Value column = nullptr, before = nullptr, after = nullptr;
};

Changes::Changes(SQLite::Database& scratch)
    : scratch_((scratch.exec(tables), scratch)),
      insert_(scratch, "INSERT INTO change VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {
  SQLite::Statement name(scratch, "INSERT INTO kind VALUES (?, ?)");
  for (const ChangeKind& kind : change_kinds()) {
    name.bind(1, rank_of(kind.name));
    name.bind(2, kind.meaning);
    name.exec();
    name.reset();
  }
}

void Changes::insert(const Change& change) {
  Value shown_before = change.before, shown_after = change.after;
  if (auto* a = std::get_if<std::string>(&shown_before), *b = std::get_if<std::string>(&shown_after); a && b)
    std::tie(*a, *b) = from_first_difference(std::string(*a), std::string(*b));
  const Value values[] = {static_cast<std::int64_t>(rank_of(change.kind)),
                          change.kind,
                          weight_of(change.before, change.after),
                          change.source,
                          change.page,
                          change.place,
                          change.what,
                          change.column,
                          change.before,
                          change.after,
                          shown_before,
                          shown_after};
  int index = 0;
  for (const Value& value : values) bind(insert_, ++index, value);
  insert_.exec();
  insert_.reset();
  ++count_;
}

void Changes::add_document(const std::string& source, bool gained) {
  insert({.kind = kind_of("documents", gained ? RowFate::gained : RowFate::lost), .source = source});
}

void Changes::add(const ComparedView& compared, const std::vector<RowPair>& pairs) {
  for (const RowPair& pair : pairs) {
    if (pair.before && pair.after)
      add_pair(compared, *pair.before, *pair.after);
    else if (pair.before)
      add_alone(compared, compared.before, *pair.before, false);
    else
      add_alone(compared, compared.after, *pair.after, true);
  }
}

void Changes::add_alone(const ComparedView& compared, const ViewRows& rows, size_t row, bool gained) {
  Change change{.kind = kind_of(compared.plan.view.name, gained ? RowFate::gained : RowFate::lost),
                .source = compared.source,
                .page = page_of(rows, row),
                .place = place_of(rows, row),
                .what = label_of(rows, row, compared.plan.label)};
  (gained ? change.after : change.before) = rows.value(row, compared.plan.content);
  insert(change);
}

void Changes::add_pair(const ComparedView& compared, size_t before, size_t after) {
  const bool flagged = is_flagged(compared.before, before) || is_flagged(compared.after, after);
  bool moved = false, changed = false;
  for (size_t i = 0; i < compared.after.columns.size(); ++i) {
    const std::string& column = compared.after.columns[i];
    const Value &old_value = compared.before.rows[before][i], &new_value = compared.after.rows[after][i];
    if (old_value == new_value || column == "document_id") continue;
    if (is_place(column)) {
      moved = true;
      continue;
    }
    changed = true;
    insert({kind_of(compared.plan.view.name, column, flagged), compared.source,
            page_of(compared.after, after), place_of(compared.after, after),
            label_of(compared.after, after, compared.plan.label), column, old_value, new_value});
  }
  moved_ += moved && !changed;
}

Rows Changes::rows(std::int64_t limit, bool for_people) {
  const std::string texts = for_people ? "shown_before AS before, shown_after AS after" : "before, after";
  return {scratch_,
          "SELECT kind, source, page, place, what, \"column\", " + texts +
              " FROM change ORDER BY rank, weight DESC, ordinal LIMIT :limit",
          {{"limit", limit > 0 ? limit : -1}}};
}

Rows Changes::totals() {
  return {scratch_,
          "SELECT kind, count(*) AS changes, count(DISTINCT source) AS documents, meaning "
          "FROM change JOIN kind USING (rank) GROUP BY rank ORDER BY rank"};
}

std::pair<std::string, std::string> from_first_difference(const std::string& before,
                                                          const std::string& after) {
  const std::u32string a = decode_utf8(before), b = decode_utf8(after);
  const size_t shorter = std::min(a.size(), b.size());
  size_t start = 0;
  while (start < shorter && a[start] == b[start]) ++start;
  if (start <= letters_before_difference) return {before, after};
  start -= letters_before_difference;
  while (start > 0 && is_thai_mark(a[start])) --start;
  if (start == 0) return {before, after};
  return {"…" + encode_utf8(a.substr(start)), "…" + encode_utf8(b.substr(start))};
}

}  // namespace thaimemo::diff
