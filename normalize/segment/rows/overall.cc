#include <algorithm>

#include "normalize/segment/rows/fact_texts.h"
#include "normalize/segment/rows/facts.h"
#include "normalize/segment/rows/measures.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// `text` is without the spaces of a line that was stretched or broken: "ผ่าน ดี" is the scale's "ผ่านดี".
struct ReadGrade {
  std::string text;
  size_t at = 0;  // in bytes of the folded line
};

std::optional<ReadGrade> grade_in(const FoldedText& line, size_t from, const Rules& rules) {
  const auto hit = first_hit(rules, {"grade", ""}, std::string_view(line.text()).substr(from));
  if (!hit) return std::nullopt;
  return ReadGrade{std::string(hit->value()), static_cast<size_t>(hit->value().data() - line.text().data())};
}

// A score inside an indicator's part is the indicator's, or an item's.
bool about_a_part(std::string_view words, const Rules& rules) {
  if (hits_kind(rules, {"overall", "whole"}, words)) return false;
  return hits_kind(rules, {"overall", "part"}, words) || rules.indicator_names().found_in(words);
}

// One sentence states all of them; `texts`: its paragraph, and the next one where it goes on there.
std::vector<FactPlace> stated_together(const OverallResult& result, const std::vector<FactText>& texts,
                                       size_t with_score, size_t with_grade) {
  std::vector<FactPlace> places{stated("overall_score", texts[with_score])};
  if (result.grade) places.push_back(stated("overall_grade", texts[with_grade]));
  if (!result.year) return places;
  const FactText* holder = holder_of(texts, std::to_string(*result.year));
  places.push_back(stated("assessment_year", holder == nullptr ? texts.front() : *holder));
  return places;
}

// `behind`: the next paragraph, where the sentence may go on if the lines were not seen as one.
std::optional<OverallResult> stated_in(const Paragraph& paragraph, const Paragraph* behind,
                                       const Rules& rules) {
  const FoldedText line(paragraph.text + "\n" + (behind == nullptr ? "" : behind->text));
  const size_t own_bytes = folded(paragraph.text).size();
  const auto hit = first_hit(rules, {"fact", "overall_score"}, line.text());
  if (!hit || hit->match.begin >= own_bytes || about_a_part(hit->match.text(), rules)) return std::nullopt;
  auto number = read_score(line.source(hit->value()));
  if (number && number->value > score_max && paragraph.origin == Origin::ocr)
    number = read_score_without_point(line.source(hit->value()));
  if (!number || number->value > score_max) return std::nullopt;
  OverallResult result;
  const size_t at = static_cast<size_t>(hit->value().data() - line.text().data());
  result.score = number->value;
  result.year = year_near(line.text(), at, rules);
  auto grade = grade_in(line, at, rules);
  if (!grade) grade = grade_in(line, 0, rules);
  if (grade) result.grade = grade->text;
  result.place = paragraph.place;
  constexpr double guessed_confidence = 0.5;  // as of other numbers that something contradicts
  result.confidence =
      number->guessed ? std::min(paragraph.confidence, guessed_confidence) : paragraph.confidence;
  std::vector<FactText> texts{fact_text(paragraph)};
  if (behind != nullptr) texts.push_back(fact_text(*behind));
  const auto paragraph_of = [&](size_t place) { return place >= own_bytes ? texts.size() - 1 : 0; };
  result.stated = stated_together(result, texts, paragraph_of(at), grade ? paragraph_of(grade->at) : 0);
  return result;
}

// nullptr for a table, or where nothing follows.
const Paragraph* paragraph_at(const Section& section, size_t block) {
  return block < section.blocks.size() ? std::get_if<Paragraph>(&section.blocks[block]) : nullptr;
}

// "คะแนนรวม | 90.42 | ผ่าน": the row of a table that sums it up.
std::optional<OverallResult> total_row(const LogicalTable& table, const LogicalRow& row, const Rules& rules,
                                       const std::string& sha256) {
  const bool total = std::any_of(row.cells.begin(), row.cells.end(), [&](const LogicalCell& cell) {
    return !cell.parts.empty() && hits(rules, "total", folded(cell.text()));
  });
  if (!total) return std::nullopt;
  OverallResult result;
  const int main = score_column(table, std::nullopt);
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string text = row.cells[i].text();
    const auto number = read_score(text);
    const bool counts = main < 0 ? !result.score : static_cast<int>(i) == main;
    if (number && !number->guessed && number->value <= score_max && counts &&
        !hits(rules, "total", folded(text))) {
      result.score = number->value;
      result.place = place_of(row.cells[i].parts.front(), sha256);
      result.confidence = row.cells[i].confidence();
      std::erase_if(result.stated, [](const FactPlace& fact) { return fact.field == "overall_score"; });
      result.stated.push_back({"overall_score", result.place, text});
    }
    if (result.grade) continue;
    const auto grade = grade_in(FoldedText("ระดับ" + text), 0, rules);
    if (grade) result.grade = grade->text;
    if (grade && !row.cells[i].parts.empty())
      result.stated.push_back({"overall_grade", place_of(row.cells[i].parts.front(), sha256), text});
  }
  return result.score ? std::optional(result) : std::nullopt;
}

// The line of a section that gives its table the year.
void add_year_of_section(OverallResult& result, const Section& section, const Rules& rules) {
  result.year = year_of_section(section, rules);
  if (!result.year) return;
  std::vector<FactText> lines;
  for (const OutlineBlock& block : section.blocks)
    if (const Paragraph* line = std::get_if<Paragraph>(&block)) lines.push_back(fact_text(*line));
  if (section.heading) lines.push_back(fact_text(*section.heading));
  if (const FactText* line = holder_of(lines, std::to_string(*result.year)))
    result.stated.push_back(stated("assessment_year", *line));
}

// A table with rows for indicators or instruments; sums of money have totals too.
bool is_of_the_assessment(const DocumentReading& reading, size_t table) {
  const auto& indicators = reading.indicators[table];
  if (std::any_of(indicators.begin(), indicators.end(), [](const auto& found) { return found.has_value(); }))
    return true;
  for (const LogicalRow& row : reading.logical.tables[table].rows)
    for (const LogicalCell& cell : row.cells)
      if (!cell.parts.empty() && instrument_in(cell.text(), reading.rules)) return true;
  return false;
}

}  // namespace

OverallResult overall_of(const DocumentReading& reading) {
  for (const Section& section : reading.sections) {
    if (section.indicator) continue;
    if (section.heading)
      if (auto result = stated_in(*section.heading, nullptr, reading.rules)) return *result;
    for (size_t i = 0; i < section.blocks.size(); ++i)
      if (const Paragraph* paragraph = std::get_if<Paragraph>(&section.blocks[i]))
        if (auto result = stated_in(*paragraph, paragraph_at(section, i + 1), reading.rules)) return *result;
  }
  for (size_t t = 0; t < reading.logical.tables.size(); ++t) {
    const LogicalTable& table = reading.logical.tables[t];
    if (!is_of_the_assessment(reading, t)) continue;
    for (const LogicalRow& row : table.rows)
      if (auto result = total_row(table, row, reading.rules, reading.document.sha256)) {
        add_year_of_section(*result, section_of(reading, table), reading.rules);
        return *result;
      }
  }
  return {};
}

}  // namespace thaimemo
