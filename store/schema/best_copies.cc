#include "store/schema/best_copies.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>

#include "base/json.h"
#include "store/schema/written_texts.h"

namespace thaimemo {
namespace {

// Of each text the first one that has the same band, for every band.
using Firsts = std::array<std::uint32_t, copy_band_count>;

std::vector<Firsts> firsts_of(const std::vector<WrittenText>& texts) {
  std::vector<Firsts> firsts(texts.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order(texts.size());  // hash and text
  for (size_t band = 0; band < copy_band_count; ++band) {
    for (std::uint32_t i = 0; i < texts.size(); ++i) order[i] = {texts[i].print.bands[band], i};
    std::sort(order.begin(), order.end());
    for (size_t i = 0, first = 0; i < order.size(); ++i) {
      if (order[first].first != order[i].first) first = i;
      firsts[order[i].second][band] = order[first].second;
    }
  }
  return firsts;
}

// Of SQLite's round(alike, 3), which writes the number with its own printf and reads it again.
int thousandths(double alike) {
  std::array<char, 32> text{};
  sqlite3_snprintf(text.size(), text.data(), "%!.3f", alike);
  return static_cast<int>(std::lround(std::strtod(text.data(), nullptr) * 1000));
}

// Two texts by their indices, in the order of the answer: the most alike first, then the longest.
struct Pair {
  int minus_alike;
  std::int32_t minus_length;
  std::uint32_t first, second;
  auto operator<=>(const Pair&) const = default;
};

class Comparison {
 public:
  Comparison(sqlite3* db, const CopiesWanted& wanted)
      : db_(db), wanted_(wanted), all_(written_texts(db, wanted)) {}

  // With the exact share each pair has in common.
  std::map<Pair, double> best() {
    std::map<Pair, double> found;
    for (const Pair& bound : by_bound()) {
      if (found.size() >= wanted_.limit && (found.empty() || std::prev(found.end())->first < bound)) break;
      const double alike = compare(bound);
      if (alike < wanted_.alike) continue;
      found.emplace(pair(bound.first, bound.second, alike), alike);
      if (found.size() > wanted_.limit) found.erase(std::prev(found.end()));
    }
    return found;
  }

  Json as_json(const Pair& pair, double alike) const {
    const WrittenText &a = all_.texts[pair.first], &b = all_.texts[pair.second];
    return {alike, all_.origins[a.origin].document, written_fields[a.field].name,
            a.seq, all_.origins[b.origin].document, written_fields[b.field].name,
            b.seq};
  }

 private:
  Pair pair(std::uint32_t first, std::uint32_t second, double alike) const {
    return {-thousandths(alike), -static_cast<std::int32_t>(all_.texts[first].print.length), first, second};
  }

  bool is_asked_for(std::uint32_t first, std::uint32_t second) const {
    const WrittenOrigin& a = all_.origins[all_.texts[first].origin];
    const WrittenOrigin& b = all_.origins[all_.texts[second].origin];
    return (a.agency != b.agency || a.year != b.year) && (a.named || b.named);
  }

  // Those that may be alike enough, at the best place they can have.
  std::vector<Pair> by_bound() const {
    std::vector<Pair> pairs;
    const std::vector<Firsts> firsts = firsts_of(all_.texts);
    for (std::uint32_t second = 0; second < firsts.size(); ++second) {
      const std::set<std::uint32_t> different(firsts[second].begin(), firsts[second].end());
      for (const std::uint32_t first : different) {
        const double bound = all_.texts[first].print.alike_at_most(all_.texts[second].print);
        if (first != second && bound >= wanted_.alike && is_asked_for(first, second))
          pairs.push_back(pair(first, second, bound));
      }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  double compare(const Pair& pair) {
    if (first_ != pair.first || first_runs_.empty()) first_runs_ = read(pair.first);
    first_ = pair.first;
    return alike(first_runs_, read(pair.second));
  }

  TextRuns read(std::uint32_t index) {
    const WrittenText& text = all_.texts[index];
    std::unique_ptr<InnerStatement>& rows = statements_[text.field];
    if (!rows) rows = std::make_unique<InnerStatement>(db_, written_fields[text.field].sql);
    rows->ask(all_.origins[text.origin].document, text.seq);
    return runs_of(rows->next() ? rows->bytes(0) : std::string_view());
  }

  sqlite3* db_;
  const CopiesWanted& wanted_;
  WrittenTexts all_;
  std::array<std::unique_ptr<InnerStatement>, written_fields.size()> statements_;
  std::uint32_t first_ = 0;
  TextRuns first_runs_;
};

std::string best_copies(sqlite3* db, const CopiesWanted& wanted) {
  Comparison comparison(db, wanted);
  Json list = Json::array();
  for (const auto& [pair, alike] : comparison.best()) list.push_back(comparison.as_json(pair, alike));
  return to_line(list);
}

CopiesWanted wanted_of(sqlite3_value** values) {
  const std::int64_t limit = sqlite3_value_int64(values[3]);
  CopiesWanted wanted{sqlite3_value_int64(values[0]), sqlite3_value_double(values[1]), std::nullopt,
                      limit < 0 ? static_cast<size_t>(-1) : static_cast<size_t>(limit)};
  if (const auto* agency = reinterpret_cast<const char*>(sqlite3_value_text(values[2])))
    wanted.agency = agency;
  return wanted;
}

void sql_best_copies(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    const std::string list = best_copies(sqlite3_context_db_handle(context), wanted_of(values));
    sqlite3_result_text64(context, list.data(), list.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  } catch (int code) {
    sqlite3_result_error_code(context, code);
  } catch (const std::exception& failure) {
    sqlite3_result_error(context, failure.what(), -1);
  }
}

}  // namespace

void register_best_copies(SQLite::Database& db) {
  db.createFunction("best_copies", 4, false, nullptr, sql_best_copies, nullptr, nullptr, nullptr);
}

}  // namespace thaimemo
