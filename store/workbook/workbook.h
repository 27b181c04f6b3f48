// Rows as an XLSX file (Office Open XML) in constant memory: what is written waits on the disk. A thin layer over
// libxlsxwriter, which is included in workbook.cc and nowhere else.
//
// Numbers are numbers and texts are texts: nothing becomes a formula, a link or a date by its looks.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace thaimemo {

using SheetValue = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

struct WorkbookSettings {
  std::vector<std::string> columns;   // the bold first row of every sheet of rows, which stays in sight
  std::string rows_name = "rows";     // of the first sheet; further ones get a number: "rows 2"
  std::string facts_name = "source";  // of the second
  std::chrono::sys_seconds made_at{};
  std::int64_t sheet_rows_max =
      1'048'576;  // with the first row (Microsoft: "Excel specifications and limits")
};

class Workbook {
 public:
  explicit Workbook(WorkbookSettings settings);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // One value for each column. Whole numbers past 2^53, which a spreadsheet would round, are texts; so are numbers
  // without an end. A double keeps 16 digits; one of two decimals at most is shown with two, as scores are printed.
  void add_row(const std::vector<SheetValue>& values);

  // A line of the second sheet, which says what the rows are.
  void add_fact(const std::string& name, const SheetValue& value);

  // In widths of a digit, one for each column.
  void set_widths(const std::vector<int>& widths);

  std::int64_t texts_cut() const;  // those longer than a cell holds
  std::int64_t row_sheets() const;

  // The file's bytes; nothing can be added afterwards. Throws Error "output-failed" where the disk is full.
  void finish(const std::function<void(std::string_view bytes)>& sink);

 private:
  class File;
  std::unique_ptr<File> file_;
};

}  // namespace thaimemo
