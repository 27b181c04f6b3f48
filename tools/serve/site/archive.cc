#include "tools/serve/site/archive.h"

#include <sys/stat.h>

namespace thaimemo {
namespace {

std::string state_of_file(const std::string& path) {
  struct stat state {};
  if (stat(path.c_str(), &state) != 0) return "-";
  return std::to_string(state.st_size) + "/" + std::to_string(state.st_mtim.tv_sec) + "." +
         std::to_string(state.st_mtim.tv_nsec) + ";";
}

std::string key_of(const std::string& sql, const Bindings& bindings) {
  std::string key = sql;
  for (const auto& [name, value] : bindings)
    key += '\x1f' + name + '\x1e' + std::to_string(value.index()) + to_text(value);
  return key;
}

}  // namespace

Archive::Archive(std::string path) : path_(std::move(path)) {
  connection();
}

Archive::Lent Archive::connection() {
  std::unique_ptr<SQLite::Database> lent;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      lent = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!lent) {
    lent = std::make_unique<SQLite::Database>(open_for_reading(path_));
    lent->exec("PRAGMA cache_size = -" + std::to_string(cache_kb));
  }
  return {lent.release(),
          [this](SQLite::Database* back) { give_back(std::unique_ptr<SQLite::Database>(back)); }};
}

void Archive::give_back(std::unique_ptr<SQLite::Database> connection) {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < idle_max) idle_.push_back(std::move(connection));
}

std::string Archive::state() const {
  return state_of_file(path_) + state_of_file(path_ + "-wal");
}

Archive::OwnStatement::OwnStatement(Archive& archive, double seconds_max) : archive_(archive) {
  if (!archive_.own_statements_.try_acquire_for(std::chrono::duration<double>(seconds_max)))
    throw Error("statements-busy", "SQL", "others are asking SQL of their own", "Try again in a minute.",
                ExitCode::temporary);
}

Archive::Answer Archive::kept(const std::string& key) {
  const std::string now = state();
  const std::lock_guard lock(mutex_);
  if (kept_state_ != now || kept_.size() > kept_max) kept_.clear();
  kept_state_ = now;
  const auto found = kept_.find(key);
  return found == kept_.end() ? nullptr : found->second;
}

Archive::Answer Archive::compute(const std::string& sql, const Bindings& bindings, const ReadLimits& limits) {
  const std::string now = state();
  const Lent db = connection();
  const ReadOnlyGuard guard(*db, limits);
  const auto answer = std::make_shared<const std::vector<Record>>(records_of(*db, sql, bindings));
  const std::lock_guard lock(mutex_);
  if (kept_state_ == now) kept_[key_of(sql, bindings)] = answer;
  return answer;
}

std::shared_ptr<const std::vector<Record>> Archive::remembered(const std::string& sql,
                                                               const Bindings& bindings) {
  const Answer known = kept(key_of(sql, bindings));
  return known ? known : compute(sql, bindings, {.seconds = 0});
}

std::shared_ptr<const FirstRows> Archive::remembered_rows(const std::string& sql, const Bindings& bindings,
                                                          int rows_max, double seconds) {
  const std::string now = state(), key = key_of(sql, bindings);
  {
    const std::lock_guard lock(mutex_);
    const auto found = kept_rows_.find(key);
    if (found != kept_rows_.end() && found->second.first == now) return found->second.second;
  }
  const Lent db = connection();
  const ReadOnlyGuard guard(*db, {.seconds = seconds});
  try {
    const auto rows = std::make_shared<const FirstRows>(first_rows(*db, sql, bindings, rows_max));
    const std::lock_guard lock(mutex_);
    kept_rows_[key] = {now, rows};
    return rows;
  } catch (const SQLite::Exception& failure) {
    throw guard.error_of(failure);
  }
}

std::optional<std::int64_t> Archive::count(const std::string& rows_sql, const Bindings& bindings,
                                           double seconds) try {
  const std::string sql = "SELECT count(*) AS count FROM (" + rows_sql + ")";
  const Answer known = kept(key_of(sql, bindings));
  return (known ? known : compute(sql, bindings, {.seconds = seconds}))->front().whole("count");
} catch (const SQLite::Exception& failure) {
  if (!is_timeout(failure)) throw;
  return std::nullopt;
}

}  // namespace thaimemo
