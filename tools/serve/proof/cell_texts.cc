#include "tools/serve/proof/cell_texts.h"

#include "store/load/gridded_page.h"
#include "tools/serve/proof/rule_reasons.h"

namespace thaimemo {
namespace {

Html fact(const std::string& name, const Html& value) {
  return tag("dt", {}, name) + tag("dd", {}, value);
}

Html quoted(const Visit& visit, const std::string& text) {
  if (text.empty()) return tag("i", {}, visit.say("(ว่าง)", "(empty)"));
  return tag("span", {{"class", "text"}}, text);
}

// Spaces and line ends that an edit is about can be seen.
std::string visible(const std::string& text) {
  std::string shown;
  for (const char letter : text)
    if (letter == '\n')
      shown += "⏎";
    else if (letter == ' ')
      shown += "␣";
    else
      shown += letter;
  return shown;
}

Html heads(std::initializer_list<std::string> names) {
  Html cells;
  for (const std::string& name : names) cells += tag("th", {{"scope", "col"}}, name);
  return tag("thead", {}, tag("tr", {}, cells));
}

const Cell* cell_in(const Page& page, const Record& wanted) {
  for (const Block& block : page.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (!table || table->number != wanted.whole("table_no")) continue;
    for (const Cell& cell : table->cells)
      if (cell.row == wanted.whole("row_no") && cell.column == wanted.whole("column_no")) return &cell;
  }
  return nullptr;
}

Html reading_row(const Word& word) {
  Html others;
  for (const Reading& other : word.alternatives)
    others += tag("li", {}, tag("span", {{"class", "text"}}, other.text), " ",
                  tag("span", {{"class", "note"}}, with_decimals(other.confidence, 4)));
  return tag("tr", {}, tag("td", {}, word.raw),
             tag("td", {{"class", "number"}}, with_decimals(word.confidence, 4)),
             tag("td", {}, tag("ul", {{"class", "inline"}}, others)));
}

}  // namespace

Html cell_texts(const Visit& visit, const Record& cell) {
  const std::string raw = cell.text("raw"), lines = cell.text("lines"), text = cell.text("text");
  Html facts = fact(visit.say("ข้อความ", "Text"), quoted(visit, text));
  if (lines != text)
    facts += fact(visit.say("ตามบรรทัดที่พิมพ์", "As its lines are printed"), quoted(visit, lines));
  if (raw != lines) facts += fact(visit.say("ตามที่อ่านได้ ไม่แก้ไข", "Raw, as it was read"), quoted(visit, raw));
  if (const std::string machine = cell.text("machine_text"); machine != text)
    facts += fact(visit.say("ค่าที่เครื่องอ่าน", "What the machine made of it"), quoted(visit, machine));
  if (raw == text)
    facts += fact(visit.say("ตามที่อ่านได้", "Raw"),
                  tag("span", {{"class", "note"}}, visit.say("เหมือนกัน", "the same")));
  return tag("dl", {{"class", "facts texts"}}, facts);
}

Html cell_edits(const Visit& visit, const Record& cell) {
  Html rows;
  for (const Record& edit :
       records_of(visit.db,
                  "SELECT ordinal, rule_id, position, before, after FROM all_edits "
                  "WHERE cell_id = :cell AND document_id = :document ORDER BY ordinal",
                  {{"cell", cell.text("cell_id")}, {"document", cell.value("document_id")}}))
    rows += tag("tr", {}, tag("td", {{"class", "number"}}, edit.text("ordinal")),
                tag("td", {}, visible(edit.text("before"))), tag("td", {}, visible(edit.text("after"))),
                tag("td", {{"class", "number"}}, edit.text("position")),
                tag("td", {}, tag("code", {}, edit.text("rule_id")), " ",
                    reason_of_rule(edit.text("rule_id"), visit.language)));
  if (rows.empty()) return {};
  const std::string title = visit.say("สิ่งที่แก้ไขจากที่อ่านได้", "Edits, from raw to text");
  return tag("section", {}, tag("h3", {}, title),
             tag("div", {{"class", "scroll"}},
                 tag("table", {}, tag("caption", {{"class", "hidden"}}, title),
                     heads({"#", visit.say("จาก", "Before"), visit.say("เป็น", "After"),
                            visit.say("ตำแหน่ง", "Position"), visit.say("กฎและเหตุผล", "Rule and reason")}),
                     tag("tbody", {}, rows))));
}

Html other_readings(const Visit& visit, const PageFacts& facts, const Record& cell) {
  const auto page = gridded_page(visit.db, facts.document_id(), facts.number);
  const Cell* recorded = page ? cell_in(*page, cell) : nullptr;
  if (!recorded) return {};
  Html rows;
  for (const Word& word : recorded->words)
    if (!word.alternatives.empty()) rows += reading_row(word);
  if (rows.empty()) return {};
  const std::string title = visit.say("คำที่อาจอ่านเป็นอย่างอื่น", "Other readings of its words");
  return tag("section", {}, tag("h3", {}, title),
             tag("div", {{"class", "scroll"}},
                 tag("table", {}, tag("caption", {{"class", "hidden"}}, title),
                     heads({visit.say("อ่านเป็น", "Read as"), visit.say("ความมั่นใจ", "Confidence"),
                            visit.say("อาจเป็น (ความน่าจะเป็น)", "Could be (probability)")}),
                     tag("tbody", {}, rows))));
}

}  // namespace thaimemo
