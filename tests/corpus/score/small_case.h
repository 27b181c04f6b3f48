// A small document and its truth, in memory, that tests put faults into.
#pragma once

#include <string>

#include "corpus/score/document/score_document.h"

namespace thaimemo::score {

inline Row score_row(int indicator, const std::string& value, int page, const std::string& source = "table",
                     int year = 2567) {
  return {{"indicator_no", std::to_string(indicator)},
          {"score", value},
          {"score_text", value},
          {"source", source},
          {"year", std::to_string(year)},
          {"page", std::to_string(page)},
          {"needs_review", "0"}};
}

inline Row measure_row(const std::string& measure, int page, const std::string& steps = "") {
  return {{"measure", measure},
          {"steps", steps},
          {"page_first", std::to_string(page)},
          {"page_last", std::to_string(page)},
          {"needs_review", "0"}};
}

inline ExpectedMeasure expected_measure(const std::string& measure, const std::string& steps = "") {
  ExpectedMeasure made;
  made.fields = {{"measure", measure}, {"steps", steps}};
  return made;
}

inline Row problem_row(const std::string& code, const std::string& severity, int page = 0) {
  Row row{{"code", code}, {"severity", severity}};
  if (page > 0) row["page"] = std::to_string(page);
  return row;
}

inline constexpr const char* first_measure = "จัดทำคู่มือการให้บริการประชาชน";
inline constexpr const char* second_measure = "เผยแพร่แผนการใช้จ่ายเงินประจำปีให้ทราบ";
inline constexpr const char* third_measure = "อบรมเจ้าหน้าที่เรื่องการรับเรื่องร้องเรียน";

// Three scores and three measures on pages 1, 3 and 5, all found.
struct SmallCase {
  Found found;
  Expected expected;

  SmallCase() {
    found.document = {{"source", "in/doc.pdf"}, {"status", "ok"}, {"agency", "เทศบาลตำบลดอนแก้ว"},
                      {"fiscal_year", "2567"},  {"pages", "6"},   {"overall_score", "88.5"}};
    expected.name = "doc";
    expected.facts = {{"agency", "เทศบาลตำบลดอนแก้ว"}, {"fiscal_year", "2567"}, {"overall_score", "88.50"}};
    expected.scores = {{1, "90.00", "table", 2567}, {2, "80.25", "table", 2567}, {3, "70.50", "table", 2567}};
    expected.measures = {expected_measure(first_measure), expected_measure(second_measure),
                         expected_measure(third_measure)};
    found.scores = {score_row(1, "90", 1), score_row(2, "80.25", 3), score_row(3, "70.5", 5)};
    found.measures = {measure_row(first_measure, 1), measure_row(second_measure, 3),
                      measure_row(third_measure, 5)};
  }

  // The count of this name in the tally.
  long count(const std::string& name) const {
    const DocumentScore score = score_document(found, expected);
    const auto place = score.tally.counts.find(name);
    return place == score.tally.counts.end() ? 0 : place->second;
  }
  std::optional<double> figure(const std::string& name) const {
    for (const auto& [figure, value] : figures_of(score_document(found, expected).tally))
      if (figure == name) return value;
    return -1;  // there is no such figure
  }
};

}  // namespace thaimemo::score
