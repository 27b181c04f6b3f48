#include "store/workbook/workbook.h"

#include <sys/statvfs.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "base/problem.h"
#include "base/unnamed_file.h"
#include "store/workbook/sheet_text.h"

namespace thaimemo {
namespace {

constexpr std::int64_t whole_max = std::int64_t{1} << 53;     // a double holds every whole number up to here
constexpr std::uint64_t plain_zip_bytes_max = 2'000'000'000;  // below 4 GB, with room for the markup
constexpr int fact_name_width = 24, fact_width = 100;         // by eye on made answers
constexpr const char* whole_sheet = "A1:XFD1048576";

[[noreturn]] void refuse(const std::string& message) {
  throw Error("output-failed", std::filesystem::temp_directory_path(), message,
              "Free some room there, or name another folder in TMPDIR.");
}

void check(lxw_error code) {
  if (code != LXW_NO_ERROR) refuse(lxw_strerror(code));
}

// A value as the library takes it: a number, or else a text.
struct Content {
  double number = 0;
  std::string text{};
  bool is_number = false, cut = false;
  bool two_decimals = false;  // shown as 2.00
};

Content text_content(std::string_view text) {
  SheetText fitted = sheet_text(text);
  return {0, std::move(fitted.text), false, fitted.cut};
}

bool has_two_decimals(double number) {
  constexpr double rounding = 1e-9;  // of a double that stands for hundredths
  return std::abs(number) < 1e6 && std::abs(number * 100 - std::round(number * 100)) < rounding * 100;
}

Content content_of(const SheetValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return *whole >= -whole_max && *whole <= whole_max ? Content{static_cast<double>(*whole), "", true}
                                                       : text_content(std::to_string(*whole));
  if (const auto* real = std::get_if<double>(&value))
    return std::isfinite(*real) ? Content{*real, "", true, false, has_two_decimals(*real)}
                                : text_content(std::to_string(*real));
  if (const auto* text = std::get_if<std::string>(&value)) return text_content(*text);
  return {};
}

}  // namespace

class Workbook::File {
 public:
  explicit File(WorkbookSettings settings) : settings_(std::move(settings)) {
    tmpdir_ = std::filesystem::temp_directory_path();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = tmpdir_.data();
    book_ = workbook_new_opt(output_.path().c_str(), &options);
    if (!book_) refuse("there is not enough memory for a workbook");
    lxw_doc_properties properties{};
    properties.created = settings_.made_at.time_since_epoch().count();
    check(workbook_set_properties(book_, &properties));
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    two_decimals_ = workbook_add_format(book_);
    format_set_num_format(two_decimals_, "0.00");
    begin_row_sheet();
    begin_facts();
  }

  // The library closes its temporary files only as it packs them.
  ~File() {
    if (!book_) return;
    for (lxw_worksheet* sheet : sheets_)
      if (sheet->optimize_tmpfile) std::fclose(sheet->optimize_tmpfile);
    lxw_workbook_free(book_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void add_row(const std::vector<SheetValue>& values) {
    if (next_row_ >= settings_.sheet_rows_max) begin_row_sheet();
    for (std::size_t i = 0; i < values.size(); ++i) write(rows_.back(), next_row_, i, values[i]);
    ++next_row_;
  }

  void add_fact(const std::string& name, const SheetValue& value) {
    write(facts_, next_fact_, 0, name);
    write(facts_, next_fact_++, 1, value);
  }

  void set_widths(const std::vector<int>& widths) {
    for (lxw_worksheet* sheet : rows_)
      for (std::size_t i = 0; i < widths.size(); ++i) set_width(sheet, i, widths[i]);
  }

  std::int64_t texts_cut() const { return texts_cut_; }
  std::int64_t row_sheets() const { return static_cast<std::int64_t>(rows_.size()); }

  void finish(const std::function<void(std::string_view bytes)>& sink) {
    end_row_sheet();
    check_room();
    book_->options.use_zip64 = bytes_ > plain_zip_bytes_max ? LXW_TRUE : LXW_FALSE;
    check(workbook_close(std::exchange(book_, nullptr)));
    output_.read(sink);
  }

 private:
  lxw_worksheet* new_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (!sheet) refuse("a sheet of a workbook cannot be begun");
    sheets_.push_back(sheet);
    check(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, whole_sheet));
    return sheet;
  }

  void begin_row_sheet() {
    if (!rows_.empty()) end_row_sheet();
    const std::string number = rows_.empty() ? "" : " " + std::to_string(rows_.size() + 1);
    rows_.push_back(new_sheet(settings_.rows_name + number));
    worksheet_freeze_panes(rows_.back(), 1, 0);
    for (std::size_t i = 0; i < settings_.columns.size(); ++i)
      write(rows_.back(), 0, i, settings_.columns[i], bold_);
    next_row_ = 1;
  }

  void end_row_sheet() {
    check(
        worksheet_autofilter(rows_.back(), 0, 0, static_cast<lxw_row_t>(next_row_ - 1),
                             static_cast<lxw_col_t>(std::max<std::size_t>(settings_.columns.size(), 1) - 1)));
  }

  void begin_facts() {
    facts_ = new_sheet(settings_.facts_name);
    set_width(facts_, 0, fact_name_width);
    set_width(facts_, 1, fact_width);
  }

  static void set_width(lxw_worksheet* sheet, std::size_t column, int width) {
    const auto place = static_cast<lxw_col_t>(column);
    check(worksheet_set_column(sheet, place, place, width, nullptr));
  }

  void write(lxw_worksheet* sheet, std::int64_t row, std::size_t column, const SheetValue& value,
             lxw_format* format = nullptr) {
    const auto row_no = static_cast<lxw_row_t>(row);
    const auto column_no = static_cast<lxw_col_t>(column);
    const Content content = content_of(value);
    texts_cut_ += content.cut;
    bytes_ += markup_bytes + content.text.size();
    if (content.two_decimals && format == nullptr) format = two_decimals_;
    if (content.is_number)
      check(worksheet_write_number(sheet, row_no, column_no, content.number, format));
    else if (!content.text.empty())
      check(worksheet_write_string(sheet, row_no, column_no, content.text.c_str(), format));
  }

  // The library does not look whether its own temporary files could be written: a full disk would end in a sheet that
  // lacks rows. Each sheet is copied once more before it is packed.
  void check_room() {
    for (lxw_worksheet* sheet : sheets_)
      if (sheet->optimize_tmpfile &&
          (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile)))
        refuse("the rows could not be written");
    struct statvfs disk {};
    if (statvfs(tmpdir_.c_str(), &disk) != 0) return;
    if (static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize < 2 * bytes_)
      refuse("there is not enough room to pack the rows");
  }

  static constexpr std::size_t markup_bytes =
      64;  // around a value, and of a number: <c r="AB1048576" t="inlineStr">…

  WorkbookSettings settings_;
  std::string tmpdir_;
  UnnamedFile output_;
  lxw_workbook* book_ = nullptr;
  lxw_format *bold_ = nullptr, *two_decimals_ = nullptr;
  std::vector<lxw_worksheet*> sheets_, rows_;
  lxw_worksheet* facts_ = nullptr;
  std::int64_t next_row_ = 0, next_fact_ = 0, texts_cut_ = 0;
  std::uint64_t bytes_ = 0;
};

Workbook::Workbook(WorkbookSettings settings) : file_(std::make_unique<File>(std::move(settings))) {}
Workbook::~Workbook() = default;

void Workbook::add_row(const std::vector<SheetValue>& values) {
  file_->add_row(values);
}

void Workbook::add_fact(const std::string& name, const SheetValue& value) {
  file_->add_fact(name, value);
}

void Workbook::set_widths(const std::vector<int>& widths) {
  file_->set_widths(widths);
}

std::int64_t Workbook::texts_cut() const {
  return file_->texts_cut();
}

std::int64_t Workbook::row_sheets() const {
  return file_->row_sheets();
}

void Workbook::finish(const std::function<void(std::string_view bytes)>& sink) {
  file_->finish(sink);
}

}  // namespace thaimemo
