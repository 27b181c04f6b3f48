#include "normalize/segment/rows/scores.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/rows/measures.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

std::string place_text(const Place& place) {
  if (place.row < 0) return "";
  return "table " + std::to_string(place.table) + ", row " + std::to_string(place.row + 1) + ", column " +
         std::to_string(place.column + 1);
}

class ScoreReader {
 public:
  ScoreReader(const DocumentReading& reading, std::optional<int> year, const ScoreSettings& settings)
      : reading_(reading), year_(year), settings_(settings) {}

  std::vector<ReadScore> read() {
    size_t next_part = 0;
    for (const Section& section : reading_.sections) {
      read_heading(section);
      for (const OutlineBlock& block : section.blocks) {
        if (std::holds_alternative<TablePart>(block))
          read_table(reading_.logical.parts[next_part++].table);
        else
          read_sentences(std::get<Paragraph>(block));
      }
    }
    while (!unworded_.empty()) {
      recognize_value(unworded_.back());
      unworded_.pop_back();
    }
    return std::move(scores_);
  }

 private:
  // An issue's cell in which no wording was found, and where its score would stand among the others.
  struct Unworded {
    Score score;
    std::string text;
    bool sure_name;
    size_t position;
  };

  void read_heading(const Section& section) {
    static const Pattern stated("[0-9][.,:;]{1,2}[0-9]|คะแนน|ร้อยละ|%");  // a bare number may be anything
    if (!section.heading || !section.indicator || !has_digit(section.indicator->rest)) return;
    if (!stated.found_in(section.indicator->rest)) return;
    const Paragraph& heading = *section.heading;
    Score score =
        score_of(*section.indicator, squeezed(heading.text), "heading", heading.place, heading.confidence);
    score.year =
        year_near(heading.text, heading.text.size()) ? year_near(heading.text, heading.text.size()) : year_;
    add(std::move(score), section.indicator->rest, section.indicator->sure);
  }

  // The scores of a table stand where its first part stands.
  void read_table(size_t index) {
    if (!done_.insert(index).second) return;
    const LogicalTable& table = reading_.logical.tables[index];
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto& indicator = reading_.indicators[index][r];
      if (!indicator) continue;
      const bool own = indicator->cell.cell != nullptr;
      if (own || is_only_row(index, r)) read_score_cells(table, table.rows[r], *indicator);
      if (own) read_name_cell(table, *indicator);
      read_issue(table, table.rows[r], *indicator);
    }
  }

  // Under an indicator's heading a table of several rows lists parts of the indicator; a single row is the
  // indicator.
  bool is_only_row(size_t index, size_t row) const {
    const auto& indicators = reading_.indicators[index];
    return std::count_if(indicators.begin(), indicators.end(), [&](const auto& other) {
             return other && other->name.number == indicators[row]->name.number;
           }) == 1;
  }

  void read_score_cells(const LogicalTable& table, const LogicalRow& row, const RowIndicator& indicator) {
    for (size_t i = 0; i < table.columns.size(); ++i) {
      const LogicalCell& cell = row.cells[i];
      if (table.columns[i].field != Field::score || cell.shared || cell.parts.empty() ||
          !has_digit(cell.text()))
        continue;
      Score score = score_of(indicator.name, as_written(indicator, table), "table",
                             place_of(cell.parts.front(), reading_.document.sha256), cell.confidence());
      score.year = table.columns[i].year ? table.columns[i].year : table_year(table);
      add(std::move(score), cell.text(), indicator.name.sure, cell.parts.front());
    }
  }

  // "การใช้อำนาจ (98.06 คะแนน)" in a table without a column of scores.
  void read_name_cell(const LogicalTable& table, const RowIndicator& indicator) {
    static const Pattern stated(
        "^[(:=-]*(?:ได้|มี|ได้รับ)?(?:ค่า)?(?:คะแนน|ร้อยละ)*[:=]*(?P<value>[0-9]{1,3}(?:\\.[0-9]{1,2})?)"
        "(?:คะแนน|%)*[)]?$");
    if (has_field(table.columns, Field::score)) return;
    const auto match = stated.find(indicator.name.rest);
    if (!match) return;
    Score score =
        score_of(indicator.name, squeezed(indicator.as_written), "table",
                 place_of(indicator.cell, reading_.document.sha256), indicator.cell.cell->confidence);
    score.year = table_year(table);
    add(std::move(score), std::string(match->groups[1]), indicator.name.sure);
  }

  void read_issue(const LogicalTable& table, const LogicalRow& row, const RowIndicator& indicator) {
    const int column = column_of(table.columns, Field::issue);
    if (column < 0 || row.cells[static_cast<size_t>(column)].parts.empty()) return;
    const LogicalCell& cell = row.cells[static_cast<size_t>(column)];
    FoldedText line;
    const auto hit = first_hit_with_or_without_marks(reading_.rules, {"analysis", "cell"}, cell.text(), line);
    Score score = score_of(indicator.name, as_written(indicator, table), "analysis",
                           place_of(cell.parts.front(), reading_.document.sha256), cell.confidence());
    score.year = table_year(table);
    if (!hit)
      unworded_.push_back({std::move(score), cell.text(), indicator.name.sure, scores_.size()});
    else if (!hits(reading_.rules, "code", line.text().substr(0, hit->match.begin)))
      add(std::move(score), line.source(hit->value()), indicator.name.sure);
  }

  // Words misread or never seen before: the number is known by its value, which the indicator's row or
  // heading states too.
  void recognize_value(const Unworded& cell) {
    static const Pattern decimals("[0-9IlOoS|]{1,3}[.,:;]{1,2}[0-9IlOoS|]{1,2}");
    const FoldedText line(cell.text);
    for (const Match& found : decimals.find_all(line.text())) {
      const auto number = read_score(found.text());
      if (!number || !is_stated_elsewhere(cell.score, number->value)) continue;
      add(cell.score, line.source(found.text()), cell.sure_name);
      const auto place = scores_.begin() + static_cast<std::ptrdiff_t>(cell.position);
      std::rotate(place, scores_.end() - 1, scores_.end());
      return;
    }
  }

  bool is_stated_elsewhere(const Score& score, double value) const {
    return std::ranges::any_of(scores_, [&](const ReadScore& other) {
      return other.score.source != "analysis" && state_the_same(other.score, score) &&
             other.score.score == value;
    });
  }

  // "… การใช้อำนาจ ได้คะแนน 98.06 …" in running text: a name spelled out, the score right behind it.
  void read_sentences(const Paragraph& paragraph) {
    const FoldedText line(paragraph.text);
    const std::string_view text = line.text();
    for (const Match& found : reading_.rules.indicator_names().find_all(text)) {
      const std::string_view behind = text.substr(found.end, behind_bytes_max);
      const auto hit = first_hit(reading_.rules, {"analysis", "sentence"}, behind);
      if (!hit || !begins_a_name(line, found.begin)) continue;
      const size_t value_begin = static_cast<size_t>(hit->value().data() - text.data());
      IndicatorName name;
      name.number = reading_.rules.indicator_spelled(std::string(found.text()));
      Score score = score_of(name, line.source(found.begin, found.end), "analysis", paragraph.place,
                             paragraph.confidence);
      const size_t near_begin = value_begin > near_bytes_max ? value_begin - near_bytes_max : 0;
      const auto stated = year_near(text.substr(near_begin, value_begin - near_begin), near_bytes_max);
      score.year = stated ? stated : year_;
      add(std::move(score), line.source(value_begin, value_begin + hit->value().size()), true);
    }
  }

  // "แผนปฏิบัติการป้องกันการทุจริต" holds a name but is none.
  static bool begins_a_name(const FoldedText& line, size_t begin) {
    static const Pattern before("(?:^|[^ก-๎]|ตัวชี้วัด|ตัวชี้วัดที่|ด้าน|คือ|ได้แก่|และ|ใน|ของ)$");
    constexpr size_t bytes_max = 60;
    const size_t from = begin > bytes_max ? begin - bytes_max : 0;
    return line.spaced_at(begin) || before.found_in(std::string_view(line.text()).substr(from, begin - from));
  }

  static std::string as_written(const RowIndicator& indicator, const LogicalTable&) {
    return squeezed(indicator.as_written);
  }

  std::optional<int> table_year(const LogicalTable& table) const {
    const auto stated = year_of_section(section_of(reading_, table));
    return stated ? stated : year_;
  }

  Score score_of(const IndicatorName& name, std::string as_written, std::string source, Place place,
                 double confidence) const {
    const IndicatorRule& rule = reading_.rules.indicator(name.number);
    Score score;
    score.instrument = rule.instrument;
    score.indicator_no = rule.number;
    score.indicator = rule.name;
    score.as_written = std::move(as_written);
    score.source = std::move(source);
    score.place = std::move(place);
    score.confidence = confidence;
    return score;
  }

  void add(Score score, const std::string& text, bool sure_name, const SourceCell& source = {}) {
    score.score_text = squeezed(text);
    const std::vector<double> others = other_readings(source);
    auto number = read_score(text);
    const bool readable = number && number->value <= settings_.score_max && has_two_decimals(number->value);
    if (!readable && !others.empty()) number = ReadNumber{others.front(), true};
    if (number && number->value <= settings_.score_max) score.score = number->value;
    ReadScore read{std::move(score), {}, others};
    const std::string& written = read.score.score_text;
    if (!read.score.score)
      doubt(read, "score-unreadable",
            "'" + written + "' is no score from 0 to 100; look at the page and enter the score.");
    else if (number->guessed)
      doubt(read, "score-guessed",
            "'" + written + "' was read as a score by guessing; compare it with the page.");
    if (!sure_name)
      doubt(read, "indicator-distant",
            "'" + read.score.as_written + "' is unlike every indicator, '" + read.score.indicator +
                "' is the nearest; compare it with the page.");
    if (read.score.confidence < settings_.confidence_min)
      doubt(read, "score-uncertain",
            "The recognition of '" + written + "' is not sure; compare it with the page.");
    scores_.push_back(std::move(read));
  }

  static bool has_two_decimals(double value) {
    return std::abs(value * 100 - std::round(value * 100)) < 1e-6;
  }

  static void doubt(ReadScore& read, const char* code, std::string message) {
    const Place& place = read.score.place;
    read.doubts.push_back({code, Severity::warning, place.page, place_text(place), std::move(message)});
  }

  // The values the cell's alternatives give, where its number is one word.
  static std::vector<double> other_readings(const SourceCell& source) {
    std::vector<double> values;
    if (source.cell == nullptr) return values;
    for (const Word& word : source.cell->words) {
      if (!has_digit(word.raw)) continue;
      for (const auto& alternative : word.alternatives)
        if (const auto number = read_score(alternative.text); number && !number->guessed)
          values.push_back(number->value);
    }
    return values;
  }

  const DocumentReading& reading_;
  std::optional<int> year_;
  static constexpr size_t behind_bytes_max = 300, near_bytes_max = 900;
  const ScoreSettings settings_;
  std::vector<ReadScore> scores_;
  std::vector<Unworded> unworded_;
  std::set<size_t> done_;
};

}  // namespace

std::vector<ReadScore> scores_in(const DocumentReading& reading, std::optional<int> year,
                                 const ScoreSettings& settings) {
  return ScoreReader(reading, year, settings).read();
}

}  // namespace thaimemo
