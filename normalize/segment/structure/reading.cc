#include "normalize/segment/structure/reading.h"

#include <charconv>

#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

int column_numbered(const LogicalTable& table, Numbering numbering) {
  for (size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].numbering == numbering) return static_cast<int>(i);
  return -1;
}

std::optional<int> number_in(const std::string& text) {
  static const Pattern digits("^(?:ตัวชี้วัด(?:ที่)?)?([0-9]{1,2})[.)]?$");
  const std::string line = folded(text);
  const auto match = digits.find(line);
  if (!match) return std::nullopt;
  int value = 0;
  std::from_chars(match->groups[1].data(), match->groups[1].data() + match->groups[1].size(), value);
  return value;
}

// The indicator that only a number names. The lists of an instrument may begin again at 1; an indicator found
// that way is not sure.
std::optional<IndicatorName> numbered_indicator(int printed, std::optional<Instrument> instrument) {
  const IndicatorRange range = indicators_of(instrument.value_or(Instrument::iit));
  const bool within_instrument = printed <= range.last - range.first + 1;
  IndicatorName name;
  name.number = within_instrument ? range.first - 1 + printed : printed;
  name.printed = printed;
  name.printed_as_indicator = true;
  name.sure = name.number == printed;
  if (name.number < 1 || name.number > indicator_count) return std::nullopt;
  return name;
}

std::optional<Instrument> instrument_of_row(const Section& section, const LogicalRow& row) {
  return row.band_instrument ? row.band_instrument : section.instrument;
}

SourceCell first_part(const LogicalRow& row, int column) {
  if (column < 0 || row.cells[static_cast<size_t>(column)].parts.empty()) return {};
  return row.cells[static_cast<size_t>(column)].parts.front();
}

// Band and section headings name the indicator of rows that do not say it themselves.
std::optional<RowIndicator> from_heading(const Section& section, const LogicalRow& row) {
  const auto& name = row.band_indicator ? row.band_indicator : section.indicator;
  if (!name) return std::nullopt;
  RowIndicator result{*name, "", {}};
  result.name.printed_as_indicator = false;  // the heading's own number is checked with the headings
  return result;
}

std::vector<std::optional<RowIndicator>> row_indicators_of(const LogicalTable& table, const Section& section,
                                                           const Rules& rules) {
  const int named = column_of(table.columns, Field::indicator);
  const int numbered = column_numbered(table, Numbering::indicator);
  std::vector<std::string> texts;
  for (const LogicalRow& row : table.rows) texts.push_back(text_at(row, named));
  const auto names = indicators_in_rows(texts, rules);
  std::vector<std::optional<RowIndicator>> result;
  for (size_t i = 0; i < table.rows.size(); ++i) {
    const LogicalRow& row = table.rows[i];
    const int number_column = numbered >= 0 ? numbered : named;
    const auto printed = number_in(text_at(row, number_column));
    std::optional<RowIndicator> indicator;
    if (names[i]) {
      indicator = RowIndicator{*names[i], texts[i], first_part(row, named)};
      if (numbered >= 0 && printed) {
        indicator->name.printed = printed;
        indicator->name.printed_as_indicator = true;
      }
    } else if (const auto name =
                   printed ? numbered_indicator(*printed, instrument_of_row(section, row)) : std::nullopt) {
      indicator = RowIndicator{*name, text_at(row, number_column), first_part(row, number_column)};
    } else if (texts[i].empty()) {
      indicator = from_heading(section, row);
    }
    result.push_back(std::move(indicator));
  }
  return result;
}

}  // namespace

std::string text_at(const LogicalRow& row, int column) {
  return column < 0 || static_cast<size_t>(column) >= row.cells.size()
             ? ""
             : row.cells[static_cast<size_t>(column)].text();
}

const Section& section_of(const DocumentReading& reading, const LogicalTable& table) {
  return reading.sections[table.section];
}

DocumentReading reading_of(const Document& document, const Rules& rules, const Settled& settled) {
  const Outline outline = outline_of(document, rules);
  DocumentReading reading{document, rules, sections_of(outline, rules), {}, {}};
  reading.logical = logical_tables_of(reading.sections, rules, settled);
  for (const LogicalTable& table : reading.logical.tables)
    reading.indicators.push_back(row_indicators_of(table, section_of(reading, table), rules));
  return reading;
}

}  // namespace thaimemo
