#include "normalize/segment/structure/bands.h"

#include "base/utf8.h"
#include "normalize/segment/structure/table_rows.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct BandSettings {
  int letters_max = 160;               // as written; a longer cell is a sentence. By eye on made reports
  int across_over = 2, across_of = 3;  // a merged cell over more than two thirds of the columns stands across
};
constexpr BandSettings settings;

bool stands_across(const Cell& cell, const TableGrid& grid) {
  return cell.column_span > 1 &&
         settings.across_of * cell.column_span > settings.across_over * grid.columns();
}

std::optional<Instrument> band_instrument(const std::string& text, bool across, const Rules& rules) {
  const bool titled = across || hits(rules, "heading", folded(text));
  const auto instrument = titled ? instrument_in(text, rules) : std::nullopt;
  return instrument && !indicator_in(text, rules) ? instrument : std::nullopt;
}

std::optional<IndicatorName> band_indicator(const std::string& text, bool across,
                                            const std::vector<Column>& columns, const Rules& rules) {
  auto name = indicator_heading(text, rules);
  const bool counts = name && name->sure && (across || !has_field(columns, Field::indicator));
  return counts ? name : std::nullopt;
}

}  // namespace

std::optional<Band> band_in(const TableGrid& grid, int row, const std::vector<Column>& columns,
                            const Rules& rules) {
  const Cell* cell = lone_cell(grid, row);
  if (cell == nullptr || grid.columns() < 2 || letter_count(text_of(*cell)) > settings.letters_max)
    return std::nullopt;
  const bool across = stands_across(*cell, grid);
  Band band;
  band.band_instrument = band_instrument(text_of(*cell), across, rules);
  if (!band.band_instrument) band.band_indicator = band_indicator(text_of(*cell), across, columns, rules);
  if (!band.band_instrument && !band.band_indicator && !across) return std::nullopt;
  band.band_title = squeezed(text_of(*cell));
  return band;
}

}  // namespace thaimemo
