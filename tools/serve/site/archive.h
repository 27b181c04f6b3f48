// The database as many readers at once use it: connections that are lent and come back, and answers that are kept
// as long as nobody writes.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/schema/read_only.h"
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

  // How many rows a statement gives, remembered as well; nullopt where counting would take longer than `seconds` (0: it
  // may take as long as it wants).
  std::optional<std::int64_t> count(const std::string& rows_sql, const Bindings& bindings, double seconds);

 private:
  using Answer = std::shared_ptr<const std::vector<Record>>;
  Answer kept(const std::string& key);
  Answer compute(const std::string& sql, const Bindings& bindings, const ReadLimits& limits);
  std::string state() const;  // changes whenever somebody has written
  void give_back(std::unique_ptr<SQLite::Database> connection);

  static constexpr size_t idle_max = 16;  // connections kept open: about 2 MB each
  static constexpr size_t kept_max = 500;

  std::string path_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<SQLite::Database>> idle_;
  std::string kept_state_;
  std::map<std::string, std::shared_ptr<const std::vector<Record>>> kept_;
};

}  // namespace thaimemo
