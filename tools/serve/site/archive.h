// The database as many readers at once use it: connections that are lent and come back, and answers that are kept
// as long as nobody writes.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <vector>

#include "store/schema/read_only.h"
#include "tools/serve/site/first_rows.h"
#include "tools/serve/site/record.h"

namespace thaimemo {

class Archive {
 public:
  // Throws as open_for_reading() does.
  explicit Archive(std::string path);

  using Lent = std::unique_ptr<SQLite::Database, std::function<void(SQLite::Database*)>>;
  Lent connection();

  const std::string& path() const { return path_; }

  // The answer to a statement that looks at the whole archive; the same one is computed once for each state of the
  // file. At most `kept_max` are kept, then all are forgotten.
  std::shared_ptr<const std::vector<Record>> remembered(const std::string& sql,
                                                        const Bindings& bindings = {});

  // The first rows of one of few statements that nobody may vary: each answer is kept as long as the file stays as it is.
  // Throws as Rows and ReadOnlyGuard::error_of() do.
  std::shared_ptr<const FirstRows> remembered_rows(const std::string& sql, const Bindings& bindings,
                                                   int rows_max, double seconds);

  // Changes whenever somebody has written.
  std::string state() const;

  // How many rows a statement gives, remembered as well; nullopt where counting would take longer than `seconds` (0: it
  // may take as long as it wants).
  std::optional<std::int64_t> count(const std::string& rows_sql, const Bindings& bindings, double seconds);

  // The right to run a statement of a visitor's own, until its end: few at once, since each may keep a core busy for as
  // long as it is allowed to.
  class OwnStatement {
   public:
    // Waits. Throws Error "statements-busy" (exit 75) where that takes longer than `seconds_max`.
    explicit OwnStatement(Archive& archive, double seconds_max = 5);
    ~OwnStatement() { archive_.own_statements_.release(); }
    OwnStatement(const OwnStatement&) = delete;
    OwnStatement& operator=(const OwnStatement&) = delete;

   private:
    Archive& archive_;
  };

 private:
  using Answer = std::shared_ptr<const std::vector<Record>>;
  Answer kept(const std::string& key);
  Answer compute(const std::string& sql, const Bindings& bindings, const ReadLimits& limits);
  void give_back(std::unique_ptr<SQLite::Database> connection);

  // Of each connection; the usual 2,000 made fifty clients' server grow by 203 MB. The system keeps the file's pages as well.
  static constexpr int cache_kb = 1400;
  static constexpr size_t idle_max = 16;  // connections kept open: about cache_kb each
  static constexpr size_t kept_max = 500;
  static constexpr int own_statements_max = 2;  // at once: a core stays free for pages where there are more

  std::string path_;
  std::counting_semaphore<> own_statements_{own_statements_max};
  std::mutex mutex_;
  std::vector<std::unique_ptr<SQLite::Database>> idle_;
  std::string kept_state_;
  std::map<std::string, std::shared_ptr<const std::vector<Record>>> kept_;
  std::map<std::string, std::pair<std::string, std::shared_ptr<const FirstRows>>>
      kept_rows_;  // with their state
};

}  // namespace thaimemo
