#include "normalize/segment/rows/measures.h"

#include <algorithm>
#include <array>

#include "normalize/segment/values/items.h"
#include "normalize/segment/values/periods.h"
#include "normalize/segment/values/units.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {
namespace {

constexpr std::array row_fields{Field::indicator, Field::score,       Field::issue,  Field::measure,
                                Field::steps,     Field::responsible, Field::period, Field::result,
                                Field::outcome,   Field::follow_up};

constexpr std::array listed_fields{Field::issue,  Field::measure, Field::steps,    Field::responsible,
                                   Field::result, Field::outcome, Field::follow_up};

int column_for(const LogicalTable& table, Field field, std::optional<int> year) {
  return field == Field::score ? score_column(table, year) : column_of(table.columns, field);
}

bool says_something(const LogicalTable& table, const LogicalRow& row) {
  for (Field field : {Field::issue, Field::measure, Field::steps, Field::result, Field::outcome})
    if (!text_at(row, column_of(table.columns, field)).empty()) return true;
  return false;
}

// A total ("คะแนนรวม") closes a table; it is no measure.
bool is_total(const LogicalTable& table, const LogicalRow& row, const Rules& rules) {
  const std::string key = folded(text_at(row, column_of(table.columns, Field::indicator)));
  return !key.empty() && hits(rules, "total", key);
}

void add_footers(const LogicalTable& table, size_t row, const std::string& sha256, Measure& measure) {
  for (const Footer& footer : table.footers) {
    if (has_field(table.columns, footer.field) || row < footer.first_row || row >= footer.last_row) continue;
    const auto has = [&](const auto& field) { return field.first == footer.field; };
    if (std::any_of(measure.fields.begin(), measure.fields.end(), has)) continue;
    measure.fields.emplace_back(footer.field, footer.text);
    if (footer.cell.cell != nullptr) measure.places.emplace_back(footer.field, place_of(footer.cell, sha256));
  }
}

void add_fields(const LogicalTable& table, size_t index, std::optional<int> year, const std::string& sha256,
                Measure& measure) {
  const LogicalRow& row = table.rows[index];
  for (Field field : row_fields) {
    const int column = column_for(table, field, year);
    if (column < 0) continue;
    const LogicalCell& cell = row.cells[static_cast<size_t>(column)];
    measure.fields.emplace_back(field, cell.text());
    measure.confidence = std::min(measure.confidence, cell.confidence());
    if (!cell.parts.empty()) measure.places.emplace_back(field, place_of(cell.parts.front(), sha256));
  }
  add_footers(table, index, sha256, measure);
  std::stable_sort(measure.fields.begin(), measure.fields.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::stable_sort(measure.places.begin(), measure.places.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
}

bool knows_values(const std::string& name, const Rules& rules) {
  return std::ranges::any_of(rules.wordings("value"),
                             [&](const WordingRule& rule) { return rule.kind == name; });
}

// The text of a column that the rules name, as they write it; to be looked at where they know its values and this is none.
// Empty ones are kept, for they say something.
void add_named(const std::string& name, const LogicalCell& cell, const Rules& rules, Measure& measure) {
  const std::string text = cell.text();
  const auto value = named_value(name, text, rules);
  measure.other.emplace_back(name, value.value_or(text));
  measure.needs_review = measure.needs_review || (!value && !text.empty() && knows_values(name, rules));
  measure.confidence = std::min(measure.confidence, cell.confidence());
}

// Columns that are no field. One that only repeats its header is a stray piece of the header beside it.
void add_others(const LogicalTable& table, const LogicalRow& row, std::optional<int> year, const Rules& rules,
                Measure& measure) {
  const int main_score = score_column(table, year);
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const bool another_score = column.field == Field::score && static_cast<int>(i) != main_score;
    if ((column.field && !another_score) || column.numbering != Numbering::none) continue;
    const std::string name = column_name(column.header, rules), text = row.cells[i].text();
    if (!name.empty())
      add_named(name, row.cells[i], rules, measure);
    else if (!text.empty() && folded(text) != folded(column.header))
      measure.other.emplace_back(column.header, text);
  }
}

// Values that rules know of and no column gave may stand in the text of what is done: "O1 โครงสร้าง".
void add_values_within(const LogicalTable& table, const LogicalRow& row, const Rules& rules,
                       Measure& measure) {
  const std::string text = text_at(row, column_of(table.columns, Field::measure));
  for (const WordingRule& rule : rules.wordings("value")) {
    const bool given =
        std::ranges::any_of(measure.other, [&](const auto& other) { return other.first == rule.kind; });
    const auto value = given ? std::nullopt : named_value(rule.kind, text, rules);
    if (value) measure.other.emplace_back(rule.kind, *value);
  }
}

std::optional<std::string> title_of(const Section& section, const LogicalRow& row) {
  if (row.band_title) return row.band_title;
  if (section.heading) return squeezed(section.heading->text);
  return std::nullopt;
}

Measure measure_from(const DocumentReading& reading, const LogicalTable& table, size_t index,
                     const std::optional<RowIndicator>& indicator, std::optional<int> year) {
  const LogicalRow& row = table.rows[index];
  Measure measure;
  measure.section = title_of(section_of(reading, table), row);
  if (indicator) {
    measure.indicator_no = indicator->name.number;
    measure.indicator = reading.rules.indicator(indicator->name.number).name;
    measure.needs_review = !indicator->name.sure;
  }
  add_fields(table, index, year, reading.document.sha256, measure);
  add_others(table, row, year, reading.rules, measure);
  add_values_within(table, row, reading.rules, measure);
  for (Field field : listed_fields)
    for (const auto& [name, text] : measure.fields)
      if (name == field)
        for (Item& item : items_in(field, text)) measure.items.push_back(std::move(item));
  measure.page_first = row.page_first;
  measure.page_last = row.page_last;
  return measure;
}

std::optional<int> year_of(const Measure& measure, std::optional<int> fiscal_year, const Rules& rules) {
  if (!measure.section) return fiscal_year;
  const auto years = years_in(folded(*measure.section), rules);
  return years.size() == 1 && !years.front().assessment ? years.front().year : fiscal_year;
}

void add_period(const std::string& text, std::optional<int> fiscal_year, const Rules& rules,
                Measure& measure) {
  Period period = read_period(text, fiscal_year, rules);
  measure.period_from = std::move(period.from);
  measure.period_to = std::move(period.to);
}

ValuePlace place_of_period(const Measure& measure) {
  for (const auto& [field, place] : measure.places)
    if (field == Field::period) return place;
  return {};
}

// A period that names no dates is told of: with a warning where it has a year, and so should have.
void tell_undated(const Measure& measure, const std::string& text, const Rules& rules,
                  std::vector<Problem>& problems) {
  static const Pattern year("25[4-9][0-9]"), letters("[0-9ก-๎]{2}");
  const std::string line = folded(text);
  if (measure.period_from || measure.period_to || !letters.found_in(line) || recurs(text, rules)) return;
  const ValuePlace place = place_of_period(measure);
  const std::string where = place.row < 0 ? ""
                                          : "table " + std::to_string(place.table) + ", row " +
                                                std::to_string(place.row + 1) + ", column " +
                                                std::to_string(place.column + 1);
  problems.push_back({"period-undated", year.found_in(line) ? Severity::warning : Severity::info,
                      place.page > 0 ? place.page : measure.page_first, where,
                      "'" + squeezed(text) + "' gives no dates; they are left open."});
}

void add_units(const std::string& text, const Rules& rules, Measure& measure) {
  auto units = read_units(text, rules);
  if (!units) return;
  measure.responsible_main = std::move(units->main);
  measure.responsible_supporting = std::move(units->supporting);
}

}  // namespace

bool carries_measures(const std::vector<Column>& columns) {
  if (has_field(columns, Field::measure) || has_field(columns, Field::steps)) return true;
  int count = 0;
  for (Field field : {Field::issue, Field::result, Field::outcome})
    count += has_field(columns, field) ? 1 : 0;
  return count >= 2;
}

int score_column(const LogicalTable& table, std::optional<int> year) {
  int latest = -1;
  for (size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].field != Field::score) continue;
    if (year && table.columns[i].year == year) return static_cast<int>(i);
    if (latest < 0 || table.columns[i].year > table.columns[static_cast<size_t>(latest)].year)
      latest = static_cast<int>(i);
  }
  return latest;
}

void add_dates_and_units(std::vector<Measure>& measures, std::optional<int> fiscal_year, const Rules& rules,
                         std::vector<Problem>& problems) {
  for (Measure& measure : measures)
    for (const auto& [field, text] : measure.fields) {
      if (field == Field::period) {
        add_period(text, year_of(measure, fiscal_year, rules), rules, measure);
        tell_undated(measure, text, rules, problems);
      }
      if (field == Field::responsible) add_units(text, rules, measure);
    }
}

std::vector<Measure> measures_in(const DocumentReading& reading, std::optional<int> year,
                                 const MeasureSettings& settings) {
  std::vector<Measure> measures;
  for (size_t t = 0; t < reading.logical.tables.size(); ++t) {
    const LogicalTable& table = reading.logical.tables[t];
    if (!carries_measures(table.columns)) continue;
    const bool doubtful = std::ranges::any_of(
        table.columns, [](const Column& column) { return column.doubt != HeaderDoubt::none; });
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const LogicalRow& row = table.rows[r];
      if (!says_something(table, row) || is_total(table, row, reading.rules)) continue;
      Measure measure = measure_from(reading, table, r, reading.indicators[t][r], year);
      measure.needs_review = measure.needs_review || doubtful || measure.confidence < settings.confidence_min;
      measures.push_back(std::move(measure));
    }
  }
  return measures;
}

}  // namespace thaimemo
