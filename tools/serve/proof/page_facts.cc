#include "tools/serve/proof/page_facts.h"

#include <charconv>

#include "base/source_name.h"
#include "store/load/stored_pages.h"

namespace thaimemo {
namespace {

constexpr double letter_width = 7, line_height = 16;  // of a text file's page on the screen; by eye
constexpr int pages_max = 1'000'000;                  // no document has more

// The files on the disk that these came in.
std::vector<HoldingArchive> archives_of(const Visit& visit, const std::vector<std::string>& sources) {
  std::vector<HoldingArchive> archives;
  for (const std::string& source : sources) {
    const std::size_t inside = source.find(inside_mark);
    if (inside == std::string::npos) continue;
    const std::string archive = source.substr(0, inside);
    if (const auto row =
            record_of(visit.db, "SELECT sha256 FROM documents WHERE source = :source", {{"source", archive}}))
      archives.push_back({row->text("sha256"), archive, source});
  }
  return archives;
}

// Where the picture comes from, as far as it is in tables: a photographed sheet's corners stand in the record alone.
ImagedPage imaged_page(const Visit& visit, const Record& document, const Record& page, int number) {
  ImagedPage imaged;
  imaged.sha256 = document.text("sha256");
  for (const Record& same :
       records_of(visit.db, "SELECT source FROM all_documents WHERE sha256 = :sha ORDER BY source",
                  {{"sha", imaged.sha256}}))
    imaged.sources.push_back(same.text("source"));
  imaged.archives = archives_of(visit, imaged.sources);
  imaged.state = page.text("fingerprint");
  imaged.page = number;
  imaged.width_pt = page.number("width").value_or(0);
  imaged.rotation = static_cast<int>(page.whole("rotation"));
  imaged.skew_deg = page.number("skew_deg").value_or(0);
  if (page.text("origin") != "ocr") return imaged;
  if (const auto record = stored_page(visit.db, document.whole("document_id"), number))
    imaged.paper = record->paper;
  return imaged;
}

}  // namespace

double PageFacts::width() const {
  return page.number("width").value_or(0) * (is_text() ? letter_width : 1);
}

double PageFacts::height() const {
  return page.number("height").value_or(0) * (is_text() ? line_height : 1);
}

Box PageFacts::on_screen(const Box& box) const {
  if (!is_text()) return box;
  return {box.x0 * letter_width, box.y0 * line_height, box.x1 * letter_width, box.y1 * line_height};
}

PageFacts page_facts(const Visit& visit, const Record& document, int number) {
  const auto page =
      record_of(visit.db,
                "SELECT pages.*, fingerprint FROM all_pages AS pages JOIN document USING (document_id) "
                "WHERE document_id = :document AND page = :page",
                {{"document", document.value("document_id")}, {"page", std::int64_t{number}}});
  if (!page)
    refuse_missing(document.text("source") + ", " + std::to_string(number),
                   visit.say("หน้านี้ไม่มีในแฟ้ม หรืออ่านไม่ได้ ดูหน้าของเอกสาร",
                             "The file has no such page, or it could not be read: see the document's page."));
  return {document, *page, imaged_page(visit, document, *page, number), number};
}

std::optional<Box> box_of(const Record& row) {
  if (row.is_null("x0")) return std::nullopt;
  return Box{row.number("x0").value_or(0), row.number("y0").value_or(0), row.number("x1").value_or(0),
             row.number("y1").value_or(0)};
}

std::vector<Record> cells_of(const Visit& visit, const PageFacts& facts) {
  return records_of(visit.db,
                    "SELECT * FROM all_cells WHERE document_id = :document AND page = :page "
                    "ORDER BY table_no, row_no, column_no",
                    {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}});
}

std::vector<Record> tables_of(const Visit& visit, const PageFacts& facts) {
  return records_of(
      visit.db, "SELECT * FROM all_tables WHERE document_id = :document AND page = :page ORDER BY table_no",
      {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}});
}

int page_number_of(const Visit& visit, const std::string& text) {
  int number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed == std::errc() && end == text.data() + text.size() && number >= 1 && number <= pages_max)
    return number;
  refuse_missing(text, visit.say("เลขหน้านับจาก 1", "Pages count from 1."));
}

}  // namespace thaimemo
