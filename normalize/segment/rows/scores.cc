#include "normalize/segment/rows/scores.h"

#include <algorithm>

#include "normalize/segment/rows/measures.h"
#include "normalize/segment/rows/score_search.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// Bytes of folded text, of which a Thai letter has three. They keep long paragraphs linear.
struct SentenceSettings {
  size_t behind_name_bytes_max = 300;   // in which the score stands: 100 letters
  size_t before_name_bytes_max = 60;    // looked at for what stands before a name: 20 letters
  size_t before_score_bytes_max = 900;  // in which its year stands: 300 letters
};
constexpr SentenceSettings sentences;

void read_heading(const Section& section, ScoreSearch& search) {
  const Rules& rules = search.reading.rules;
  if (!section.heading || !section.indicator || !has_digit(section.indicator->rest)) return;
  if (!hits_kind(rules, {"analysis", "heading"}, section.indicator->rest)) return;
  const Paragraph& heading = *section.heading;
  const auto stated = year_near(heading.text, heading.text.size(), rules);
  Score score = score_of(
      section.indicator->number,
      {squeezed(heading.text), "heading", heading.place, heading.confidence, either(stated, search.year)},
      rules);
  search.add(std::move(score), {.text = section.indicator->rest,
                                .sure_name = section.indicator->sure,
                                .year_told = stated.has_value()});
}

// The score of an indicator's row as one of its cells states it.
Score score_in_cell(const RowIndicator& indicator, const char* source, const SourceCell& cell,
                    double confidence, std::optional<int> year, const ScoreSearch& search) {
  return score_of(indicator.name.number,
                  {squeezed(indicator.as_written), source, place_of(cell, search.reading.document.sha256),
                   confidence, year},
                  search.reading.rules);
}

void read_score_cells(size_t index, const LogicalRow& row, const RowIndicator& indicator,
                      ScoreSearch& search) {
  const LogicalTable& table = search.reading.logical.tables[index];
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const LogicalCell& cell = row.cells[i];
    if (table.columns[i].field != Field::score || cell.shared || cell.parts.empty()) continue;
    if (!has_digit(cell.text())) continue;
    const ScoreYear year = year_of_cell(table, row, table.columns[i], search);
    Score score = score_in_cell(indicator, "table", cell.parts.front(), cell.confidence(), year.year, search);
    search.add(std::move(score), {.text = cell.text(),
                                  .sure_name = indicator.name.sure,
                                  .cell = cell.parts.front(),
                                  .guessed_column = table.columns[i].guessed,
                                  .series = series_of(index, i),
                                  .year_told = year.told});
  }
}

// "การใช้อำนาจ (98.06 คะแนน)" in a table without a column of scores.
void read_name_cell(const LogicalTable& table, const RowIndicator& indicator, ScoreSearch& search) {
  if (has_field(table.columns, Field::score)) return;
  const auto hit = first_hit(search.reading.rules, {"analysis", "name_cell"}, indicator.name.rest);
  if (!hit) return;
  Score score = score_in_cell(indicator, "table", indicator.cell, indicator.cell.cell->confidence,
                              year_of_table(table, search), search);
  search.add(std::move(score), {std::string(hit->value()), indicator.name.sure});
}

// What the analysis of a row says; a score behind an item's code is the item's.
void read_issue_cell(const LogicalTable& table, const LogicalRow& row, const RowIndicator& indicator,
                     ScoreSearch& search) {
  const int column = column_of(table.columns, Field::issue);
  if (column < 0 || row.cells[static_cast<size_t>(column)].parts.empty()) return;
  const LogicalCell& cell = row.cells[static_cast<size_t>(column)];
  FoldedText line;
  const Rules& rules = search.reading.rules;
  const auto hit = first_hit_with_or_without_marks(rules, {"analysis", "cell"}, cell.text(), line);
  Score score = score_in_cell(indicator, "analysis", cell.parts.front(), cell.confidence(),
                              year_of_table(table, search), search);
  if (!hit)
    search.unworded.push_back({std::move(score), cell.text(), indicator.name.sure, search.scores.size()});
  else if (!hits(rules, "code", line.text().substr(0, hit->match.begin)))
    search.add(std::move(score),
               {.text = line.source(hit->value()), .sure_name = indicator.name.sure, .year_told = false});
}

// Under an indicator's heading a table of several rows lists parts of the indicator; a single row is the
// indicator.
bool is_only_row(const std::vector<std::optional<RowIndicator>>& indicators, const RowIndicator& indicator) {
  return std::count_if(indicators.begin(), indicators.end(), [&](const auto& other) {
           return other && other->name.number == indicator.name.number;
         }) == 1;
}

void read_row(size_t index, size_t row, ScoreSearch& search) {
  const LogicalTable& table = search.reading.logical.tables[index];
  const auto& indicators = search.reading.indicators[index];
  if (!indicators[row]) return;
  const RowIndicator& indicator = *indicators[row];
  const bool own = indicator.cell.cell != nullptr;
  if (own || is_only_row(indicators, indicator)) read_score_cells(index, table.rows[row], indicator, search);
  if (own) read_name_cell(table, indicator, search);
  read_issue_cell(table, table.rows[row], indicator, search);
}

void read_table(size_t index, ScoreSearch& search) {
  if (!search.tables_done.insert(index).second) return;
  const LogicalTable& table = search.reading.logical.tables[index];
  if (names_stand_across(table)) return read_table_across(index, search);
  for (size_t row = 0; row < table.rows.size(); ++row) read_row(index, row, search);
}

// "แผนปฏิบัติการป้องกันการทุจริต" holds a name but is none.
bool begins_a_name(const FoldedText& line, size_t begin, const Rules& rules) {
  const size_t bytes = std::min(begin, sentences.before_name_bytes_max);
  return line.spaced_at(begin) ||
         hits(rules, "before_indicator", std::string_view(line.text()).substr(begin - bytes, bytes));
}

std::optional<int> year_before(std::string_view text, size_t position, const Rules& rules) {
  const size_t bytes = std::min(position, sentences.before_score_bytes_max);
  return year_near(text.substr(position - bytes, bytes), sentences.before_score_bytes_max, rules);
}

// "… การใช้อำนาจ ได้คะแนน 98.06 …" in running text: a name spelled out, the score right behind it.
void read_name_in_sentence(const Paragraph& paragraph, const FoldedText& line, const Match& name,
                           ScoreSearch& search) {
  const Rules& rules = search.reading.rules;
  const std::string_view text = line.text();
  const std::string_view behind = text.substr(name.end, sentences.behind_name_bytes_max);
  const auto hit = first_hit(rules, {"analysis", "sentence"}, behind);
  if (!hit || !begins_a_name(line, name.begin, rules)) return;
  const size_t value_begin = static_cast<size_t>(hit->value().data() - text.data());
  const auto stated = year_before(text, value_begin, rules);
  Score score = score_of(rules.indicator_spelled(std::string(name.text())),
                         {line.source(name.begin, name.end), "analysis", paragraph.place,
                          paragraph.confidence, either(stated, search.year)},
                         rules);
  search.add(std::move(score), {.text = line.source(hit->value()), .year_told = stated.has_value()});
}

void read_sentences(const Paragraph& paragraph, ScoreSearch& search) {
  const FoldedText line(paragraph.text);
  for (const Match& name : search.reading.rules.indicator_names().find_all(line.text()))
    read_name_in_sentence(paragraph, line, name, search);
}

void read_section(const Section& section, size_t& next_part, ScoreSearch& search) {
  read_heading(section, search);
  for (const OutlineBlock& block : section.blocks)
    if (std::holds_alternative<TablePart>(block))
      read_table(search.reading.logical.parts[next_part++].table, search);
    else
      read_sentences(std::get<Paragraph>(block), search);
}

bool is_stated_elsewhere(const Score& score, double value, const std::vector<ReadScore>& scores) {
  return std::ranges::any_of(scores, [&](const ReadScore& other) {
    return other.score.source != "analysis" && state_the_same(other.score, score) &&
           other.score.score == value;
  });
}

// Numbers that may be scores: with decimals, or whole ones that are called so.
std::vector<std::string_view> numbers_like_scores(std::string_view line) {
  static const Pattern decimals("[0-9IlOoS|]{1,3}[.,:;]{1,2}[0-9IlOoS|]{1,2}");
  static const Pattern whole("([0-9]{1,3})(?:คะแนน|%)|ร้อยละ([0-9]{1,3})(?:[^0-9.]|$)");
  std::vector<std::string_view> numbers;
  for (const Match& found : decimals.find_all(line)) numbers.push_back(found.text());
  for (const Match& found : whole.find_all(line))
    numbers.push_back(found.groups[1].empty() ? found.groups[2] : found.groups[1]);
  return numbers;
}

// Words misread or never seen before: the number is known by its value, which the indicator's row or heading
// states too.
void recognize_by_value(const UnwordedCell& cell, ScoreSearch& search) {
  const FoldedText line(cell.text);
  for (const std::string_view found : numbers_like_scores(line.text())) {
    const auto number = read_score(found);
    if (!number || !is_stated_elsewhere(cell.score, number->value, search.scores)) continue;
    search.add(cell.score, {.text = line.source(found), .sure_name = cell.sure_name, .year_told = false});
    const auto place = search.scores.begin() + static_cast<std::ptrdiff_t>(cell.position);
    std::rotate(place, search.scores.end() - 1, search.scores.end());
    return;
  }
}

}  // namespace

std::vector<ReadScore> scores_in(const DocumentReading& reading, std::optional<int> year,
                                 const ScoreSettings& settings) {
  ScoreSearch search{reading, year, settings};
  size_t next_part = 0;
  for (const Section& section : reading.sections) read_section(section, next_part, search);
  // From the last to the first: each goes to its position without moving those of the others.
  for (; !search.unworded.empty(); search.unworded.pop_back())
    recognize_by_value(search.unworded.back(), search);
  return std::move(search.scores);
}

}  // namespace thaimemo
