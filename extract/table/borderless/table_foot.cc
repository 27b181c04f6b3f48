#include "extract/table/borderless/table_foot.h"

#include <algorithm>

namespace thaimemo {

namespace {

// How far below the line above a note begins, at most: about as far as rows do.
double note_distance_max(const BorderlessRows& table, const ColumnText& text, double em,
                         const LinePitch& pitch) {
  const TableNoteSettings& settings = text.settings().notes;
  const std::size_t rows = table.rows.size() - (table.header_lines > 0 ? 1 : 0);
  double most = rows > 1 ? pitch.most : settings.lone_row_gap_lines * pitch.usual;
  for (std::size_t row = 1; row < table.rows.size(); ++row)
    most = std::max(most, text.distance_above(table.rows[row]));
  return most + settings.gap_more_em * em;
}

// Whether a line is a note's further line.
bool goes_on(const ColumnText& text, std::size_t line, const LinePitch& pitch) {
  const double height = text[line].box.height();
  const double most = std::max(pitch.most, text.settings().notes.line_max * height);
  return !text[line].bold && text.distance_above(line) <= most && text.begins_where_table_begins(line) &&
         !text.says_label(line);
}

}  // namespace

bool stands_apart(const ColumnText& text, std::size_t line, const LinePitch& pitch) {
  return text.distance_above(line) > text.settings().foot.lone_gap_lines * pitch.usual;
}

std::size_t foot_of(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch) {
  const std::size_t lines_max = text.settings().foot.lines_max;
  for (std::size_t line = end; line > from + 1 && end - line < lines_max;) {
    if (text.filled_count(line - 1, line) > 1) break;
    if (stands_apart(text, --line, pitch)) end = line;
  }
  return end;
}

std::size_t page_foot_of(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch) {
  const std::size_t foot = foot_of(text, from, end, pitch);
  for (std::size_t line = foot; line < end; ++line)
    if (text.is_furniture(line)) return foot;
  return end > from + 1 && text.is_surely_furniture(end - 1) ? end - 1 : end;
}

bool is_page_foot(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch) {
  if (from == 0 || end < text.size() || !stands_apart(text, from, pitch)) return false;
  for (std::size_t line = from; line < end; ++line)
    if (!text.is_furniture(line)) return false;
  return true;
}

void add_notes(BorderlessRows& table, const ColumnText& text, std::size_t first, const LinePitch& pitch) {
  const double most = note_distance_max(table, text, text[first].em, pitch);
  std::size_t line = table.end;
  while (line < text.size() && text.distance_above(line) <= most && text.begins_note(line)) {
    table.rows.push_back(line);
    ++table.notes;
    for (++line; line < text.size() && goes_on(text, line, pitch); ++line) continue;
    table.end = line;
  }
}

}  // namespace thaimemo
