// The parts without scores: outturn, topics, guidelines, improvements.
#include "corpus/make/draft/compose_parts.h"

namespace thaimemo::make {

namespace {

std::vector<Field> outturn_fields(Draft& draft) {
  std::vector<Field> fields = {Field::measure, Field::steps, Field::responsible, Field::period,
                               Field::result};
  if (draft.random.chance(0.75)) fields.push_back(Field::outcome);
  return fields;
}

void add_plain_opening(Draft& draft) {
  if (draft.random.chance(0.6))
    draft.report.blocks.emplace_back(Paragraph{draft.say("opening.plain"), "", true});
}

// The first paragraph of each measure carries the row's number, as lists of guidelines do.
void number_measures(Draft& draft, std::vector<MeasureRow>& rows) {
  int number = 0;
  for (auto& row : rows) {
    auto& measure = row.texts[Field::measure];
    const std::string label = draft.in_digits(std::to_string(++number) + ". ");
    measure = {label + draft.say("measure")};
  }
}

}  // namespace

void add_outturn(Draft& draft, int number) {
  std::string heading = draft.say("section.outturn");
  if (number > 0) heading = draft.in_digits(std::to_string(number) + ". ") + heading;
  if (number > 0 || draft.random.chance(0.5)) add_heading(draft, heading, 1);
  auto fields = outturn_fields(draft);
  fields.insert(fields.begin(), Field::indicator);
  std::vector<int> order = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  if (draft.random.chance(0.3)) draft.random.shuffle(order);
  if (draft.random.chance(0.3)) order.resize(static_cast<std::size_t>(draft.random.between(4, 8)));
  std::vector<MeasureRow> rows;
  for (const int i : order) {
    const int ordinal =
        draft.indicator_style == IndicatorStyle::numbered ? i : static_cast<int>(rows.size()) + 1;
    rows.push_back(make_row(draft, i, i, fields));
    rows.back().indicator_text = indicator_text(draft, i, ordinal, draft.indicator_style);
  }
  add_measures(draft, fields, std::move(rows), false);
}

void add_topics(Draft& draft) {
  add_title(draft);
  add_plain_opening(draft);
  const auto fields = outturn_fields(draft);
  const auto& themes = built_in_wordings().list("theme", draft.report.axes.wordings);
  const int count = draft.random.between(4, 8);
  for (int i = 0; i < count; ++i) {
    const std::string theme = draft.grammar.expand(themes[static_cast<std::size_t>(i)], draft.random);
    add_heading(draft, draft.in_digits(std::to_string(i + 1) + ". ") + theme, 1);
    std::vector<MeasureRow> rows;
    const int measures = draft.random.between(1, draft.report.axes.length);
    for (int m = 0; m < measures; ++m) rows.push_back(make_row(draft, std::nullopt, i + 1, fields));
    add_measures(draft, fields, std::move(rows), false);
  }
}

void add_guidelines(Draft& draft) {
  add_title(draft);
  auto fields = outturn_fields(draft);
  std::vector<MeasureRow> rows;
  const int count = draft.random.between(4, 4 + 4 * draft.report.axes.length);
  for (int i = 0; i < count; ++i)
    rows.push_back(make_row(draft, std::nullopt, draft.random.between(1, 10), fields));
  if (draft.indicator_style != IndicatorStyle::bare) number_measures(draft, rows);
  add_measures(draft, fields, std::move(rows), false);
}

void add_improvements(Draft& draft) {
  add_title(draft);
  add_plain_opening(draft);
  const std::vector<Field> fields = {Field::issue, Field::measure, Field::period, Field::responsible,
                                     Field::result};
  std::vector<MeasureRow> rows;
  const int count = draft.random.between(3, 3 + 4 * draft.report.axes.length);
  for (int i = 0; i < count; ++i)
    rows.push_back(make_row(draft, std::nullopt, draft.random.between(1, 10), fields));
  add_measures(draft, fields, std::move(rows), false);
}

}  // namespace thaimemo::make
