#include "store/load/report_rows.h"

#include <array>

#include "base/json.h"

namespace thaimemo {
namespace {

constexpr std::array text_fields{Field::indicator, Field::score,       Field::issue,  Field::measure,
                                 Field::steps,     Field::responsible, Field::period, Field::result,
                                 Field::outcome,   Field::follow_up};

// Two columns of one field: their texts below each other.
std::optional<std::string> text_of(const Measure& measure, Field wanted) {
  std::optional<std::string> text;
  for (const auto& [field, part] : measure.fields) {
    if (field == wanted) text = text ? *text + "\n" + part : part;
  }
  return text;
}

// Two columns under one header are told apart by a number.
std::string free_key(const Json& object, const std::string& header) {
  std::string key = header;
  for (int number = 2; object.contains(key); ++number) key = header + " (" + std::to_string(number) + ")";
  return key;
}

std::optional<std::string> other_json(const Measure& measure) {
  if (measure.other.empty()) return std::nullopt;
  Json object = Json::object();
  for (const auto& [header, text] : measure.other) object[free_key(object, header)] = text;
  return to_line(object);
}

}  // namespace

ReportRows::ReportRows(SQLite::Database& db)
    : fact_place_(db, "INSERT OR IGNORE INTO fact_place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"),
      score_(db, "INSERT INTO score VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      measure_(db, "INSERT INTO measure VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      item_(db, "INSERT INTO item VALUES (NULL,?,?,?,?,?,?,?)"),
      place_(db, "INSERT INTO measure_place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      finding_(db, "INSERT INTO finding VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      check_(db, "INSERT INTO \"check\" VALUES (?,?,?,?,?,?,?,?)"),
      suggestion_(db, "INSERT INTO suggestion VALUES (?,?,?,?,?,?,?)"),
      problem_(db, "INSERT INTO problem VALUES (?,?,?,?,?,?,?)") {
  for (const char* table : {"fact_place", "score", "measure", "finding", "\"check\"", "suggestion",
                            "problem"})  // items and places go along
    removals_.emplace_back(db, std::string("DELETE FROM ") + table + " WHERE document_id = ?");
}

void ReportRows::remove(std::int64_t id) {
  for (SQLite::Statement& removal : removals_) (Row(removal) << id).write();
}

void ReportRows::write_report(std::int64_t id, const Document& document, const Report& report) {
  int score_seq = 0, measure_seq = 0, finding_seq = 0, check_seq = 0, suggestion_seq = 0;
  for (const FactPlace& stated : report.fact_places) write_fact_place(id, stated);
  for (const Score& score : report.scores) write_score(id, ++score_seq, score);
  for (const Measure& measure : report.measures) write_measure(id, ++measure_seq, measure);
  for (const Finding& finding : report.findings) write_finding(id, ++finding_seq, finding);
  for (const Check& check : report.checks) write_check(id, ++check_seq, check);
  for (const Suggestion& suggestion : report.suggestions)
    write_suggestion(id, ++suggestion_seq, document.sha256, suggestion);
}

void ReportRows::write_fact_place(std::int64_t id, const FactPlace& stated) {
  (Row(fact_place_) << id << stated.field << stated.place << stated.text).write();
}

void ReportRows::write_score(std::int64_t id, int seq, const Score& score) {
  Row row(score_);
  row << id << seq << score.year << name_of(score.instrument) << score.indicator_no << score.indicator
      << score.as_written << score.score << score.score_text << score.source << score.place
      << rounded(score.confidence, 4) << score.needs_review;
  row.write();
}

void ReportRows::write_measure(std::int64_t id, int seq, const Measure& measure) {
  Row row(measure_);
  row << id << seq << measure.section << measure.indicator_no << measure.indicator;
  for (const Field field : text_fields) row << text_of(measure, field);
  row << other_json(measure) << known_page(measure.page_first) << known_page(measure.page_last)
      << rounded(measure.confidence, 4) << measure.needs_review << measure.period_from << measure.period_to
      << measure.responsible_main << measure.responsible_supporting;
  row.write();
  write_items(id, seq, measure);
  write_places(id, seq, measure);
}

void ReportRows::write_items(std::int64_t id, int measure_seq, const Measure& measure) {
  int seq = 0;
  for (const Item& item : measure.items)
    (Row(item_) << id << measure_seq << ++seq << name_of(item.field) << item.ordinal << item.label
                << item.text)
        .write();
}

void ReportRows::write_places(std::int64_t id, int measure_seq, const Measure& measure) {
  int seq = 0;
  for (const auto& [field, place] : measure.places)
    (Row(place_) << id << measure_seq << ++seq << name_of(field) << place).write();
}

void ReportRows::write_finding(std::int64_t id, int seq, const Finding& finding) {
  Row row(finding_);
  row << id << seq << finding.indicator_no << finding.kind << finding.code << finding.text << finding.place;
  row.write();
}

void ReportRows::write_check(std::int64_t id, int seq, const Check& check) {
  (Row(check_) << id << seq << check.code << name_of(check.severity) << check.message << known(check.detail)
               << known_page(check.page) << check.message_th)
      .write();
}

void ReportRows::write_suggestion(std::int64_t id, int seq, const std::string& sha256,
                                  const Suggestion& suggestion) {
  (Row(suggestion_) << id << seq
                    << cell_id(sha256, suggestion.page, suggestion.table, suggestion.row, suggestion.column)
                    << suggestion.position << suggestion.before << suggestion.after << suggestion.evidence)
      .write();
}

void ReportRows::write_problems(std::int64_t id, const std::vector<Problem>& problems) {
  int seq = 0;
  for (const Problem& problem : problems)
    (Row(problem_) << id << ++seq << known_page(problem.page) << problem.place << problem.code
                   << name_of(problem.severity) << problem.message)
        .write();
}

}  // namespace thaimemo
