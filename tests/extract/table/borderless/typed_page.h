// Pages of words at given places, for tests of tables without rules.
#pragma once

#include <string>
#include <vector>

#include "base/utf8.h"
#include "extract/table/borderless/borderless_tables.h"
#include "extract/table/borderless/open_table.h"
#include "extract/table/borderless/text_region.h"
#include "extract/table/layout.h"

namespace thaimemo {

inline constexpr double em = 12, line_height = 16, row_room = 8, letter_width = 6;

// A page that is typed: every letter is as wide.
class TypedPage {
 public:
  // Text at x, in the line that is being written.
  TypedPage& at(double x, const std::string& text, bool bold = false) {
    StyledWord styled;
    styled.word = {{x, y_, x + letter_width * letter_count(text), y_ + 14}, text, 1, {}};
    styled.font_size_pt = em;
    styled.bold = bold;
    words_.push_back(styled);
    return *this;
  }
  TypedPage& down(double by = line_height) {
    y_ += by;
    return *this;
  }
  TypedPage& next_row() { return down(line_height + row_room); }

  TextRegion region(const BorderlessSettings& settings = {}) const {
    return text_region_of(text_lines_of(words_), settings);
  }
  std::vector<Table> tables(const std::vector<Table>& ruled = {}) const {
    return find_borderless_tables(words_, ruled);
  }
  const std::vector<StyledWord>& words() const { return words_; }
  std::vector<Block> blocks(const OpenTable* above = nullptr) const { return lay_out(words_, {}, {}, above); }
  // The page as extraction gives it.
  Page page(const OpenTable* above = nullptr) const {
    Page page;
    page.height = 842;
    page.blocks = blocks(above);
    return page;
  }

 private:
  double y_ = 50;
  std::vector<StyledWord> words_;
};

// "row,column+spans text"
inline std::vector<std::string> cells_of(const Table& table) {
  std::vector<std::string> all;
  for (const Cell& cell : table.cells) {
    std::string text = std::to_string(cell.row) + "," + std::to_string(cell.column);
    if (cell.row_span > 1 || cell.column_span > 1)
      text += "+" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    all.push_back(text + " " + cell.raw);
  }
  return all;
}

inline Table only_table(const TypedPage& page) {
  for (const Block& block : page.blocks())
    if (const Table* table = std::get_if<Table>(&block)) return *table;
  return {};
}

// A header of four columns, and three rows below it.
inline void add_header(TypedPage& page) {
  page.at(50, "ที่", true).at(90, "งานที่ทำ", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).next_row();
}

inline void add_rows(TypedPage& page) {
  page.at(52, "1").at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  page.at(80, "และสะพานไม้").at(300, "เหลืออีกสาย").next_row();
  page.at(52, "2").at(80, "ขุดลอกคลองส่งน้ำ").at(220, "สำนักปลัด").at(300, "ยังไม่ได้เริ่ม").next_row();
  page.at(52, "3").at(80, "ปลูกต้นไม้ริมทาง").at(220, "ทุกกอง").at(300, "ปลูกแล้วร้อยต้น").down();
}

}  // namespace thaimemo
