#include "extract/table/borderless/rows.h"

#include <algorithm>
#include <cmath>

#include "extract/table/borderless/header.h"
#include "extract/table/borderless/row_signs.h"
#include "extract/table/borderless/table_foot.h"

namespace thaimemo {

namespace {

// The lines of a candidate from its header on, seen through its columns.
struct CandidateLines {
  const ColumnText& text;
  std::size_t first = 0, end = 0;
  std::size_t continued_to = 0, header_to = 0;  // as the candidate has them

  bool continued() const { return continued_to > 0; }
};

// Past bold lines that run on over the gutters with spaces only, from where the table begins: headings.
std::size_t below_headings(const ColumnText& text, const TableCandidate& candidate) {
  std::size_t first = candidate.first;
  while (first + 2 < candidate.end && text[first].bold && text.runs_on(first) &&
         text.begins_where_table_begins(first))
    ++first;
  return first;
}

// A table that goes on begins where the page before says; others where their header does.
HeaderTop top_of(const TextRegion& region, const TableCandidate& candidate) {
  if (candidate.continued()) return {candidate.first, candidate.columns};
  const ColumnText text(region, candidate.columns);
  return header_top(region, below_headings(text, candidate), candidate.columns);
}

// The number of a header's lines: bold ones, where not most of what follows is bold too, or those that the
// page before shows to be it.
std::size_t header_lines(const CandidateLines& lines, std::size_t from) {
  if (from == lines.first && lines.header_to > from) return lines.header_to - from;
  std::size_t to = from, bold = 0;
  while (to < lines.end && lines.text[to].bold) ++to;
  for (std::size_t i = to; i < lines.end; ++i) bold += lines.text[i].bold;
  return to == lines.end || 2 * bold > lines.end - to ? 0 : to - from;
}

std::size_t body_begin(const CandidateLines& lines) {
  return lines.first + header_lines(lines, lines.first);
}

// Where the candidate begins, and where bold lines with text in most columns begin again: in two thirds of
// them, as a header may stand over a few columns together.
std::vector<std::size_t> header_starts(const CandidateLines& lines) {
  std::vector<std::size_t> starts{lines.first};
  const int columns = static_cast<int>(lines.text.columns().size());
  for (std::size_t i = body_begin(lines) + 1; i < lines.end; ++i) {
    if (!lines.text[i].bold || lines.text[i - 1].bold) continue;
    const std::size_t count = header_lines(lines, i);
    if (3 * lines.text.filled_count(i, i + count) >= 2 * columns) starts.push_back(i);
  }
  return starts;
}

// Past the first row of a table without a header: it may be one.
std::size_t below_first_row(const ColumnText& text, const BorderlessRows& table, const LinePitch& pitch) {
  std::size_t body = table.rows[0] + 1;
  while (body < table.end && !gap_above(text, body, pitch)) ++body;
  return body;
}

// The rows of a table that begins at line `first` and ends before `table.end`.
void add_rows(BorderlessRows& table, const CandidateLines& lines, std::size_t first, bool lines_full,
              const LinePitch& pitch) {
  const ColumnText& text = lines.text;
  table.header_lines = header_lines(lines, first);
  const bool repeated = first == lines.first && lines.header_to > first;
  if (first + table.header_lines >= table.end && !repeated) table.header_lines = 0;
  const std::size_t body = first + table.header_lines;
  table.rows.push_back(first);
  if (body == table.end) return;  // only notes follow
  if (table.header_lines > 0) table.rows.push_back(body);
  const std::size_t from = body + 1, foot = foot_of(text, from, table.end, pitch);
  const bool known = table.header_lines > 0 || table.continued;
  const std::size_t entries = known ? body : std::min(below_first_row(text, table, pitch), foot);
  table.number_columns = number_columns_of(text, entries, foot);
  const RowSigns signs{table.number_columns, any_gap(text, from, foot, pitch), lines_full};
  for (std::size_t i = from; i < table.end; ++i)
    if (begins_row(text, i, signs, pitch)) table.rows.push_back(i);
}

// Headings, notes and the page's furniture stand alone in one column, at the table's start or end.
bool is_lone(const BorderlessRows& table, std::size_t row, const ColumnText& text, const LinePitch& pitch) {
  const std::size_t from = table.rows[row], end = table.end_of(row);
  if (end - from == 1 && text.runs_on(from)) return true;
  if (is_page_foot(text, from, end, pitch)) return true;
  if (text.filled_count(from, end) != 1) return false;
  const SegmentedLine& line = text[from];
  const ColumnRange under = columns_under(line.segments[0], text.columns());
  if (under.first == 0 || under.count() > 1) return true;
  if (row > 0 && stands_apart(text, from, pitch)) return true;
  const double indent = std::abs(line.segments[0].low - text.columns()[under.first].low);
  return indent > text.settings().rows.lone_indent_max_em * line.em;
}

void drop_lone_rows(BorderlessRows& table, const CandidateLines& lines, const LinePitch& pitch) {
  const ColumnText& text = lines.text;
  auto& rows = table.rows;
  while (!rows.empty() && (rows.back() >= lines.continued_to || text.is_note(rows.back())) &&
         is_lone(table, rows.size() - 1, text, pitch)) {
    table.end = rows.back();
    rows.pop_back();
  }
  while (!rows.empty() && !lines.continued() && table.header_lines == 0 && is_lone(table, 0, text, pitch))
    rows.erase(rows.begin());
}

// The columns that the header fills, and those that the rows below it fill.
struct FilledColumns {
  std::vector<bool> header, body;
};

FilledColumns columns_filled_in(const BorderlessRows& table, const TextRegion& region) {
  FilledColumns filled{std::vector<bool>(table.columns.size()), std::vector<bool>(table.columns.size())};
  for (std::size_t i = table.rows[0]; i < table.end; ++i) {
    const auto here = columns_filled(region.lines[i], table.columns);
    auto& part = i < table.rows[1] ? filled.header : filled.body;
    for (std::size_t column = 0; column < here.size(); ++column) part[column] = part[column] || here[column];
  }
  return filled;
}

void join_with_left(BorderlessRows& table, std::size_t column, std::size_t numbers_dropped) {
  table.columns[column - 1].high = table.columns[column].high;
  table.columns.erase(table.columns.begin() + static_cast<long>(column));
  table.number_columns.erase(table.number_columns.begin() + static_cast<long>(numbers_dropped));
}

// Where the texts of a wide column are short, its header in the middle stands over none of them: two columns
// were seen, one with a header and no text, the other with texts and no header. They are one.
void join_headers_to_texts(BorderlessRows& table, const TextRegion& region) {
  if (table.header_lines == 0 || table.rows.size() < 2) return;
  auto [header, body] = columns_filled_in(table, region);
  for (std::size_t column = table.columns.size(); column-- > 1;) {
    const bool text_left = !header[column - 1] && body[column - 1] && header[column] && !body[column];
    const bool text_right = !header[column] && body[column] && header[column - 1] && !body[column - 1];
    if (!text_left && !text_right) continue;
    join_with_left(table, column, text_left ? column : column - 1);
    for (auto* flags : {&header, &body}) {
      (*flags)[column - 1] = true;
      flags->erase(flags->begin() + static_cast<long>(column));
    }
  }
}

CandidateLines above_page_foot(const CandidateLines& lines, const LinePitch& pitch) {
  CandidateLines above = lines;
  if (lines.end == lines.text.size()) above.end = page_foot_of(lines.text, lines.first, lines.end, pitch);
  return above;
}

// What a row says in its columns.
struct RowText {
  std::vector<bool> filled;
  bool bold = true;

  std::size_t empty_first() const {
    return static_cast<std::size_t>(std::find(filled.begin(), filled.end(), true) - filled.begin());
  }
  std::size_t texts() const {
    return static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
  }
};

RowText text_of_row(const TextRegion& region, const BorderlessRows& table, std::size_t row) {
  RowText text{std::vector<bool>(table.columns.size()), true};
  for (std::size_t i = table.rows[row]; i < table.end_of(row); ++i) {
    const auto here = columns_filled(region.lines[i], table.columns);
    for (std::size_t column = 0; column < here.size(); ++column)
      text.filled[column] = text.filled[column] || here[column];
    text.bold = text.bold && region.lines[i].bold;
  }
  return text;
}

// Whether a row shares its first cells with one that has them: those are empty, and at least half of the rest
// has text: two cells, or the only one there is. A row that lacks only its number, or is bold, is a total.
bool shares_key(const RowText& row, const RowText& key, const BorderlessRows& table) {
  const std::size_t count = row.empty_first(), columns = row.filled.size();
  const bool lone_number = count == 1 && !table.number_columns.empty() && table.number_columns[0];
  if (count == 0 || count == columns || row.bold || lone_number) return false;
  const std::size_t least = columns > 2 && columns - count == 1 ? 1 : 2;
  if (row.texts() < least || 2 * row.texts() < columns - count || key.filled.size() < count) return false;
  return std::all_of(key.filled.begin(), key.filled.begin() + static_cast<long>(count),
                     [](bool one) { return one; });
}

}  // namespace

std::vector<BorderlessRows> rows_of(const TextRegion& region, const TableCandidate& candidate) {
  const HeaderTop top = top_of(region, candidate);
  const ColumnText text(region, top.columns);
  const CandidateLines all{text, top.first, candidate.end, candidate.continued_to, candidate.header_to};
  const LinePitch pitch = pitch_of(text, all.first, header_lines(all, all.first), all.end);
  const CandidateLines lines = above_page_foot(all, pitch);
  const std::size_t body = body_begin(lines);
  const bool lines_full = every_line_full(text, body, foot_of(text, body, lines.end, pitch));
  const std::vector<std::size_t> starts = header_starts(lines);
  std::vector<BorderlessRows> tables;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    BorderlessRows table;
    table.columns = top.columns;
    table.continued = lines.continued() && i == 0;
    table.end = i + 1 < starts.size() ? starts[i + 1] : lines.end;
    add_rows(table, lines, starts[i], lines_full, pitch);
    drop_lone_rows(table, lines, pitch);
    if (table.rows.empty()) continue;
    join_headers_to_texts(table, region);
    if (i + 1 == starts.size()) add_notes(table, text, lines.first, pitch);
    tables.push_back(std::move(table));
  }
  return tables;
}

std::vector<std::size_t> keys_shared(const TextRegion& region, const BorderlessRows& table) {
  if (!table.shared.empty()) return table.shared;
  std::vector<std::size_t> shared(table.rows.size(), 0);
  if (table.keys_ruled) return shared;
  const bool headless = table.continued && table.header_lines == 0;
  RowText key;
  for (std::size_t row = headless ? 0 : 1; row < table.note_begin(); ++row) {
    const RowText text = text_of_row(region, table, row);
    if (shares_key(text, key, table))
      shared[row] = text.empty_first();
    else
      key = text;
  }
  return shared;
}

}  // namespace thaimemo
