#include "tools/serve/proof/cell_page.h"

#include <algorithm>

#include "tools/serve/proof/cell_corrections.h"
#include "tools/serve/proof/cell_texts.h"
#include "tools/serve/proof/cell_uses.h"
#include "tools/serve/proof/doubts.h"
#include "tools/serve/proof/sheet_picture.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr double crop_px_per_pt = 2;  // print of 14 points as large as a reader's own text
constexpr double sheet_px_per_pt = 0.9;

// Everything that the evidence of one cell in one document is made of.
struct Evidence {
  const Visit& visit;
  PageFacts facts;
  Record cell;
  std::vector<Record> tables, cells;
  Ground ground = Ground::none;
};

// Of the cells that stand in the rows of this one.
Box row_of(const Evidence& evidence) {
  const std::int64_t first = evidence.cell.whole("row_no"), last = first + evidence.cell.whole("row_span");
  Box row;
  for (const Record& other : evidence.cells) {
    const auto box = box_of(other);
    if (!box || other.whole("table_no") != evidence.cell.whole("table_no")) continue;
    if (other.whole("row_no") < last && other.whole("row_no") >= first) row = united(row, *box);
  }
  return row;
}

Html crop(const Evidence& evidence, const Box& box, double pixels_per_pt, bool links,
          const std::string& title) {
  SheetStyle style;
  style.ground = evidence.ground;
  style.image_width = pixels_per_pt > 1 ? zoom_width : screen_width;
  style.here = evidence.cell.text("cell_id");
  style.crop = evidence.facts.on_screen(box);
  style.pixels_per_pt = pixels_per_pt;
  style.links = links;
  return tag("figure", {},
             tag("div", {{"class", "sheet crop"}},
                 sheet_picture(evidence.visit, evidence.facts, {}, evidence.cells, style, title)),
             tag("figcaption", {}, title));
}

Html look(const Evidence& evidence, const Html& facts) {
  const Visit& visit = evidence.visit;
  const auto box = box_of(evidence.cell);
  if (!box) return facts;
  const Box page{0, 0, evidence.facts.page.number("width").value_or(1),
                 evidence.facts.page.number("height").value_or(1)};
  const Html closely = crop(evidence, padded(*box), crop_px_per_pt, false,
                            visit.say("ช่องนี้บนหน้ากระดาษ", "The cell on its page")) +
                       crop(evidence, padded(united(row_of(evidence), *box)), crop_px_per_pt, true,
                            visit.say("ทั้งแถว", "Its row"));
  return tag("div", {{"class", "look"}}, tag("div", {}, closely, facts),
             tag("div", {{"class", "whole-page"}},
                 crop(evidence, page, sheet_px_per_pt, true, visit.say("ทั้งหน้า", "The whole page"))));
}

// Where a reviewer puts the cell right, and what its column means.
Html correct_links(const Evidence& evidence) {
  const Visit& visit = evidence.visit;
  if (!visit.reviewer) return {};
  const std::string cell = evidence.cell.text("cell_id");
  return tag("p", {{"class", "correct"}},
             link_to(review_cell_address(cell).text(), visit.say("แก้ไขช่องนี้", "Correct this cell")), " · ",
             link_to(review_column_address(cell).text(),
                     visit.say("แก้ความหมายของคอลัมน์", "Correct what its column means")));
}

Html place_facts(const Evidence& evidence) {
  const Visit& visit = evidence.visit;
  const Record& document = evidence.facts.document;
  const Record& cell = evidence.cell;
  const Address page =
      page_address(evidence.facts.sha256(), evidence.facts.number).with("at", cell.text("cell_id"));
  const std::string agency = document.text("agency");
  return described(visit.say("หน่วยงาน", "Agency"),
                   agency.empty()
                       ? Html()
                       : link_to(agency_address(agency, document.text("province")).text(), agency)) +
         described(visit.say("แฟ้ม", "File"),
                   link_to(document_address(evidence.facts.sha256()).text(), document.text("source"))) +
         described(visit.say("ตำแหน่ง", "Place"),
                   link_to(page.text(), visit.say("หน้า ", "page ") + cell.text("page")) + Html(" ") +
                       place_in_words(visit, cell)) +
         described(visit.say("หัวคอลัมน์", "Header"), cell.text("header")) +
         described(visit.say("ความหมาย", "Field"),
                   cell.text("field").empty() ? Html() : Html(column_title(visit, cell.text("field")))) +
         described(visit.say("ความมั่นใจ", "Confidence"),
                   with_decimals(cell.number("confidence").value_or(0), 4)) +
         described(visit.say("ที่มาของตัวอักษร", "Origin"),
                   shown_code(visit, "origin", cell.text("origin")) + " (" +
                       shown_code(visit, "reason", evidence.facts.page.text("reason")) + ")");
}

// {"a":"1","b":"2"} as "a 1, b 2".
std::string in_words(std::string json) {
  std::erase_if(json, [](char letter) { return letter == '{' || letter == '}' || letter == '"'; });
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == ':') json[i] = ' ';
    if (json[i] == ',') json.insert(++i, 1, ' ');
  }
  return json;
}

// Everything that had a part in the reading, by version.
std::string readers(const Record& run) {
  std::string words = "thaimemo " + run.text("program_version");
  for (const char* column : {"models", "libraries"})
    if (!run.is_null(column)) words += " · " + in_words(run.text(column));
  return words;
}

Html picture_source(const Evidence& evidence) {
  if (evidence.ground == Ground::picture)
    return evidence.visit.say("จากแฟ้มต้นฉบับ ตรวจด้วย SHA-256 แล้ว", "of the original, checked by its SHA-256");
  if (evidence.ground == Ground::kept)
    return evidence.visit.say("สำเนาที่เก็บไว้เมื่อนำเข้าแฟ้ม", "a copy kept when the file was taken in");
  return {};
}

Html proof_facts(const Evidence& evidence) {
  const Visit& visit = evidence.visit;
  const auto run = record_of(visit.db, "SELECT * FROM all_runs WHERE document_id = :document",
                             {{"document", evidence.facts.document_id()}});
  std::string box;
  for (const char* side : {"x0", "y0", "x1", "y1"})
    box += (box.empty() ? "" : ", ") + with_decimals(evidence.cell.number(side).value_or(0), 2);
  return described(visit.say("SHA-256 ของแฟ้ม", "SHA-256 of the file"),
                   tag("code", {}, evidence.facts.sha256())) +
         described(visit.say("รหัสช่อง", "Cell id"), tag("code", {}, evidence.cell.text("cell_id"))) +
         described(visit.say("กรอบบนหน้า", "Box on the page"), tag("code", {}, "[" + box + "] pt")) +
         described(visit.say("ที่มาของภาพ", "Picture"), picture_source(evidence)) +
         described(visit.say("อ่านด้วย", "Read by"), run ? Html(readers(*run)) : Html()) +
         described(visit.say("ฐานข้อมูล", "Database"),
                   visit.archive.path().substr(visit.archive.path().rfind('/') + 1)) +
         described(visit.say("ลิงก์", "Link"), visit.whole_link(cell_address(evidence.cell.text("cell_id"))));
}

// In one line, as a footnote has it.
Html citation(const Evidence& evidence) {
  const Visit& visit = evidence.visit;
  const Record& document = evidence.facts.document;
  std::string words = document.text("agency").empty() ? document.text("source") : document.text("agency");
  if (!document.text("fiscal_year").empty())
    words += visit.say(" ปีงบประมาณ ", ", fiscal year ") + document.text("fiscal_year");
  words += visit.say(" แฟ้ม ", ", file ") + document.text("source") + visit.say(" หน้า ", ", page ") +
           evidence.cell.text("page") + visit.say(" ", ", ") + place_in_words(visit, evidence.cell) +
           " (sha256:" + evidence.facts.sha256().substr(0, sha_letters) +
           ", cell:" + evidence.cell.text("cell_id") + ")";
  return tag("section", {{"class", "citation"}},
             tag("h3", {}, visit.say("อ้างอิงค่านี้", "How to cite this value")),
             tag("copy-text",
                 {{"label", visit.say("คัดลอก", "Copy")}, {"done", visit.say("คัดลอกแล้ว", "Copied")}}, words));
}

Html doubt_of(const Evidence& evidence) {
  const Doubts doubts = doubts_of(evidence.visit, evidence.facts);
  const auto own = doubts.find(key_of(evidence.cell));
  if (own == doubts.end()) return {};
  Html reasons;
  for (const std::string& reason : own->second) reasons += tag("p", {{"class", "doubt"}}, "⚠ " + reason);
  return reasons;
}

Html evidence_of(const Visit& visitor, const Record& cell, PageImages& images) {
  const auto document = record_of(visitor.db, "SELECT * FROM all_documents WHERE document_id = :document",
                                  {{"document", cell.value("document_id")}});
  if (!document) refuse_missing(cell.text("cell_id"), "");
  const Visit visit = visit_to(visitor, *document);
  Evidence evidence{visit, page_facts(visit, *document, static_cast<int>(cell.whole("page"))), cell, {}, {}};
  evidence.cells = cells_of(visit, evidence.facts);
  evidence.ground = ground_of(evidence.facts, images);
  const Html facts = tag("dl", {{"class", "facts"}}, place_facts(evidence), proof_facts(evidence));
  return tag("article", {{"class", "evidence"}}, version_note(visit, *document), doubt_of(evidence),
             correct_links(evidence), cell_texts(visit, cell),
             picture_note(visit, evidence.facts, evidence.ground, images), look(evidence, facts),
             cell_corrections(visit, cell.text("cell_id")), cell_edits(visit, cell),
             other_readings(visit, evidence.facts, cell), cell_uses(visit, evidence.facts, cell),
             citation(evidence));
}

}  // namespace

Response cell_page(const Visit& visit, const PathValues& path, PageImages& images) {
  const auto cells_in = [&](const char* view) {
    return records_of(visit.db,
                      std::string("SELECT * FROM ") + view + " WHERE cell_id = :cell ORDER BY document_id",
                      {{"cell", path.at("id")}});
  };
  std::vector<Record> cells = cells_in("cells");
  if (cells.empty()) cells = cells_in("all_cells");  // of a version that was replaced
  if (cells.empty())
    refuse_missing(path.at("id"),
                   visit.say("ค้นหาข้อความของช่องที่ช่องค้นหาด้านบน", "Search for the words of the cell above."));
  Html content;
  if (cells.size() > 1)
    content += tag(
        "p", {{"class", "note"}},
        visit.say("แฟ้มเดียวกันอยู่ในคลังมากกว่าหนึ่งชื่อ", "The same file stands in the archive under several names."));
  for (const Record& cell : cells) content += evidence_of(visit, cell, images);
  return page_response(visit, visit.say("หลักฐานของค่า", "Evidence of a value"), content);
}

}  // namespace thaimemo
