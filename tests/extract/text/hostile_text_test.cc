// Texts made to break the reader: nothing is lost, nothing runs away.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "base/utf8.h"
#include "extract/text/markup.h"
#include "extract/text/read_text.h"
#include "extract/text/source_lines.h"

namespace thaimemo {
namespace {

const std::vector<std::string> pieces{"ก",
                                      "คะแนน",
                                      " ",
                                      "\t",
                                      "\t",
                                      "\n",
                                      "\n",
                                      "\n\n",
                                      "|",
                                      "|---|---|\n",
                                      "\\|",
                                      "# ",
                                      "**",
                                      "\"",
                                      "<p>",
                                      "</p>",
                                      "<ul>",
                                      "</ul>",
                                      "<li>",
                                      "<br>",
                                      "<table>",
                                      "</table>",
                                      "<tr>",
                                      "<td>",
                                      "<td colspan=3 rowspan=2>",
                                      "</td>",
                                      "<th>",
                                      "<b>",
                                      "</b>",
                                      "<div>",
                                      "</div>",
                                      "<!--",
                                      "-->",
                                      "<title>",
                                      "<script>",
                                      "</script>",
                                      "<select>",
                                      "<option>",
                                      "<template>",
                                      "<frameset>",
                                      "<svg>",
                                      "<plaintext>",
                                      "<caption>",
                                      "<",
                                      ">",
                                      "&amp;",
                                      "\f",
                                      "\r",
                                      "--- Page 3 ---\n",
                                      "๙๐.๕",
                                      "\xff",
                                      "<html>",
                                      "<table><tr><td>ก</td></tr></table>\n"};

std::string hostile_text(std::mt19937& random, int count) {
  std::string text;
  while (count-- > 0) text += pieces[random() % pieces.size()];
  return text;
}

std::set<int> lines_in_blocks(const Document& document) {
  std::set<int> lines;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks) {
      const Box& box = std::visit([](const auto& part) -> const Box& { return part.bbox; }, block);
      for (int line = static_cast<int>(box.y0); line < static_cast<int>(box.y1); ++line) lines.insert(line);
    }
  return lines;
}

TEST(HostileText, EveryLineWithTextStandsInABlock) {
  std::mt19937 random(2567);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = "ก" + encode_utf8(decode_utf8(hostile_text(random, 1 + i % 60)));
    const std::set<int> covered = lines_in_blocks(read_text(text, "x.txt", ""));
    for (const SourceLine& line : split_lines(text))
      ASSERT_TRUE(!has_visible_text(line.text) || covered.count(line.number))
          << "line " << line.number << " of\n"
          << text;
  }
}

TEST(HostileText, TablesAreSound) {
  std::mt19937 random(2568);
  for (int i = 0; i < 5000; ++i) {
    const Document document =
        read_text(hostile_text(random, 1 + i % 60), i % 2 == 0 ? "x.txt" : "x.html", "");
    for (const Page& page : document.pages)
      for (const Block& block : page.blocks) {
        const Table* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        std::set<std::pair<int, int>> taken;
        for (const Cell& cell : table->cells) {
          ASSERT_LE(cell.row + cell.row_span, table->rows);
          ASSERT_LE(cell.column + cell.column_span, table->columns);
          ASSERT_TRUE(is_valid_utf8(cell.raw));
          for (int row = cell.row; row < cell.row + cell.row_span; ++row)
            for (int column = cell.column; column < cell.column + cell.column_span; ++column)
              ASSERT_TRUE(taken.insert({row, column}).second) << "two cells in one place";
        }
      }
  }
}

size_t cells_of(const Document& document) {
  size_t cells = 0;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      if (const Table* table = std::get_if<Table>(&block)) cells += table->cells.size();
  return cells;
}

std::string repeated(std::string_view piece, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

// Each would take minutes, or the memory of the machine, if any step were quadratic.
TEST(HostileText, RunsOfAnythingEnd) {
  for (const char* piece : {"\t",
                            "\t\n",
                            "\f",
                            "\n",
                            "<",
                            "<p>",
                            "<table>",
                            "<div>",
                            "<b>",
                            "<table><tr><td>",
                            "<tr>ก",
                            "<p a=1 ",
                            "a\tb\n\n",
                            "\tก\n\n",
                            "a\t<p>\nก\n",
                            "a\t\"\nก\n",
                            "|",
                            "|ก|\n",
                            "**",
                            "<!--",
                            "--- Page 1 ---\n",
                            "a\n\n\n\n\n\n\tb\n",
                            "<table></table>",
                            "<p><b>",
                            "<a><div>",
                            "\"\t\"\n"}) {
    const std::string text = repeated(piece, 300'000);
    EXPECT_LE(cells_of(read_text("ก" + text, "x.txt", "")), text.size() * 5) << piece;
    EXPECT_LE(cells_of(read_text("<table><tr><td>" + text, "x.txt", "")), text.size() * 5) << piece;
    EXPECT_LE(cells_of(read_text(text, "x.html", "")), text.size() * 5) << piece;
  }
}

TEST(HostileText, WideRowKeepsItsRestInTheLastCell) {
  const Document document = read_text(repeated("ก\t", 4000) + "\nข\tค\n", "x.txt", "");
  const Table& table = std::get<Table>(document.pages[0].blocks[0]);
  EXPECT_EQ(table.columns, 200);
  EXPECT_EQ(table.cells[199].raw.substr(0, 7), "ก\tก");
}

TEST(HostileText, RefusedMarkupIsReadAsLinesAndSaid) {
  const Document document = read_text("<table>" + repeated("<div>\n", 3000) + "ท้าย</table>\n", "x.txt", "");
  EXPECT_EQ(document.problems.at(0).code, "markup-refused");
  EXPECT_EQ(std::get<Line>(document.pages[0].blocks.back()).raw, "ท้าย</table>");
}

}  // namespace
}  // namespace thaimemo
