#include "tools/serve/proof/cell_uses.h"

#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

struct Use {
  Words title;
  const char* sql;  // parameters: document, cell
};

constexpr Use uses[] = {
    {{"ข้อมูลของเอกสาร", "Facts of the document"},
     "SELECT field FROM all_fact_places WHERE document_id = :document AND cell_id = :cell ORDER BY field"},
    {{"คะแนน", "Scores"},
     "SELECT year, indicator_no, indicator, score, score_text, as_written, confidence, needs_review FROM "
     "all_scores "
     "WHERE document_id = :document AND cell_id = :cell ORDER BY seq"},
    {{"มาตรการ", "Measures"},
     "SELECT places.field, measures.seq, measures.indicator_no, measures.issue, measures.measure, "
     "measures.needs_review "
     "FROM all_measure_places AS places JOIN all_measures AS measures ON measures.document_id = "
     "places.document_id AND "
     "measures.seq = "
     "places.measure_seq WHERE places.document_id = :document AND places.cell_id = :cell ORDER BY "
     "measures.seq, places.seq"},
    {{"ข้อค้นพบ", "Findings"},
     "SELECT kind, code, indicator_no, text FROM all_findings WHERE document_id = :document AND cell_id = "
     ":cell "
     "ORDER BY seq"},
    {{"คำที่น่าจะแก้", "Suggestions"},
     "SELECT position, before, after, evidence FROM all_suggestions WHERE document_id = :document AND "
     "cell_id = "
     ":cell "
     "ORDER BY seq"},
    {{"ผลการตรวจ", "Checks"},
     "SELECT code, severity, message, message_th, detail FROM all_checks WHERE document_id = :document AND "
     "instr(detail, "
     ":cell) > 0 "
     "ORDER BY seq"},
};

}  // namespace

Html cell_uses(const Visit& visit, const PageFacts& facts, const Record& cell) {
  Html sections;
  for (const Use& use : uses) {
    const FirstRows rows =
        first_rows(visit.db, use.sql, {{"document", facts.document_id()}, {"cell", cell.text("cell_id")}});
    if (rows.shown.rows.empty()) continue;
    const std::string title = use.title.in(visit.language);
    sections += tag("h4", {}, title) + row_table(visit, rows.shown.without_empty_columns(), title,
                                                 Headers::plain, facts.document.text("source"));
  }
  const std::string title = visit.say("แถวที่ใช้ช่องนี้", "Rows that use this cell");
  if (sections.empty())
    sections = tag("p", {{"class", "note"}},
                   visit.say("ไม่มีแถวใดใช้ช่องนี้ แต่ค้นหาพบ", "None; it can be found by search."));
  return tag("section", {}, tag("h3", {}, title), sections);
}

}  // namespace thaimemo
