#include "store/query/write_table.h"

#include <algorithm>

#include "store/query/display_width.h"

namespace thaimemo {
namespace {

constexpr std::size_t rows_measured = 1000;

struct Field {
  std::string text;
  bool number = false;
};

using Line = std::vector<Field>;

Line line_of(const std::vector<Value>& values, int column_columns) {
  Line line;
  for (const Value& value : values) {
    const std::string text = printable(to_text(value));
    const bool number = std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    line.push_back({column_columns > 0 ? shortened(text, column_columns) : text, number});
  }
  return line;
}

void widen(std::vector<int>& widths, const Line& line) {
  for (size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], display_width(line[i].text));
}

std::string spaces(int count) {
  return std::string(static_cast<size_t>(std::max(count, 0)), ' ');
}

std::string laid_out(const Line& line, const std::vector<int>& widths) {
  std::string text;
  for (size_t i = 0; i < line.size(); ++i) {
    const std::string room = spaces(widths[i] - display_width(line[i].text));
    text += (i ? "  " : "") + (line[i].number ? room + line[i].text : line[i].text + room);
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text + "\n";
}

void write_head(const std::vector<std::string>& columns, const std::vector<int>& widths,
                const TextSink& sink) {
  Line names, strokes;
  for (size_t i = 0; i < columns.size(); ++i) {
    names.push_back({columns[i]});
    strokes.push_back({std::string(static_cast<size_t>(widths[i]), '-')});
  }
  sink(laid_out(names, widths));
  sink(laid_out(strokes, widths));
}

}  // namespace

std::int64_t write_table(Rows& rows, int column_columns, const TextSink& sink) {
  std::vector<int> widths;
  for (const std::string& column : rows.columns()) widths.push_back(display_width(column));
  std::vector<Line> first;
  bool more = false;
  while (first.size() < rows_measured && (more = rows.next())) {
    first.push_back(line_of(rows.values(), column_columns));
    widen(widths, first.back());
  }
  write_head(rows.columns(), widths, sink);
  for (const Line& line : first) sink(laid_out(line, widths));
  auto count = static_cast<std::int64_t>(first.size());
  for (; more && rows.next(); ++count) sink(laid_out(line_of(rows.values(), column_columns), widths));
  return count;
}

}  // namespace thaimemo
