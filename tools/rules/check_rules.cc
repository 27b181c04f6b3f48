#include "tools/rules/check_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "normalize/flow/flow.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/header_meanings.h"
#include "normalize/text/normalize.h"
#include "store/load/stored_pages.h"

namespace thaimemo {
namespace {

// Sections whose patterns see the text as written, with its white space.
bool sees_white_space(const std::string& section) {
  return section == "agency" || section == "agency_end" || section == "place";
}

void check_wordings(const Rules& rules, const std::string& section, std::vector<std::string>& failing) {
  const auto seen = [&](const std::string& text) { return sees_white_space(section) ? text : folded(text); };
  for (const WordingRule& rule : rules.wordings(section)) {
    const std::string text = seen(rule.example);
    const auto match = rule.pattern.find(text);
    if (!match)
      failing.push_back(rule.place + ": the pattern is not found in its example '" + rule.example + "'");
    else if (!rule.gives.empty() && Hit{&rule, *match}.value() != seen(rule.gives))
      failing.push_back(rule.place + ": the example gives '" + std::string(Hit{&rule, *match}.value()) +
                        "', not '" + rule.gives + "'");
  }
}

void check_headers(const Rules& rules, std::vector<std::string>& failing) {
  for (const HeaderRule& rule : rules.headers())
    for (const std::string& example : rule.examples) {
      const Meanings meanings = meanings_of(example, rules);
      const bool known = std::any_of(meanings.begin(), meanings.end(),
                                     [&](const auto& meaning) { return meaning.first == rule.field; });
      if (!known) failing.push_back(rule.place + ": '" + example + "' does not mean " + rule.field);
    }
}

using Columns = std::map<std::tuple<int, int, std::string>, std::string>;  // page, table, header → field

Columns columns_in(SQLite::Database& db, std::int64_t document_id) {
  Columns columns;
  SQLite::Statement select(
      db,
      "SELECT page, table_no, header, coalesce(field, '') FROM cell "
      "WHERE document_id = ? AND header <> '' ORDER BY page, table_no, row_no, column_no");
  select.bind(1, document_id);
  while (select.executeStep())
    columns.try_emplace(
        {select.getColumn(0).getInt(), select.getColumn(1).getInt(), select.getColumn(2).getString()},
        select.getColumn(3).getString());
  return columns;
}

Columns columns_in(const Report& report) {
  Columns columns;
  for (const CellMeaning& cell : report.cells)
    if (!cell.header.empty())
      columns.try_emplace({cell.page, cell.table, cell.header}, cell.field ? name_of(*cell.field) : "");
  return columns;
}

void compare(const std::string& source, const Columns& before, const Columns& after,
             std::vector<ColumnChange>& changes) {
  std::set<std::tuple<int, int, std::string>> keys;
  for (const auto& [key, field] : before) keys.insert(key);
  for (const auto& [key, field] : after) keys.insert(key);
  for (const auto& key : keys) {
    const auto old = before.find(key), now = after.find(key);
    const std::string was = old == before.end() ? "" : old->second,
                      is = now == after.end() ? "" : now->second;
    if (was != is) changes.push_back({source, std::get<0>(key), std::get<1>(key), std::get<2>(key), was, is});
  }
}

}  // namespace

std::vector<std::string> failing_examples(const Rules& rules) {
  std::vector<std::string> failing;
  for (const std::string& section : Rules::section_names()) check_wordings(rules, section, failing);
  check_headers(rules, failing);
  return failing;
}

std::vector<ColumnChange> column_changes(SQLite::Database& db, const Rules& rules) {
  std::vector<ColumnChange> changes;
  for (std::int64_t id : stored_document_ids(db)) {
    try {
      Document document = stored_document(db, id).document;
      normalize(document);
      flow(document);
      compare(document.source, columns_in(db, id), columns_in(segment(document, rules)), changes);
    } catch (const Error&) {
      continue;  // `thaimemo reprocess` tells of it
    }
  }
  return changes;
}

}  // namespace thaimemo
