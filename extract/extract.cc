#include "extract/extract.h"

#include <algorithm>
#include <map>

#include "base/sha256.h"
#include "base/whole_file.h"
#include "extract/failure.h"
#include "extract/file_kind.h"
#include "extract/image_pages.h"
#include "extract/pdf_pages.h"
#include "extract/text/read_text.h"

namespace thaimemo {

namespace {

// What a failure that ends the file makes of its status.
Status status_for(const std::string& code) {
  const std::map<std::string, Status> statuses{
      {"encrypted", Status::encrypted},      {"not-pdf", Status::not_pdf},
      {"holds-documents", Status::not_pdf},  {"office-file", Status::not_pdf},
      {"too-many-pages", Status::too_large}, {"image-too-large", Status::too_large},
      {"file-too-large", Status::too_large}};
  const auto known = statuses.find(code);
  return known == statuses.end() ? Status::damaged : known->second;
}

void add_text_pages(Document& document, const std::string& path, const ExtractSettings& settings) {
  TextSettings limits;
  limits.pages_max = settings.pages_max;
  const std::string bytes = whole_file(path, settings.text_bytes_max + 1);
  if (bytes.size() > settings.text_bytes_max)
    throw Error("file-too-large", path, "the text is larger than any document",
                "Split it into one file for each document.");
  document = read_text(bytes, document.source, document.sha256, limits);
  settings.on_page(document);
}

void read_file(Document& document, const std::string& path, const ExtractSettings& settings,
               ScanReader& scans) {
  const std::string beginning = whole_file(path, kind_bytes);
  document.sha256 = sha256_hex_of_file(path);
  settings.on_page(document);
  switch (file_kind_of(beginning, document.source.empty() ? path : document.source)) {
    case FileKind::pdf:
      return add_pdf_pages(document, path, settings, scans);
    case FileKind::image:
      return add_image_pages(document, path, settings, scans);
    case FileKind::text:
      return add_text_pages(document, path, settings);
    case FileKind::archive:
    case FileKind::mail:
      throw Error("holds-documents", path, "the file is an archive or an e-mail, and no document itself",
                  "thaimemo ingest reads what is in it.");
    case FileKind::office:
      throw Error("office-file", path, "the file is of an office program, which thaimemo does not read",
                  "Save it as PDF there.");
    case FileKind::empty:
      throw Error("not-pdf", path, "the file is empty", "Fetch it again.");
    case FileKind::unknown:
      throw Error("not-pdf", path, "the file is neither PDF, image nor text");
  }
}

void fail(Document& document, const Error& error) {
  document.status = status_for(error.code());
  document.problems.push_back(failure(error));
}

void add_provenance(Document& document, const Provenance& models) {
  Provenance& parts = document.produced_by;
  parts.emplace_back("thaimemo", THAIMEMO_VERSION);
  parts.emplace_back("poppler", PdfFile::poppler_version());
  parts.insert(parts.end(), models.begin(), models.end());
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
}

}  // namespace

Document extract_file(const std::string& path, const std::string& source, const ExtractSettings& settings) {
  Document document;
  document.source = source;
  ScanReader scans(settings.tessdata_dir);
  bool any_page = false;
  ExtractSettings watched = settings;
  watched.on_page = [&](Document& so_far) {
    any_page = any_page || !so_far.pages.empty();
    if (settings.on_page) settings.on_page(so_far);
  };
  try {
    read_file(document, path, watched, scans);
    // Nothing to rely on: not one page of those that the file claims.
    if (document.status == Status::partial && !any_page && settings.ocr) document.status = Status::damaged;
  } catch (const Error& error) {
    fail(document, error);
  }
  add_provenance(document, scans.models());
  return document;
}

}  // namespace thaimemo
