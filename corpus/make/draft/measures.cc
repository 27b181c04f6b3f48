// Tables of measures: their rows, their columns, their truth.
#include <algorithm>

#include "base/json.h"
#include "corpus/make/draft/draft.h"
#include "corpus/make/draft/table_parts.h"

namespace thaimemo::make {

namespace {

struct FieldShape {
  Field field;
  const char* list;  // of sentences
  int items_max;     // paragraphs in a cell
  double weight;     // of the column
};

constexpr FieldShape kShapes[] = {
    {Field::indicator, "", 1, 1.1},      {Field::score, "", 1, 0.6},
    {Field::issue, "issue", 2, 1.5},     {Field::measure, "measure", 2, 1.5},
    {Field::steps, "step", 5, 2.0},      {Field::responsible, "responsible", 1, 0.9},
    {Field::period, "period", 1, 0.9},   {Field::result, "result", 4, 2.0},
    {Field::outcome, "outcome", 3, 1.5}, {Field::follow_up, "follow_up", 2, 1.5},
};

constexpr double whole_score_weight =
    1.1;  // wide enough for 100.00 in most tables: nobody leaves a score broken

const FieldShape& shape_of(Field field) {
  return *std::find_if(std::begin(kShapes), std::end(kShapes),
                       [&](const auto& s) { return s.field == field; });
}

// The dates of a period go to `period`.
std::vector<std::string> draw_paragraphs(Draft& draft, const FieldShape& shape, PeriodDates& period) {
  const int count = std::max(1, draft.random.between(0, shape.items_max));
  std::vector<std::string> texts;
  for (int tries = 0; static_cast<int>(texts.size()) < count && tries < 20; ++tries) {
    const Said said = draft.say_meant(shape.list);
    if (shape.field == Field::period) period = dates_of(said, draft.fiscal_year);
    if (std::find(texts.begin(), texts.end(), said.text) == texts.end()) texts.push_back(said.text);
  }
  const bool bare = shape.items_max == 1 || shape.field == Field::follow_up;
  if (texts.size() == 1 && (bare || draft.random.chance(0.6))) return texts;
  for (std::size_t i = 0; i < texts.size(); ++i)
    texts[i] = plain_list_item(draft, static_cast<int>(i) + 1, texts[i]);
  return texts;
}

// A report keeps to its wording, but not always.
std::string header_of(Draft& draft, Field field) {
  auto& header = draft.headers[field];
  if (header.empty() || draft.random.chance(0.1)) header = draft.say(std::string("header.") + name_of(field));
  return header;
}

bool is_action(Field f) {
  return f == Field::steps || f == Field::period || f == Field::responsible;
}
bool is_outturn(Field f) {
  return f == Field::result || f == Field::outcome;
}

// Groups stand over neighbours only, so a group of one column is none.
void group_columns(Draft& draft, std::vector<Column>& columns) {
  for (const auto belongs : {is_action, is_outturn}) {
    const std::string text = draft.say(belongs == is_action ? "group.action" : "group.outturn");
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
      if (!columns[i].field || !belongs(*columns[i].field)) continue;
      std::size_t end = i;
      while (end < columns.size() && columns[end].field && belongs(*columns[end].field)) ++end;
      if (end - i > 1)
        for (std::size_t k = i; k < end; ++k) columns[k].group = text;
      i = end;
    }
  }
}

Column make_column(Draft& draft, Field field) {
  Column column;
  column.field = field;
  column.header = header_of(draft, field);
  column.weight = shape_of(field).weight;
  if (field == Field::score && !draft.report.axes.plain) column.weight = whole_score_weight;
  column.key = field == Field::indicator || field == Field::score;
  column.centered = field == Field::score || field == Field::period;
  return column;
}

// Without an indicator the first column names the row.
void mark_keys(std::vector<Column>& columns) {
  const bool has_key = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.key; });
  if (has_key || columns.empty()) return;
  const auto measure = std::find_if(columns.begin(), columns.end(),
                                    [](const Column& c) { return c.field && *c.field < Field::steps; });
  (measure == columns.end() ? columns.front() : *measure).key = true;
}

std::vector<Field> ordered(Draft& draft, std::vector<Field> fields) {
  std::sort(fields.begin(), fields.end());
  if (draft.report.axes.has(Feature::usual_order)) return fields;
  const auto first = std::find_if(fields.begin(), fields.end(), [](Field f) { return f > Field::measure; });
  for (auto it = first; it != fields.end() && it + 1 != fields.end(); ++it)
    if (*it < Field::result && *(it + 1) < Field::result && draft.random.chance(0.5))
      std::swap(*it, *(it + 1));
  return fields;
}

// Rows of one group share the cells of indicator and score.
int group_size(const std::vector<MeasureRow>& rows, std::size_t first) {
  std::size_t end = first + 1;
  while (end < rows.size() && !rows[end].first_of_group) ++end;
  return static_cast<int>(end - first);
}

GridCell cell_of(const std::vector<MeasureRow>& rows, std::size_t row, Field field) {
  GridCell cell;
  const bool shared = field == Field::indicator || field == Field::score;
  if (shared) cell.row_span = rows[row].first_of_group ? group_size(rows, row) : 0;
  if (field == Field::indicator)
    cell.paragraphs = {rows[row].indicator_text};
  else
    cell.paragraphs = rows[row].texts.at(field);
  if (field == Field::score) cell.marks = rows[row].score_marks;
  return cell;
}

Measure truth_of(const Draft& draft, const MeasureRow& row, const std::vector<Field>& fields) {
  Measure measure;
  measure.section = draft.section;
  measure.indicator_no = row.indicator;
  if (row.indicator) measure.indicator = indicator_name(*row.indicator);
  if (std::find(fields.begin(), fields.end(), Field::period) != fields.end()) {
    measure.period_from = row.period.begin;
    measure.period_to = row.period.end;
  }
  for (const Field field : fields) {
    GridCell cell;
    cell.paragraphs =
        field == Field::indicator ? std::vector<std::string>{row.indicator_text} : row.texts.at(field);
    measure.fields.emplace_back(field, cell.text());
  }
  return measure;
}

// The second column of a table that numbers its rows or remarks on them means nothing to us.
void add_ordinals(Draft& draft, Grid& grid) {
  Column column;
  column.header = draft.say("header.ordinal");
  column.weight = 0.5;
  column.key = column.centered = true;
  grid.columns.insert(grid.columns.begin(), column);
  for (std::size_t i = 0; i < grid.rows.size(); ++i)
    grid.rows[i].insert(grid.rows[i].begin(), GridCell{{draft.in_digits(std::to_string(i + 1))}, 1});
}

void add_remarks(Draft& draft, Grid& grid) {
  Column column;
  column.header = draft.say("header.remark");
  column.weight = 0.7;
  grid.columns.push_back(column);
  for (auto& row : grid.rows) row.push_back(GridCell{{draft.say("remark")}, 1});
}

std::string footer_of(Draft& draft, Field field, const std::string& text) {
  return draft.say(std::string("footer.") + name_of(field)) + " : " + text;
}

void plant_empty_result(Draft& draft, std::vector<MeasureRow>& rows, const std::vector<Field>& fields) {
  const bool has_result = std::find(fields.begin(), fields.end(), Field::result) != fields.end();
  if (!has_result || draft.planted.erase(Plant::empty_result) == 0) return;
  auto& row = rows[static_cast<std::size_t>(draft.random.between(0, static_cast<int>(rows.size()) - 1))];
  row.texts[Field::result] = {""};
  Json detail = {{"field", "result"}};
  if (row.indicator) detail["indicator_no"] = *row.indicator;
  add_check(draft, "empty-result", detail.dump());
}

void plant_foreign_agency(Draft& draft, std::vector<MeasureRow>& rows, const std::vector<Field>& fields) {
  const bool has_result = std::find(fields.begin(), fields.end(), Field::result) != fields.end();
  if (!has_result || draft.planted.count(Plant::foreign_agency) == 0) return;
  auto& row = rows[static_cast<std::size_t>(draft.random.between(0, static_cast<int>(rows.size()) - 1))];
  if (row.texts[Field::result] == std::vector<std::string>{""}) return;
  draft.planted.erase(Plant::foreign_agency);
  Agency other;
  do {
    other = draw_agency(built_in_wordings(), draft.report.axes.wordings,
                        draft.random.branch(std::to_string(draft.random.next())));
  } while (other.type == "อื่น ๆ" || other.type == "อบจ." || other.short_name == draft.agency.short_name);
  draft.grammar.known["foreign"] = other.name;
  row.texts[Field::result].back() += " " + draft.say("foreign");
  Json detail = {{"agency", other.short_name}, {"as_written", other.name}, {"field", "result"}};
  if (row.indicator) detail["indicator_no"] = *row.indicator;
  add_check(draft, "foreign-agency", detail.dump());
}

// A cell of one long line, whose end the column's edge cuts off. Where the cut falls is the printer's, so the truth
// has no such field.
std::optional<Field> clip_column(Draft& draft, std::vector<MeasureRow>& rows,
                                 const std::vector<Field>& fields) {
  const bool has = std::find(fields.begin(), fields.end(), Field::responsible) != fields.end();
  if (!has || !draft.report.axes.has(Feature::clipped_cells)) return std::nullopt;
  for (auto& row : rows)
    row.texts[Field::responsible] = {draft.say("responsible", draft.style) + " " +
                                     draft.say("step", draft.style)};
  return Field::responsible;
}

}  // namespace

MeasureRow make_row(Draft& draft, std::optional<int> indicator, int theme, const std::vector<Field>& fields) {
  MeasureRow row;
  row.indicator = indicator;
  draft.grammar.theme = indicator.value_or(theme);
  for (const Field field : fields)
    if (field != Field::indicator && field != Field::score)
      row.texts[field] = draw_paragraphs(draft, shape_of(field), row.period);
  return row;
}

void add_measures(Draft& draft, std::vector<Field> fields, std::vector<MeasureRow> rows, bool footers) {
  plant_empty_result(draft, rows, fields);
  plant_foreign_agency(draft, rows, fields);
  const std::optional<Field> clipped = clip_column(draft, rows, fields);
  Grid grid;
  for (const Field field : ordered(draft, fields)) grid.columns.push_back(make_column(draft, field));
  for (Column& column : grid.columns) column.clipped = clipped && column.field == clipped;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    grid.rows.emplace_back();
    for (const auto& column : grid.columns) grid.rows.back().push_back(cell_of(rows, i, *column.field));
  }
  if (draft.report.axes.has(Feature::two_level_header)) group_columns(draft, grid.columns);
  if (footers) {
    const Said said = draft.say_meant("period");
    PeriodDates period = dates_of(said, draft.fiscal_year);
    for (auto& row : rows) row.period = period;
    const std::map<Field, std::vector<std::string>> closing = {
        {Field::period, {said.text}},
        {Field::follow_up, draw_paragraphs(draft, shape_of(Field::follow_up), period)}};
    for (const auto& [field, texts] : closing) {
      for (auto& row : rows) row.texts[field] = texts;
      grid.footers.push_back(footer_of(draft, field, GridCell{texts, 1}.text()));
      fields.push_back(field);
    }
  }
  if (clipped) fields.erase(std::find(fields.begin(), fields.end(), *clipped));
  std::sort(fields.begin(), fields.end());
  for (const auto& row : rows) draft.report.truth.measures.push_back(truth_of(draft, row, fields));
  const bool merged =
      std::any_of(rows.begin(), rows.end(), [](const MeasureRow& r) { return !r.first_of_group; });
  if (!merged && draft.indicator_style == IndicatorStyle::bare) add_ordinals(draft, grid);
  if (draft.random.chance(0.12)) add_remarks(draft, grid);
  mark_keys(grid.columns);
  add_before_tables(draft);
  add_grid(draft, std::move(grid));
}

}  // namespace thaimemo::make
