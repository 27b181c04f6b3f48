#include "store/load/stored_pages.h"

#include <zstd.h>

#include <algorithm>
#include <sstream>

#include "extract/record/page_stream.h"
#include "extract/record/passages.h"

namespace thaimemo {
namespace {

constexpr int compression_level = 3;  // 6 saves a twentieth and takes twice the time

Page as_extracted(Page page) {
  forget_normalization(page);
  return page;
}

std::string compressed_frame(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), compression_level);
  if (ZSTD_isError(size)) throw Error("internal", "page records", ZSTD_getErrorName(size));
  frame.resize(size);
  return frame;
}

std::string joined_frames(SQLite::Database& db, std::int64_t document_id) {
  SQLite::Statement select(db, "SELECT lines FROM page_record WHERE document_id = ? ORDER BY chunk");
  select.bind(1, document_id);
  std::string lines;
  while (select.executeStep()) lines += decompressed(select.getColumn(0).getString());
  return lines;
}

}  // namespace

std::string raw_lines(const Document& document) {
  std::string lines = to_document_line(document) + "\n";
  for (const Page& page : document.pages) lines += to_page_line(as_extracted(page)) + "\n";
  return lines;
}

std::vector<std::string> compressed(std::string_view lines, std::size_t bytes_per_chunk) {
  std::vector<std::string> frames;
  for (std::size_t start = 0; start < lines.size(); start += bytes_per_chunk)
    frames.push_back(compressed_frame(lines.substr(start, bytes_per_chunk)));
  return frames;
}

std::string decompressed(std::string_view frame) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > chunk_bytes)
    throw Error("bad-record", "stored pages", "not a frame this program wrote", "Ingest the document again.");
  std::string bytes(size, '\0');
  const std::size_t written = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(written) || written != size)
    throw Error("bad-record", "stored pages", "the frame is damaged", "Ingest the document again.");
  return bytes;
}

StoredDocument stored_document(SQLite::Database& db, std::int64_t document_id) {
  std::string lines = joined_frames(db, document_id);
  if (lines.empty())
    throw Error("document-missing", std::to_string(document_id), "the database has no such document");
  std::istringstream input(header_line() + "\n" + lines + "{\"type\":\"end\"}\n");
  return {DocumentReader(input, "stored pages").next().value().document, std::move(lines)};
}

std::optional<Page> stored_page(SQLite::Database& db, std::int64_t document_id, int number) {
  const std::string lines = joined_frames(db, document_id);
  const std::string own_number = "\"number\":" + std::to_string(number) + ",";
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = std::string_view(lines).substr(begin, end - begin);
    begin = end + 1;
    // Tables have numbers as well, so this only leaves out pages that need not be read.
    if (line.find("\"type\":\"page\"") == line.npos || line.find(own_number) == line.npos) continue;
    Page page = page_from_line(line);
    if (page.number == number) return page;
  }
  return std::nullopt;
}

std::vector<std::int64_t> stored_document_ids(SQLite::Database& db) {
  SQLite::Statement select(db, "SELECT document_id FROM document WHERE replaced_by IS NULL ORDER BY source");
  std::vector<std::int64_t> ids;
  while (select.executeStep()) ids.push_back(select.getColumn(0).getInt64());
  return ids;
}

}  // namespace thaimemo
