// The records of extraction as the database keeps them: compressed, without what normalization adds, so that
// a document can be segmented again without its file (zstd is included in stored_pages.cc and nowhere else).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/record/page_record.h"
#include "store/schema/database.h"

namespace thaimemo {

// The document line and one line for each page, as in the record stream: of the edits those of
// extraction are kept, the text is left empty.
std::string raw_lines(const Document& document);

// Frames of at most `chunk_bytes` before compression; each is one blob.
inline constexpr std::size_t chunk_bytes = 8u << 20;
std::vector<std::string> compressed(std::string_view lines, std::size_t bytes_per_chunk = chunk_bytes);

// Throws Error "bad-record" where a frame is damaged.
std::string decompressed(std::string_view frame);

// The document as extraction gave it; normalize() it again before segmentation.
struct StoredDocument {
  Document document;
  std::string lines;  // as raw_lines() made them
};

// Throws Error "document-missing", "bad-record".
StoredDocument stored_document(SQLite::Database& db, std::int64_t document_id);

// One page of it, without reading the others; nullopt where it has none of this number. Throws Error "bad-record".
std::optional<Page> stored_page(SQLite::Database& db, std::int64_t document_id, int number);

// All documents that count, by source.
std::vector<std::int64_t> stored_document_ids(SQLite::Database& db);

}  // namespace thaimemo
