#include "extract/pdf/embedded_files.h"

#include <Catalog.h>
#include <FileSpec.h>
#include <Stream.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/pdf/text_string.h"

namespace thaimemo {

namespace {

// More than any report takes; a stream that unpacks to more is none.
constexpr std::size_t inside_bytes_max = 300'000'000;
constexpr int files_max = 1000;                    // looked at; a portfolio with more is an archive
constexpr std::size_t header_within_bytes = 1024;  // where readers look for a PDF's header

struct FileInside {
  std::string name;
  std::string bytes;
};

// The stream unpacked; empty where it is no PDF or too large.
std::string pdf_bytes(EmbFile* file) {
  std::string bytes;
  Stream* stream = file != nullptr ? file->stream() : nullptr;
  if (stream == nullptr) return bytes;
  stream->reset();
  for (int next = stream->getChar(); next != EOF; next = stream->getChar()) {
    bytes += static_cast<char>(next);
    const bool other = bytes.size() == header_within_bytes && bytes.find("%PDF-") == std::string::npos;
    if (other || bytes.size() > inside_bytes_max) return "";
  }
  return bytes.find("%PDF-") < header_within_bytes ? bytes : "";
}

// Only the bytes of files that may be the report are wanted.
std::optional<FileInside> file_inside(Catalog& catalog, int index, bool with_bytes) {
  const std::unique_ptr<FileSpec> file = catalog.embeddedFile(index);
  if (!file || !file->isOk()) return std::nullopt;
  return FileInside{utf8_of(file->getFileName()), with_bytes ? pdf_bytes(file->getEmbeddedFile()) : ""};
}

// What a portfolio opens with.
std::string first_shown(const Object& collection) {
  const Object name = collection.dictLookup("D");
  return name.isString() ? utf8_of(name.getString()) : "";
}

}  // namespace

bool is_dynamic_form(PDFDoc& document) {
  const Object catalog = document.getXRef()->getCatalog();
  if (!catalog.isDict()) return false;
  const Object needs = catalog.dictLookup("NeedsRendering");
  return needs.isBool() && needs.getBool();
}

std::string main_file_inside(PDFDoc& document, PdfWrapping& wrapping) {
  const Object catalog = document.getXRef()->getCatalog();
  const Object collection = catalog.isDict() ? catalog.dictLookup("Collection") : Object(objNull);
  wrapping.portfolio = collection.isDict();
  const std::string shown = wrapping.portfolio ? first_shown(collection) : "";
  const int count = std::min(document.getCatalog()->numEmbeddedFiles(), files_max);
  std::string bytes;
  for (int i = 0; i < count; ++i) {
    std::optional<FileInside> file = file_inside(*document.getCatalog(), i, wrapping.portfolio);
    if (!file) continue;
    const bool is_shown = !shown.empty() && file->name == shown;
    const bool better = is_shown || (wrapping.read != shown && file->bytes.size() > bytes.size());
    if (file->bytes.empty() || (!bytes.empty() && !better)) {
      wrapping.unread.push_back(file->name);
      continue;
    }
    if (!bytes.empty()) wrapping.unread.push_back(wrapping.read);
    wrapping.read = file->name;
    bytes = std::move(file->bytes);
  }
  return bytes;
}

}  // namespace thaimemo
