#include "extract/text/pipe_rows.h"

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

// The next pipe without a backslash before it.
size_t find_pipe(std::string_view text, size_t from) {
  for (size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '|')
      return at;
  }
  return std::string_view::npos;
}

bool has_pipe(const SourceLine& line) {
  return find_pipe(line.text, 0) != std::string_view::npos;
}

std::vector<std::string_view> split_cells(std::string_view line, size_t columns_max) {
  std::string_view rest = trimmed(line);
  if (!rest.empty() && rest[0] == '|') rest.remove_prefix(1);
  std::vector<std::string_view> cells;
  for (size_t pipe = find_pipe(rest, 0); pipe != std::string_view::npos && cells.size() + 1 < columns_max;
       pipe = find_pipe(rest, 0)) {
    cells.push_back(rest.substr(0, pipe));
    rest.remove_prefix(pipe + 1);
  }
  if (!rest.empty() || cells.empty()) cells.push_back(rest);
  return cells;
}

bool is_dashes(std::string_view cell) {
  cell = trimmed(cell);
  if (!cell.empty() && cell.front() == ':') cell.remove_prefix(1);
  if (!cell.empty() && cell.back() == ':') cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

bool is_dash_row(std::string_view line) {
  const auto cells = split_cells(line, 1000);
  return line.find('-') != std::string_view::npos && std::all_of(cells.begin(), cells.end(), is_dashes);
}

Row row_of(const SourceLine& line, size_t columns_max) {
  Row row;
  const char* counted = line.text.data();
  int letters = line.column;
  for (std::string_view part : split_cells(line.text, columns_max)) {
    Cell cell;
    cell.raw = trimmed(part);
    const char* begin = trimmed(part).data();
    letters += letter_count({counted, static_cast<size_t>(begin - counted)});
    counted = begin;
    cell.bbox = {double(letters), line.top(), double(letters + letter_count(cell.raw)), line.bottom()};
    row.push_back(std::move(cell));
  }
  return row;
}

}  // namespace

bool is_pipe_row(std::string_view line) {
  line = trimmed(line);
  return !line.empty() && line[0] == '|' && find_pipe(line, 1) != std::string_view::npos;
}

std::optional<PipeTable> pipe_table(const std::vector<SourceLine>& lines, size_t at, int columns_max) {
  const auto same_page = [&](size_t i) { return i < lines.size() && lines[i].page == lines[at].page; };
  const bool dashed =
      has_pipe(lines[at]) && same_page(at + 1) && has_pipe(lines[at + 1]) && is_dash_row(lines[at + 1].text);
  if (!dashed && !is_pipe_row(lines[at].text)) return std::nullopt;
  std::vector<Row> rows;
  size_t end = at;
  for (; same_page(end) && (dashed ? has_pipe(lines[end]) : is_pipe_row(lines[end].text)); ++end)
    if (end != at + 1 || !is_dash_row(lines[end].text))
      rows.push_back(row_of(lines[end], static_cast<size_t>(columns_max)));
  PipeTable found{table_of_rows(std::move(rows), true), end};
  found.table.bbox.y1 = lines[end - 1].bottom();
  return found;
}

}  // namespace thaimemo
