// The place of an item of the queue: found by its key, filled from the database.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "normalize/means/means.h"
#include "store/review/queue_key.h"

namespace thaimemo {

// Fills place and candidates of items, keeping what many of them need.
class QueuePlaces {
 public:
  explicit QueuePlaces(SQLite::Database& db) : db_(db) {}

  // From the rows and the page alone. The text that stands in a line is as its page alone gives it.
  void fill(QueueItem& item, const KeyedPlace& key);

  // The same, but a line's text is what stands in the whole document: reads it once more.
  void fill_exactly(QueueItem& item, const KeyedPlace& key);

 private:
  // A document and what it was understood by.
  struct Holder {
    std::int64_t id = 0;
    std::string sha256, source, agency, rules_sha256;
  };

  Holder holder_of(const std::string& condition, const std::string& value);
  void fill_cell(QueueItem& item, const KeyedPlace& key);
  void fill_fact(QueueItem& item, const KeyedPlace& key);
  void fill_line(QueueItem& item, const KeyedPlace& key, bool exactly);
  void fill_grid(QueueItem& item, const KeyedPlace& key);
  void fill_correction(QueueItem& item, const KeyedPlace& key);
  void add_cell_candidates(QueueItem& item, const std::string& cell_id, const Holder& holder);
  const Page* page_of(const Holder& holder, int number);
  const Means* means_for(const Passage& passage, const Holder& holder);
  const Means* means_of(const std::string& rules_sha256);

  SQLite::Database& db_;
  std::map<std::string, std::shared_ptr<const Means>> means_;
  std::int64_t page_document_ = 0;  // these: of the page that was read last
  std::optional<Page> page_;
};

}  // namespace thaimemo
