#include "store/review/audit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>

#include "base/sha256.h"
#include "base/wilson.h"
#include "store/schema/row.h"

namespace thaimemo {
namespace {

// A stratum before its number: origin, reason, field, confidence.
using Stratum = std::tuple<std::string, std::string, std::string, double>;

struct Value {
  std::int64_t order = 0;  // at random, by the seed
  std::int64_t cell_key = 0;
};
using Population = std::map<Stratum, std::vector<Value>>;

// Cells of rows, surely read, that nobody has looked at yet.
constexpr const char* sure_cells =
    "SELECT c.cell_key, c.cell_id, coalesce(g.origin, p.origin), p.reason, c.field, c.confidence "
    "FROM cell c JOIN document f USING (document_id) "
    "JOIN page p ON p.document_id = c.document_id AND p.number = c.page "
    "JOIN grid g ON g.document_id = c.document_id AND g.page = c.page AND g.number = c.table_no "
    "WHERE f.replaced_by IS NULL AND c.field IS NOT NULL AND c.field <> 'other' AND coalesce(c.text, c.raw) "
    "<> '' "
    "AND NOT EXISTS (SELECT 1 FROM document o WHERE o.sha256 = f.sha256 AND o.source < f.source AND "
    "o.replaced_by IS NULL) "
    "AND NOT EXISTS (SELECT 1 FROM doubt d WHERE d.document_id = c.document_id AND d.key = 'cell-' || "
    "c.cell_id) "
    "AND NOT EXISTS (SELECT 1 FROM settled s WHERE s.document_id = c.document_id AND s.target = 'cell' "
    "AND s.page = c.page AND s.table_no = c.table_no AND s.row_no = c.row_no AND s.column_no = c.column_no)";

double bound_of(double confidence) {
  double bound = 0;
  for (const double from : audit_confidence_bounds)
    if (confidence >= from) bound = from;
  return bound;
}

Population population_of(SQLite::Database& db, std::uint64_t seed) {
  SQLite::Statement select(db, sure_cells);
  Population all;
  while (select.executeStep()) {
    const std::string drawn_by = std::to_string(seed) + " " + select.getColumn(1).getString();
    all[{select.getColumn(2).getString(), select.getColumn(3).getString(), select.getColumn(4).getString(),
         bound_of(select.getColumn(5).getDouble())}]
        .push_back({stable_id(drawn_by), select.getColumn(0).getInt64()});
  }
  return all;
}

Population joined(const Population& all, const std::function<Stratum(Stratum)>& coarser) {
  Population fewer;
  for (const auto& [stratum, values] : all) {
    auto& here = fewer[coarser(stratum)];
    here.insert(here.end(), values.begin(), values.end());
  }
  return fewer;
}

// So few strata that each may give two values.
Population strata_for(Population all, int count) {
  const std::array<std::function<Stratum(Stratum)>, 4> steps{
      [](Stratum s) { return std::get<3>(s) = 0, s; }, [](Stratum s) { return std::get<1>(s) = "", s; },
      [](Stratum s) { return std::get<2>(s) = "", s; }, [](Stratum s) { return std::get<0>(s) = "", s; }};
  for (const auto& coarser : steps) {
    if (all.size() <= static_cast<std::size_t>(std::max(1, count / 2))) break;
    all = joined(all, coarser);
  }
  return all;
}

std::int64_t size_of(const Population& all) {
  std::int64_t size = 0;
  for (const auto& [stratum, values] : all) size += static_cast<std::int64_t>(values.size());
  return size;
}

// How many each stratum gives: one, and of the rest its share, the largest remainders first.
std::vector<std::size_t> allotted(const Population& all, std::size_t count) {
  const auto size = static_cast<double>(size_of(all));
  std::vector<std::size_t> given;
  std::vector<std::pair<double, std::size_t>> remainders;
  const double rest = static_cast<double>(count) - static_cast<double>(all.size());
  std::size_t sum = 0;
  for (const auto& [stratum, values] : all) {
    const double share = rest * static_cast<double>(values.size()) / size;
    given.push_back(std::min(values.size(), 1 + static_cast<std::size_t>(share)));
    if (given.back() < values.size()) remainders.emplace_back(share - std::floor(share), given.size() - 1);
    sum += given.back();
  }
  std::ranges::stable_sort(remainders, std::greater{}, &std::pair<double, std::size_t>::first);
  for (const auto& [remainder, stratum] : remainders)
    if (sum < count) ++given[stratum], ++sum;
  return given;
}

void write_value(SQLite::Database& db, int draw, int seq, int stratum, std::int64_t cell_key) {
  SQLite::Statement insert(
      db,
      "INSERT INTO audit SELECT ?, ?, ?, sha256, page, table_no, row_no, column_no, cell_id, "
      "coalesce(text, raw), confidence FROM cell JOIN document USING (document_id) WHERE cell_key = ?");
  (Row(insert) << draw << seq << stratum << cell_key).write();
}

void write_stratum(SQLite::Database& db, int draw, int number, const Stratum& stratum, std::size_t size) {
  SQLite::Statement insert(db, "INSERT INTO audit_stratum VALUES (?,?,?,?,?,?,?)");
  const auto& [origin, reason, field, confidence] = stratum;
  Row row(insert);
  row << draw << number << origin << reason << field;
  if (confidence > 0)
    row << confidence;
  else
    row << nullptr;
  (row << static_cast<std::int64_t>(size)).write();
}

// The values of all strata in one order at random, so that whoever stops early has looked at a sample too.
Draw write_draw(SQLite::Database& db, Population all, const AuditSettings& settings) {
  Draw draw;
  draw.number = 1 + db.execAndGet("SELECT coalesce(max(draw), 0) FROM audit_draw").getInt();
  draw.population = size_of(all);
  SQLite::Statement insert(db, "INSERT INTO audit_draw VALUES (?, ?, ?)");
  (Row(insert) << draw.number << static_cast<std::int64_t>(settings.seed) << draw.population).write();
  const auto given = allotted(all, static_cast<std::size_t>(settings.count));
  std::vector<std::tuple<std::int64_t, int, std::int64_t>> drawn;  // order, stratum, cell
  for (auto& [stratum, values] : all) {
    write_stratum(db, draw.number, ++draw.strata, stratum, values.size());
    std::ranges::sort(values, {}, &Value::order);
    for (std::size_t i = 0; i < given[static_cast<std::size_t>(draw.strata - 1)]; ++i)
      drawn.emplace_back(values[i].order, draw.strata, values[i].cell_key);
  }
  std::ranges::sort(drawn);
  for (const auto& [order, stratum, cell_key] : drawn)
    write_value(db, draw.number, ++draw.drawn, stratum, cell_key);
  return draw;
}

void judge(AuditedStratum& stratum) {
  const int looked_at = stratum.right + stratum.wrong;
  stratum.precision = looked_at == 0 ? 0 : static_cast<double>(stratum.right) / looked_at;
  stratum.interval = wilson_interval(stratum.right, looked_at);
}

}  // namespace

Draw draw_audit(SQLite::Database& db, const AuditSettings& settings) try {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  Population strata = strata_for(population_of(db, settings.seed), settings.count);
  const Draw draw = write_draw(db, std::move(strata), settings);
  transaction.commit();
  return draw;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

AuditedStratum whole_of(const std::vector<AuditedStratum>& strata) {
  AuditedStratum whole;
  double weights = 0, squares = 0, right = 0;
  for (const AuditedStratum& stratum : strata) {
    whole.size += stratum.size;
    whole.drawn += stratum.drawn;
    whole.right += stratum.right;
    whole.wrong += stratum.wrong;
    const int looked_at = stratum.right + stratum.wrong;
    if (looked_at == 0) continue;
    const double weight = static_cast<double>(stratum.size) / looked_at;
    weights += weight * looked_at;
    squares += weight * weight * looked_at;
    right += weight * stratum.right;
  }
  if (weights == 0) return whole.interval = {0, 1}, whole;
  whole.precision = right / weights;
  whole.interval = wilson_interval_of(whole.precision, weights * weights / squares);
  return whole;
}

Audited audit_result(SQLite::Database& db, int draw) try {
  Audited result;
  result.draw = draw > 0 ? draw : db.execAndGet("SELECT coalesce(max(draw), 0) FROM audit_draw").getInt();
  SQLite::Statement select(
      db,
      "SELECT origin, reason, field, coalesce(confidence_from, 0), stratum_size, count(*), sum(outcome = "
      "'right'), "
      "sum(outcome = 'wrong') FROM audits WHERE draw = ? GROUP BY stratum ORDER BY stratum");
  select.bind(1, result.draw);
  while (select.executeStep()) {
    AuditedStratum stratum{select.getColumn(0).getString(),
                           select.getColumn(1).getString(),
                           select.getColumn(2).getString(),
                           select.getColumn(3).getDouble(),
                           select.getColumn(4).getInt64(),
                           select.getColumn(5).getInt(),
                           select.getColumn(6).getInt(),
                           select.getColumn(7).getInt(),
                           0,
                           {}};
    judge(stratum);
    result.strata.push_back(std::move(stratum));
  }
  if (result.strata.empty())
    throw Error("audit-missing", std::to_string(result.draw), "nothing was drawn from this database",
                "Draw some values first: thaimemo review DB --audit 200.");
  result.whole = whole_of(result.strata);
  return result;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
