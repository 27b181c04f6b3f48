#include "store/query/write_workbook.h"

#include <algorithm>

#include "base/calendar.h"
#include "store/query/display_width.h"
#include "store/workbook/workbook.h"

namespace thaimemo {
namespace {

constexpr std::int64_t rows_measured = 1000;
constexpr int width_min = 8, width_max = 60;  // by eye on made answers
constexpr int filter_width = 3;               // of the arrow behind a column's name
constexpr auto thailand = std::chrono::hours(7);

// The widest line of a text.
int line_width(const std::string& text) {
  int widest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, display_width(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

// Widths of columns, as wide as their names and their first values ask.
class Widths {
 public:
  explicit Widths(const std::vector<std::string>& titles) {
    for (const std::string& column : titles) widths_.push_back(fitted(display_width(column) + filter_width));
  }

  void widen(const std::vector<Value>& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
      widths_[i] = std::max(widths_[i], fitted(line_width(to_text(values[i])) + 1));
  }

  const std::vector<int>& widths() const { return widths_; }

 private:
  static int fitted(int width) { return std::clamp(width, width_min, width_max); }

  std::vector<int> widths_;
};

void add_facts(Workbook& book, const AnswerSource& source, const Rows& rows, std::int64_t count) {
  const auto fact = [&](const char* thai, const char* english, const SheetValue& value) {
    book.add_fact(source.in_thai ? thai : english, value);
  };
  fact("จำนวนแถว", "rows", count);
  fact("ฐานข้อมูล", "database", source.database);
  fact("ถามเมื่อ", "asked at", thai_time(source.asked_at));
  fact("โปรแกรม", "program", "thaimemo " THAIMEMO_VERSION);
  fact("คำถาม (SQL)", "statement", rows.statement());
  for (const auto& [name, value] : rows.parameters()) book.add_fact(":" + name, value);
  if (book.row_sheets() > 1) fact("จำนวนแผ่นงานของแถว", "sheets of rows", book.row_sheets());
  if (book.texts_cut() > 0)
    fact("ข้อความที่ยาวเกินช่องจึงตัดไว้ที่ …", "texts longer than a cell, cut at …", book.texts_cut());
}

std::vector<std::string> titles_of(const std::vector<std::string>& columns, const AnswerSource& source) {
  if (!source.title_of) return columns;
  std::vector<std::string> titles;
  for (const std::string& column : columns) titles.push_back(source.title_of(column));
  const std::vector<std::string> plain = titles;
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (std::count(plain.begin(), plain.end(), plain[i]) > 1) titles[i] += " (" + columns[i] + ")";
  return titles;
}

WorkbookSettings settings_of(const std::vector<std::string>& titles, const AnswerSource& source) {
  WorkbookSettings settings;
  settings.columns = titles;
  settings.rows_name = source.in_thai ? "ข้อมูล" : "rows";
  settings.facts_name = source.in_thai ? "ที่มา" : "source";
  settings.made_at = source.asked_at;
  return settings;
}

}  // namespace

std::string thai_time(std::chrono::sys_seconds time) {
  return iso_text(time + thailand, ' ') + " +07:00";
}

std::int64_t write_workbook(Rows& rows, const AnswerSource& source, const TextSink& sink) {
  const std::vector<std::string> titles = titles_of(rows.columns(), source);
  Workbook book(settings_of(titles, source));
  Widths widths(titles);
  std::int64_t count = 0;
  for (; rows.next(); ++count) {
    if (count < rows_measured) widths.widen(rows.values());
    book.add_row(rows.values());
  }
  book.set_widths(widths.widths());
  add_facts(book, source, rows, count);
  book.finish(sink);
  return count;
}

}  // namespace thaimemo
