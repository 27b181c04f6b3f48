#include "tools/serve/proof/doubts.h"
#include "tools/serve/site/names.h"

#include <cstdio>

namespace thaimemo {

std::string key_of(const Record& cell) {
  return cell.text("table_no") + "." + cell.text("row_no") + "." + cell.text("column_no");
}

std::vector<Record> problems_of(const Visit& visit, const PageFacts& facts) {
  return records_of(
      visit.db,
      "SELECT severity, code, place, message FROM all_problems WHERE document_id = :document AND "
      "page = :page ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, seq",
      {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}});
}

std::string told(const Visit& visit, const std::string& code, const std::string& message) {
  const std::string title = shown_code(visit, "code", code);
  return (title == code ? "" : title + ": ") + message + " [" + code + "]";
}

Doubts doubts_of(const Visit& visit, const PageFacts& facts) {
  Doubts doubts;
  for (const Record& problem : problems_of(visit, facts)) {
    int table = 0, row = 0, column = 0;
    const std::string place = problem.text("place");
    if (problem.text("severity") == "info" ||
        std::sscanf(place.c_str(), "table %d, row %d, column %d", &table, &row, &column) != 3)
      continue;
    doubts[std::to_string(table) + "." + std::to_string(row - 1) + "." + std::to_string(column - 1)]
        .push_back(told(visit, problem.text("code"), problem.text("message")));
  }
  for (const Record& score :
       records_of(visit.db,
                  "SELECT table_no, row_no, column_no FROM all_scores WHERE document_id = :document "
                  "AND page = :page AND needs_review = 1 AND row_no IS NOT NULL",
                  {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}})) {
    auto& reasons = doubts[key_of(score)];
    if (reasons.empty())
      reasons.push_back(visit.say("คะแนนในช่องนี้ยังไม่แน่ใจ ดูผลการตรวจของเอกสาร",
                                  "The score read here is in doubt: see the document's checks."));
  }
  return doubts;
}

std::string place_in_words(const Visit& visit, const Record& cell) {
  return visit.say("ตาราง ", "table ") + cell.text("table_no") + visit.say(" แถว ", ", row ") +
         std::to_string(cell.whole("row_no") + 1) + visit.say(" ช่อง ", ", column ") +
         std::to_string(cell.whole("column_no") + 1);
}

}  // namespace thaimemo
