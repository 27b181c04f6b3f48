// Documents as ingest leaves them: their reports are what the built-in rules make of their pages.
#pragma once

#include "extract/record/passages.h"
#include "normalize/means/means.h"
#include "store/correction/kept_means.h"
#include "tests/store/sample.h"

namespace thaimemo::sample {

// sample::document() comes with texts made by hand.
inline Document as_read(Document document) {
  for (Page& page : document.pages)
    for_each_passage(page, [](Passage& passage, Origin) {
      passage.text.clear();
      passage.edits.clear();
    });
  Means::built_in().read(document);
  return document;
}

inline Document ingested(SQLite::Database& db, Loader& loader, const std::string& source = "a.pdf") {
  keep_means(db, Means::built_in());
  const Document read = as_read(document(source));
  loader.load(read, Means::built_in().report(read));
  return read;
}

}  // namespace thaimemo::sample
