#include "tools/reprocess/learn_phrases.h"

#include <algorithm>

#include "normalize/text/normalize.h"
#include "normalize/text/phrases.h"
#include "store/load/stored_pages.h"
#include "store/schema/database.h"

namespace thaimemo {

std::string learned_phrases(const LearnSettings& settings) {
  SQLite::Database db = open_for_reading(settings.database);
  const std::vector<std::int64_t> ids = stored_document_ids(db);
  const std::size_t count = std::min(ids.size(), static_cast<std::size_t>(settings.documents_max));
  PhraseCounter counter;
  for (std::size_t i = 0; i < count; ++i) {
    try {
      Document document = stored_document(db, ids[i * ids.size() / count]).document;
      normalize(document);
      counter.add(document);
    } catch (const Error& error) {
      if (error.code() != "bad-record") throw;
    }
  }
  return counter.lines();
}

}  // namespace thaimemo
