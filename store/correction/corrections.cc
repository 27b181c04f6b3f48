#include "store/correction/corrections.h"

#include <algorithm>

#include "base/json.h"
#include "store/schema/row.h"

namespace thaimemo {
namespace {

constexpr const char* columns =
    "correction_id, sha256, target, name, page, table_no, row_no, column_no, x0, y0, x1, y1, raw, before, "
    "after, "
    "verdict, reason, reviewer, made_at, program_version, previous, hash";

struct KeptCorrection {
  Correction correction;
  std::string previous, hash;
};

Box box_at(const SQLite::Statement& row, int first) {
  const auto points = [&](int i) { return static_cast<double>(row.getColumn(first + i).getInt64()) / 100; };
  return {points(0), points(1), points(2), points(3)};
}

KeptCorrection kept_in(const SQLite::Statement& row) {
  const auto text = [&](int i) { return row.getColumn(i).getString(); };
  const auto number = [&](int i) { return row.getColumn(i).getInt(); };
  Correction made;
  made.id = row.getColumn(0).getInt64();
  made.sha256 = text(1);
  made.target = target_named(text(2));
  made.name = text(3);
  made.page = number(4);
  made.table = number(5);
  made.row = number(6);
  made.column = number(7);
  made.bbox = box_at(row, 8);
  made.raw = text(12);
  made.before = text(13);
  made.after = text(14);
  made.verdict = verdict_named(text(15));
  made.reason = text(16);
  made.reviewer = text(17);
  made.made_at = text(18);
  made.program_version = text(19);
  return {std::move(made), text(20), text(21)};
}

// The id and hash of the last correction.
std::pair<std::int64_t, std::string> last_link(SQLite::Database& db) {
  SQLite::Statement last(db,
                         "SELECT correction_id, hash FROM correction ORDER BY correction_id DESC LIMIT 1");
  if (!last.executeStep()) return {0, chain_start};
  return {last.getColumn(0).getInt64(), last.getColumn(1).getString()};
}

// The address of the cell; of a column the one at its head. NULL for lines and facts.
std::optional<std::string> cell_of(const Correction& made) {
  if (made.target != Target::cell && made.target != Target::column) return std::nullopt;
  return cell_id(made.sha256, made.page, made.table, std::max(made.row, 0), made.column);
}

Box in_hundredths(const Box& box) {
  const auto kept = [](double points) { return rounded(points); };
  return {kept(box.x0), kept(box.y0), kept(box.x1), kept(box.y1)};
}

Problem fault(const char* code, std::int64_t id, const std::string& message) {
  return {code, Severity::error, 0, "correction " + std::to_string(id), message};
}

}  // namespace

Correction append(SQLite::Database& db, Correction made) {
  check(made);
  const auto [last_id, previous] = last_link(db);
  made.id = last_id + 1;
  made.bbox = in_hundredths(made.bbox);
  SQLite::Statement insert(db, std::string("INSERT INTO correction (") + columns +
                                   ", cell_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  Row row(insert);
  row << made.id << made.sha256 << name_of(made.target) << made.name << made.page << made.table << made.row
      << made.column << made.bbox << made.raw << made.before << made.after << name_of(made.verdict)
      << made.reason << made.reviewer << made.made_at << made.program_version << previous
      << hash_of(made, previous) << cell_of(made);
  row.write();
  return made;
}

std::vector<Correction> corrections_of(SQLite::Database& db, const std::string& sha256) {
  SQLite::Statement select(
      db, std::string("SELECT ") + columns + " FROM correction WHERE sha256 = ? ORDER BY correction_id");
  select.bind(1, sha256);
  std::vector<Correction> found;
  while (select.executeStep()) found.push_back(kept_in(select).correction);
  return found;
}

std::vector<Correction> standing(const std::vector<Correction>& corrections) {
  std::vector<Correction> last, in_time = corrections;
  std::ranges::stable_sort(in_time, {}, [](const Correction& one) { return std::pair(one.made_at, one.id); });
  for (const Correction& correction : in_time) {
    if (correction.verdict == Verdict::unsure) continue;
    std::erase_if(last, [&](const Correction& before) { return same_place(before, correction); });
    last.push_back(correction);
  }
  return last;
}

bool settles(const std::vector<Correction>& standing, const Correction& place) {
  return std::ranges::any_of(standing, [&](const Correction& one) {
    return one.verdict != Verdict::reverted && same_place(one, place);
  });
}

void for_each_correction(SQLite::Database& db, const CorrectionVisit& visit) {
  SQLite::Statement select(db, std::string("SELECT ") + columns + " FROM correction ORDER BY correction_id");
  while (select.executeStep()) {
    const KeptCorrection kept = kept_in(select);
    visit(kept.correction, kept.hash);
  }
}

std::vector<Problem> chain_faults(SQLite::Database& db, const CorrectionVisit& visit) {
  SQLite::Statement select(db, std::string("SELECT ") + columns + " FROM correction ORDER BY correction_id");
  std::string previous = chain_start;
  std::vector<Problem> faults;
  for (std::int64_t expected = 1; select.executeStep(); ++expected) {
    const KeptCorrection kept = kept_in(select);
    if (visit) visit(kept.correction, kept.hash);
    if (!faults.empty()) continue;  // behind the first fault nothing follows
    if (kept.correction.id != expected || kept.previous != previous)
      faults = {
          fault("correction-missing", expected,
                "Corrections before " + std::to_string(kept.correction.id) + " are missing or were put in.")};
    else if (hash_of(kept.correction, previous) != kept.hash)
      faults = {fault("correction-changed", expected, "It does not say what it said when it was made.")};
    previous = kept.hash;
  }
  return faults;
}

}  // namespace thaimemo
