#include "extract/table/borderless/open_table.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "extract/record/page_furniture.h"
#include "extract/table/borderless/known_columns.h"

namespace thaimemo {

namespace {

void add_letters(std::vector<std::u32string>& header, const std::vector<Interval>& columns,
                 const Word& word) {
  const int column = std::max(0, column_at(columns, across(word.bbox).middle(), 0));
  header[static_cast<std::size_t>(column)] += decode_utf8(word.raw);
}

void sort_letters(std::vector<std::u32string>& header) {
  for (std::u32string& letters : header) std::sort(letters.begin(), letters.end());
}

std::size_t letters_in(const std::vector<std::u32string>& header) {
  std::size_t count = 0;
  for (const std::u32string& letters : header) count += letters.size();
  return count;
}

// Whether two headers have most letters in common, column by column.
bool mostly_same(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b,
                 double same_min) {
  std::size_t common = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    std::u32string both;
    std::set_intersection(a[i].begin(), a[i].end(), b[i].begin(), b[i].end(), std::back_inserter(both));
    common += both.size();
  }
  const std::size_t more = std::max(letters_in(a), letters_in(b));
  return more > 0 && static_cast<double>(common) >= same_min * static_cast<double>(more);
}

// The first row, and the second where cells of the first span some columns.
std::vector<std::u32string> header_of(const Table& table, const std::vector<Interval>& columns) {
  const bool two_levels = std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row == 0 && cell.column_span > 1 && cell.column_span < table.columns;
  });
  std::vector<std::u32string> header(columns.size());
  for (const Cell& cell : table.cells)
    if (cell.row <= (two_levels ? 1 : 0))
      for (const Word& word : cell.words) add_letters(header, columns, word);
  sort_letters(header);
  return header;
}

std::vector<Interval> columns_of(const Table& table) {
  std::vector<Interval> columns(static_cast<std::size_t>(table.columns), no_interval);
  for (const Cell& cell : table.cells) {
    if (cell.column_span > 1) continue;
    Interval& column = columns[static_cast<std::size_t>(cell.column)];
    for (const Word& word : cell.words) column = united(column, across(word.bbox));
  }
  return columns;
}

// Text in both begins at one place, or has one middle: a header is wider than the numbers below it.
bool same_column(const Interval& a, const Interval& b, double tolerance_pt) {
  return std::abs(a.low - b.low) <= tolerance_pt || std::abs(a.middle() - b.middle()) <= tolerance_pt;
}

bool same_columns(const std::vector<Interval>& columns, const std::vector<Interval>& before,
                  double tolerance_pt) {
  if (columns.size() != before.size()) return false;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!columns[i].empty() && !same_column(columns[i], before[i], tolerance_pt)) return false;
  return true;
}

// Whether a rule stands between two columns.
bool rules_part_columns(const Table& table, const std::vector<Rule>& rules,
                        const ContinuationSettings& settings) {
  const Interval inside{table.bbox.x0 + settings.at_side_pt, table.bbox.x1 - settings.at_side_pt};
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return !rule.horizontal() && rule.bbox.height() >= settings.column_rule_min_pt &&
           inside.holds(across(rule.bbox).middle()) && overlap(down(rule.bbox), down(table.bbox));
  });
}

// Whether rules above and below rows go from side to side; shading shows rows without.
bool rules_part_rows(const Table& table, const std::vector<Rule>& rules,
                     const ContinuationSettings& settings) {
  const auto count = std::count_if(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.horizontal() && std::abs(rule.bbox.x0 - table.bbox.x0) <= settings.at_side_pt &&
           std::abs(rule.bbox.x1 - table.bbox.x1) <= settings.at_side_pt &&
           rule.bbox.y0 >= table.bbox.y0 - settings.at_side_pt &&
           rule.bbox.y1 <= table.bbox.y1 + settings.at_side_pt;
  });
  return count > 1;
}

// Columns without any text are as wide as the rest leaves them.
void fill_gaps(std::vector<Interval>& columns, const Box& box) {
  constexpr double beside_pt = 1;  // so that they do not touch their neighbours
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].empty()) continue;
    const double low = i == 0 ? box.x0 : columns[i - 1].high;
    const double high = i + 1 < columns.size() && !columns[i + 1].empty() ? columns[i + 1].low : box.x1;
    columns[i] = {low + beside_pt, std::max(low + beside_pt, high - beside_pt)};
  }
}

// Whether a line below a table is furniture: by what it says, or by where it stands.
bool is_foot(const Line& line, double table_bottom, double page_height,
             const ContinuationSettings& settings) {
  if (is_page_number(line.raw) || is_catchword(line.raw)) return true;
  if (line.bbox.y0 >= settings.foot_from * page_height) return true;
  return line.bbox.y0 >= settings.lone_foot_from * page_height &&
         line.bbox.y0 - table_bottom > settings.lone_foot_gap_lines * line.bbox.height();
}

// Only furniture may stand below the table.
bool ends_page(const Page& page, std::size_t table, const ContinuationSettings& settings) {
  const auto& blocks = page.blocks;
  if (blocks.size() - table - 1 > settings.feet_max) return false;
  const double bottom = std::get<Table>(blocks[table]).bbox.y1;
  return std::all_of(blocks.begin() + static_cast<long>(table) + 1, blocks.end(), [&](const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    return line != nullptr && is_foot(*line, bottom, page.height, settings);
  });
}

std::vector<std::string> heads_of(const std::vector<Block>& blocks, std::size_t heads_max) {
  std::vector<std::string> heads;
  for (const Block& block : blocks) {
    const Line* line = std::get_if<Line>(&block);
    if (line == nullptr || heads.size() == heads_max) break;
    heads.push_back(without_numbers(line->raw));
  }
  return heads;
}

bool is_head(const std::string& text, const std::vector<std::string>& heads) {
  return std::find(heads.begin(), heads.end(), without_numbers(text)) != heads.end();
}

// Whether a page begins with the table, but for furniture.
bool begins_page(const std::vector<Block>& blocks, std::size_t table, const std::vector<std::string>& heads) {
  return std::all_of(blocks.begin(), blocks.begin() + static_cast<long>(table), [&](const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    return line != nullptr && (is_page_number(line->raw) || is_head(line->raw, heads));
  });
}

bool is_furniture(const TextRegion& region, std::size_t line, const OpenTable& above) {
  const std::string text = text_of(region.words[line]);
  if (is_bare_page_number(text)) return text_runs_of(region.lines[line], region.settings.gutters).size() == 1;
  return is_head(text, above.heads);
}

std::size_t below_furniture(const TextRegion& region, const OpenTable& above) {
  std::size_t first = 0;
  while (first < region.lines.size() && first < region.settings.continuation.heads_max &&
         is_furniture(region, first, above))
    ++first;
  return first;
}

// Where the header may stand: below the furniture or a line farther down; else among what looks like
// furniture, as a header does that was not known on the page before.
std::vector<std::size_t> header_places(const TextRegion& region, std::size_t first) {
  std::vector<std::size_t> places;
  if (first < region.lines.size()) places.push_back(first);
  if (first + 1 < region.lines.size() && !region.lines[first].bold) places.push_back(first + 1);
  for (std::size_t at = 0; at < first; ++at) places.push_back(at);
  return places;
}

// Whether a header that goes down to `line` may end there.
bool may_end_header(const TextRegion& region, std::size_t line) {
  const auto& lines = region.lines;
  return line + 1 == lines.size() || !lines[line + 1].bold || !lines[line].bold ||
         stands_apart(region.words, line + 1, region.settings.foot);
}

// One past the header that begins here and says what that of the page before says; `at` where none does.
std::size_t header_end(const TextRegion& region, std::size_t at, const OpenTable& above) {
  const ContinuationSettings& settings = region.settings.continuation;
  const double letters_max = settings.letters_more_max * static_cast<double>(letters_in(above.header));
  std::vector<std::u32string> header(above.columns.size());
  const std::size_t last = std::min(region.lines.size(), at + region.settings.header.lines_max);
  for (std::size_t line = at; line < last; ++line) {
    for (const StyledWord& word : region.words[line]) add_letters(header, above.columns, word.word);
    if (static_cast<double>(letters_in(header)) > letters_max) break;
    std::vector<std::u32string> sorted = header;
    sort_letters(sorted);
    if (may_end_header(region, line) && mostly_same(sorted, above.header, settings.same_header_min))
      return line + 1;
  }
  return at;
}

// Without the header, what follows must have text in several columns, or in one that is not the first, placed
// as in the rows before.
bool fits_without_header(const ColumnLines& below, const KnownColumnSettings& settings) {
  const bool in_first = below.lines_in[0] > 0;
  const auto columns =
      std::count_if(below.lines_in.begin(), below.lines_in.end(), [](int lines) { return lines > 0; });
  return below.in_place(settings) && columns > (in_first ? 1 : 0);
}

// The header, lines `first` up to before `body`, and the lines below it that fit the columns.
Continuation grown(const TextRegion& region, std::size_t first, std::size_t body, const OpenTable& above) {
  const ColumnLines below = lines_in_columns(region.words, body, above.columns, region.settings);
  if (first == body && !fits_without_header(below, region.settings.known)) return {};
  Continuation found{first, below.end, body, below.columns, {}, below.placed};
  for (std::size_t line = first; line < body; ++line) found.segments.push_back(region.lines[line].segments);
  found.segments.insert(found.segments.end(), below.segments.begin(), below.segments.end());
  return found;
}

// With the columns where they are.
Continuation unmoved_continuation_of(const TextRegion& region, const OpenTable& above) {
  const std::size_t first = below_furniture(region, above);
  for (const std::size_t at : header_places(region, first))
    if (const std::size_t body = header_end(region, at, above); body > at)
      return grown(region, at, body, above);
  if (first < region.lines.size() && !region.lines[first].bold) return grown(region, first, first, above);
  return {};
}

// Whether more lines go on, or as many in better places.
bool fits_better(const Continuation& a, const Continuation& b) {
  const std::size_t of_a = a.end - a.first, of_b = b.end - b.first;
  return of_a != of_b ? of_a > of_b : a.placed > b.placed;
}

}  // namespace

OpenTable OpenTable::moved(double by_pt) const {
  OpenTable other = *this;
  for (Interval& column : other.columns) column = {column.low + by_pt, column.high + by_pt};
  if (!frame.empty()) other.frame = {frame.low + by_pt, frame.high + by_pt};
  return other;
}

OpenTable OpenTable::scaled(double factor) const {
  OpenTable other = *this;
  for (Interval& column : other.columns) column = {column.low * factor, column.high * factor};
  if (!frame.empty()) other.frame = {frame.low * factor, frame.high * factor};
  return other;
}

std::optional<OpenTable> open_table_of(const Page& page, const OpenTable* before,
                                       const ContinuationSettings& settings) {
  std::size_t last = page.blocks.size();
  while (last > 0 && !std::holds_alternative<Table>(page.blocks[last - 1])) --last;
  if (last == 0 || !ends_page(page, last - 1, settings)) return std::nullopt;
  const Table& table = std::get<Table>(page.blocks[last - 1]);
  if (table.ruled && rules_part_columns(table, page.rules, settings)) return std::nullopt;
  OpenTable open{
      columns_of(table),
      {},
      heads_of(page.blocks, settings.heads_max),
      page.origin == Origin::ocr,
      table.ruled && rules_part_rows(table, page.rules, settings) ? across(table.bbox) : no_interval};
  const bool goes_on = before != nullptr &&
                       same_columns(open.columns, before->columns, settings.same_column_pt) &&
                       begins_page(page.blocks, last - 1, before->heads);
  for (std::size_t i = 0; goes_on && i < open.columns.size(); ++i)
    open.columns[i] = united(open.columns[i], before->columns[i]);
  fill_gaps(open.columns, table.bbox);
  open.header = goes_on ? before->header : header_of(table, open.columns);
  return open;
}

bool begins_page(const std::vector<StyledWord>& words, double y, const OpenTable& above) {
  std::vector<StyledWord> higher;
  for (const StyledWord& word : words)
    if (down(word.word.bbox).middle() < y) higher.push_back(word);
  if (higher.empty()) return true;
  const TextRegion region = text_region_of(text_lines_of(std::move(higher)), {});
  return below_furniture(region, above) == region.lines.size();
}

std::vector<Interval> columns_within(const Interval& frame, const OpenTable& above,
                                     const ContinuationSettings& settings) {
  if (above.frame.empty() || above.columns.size() < 2) return {};
  const double off = frame.low - above.frame.low;
  const double off_max = above.scanned ? settings.sheet_off_max_pt : settings.at_side_pt;
  if (std::abs(off) > off_max || std::abs(frame.width() - above.frame.width()) > settings.at_side_pt)
    return {};
  return above.moved(off).columns;
}

Continuation continuation_of(const TextRegion& region, const OpenTable& above) {
  if (above.columns.size() < 2 || region.lines.empty()) return {};
  const ContinuationSettings& settings = region.settings.continuation;
  Continuation best = unmoved_continuation_of(region, above);
  if (!above.scanned) return best;
  for (double by = settings.sheet_step_pt; by <= settings.sheet_off_max_pt; by += settings.sheet_step_pt)
    for (const double shift : {by, -by})
      if (Continuation other = unmoved_continuation_of(region, above.moved(shift)); fits_better(other, best))
        best = std::move(other);
  return best;
}

}  // namespace thaimemo
