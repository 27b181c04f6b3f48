#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/json.h"
#include "normalize/segment/checks/checks.h"
#include "normalize/segment/checks/evidence.h"
#include "normalize/segment/rows/fact_texts.h"
#include "normalize/segment/rows/measures.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// A printed number that means the indicator, and what the name beside it says.
struct Printed {
  int printed = 0, number = 0;
  std::string as_written;
  ValuePlace place;
  int line = 0;
  std::optional<Instrument> group;  // numbers are compared inside one band of a table
};

bool is_text_file(const SourceCell& source) {
  return source.part.page->origin == Origin::text_file;
}

Printed printed_in(const RowIndicator& indicator, const LogicalRow& row, const std::string& sha256) {
  const SourceCell& source = indicator.cell;
  return {*indicator.name.printed,
          indicator.name.number,
          squeezed(indicator.as_written),
          place_of(source, sha256),
          is_text_file(source) ? static_cast<int>(source.cell->bbox.y0) + 1 : 0,
          row.band_instrument};
}

// The rows of a table that name an indicator in a cell of their own and print a number with it.
std::vector<Printed> numbered_rows(const DocumentReading& reading, size_t table, bool as_indicator_only) {
  std::vector<Printed> rows;
  for (size_t r = 0; r < reading.indicators[table].size(); ++r) {
    const auto& indicator = reading.indicators[table][r];
    const LogicalRow& row = reading.logical.tables[table].rows[r];
    if (!indicator || indicator->cell.cell == nullptr || !indicator->name.printed || !indicator->name.sure)
      continue;
    if (as_indicator_only && !indicator->name.printed_as_indicator) continue;
    const int column = column_of(reading.logical.tables[table].columns, Field::indicator);
    if (column >= 0 && row.cells[static_cast<size_t>(column)].shared) continue;
    rows.push_back(printed_in(*indicator, row, reading.document.sha256));
  }
  return rows;
}

// EIT's indicators numbered 1 to 3, OIT's 1 and 2: lists that begin again at 1 for each instrument.
bool counts_within_instrument(const DocumentReading& reading, const std::vector<Printed>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const Printed& row) {
    const Instrument instrument = reading.rules.indicator(row.number).instrument;
    return row.printed == row.number - indicators_of(instrument).first + 1;
  });
}

bool runs_to_ten(const std::vector<Printed>& rows) {
  constexpr int beyond_any_instrument = indicators_of(Instrument::iit).last + 1;  // no other has as many
  return std::any_of(rows.begin(), rows.end(),
                     [](const Printed& row) { return row.printed >= beyond_any_instrument; });
}

// Numbers that scans take for each other: ๔, ๕ and ๘, ๐ and ๑, ๓ and ๗. An accusation needs more.
bool look_alike(int a, int b) {
  static const std::set<std::pair<int, int>> pairs{{4, 5}, {4, 8}, {5, 8}, {0, 1}, {3, 7}, {0, 10}};
  return pairs.contains(std::minmax(a, b));
}

bool is_perhaps_misread(const Printed& row) {
  return row.printed != row.number && look_alike(row.printed, row.number);
}

void add_mismatches(const std::vector<Printed>& rows, bool recognized, std::vector<Check>& checks) {
  for (const Printed& row : rows) {
    if (row.printed == row.number || (recognized && is_perhaps_misread(row))) continue;
    const Json detail{{"printed", row.printed},
                      {"indicator_no", row.number},
                      {"as_written", row.as_written},
                      {"line", row.line},
                      {"places", places_json({row.place})}};
    checks.push_back(
        {"number-mismatch", Severity::warning,
         "The printed number " + std::to_string(row.printed) + " stands before the name of indicator " +
             std::to_string(row.number) + ".",
         to_line(detail), row.place.page,
         "เลขที่พิมพ์ไว้ " + std::to_string(row.printed) + " อยู่หน้าชื่อของตัวชี้วัดที่ " + std::to_string(row.number)});
  }
}

bool holds_one(const std::vector<Printed>& run) {
  return std::any_of(run.begin(), run.end(), [](const Printed& heading) { return heading.printed == 1; });
}

// Headings with numbers, cut into runs where they begin again at 1.
std::vector<std::vector<Printed>> heading_runs(const DocumentReading& reading) {
  std::vector<std::vector<Printed>> runs;
  for (const Section& section : reading.sections) {
    if (!section.heading || !section.indicator || !section.indicator->printed || !section.indicator->sure)
      continue;
    const Printed heading{*section.indicator->printed,     section.indicator->number,
                          squeezed(section.heading->text), section.heading->place,
                          line_of(*section.heading),       std::nullopt};
    if (runs.empty() || (heading.printed == 1 && holds_one(runs.back()))) runs.emplace_back();
    runs.back().push_back(heading);
  }
  return runs;
}

std::optional<Check> duplicate_among(const std::vector<Printed>& rows, bool scores_only) {
  std::set<int> numbers;
  for (const Printed& row : rows) numbers.insert(row.number);
  if (rows.size() < 2 || (numbers.size() < 2 && !scores_only)) return std::nullopt;
  Json written = Json::array(), indicators = Json::array(), lines = Json::array();
  std::vector<ValuePlace> places;
  for (const Printed& row : rows) {
    places.push_back(row.place);
    written.push_back(row.as_written);
    indicators.push_back(row.number);
    lines.push_back(row.line);
  }
  const Json detail{{"printed", rows.front().printed},
                    {"indicator_nos", indicators},
                    {"as_written", written},
                    {"lines", lines},
                    {"places", places_json(places)}};
  return Check{
      "duplicate-indicator",
      Severity::warning,
      "The number " + std::to_string(rows.front().printed) + " is printed for two rows of one table.",
      to_line(detail),
      rows[1].place.page,
      "เลข " + std::to_string(rows.front().printed) + " พิมพ์ซ้ำในสองแถวของตารางเดียวกัน"};
}

// The instrument of a table's rows where none of them belongs to `heading`'s; that of the first row among
// several.
std::optional<Instrument> other_instrument(const DocumentReading& reading, size_t table, Instrument heading,
                                           std::set<int>& numbers) {
  std::optional<Instrument> other;
  for (const auto& indicator : reading.indicators[table]) {
    if (!indicator || !indicator->name.sure) continue;
    const Instrument instrument = reading.rules.indicator(indicator->name.number).instrument;
    if (instrument == heading) return std::nullopt;
    numbers.insert(indicator->name.number);
    if (!other) other = instrument;
  }
  return other;
}

// Where the first row of another instrument than the heading's names its indicator.
ValuePlace first_row_place(const DocumentReading& reading, size_t table) {
  for (const auto& indicator : reading.indicators[table])
    if (indicator && indicator->name.sure) return place_of(indicator->cell, reading.document.sha256);
  return {};
}

// A row with several cells empty is a piece of one that the reading cut: it accuses nobody.
bool is_whole_but_for_results(const Measure& measure) {
  constexpr auto own =
      std::array{Field::issue, Field::measure, Field::steps, Field::responsible, Field::period};
  const auto empty = std::ranges::count_if(measure.fields, [&](const auto& field) {
    return std::ranges::find(own, field.first) != own.end() && folded(field.second).empty();
  });
  return empty == 0;
}

// On a scan several empty cells of a column on one page are a column that was read badly.
long empty_on_page(const std::vector<Measure>& measures, Field field, int page) {
  return std::ranges::count_if(measures, [&](const Measure& measure) {
    return measure.page_first == page && std::ranges::any_of(measure.fields, [&](const auto& own) {
             return own.first == field && folded(own.second).empty();
           });
  });
}

// Of the row's first cell that is filled: the empty one has no text to point to.
std::vector<ValuePlace> row_places(const Measure& measure) {
  if (measure.places.empty()) return {};
  return {measure.places.front().second};
}

}  // namespace

std::vector<Check> number_mismatches(const DocumentReading& reading) {
  std::vector<Check> checks;
  const bool recognized = was_recognized(reading.document);
  for (const auto& run : heading_runs(reading))
    if (runs_to_ten(run)) add_mismatches(run, recognized, checks);
  for (size_t t = 0; t < reading.logical.tables.size(); ++t) {
    const auto rows = numbered_rows(reading, t, true);
    if (!counts_within_instrument(reading, rows)) add_mismatches(rows, recognized, checks);
  }
  return checks;
}

std::vector<Check> duplicate_indicators(const DocumentReading& reading) {
  std::vector<Check> checks;
  const bool recognized = was_recognized(reading.document);
  for (size_t t = 0; t < reading.logical.tables.size(); ++t) {
    const auto rows = numbered_rows(reading, t, false);
    if (!runs_to_ten(rows)) continue;
    std::map<std::pair<int, int>, std::vector<Printed>> groups;
    for (const Printed& row : rows)
      groups[{row.printed, row.group ? static_cast<int>(*row.group) : -1}].push_back(row);
    const bool scores_only = !carries_measures(reading.logical.tables[t].columns);
    for (const auto& [key, group] : groups) {
      if (recognized && std::ranges::any_of(group, is_perhaps_misread)) continue;
      if (auto check = duplicate_among(group, scores_only)) checks.push_back(std::move(*check));
    }
  }
  return checks;
}

std::vector<Check> instrument_mismatches(const DocumentReading& reading) {
  std::vector<Check> checks;
  for (size_t t = 0; t < reading.logical.tables.size(); ++t) {
    const Section& section = section_of(reading, reading.logical.tables[t]);
    if (!section.instrument) continue;
    std::set<int> numbers;
    const auto rows = other_instrument(reading, t, *section.instrument, numbers);
    if (!rows) continue;
    const Paragraph& heading = *section.instrument_heading;
    if (heading.origin == Origin::ocr && heading.confidence < fact_sure) continue;
    const Json detail{{"heading", squeezed(heading.text)},
                      {"heading_instrument", name_of(*section.instrument)},
                      {"rows_instrument", name_of(*rows)},
                      {"indicator_nos", numbers},
                      {"line", line_of(heading)},
                      {"places", places_json({heading.place, first_row_place(reading, t)})}};
    checks.push_back(
        {"instrument-mismatch", Severity::warning,
         std::string("The heading names ") + name_of(*section.instrument) + ", the rows below belong to " +
             name_of(*rows) + ".",
         to_line(detail), heading.place.page,
         std::string("หัวข้อระบุ ") + name_of(*section.instrument) + " แต่แถวข้างใต้เป็นของ " + name_of(*rows)});
  }
  return checks;
}

std::vector<Check> empty_results(const std::vector<Measure>& measures, bool recognized) {
  std::vector<Check> checks;
  for (size_t i = 0; i < measures.size(); ++i) {
    if (!is_whole_but_for_results(measures[i])) continue;
    for (const auto& [field, text] : measures[i].fields) {
      if ((field != Field::result && field != Field::outcome) || !folded(text).empty()) continue;
      if (recognized && empty_on_page(measures, field, measures[i].page_first) > 1) continue;
      const Json detail{
          {"field", name_of(field)},
          {"measure", i + 1},
          {"indicator_no", measures[i].indicator_no ? Json(*measures[i].indicator_no) : Json(nullptr)},
          {"places", places_json(row_places(measures[i]))}};
      checks.push_back({"empty-result", Severity::warning,
                        std::string("Nothing stands in the column of the ") + name_of(field) + ".",
                        to_line(detail), measures[i].page_first,
                        field == Field::result ? "ช่องผลการดำเนินการว่างเปล่า" : "ช่องผลลัพธ์ว่างเปล่า"});
    }
  }
  return checks;
}

}  // namespace thaimemo
