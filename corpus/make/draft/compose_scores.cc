// The parts that carry scores beside the table of all: findings, instruments, analysis table.
#include <algorithm>

#include "base/json.h"
#include "corpus/make/draft/compose_parts.h"
#include "corpus/make/draft/score_cells.h"

namespace thaimemo::make {

namespace {

// Swaps two printed numbers, which the checks must notice: once for each of the two.
void swap_printed(Draft& draft, std::vector<int>& printed) {
  const int first = draft.random.between(0, kIndicators - 2);
  std::swap(printed[static_cast<std::size_t>(first)], printed[static_cast<std::size_t>(first + 1)]);
}

void check_number(Draft& draft, int indicator, int printed, const std::string& as_written) {
  if (printed == indicator) return;
  add_check(draft, "number-mismatch",
            Json({{"printed", printed}, {"indicator_no", indicator}, {"as_written", as_written}}).dump());
}

void check_score(Draft& draft, int indicator, int score, const char* source, const std::string& as_written) {
  const int before = draft.card.score(indicator);
  if (score == before) return;
  add_check(draft, "score-conflict",
            Json({{"indicator_no", indicator},
                  {"year", draft.card.year},
                  {"scores", {hundredths(before), hundredths(score)}},
                  {"sources", {"table", source}},
                  {"as_written", as_written}})
                .dump());
}

int other_score(Draft& draft, int score) {
  const int shift = draft.random.between(40, 900);
  return score > 5000 ? score - shift : score + shift;
}

std::string draw_code(Draft& draft, int indicator) {
  const Instrument instrument = instrument_of(indicator);
  if (instrument == Instrument::oit) return "";
  return instrument == Instrument::iit
             ? "i" + std::to_string(indicator * 3 - draft.random.between(0, 2))
             : "e" + std::to_string((indicator - 5) * 3 - draft.random.between(0, 2));
}

void add_finding(Draft& draft, int indicator, const std::string& kind, const std::string& label) {
  Finding finding;
  finding.indicator_no = indicator;
  finding.kind = kind;
  finding.text = draft.say(kind);
  const std::string code =
      kind == "improvement" && draft.random.chance(0.6) ? draw_code(draft, indicator) : "";
  if (!code.empty()) {
    finding.code = code;
    finding.text = draft.in_digits(code + " ประเด็น ") + finding.text;
  }
  draft.report.truth.findings.push_back(finding);
  draft.report.blocks.emplace_back(Paragraph{finding.text, label, true});
}

// The label stands in its own line above the paragraphs, or in bold before the first.
void add_findings_of(Draft& draft, int indicator, const std::string& kind, const std::string& label,
                     bool own_line) {
  const int count = kind == "strength" ? 1 : draft.random.between(1, draft.report.axes.length + 1);
  if (own_line) draft.report.blocks.emplace_back(Heading{label, 3});
  for (int i = 0; i < count; ++i) add_finding(draft, indicator, kind, i == 0 && !own_line ? label : "");
}

const char* section_list(Instrument instrument) {
  return instrument == Instrument::iit   ? "section.iit"
         : instrument == Instrument::eit ? "section.eit"
                                         : "section.oit";
}

std::vector<MeasureRow> instrument_rows(Draft& draft, Instrument instrument,
                                        const std::vector<Field>& fields) {
  std::vector<MeasureRow> rows;
  std::vector<int> order;
  for (int i = first_of(instrument); i <= last_of(instrument); ++i) order.push_back(i);
  if (draft.random.chance(0.15)) draft.random.shuffle(order);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const int indicator = order[k];
    const int ordinal =
        draft.indicator_style == IndicatorStyle::numbered ? indicator : static_cast<int>(k) + 1;
    const std::string text = indicator_text(draft, indicator, ordinal, draft.indicator_style);
    const GridCell score = score_cell(draft, indicator);
    const int measures = draft.report.axes.has(Feature::merged_indicator) ? draft.random.between(1, 3) : 1;
    for (int m = 0; m < measures; ++m) {
      rows.push_back(make_row(draft, indicator, indicator, fields));
      rows.back().indicator_text = text;
      rows.back().texts[Field::score] = score.paragraphs;
      rows.back().score_marks = score.marks;
      rows.back().first_of_group = m == 0;
    }
    add_score(draft, indicator, text, draft.card.score(indicator), "table");
  }
  return rows;
}

std::vector<Field> draw_instrument_fields(Draft& draft) {
  std::vector<Field> fields = {Field::indicator, Field::score, Field::measure};
  if (draft.random.chance(0.6)) fields.push_back(Field::issue);
  if (draft.random.chance(0.6)) fields.push_back(Field::steps);
  if (draft.random.chance(0.6)) fields.push_back(Field::responsible);
  std::sort(fields.begin(), fields.end());
  return fields;
}

}  // namespace

void add_findings(Draft& draft) {
  add_heading(draft, draft.say("section.analysis"), 1);
  std::vector<int> printed = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  if (draft.plants(Plant::number_mismatch)) swap_printed(draft, printed);
  const int liar = draft.plants(Plant::score_conflict) ? draft.random.between(1, kIndicators) : 0;
  const bool own_line = draft.random.chance(0.5);
  const std::string strength = draft.say("label.strength"), improvement = draft.say("label.improvement");
  for (int i = 1; i <= kIndicators; ++i) {
    draft.grammar.theme = i;
    const int number = printed[static_cast<std::size_t>(i - 1)];
    const int score = i == liar ? other_score(draft, draft.card.score(i)) : draft.card.score(i);
    const std::string text = draft.in_digits(std::to_string(number) + ". " + draft.written_names.at(i) +
                                             " (" + draft.decimal(score) + " คะแนน)");
    add_heading(draft, text, 2);
    add_score(draft, i, text, score, "heading");
    check_number(draft, i, number, text);
    check_score(draft, i, score, "heading", text);
    add_findings_of(draft, i, "strength", strength, own_line);
    add_findings_of(draft, i, "improvement", improvement, own_line);
  }
}

void add_instruments(Draft& draft, int number) {
  const auto fields = draw_instrument_fields(draft);
  const bool footers = draft.random.chance(0.5);
  const std::string chapter = number > 0 ? std::to_string(number) + "." : "";
  const std::string own_heading = draft.say("section.iit");
  for (const auto instrument : {Instrument::iit, Instrument::eit, Instrument::oit}) {
    std::string heading = instrument == Instrument::iit ? own_heading : draft.say(section_list(instrument));
    if (instrument == Instrument::eit && draft.plants(Plant::instrument_mismatch)) {
      heading = own_heading;
      add_check(draft, "instrument-mismatch",
                Json({{"heading", heading},
                      {"heading_instrument", "IIT"},
                      {"rows_instrument", "EIT"},
                      {"indicator_nos", {6, 7, 8}}})
                    .dump());
    }
    if (number > 0)
      heading = draft.in_digits(chapter + std::to_string(static_cast<int>(instrument) + 1) + " ") + heading;
    add_heading(draft, heading, 1);
    if (draft.random.chance(0.5))
      draft.report.blocks.emplace_back(Paragraph{draft.say("section.note"), "", true});
    auto rows = instrument_rows(draft, instrument, fields);
    add_measures(draft, fields, std::move(rows), footers);
    add_notes(draft);
  }
}

void add_analysis_table(Draft& draft) {
  add_heading(draft, draft.say("section.action"), 1);
  std::vector<int> order = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, printed = order;
  if (draft.random.chance(0.5)) draft.random.shuffle(order);
  const bool twice = draft.plants(Plant::duplicate_indicator);
  const IndicatorStyle style = twice ? IndicatorStyle::numbered : draft.indicator_style;
  if (twice) {
    const int a = draft.random.between(1, 5), b = draft.random.between(6, 10);
    printed[static_cast<std::size_t>(a - 1)] = b;
    add_check(draft, "duplicate-indicator", Json({{"printed", b}, {"indicator_nos", {b, a}}}).dump());
  }
  const std::vector<Field> fields = {Field::indicator, Field::issue,       Field::measure,
                                     Field::steps,     Field::responsible, Field::period};
  std::vector<MeasureRow> rows;
  for (const int i : order) {
    const int number = style == IndicatorStyle::numbered ? printed[static_cast<std::size_t>(i - 1)]
                                                         : static_cast<int>(rows.size()) + 1;
    rows.push_back(make_row(draft, i, i, fields));
    rows.back().indicator_text = indicator_text(draft, i, number, style);
    if (style == IndicatorStyle::numbered) check_number(draft, i, number, rows.back().indicator_text);
    draft.grammar.known["score"] = draft.decimal(draft.card.score(i));
    const std::string said = draft.say("said");
    rows.back().texts[Field::issue] = {draft.in_digits(said + " " + draft.say("verdict"))};
    add_score(draft, i, rows.back().indicator_text, draft.card.score(i), "analysis");
  }
  add_measures(draft, fields, std::move(rows), false);
}

}  // namespace thaimemo::make
