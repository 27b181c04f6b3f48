// Documents as JSON Lines, the way they travel between the stages. See docs/records.md for every key.
//
//   {"format":"thaimemo.records","version":1}
//   {"type":"document","source":…,"sha256":…,…}
//   {"type":"page","number":1,…}                    one for each page
//   {"type":"report",…}                             after segmentation
//   {"type":"end","source":…}
//
// The same keys always stand in a record; a reader skips keys it does not know, a newer version may add some.
#pragma once

#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "extract/record/page_record.h"

namespace thaimemo {

inline constexpr const char* records_format = "thaimemo.records";
inline constexpr int records_version = 1;

// Lines without their newline.
using LineSink = std::function<void(std::string_view line)>;

std::string header_line();
std::string to_document_line(const Document& document);  // everything but the pages
std::string to_page_line(const Page& page);
std::string to_end_line(const Document& document);
Document document_from_line(std::string_view line);  // these two throw Error "bad-record"
Page page_from_line(std::string_view line);

// A document and what later stages added behind its pages, verbatim.
struct DocumentRecord {
  Document document;
  std::string report_line;  // empty before segmentation
};

// Writes document, pages, the report if there is one, and the end.
void write_document(const DocumentRecord& record, const LineSink& sink);

// Reads one document after another. Throws Error "bad-record" with the line's number: a wrong format or a newer
// version in the header, a record that does not parse, or an input that stops inside a document.
class DocumentReader {
 public:
  // `name` is what errors call the input. `check` may throw an Error for a page that does not make sense, which then
  // comes out with the line as its place.
  using Check = std::function<void(const Page& page)>;
  DocumentReader(std::istream& input, std::string name, Check check = {});
  ~DocumentReader();
  std::optional<DocumentRecord> next();

 private:
  bool next_line();
  void read_header();
  void take_page(Page&& page, Document& document);
  [[noreturn]] void fail(const std::string& message) const;

  std::istream& input_;
  std::string name_, line_;
  Check check_;
  struct Parser;  // keeps its memory from line to line
  std::unique_ptr<Parser> parser_;
  int line_number_ = 0;
};

}  // namespace thaimemo
