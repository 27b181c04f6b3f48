#include "corpus/score/document/page_tables.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "corpus/score/text/comparable.h"
#include "corpus/score/text/likeness.h"
#include "corpus/score/text/numbers.h"

namespace thaimemo::score {
namespace {

// Where a share e of the letters is wrong, about (1 - e)² of the letter pairs are left: rows and columns are
// known with up to 45 of 100 letters wrong.
constexpr double page_likeness_min = 0.3;

struct PageScore {
  long right = 0, edits = 0, chars = 0, rows_hit = 0, wrong_numbers = 0;

  bool operator<(const PageScore& other) const {
    return std::tuple(right, -edits) < std::tuple(other.right, -other.edits);
  }
};

// The tables of each page, in their order; every row is as wide as the widest.
std::map<int, std::vector<PageTable>> found_tables(const std::vector<Row>& cells) {
  std::map<std::pair<int, int>, PageTable> tables;
  for (const Row& cell : cells) {
    PageTable& table = tables[{*number_in(cell, "page"), *number_in(cell, "table_no")}];
    const size_t row = *number_in(cell, "row_no"), column = *number_in(cell, "column_no");
    if (table.size() <= row) table.resize(row + 1);
    if (table[row].size() <= column) table[row].resize(column + 1);
    table[row][column] = text_of(cell, "text");
  }
  std::map<int, std::vector<PageTable>> pages;
  for (auto& [place, table] : tables) pages[place.first].push_back(std::move(table));
  return pages;
}

size_t width_of(const PageTable& table) {
  size_t width = 0;
  for (const auto& row : table) width = std::max(width, row.size());
  return width;
}

std::vector<std::u32string> row_texts(const PageTable& table) {
  std::vector<std::u32string> texts;
  for (const auto& row : table) {
    std::string text;
    for (const std::string& cell : row) text += cell;
    texts.push_back(comparable(text));
  }
  return texts;
}

// The text of each column in the given rows.
std::vector<std::u32string> column_texts(const PageTable& table, const std::vector<int>& rows) {
  std::vector<std::u32string> texts;
  for (size_t column = 0; column < width_of(table); ++column) {
    std::string text;
    for (const int row : rows)
      if (column < table[row].size()) text += table[row][column];
    texts.push_back(comparable(text));
  }
  return texts;
}

// Where a column or row of the one table is in the other.
using Places = std::map<int, int>;

struct Alignment {
  Places rows, columns;
};

Alignment aligned(const PageTable& want, const PageTable& got) {
  const auto rows = aligned_rows(row_texts(want), row_texts(got), page_likeness_min);
  std::vector<int> want_rows, got_rows;
  for (const auto& [i, j] : rows) want_rows.push_back(i), got_rows.push_back(j);
  const auto columns =
      aligned_rows(column_texts(want, want_rows), column_texts(got, got_rows), page_likeness_min);
  return {{rows.begin(), rows.end()}, {columns.begin(), columns.end()}};
}

void judge_cell(const std::string& want, const std::string& got, bool placed, PageScore& score) {
  const std::u32string letters = comparable(want);
  const int distance = edit_distance(letters, comparable(got));
  score.right += placed && distance == 0;
  score.edits += distance;
  score.chars += static_cast<long>(letters.size());
  score.wrong_numbers +=
      static_cast<long>(std::max(surplus_numbers(want, got).size(), surplus_numbers(got, want).size()));
}

PageScore judged(const PageTable& want, const PageTable& got) {
  const Alignment places = aligned(want, got);
  PageScore score;
  score.rows_hit = static_cast<long>(places.rows.size());
  for (int i = 0; i < static_cast<int>(want.size()); ++i)
    for (int k = 0; k < static_cast<int>(want[i].size()); ++k) {
      const auto row = places.rows.find(i), column = places.columns.find(k);
      const bool placed = row != places.rows.end() && column != places.columns.end();
      const bool there = placed && column->second < static_cast<int>(got[row->second].size());
      judge_cell(want[i][k], there ? got[row->second][column->second] : "", placed, score);
    }
  return score;
}

void add(const PageTable& want, long rows_got, const PageScore& score, Tally& tally) {
  for (const auto& row : want) tally["page_cells"] += static_cast<long>(row.size());
  tally["page_cells_right"] += score.right;
  tally["page_edits"] += score.edits;
  tally["page_chars"] += score.chars;
  tally["page_row_gold"] += static_cast<long>(want.size());
  tally["page_row_got"] += rows_got;
  tally["page_row_hit"] += score.rows_hit;
  tally["page_numbers_wrong"] += score.wrong_numbers;
}

}  // namespace

void score_page_tables(const std::map<int, PageTable>& pages, const std::vector<Row>& cells, Tally& tally) {
  if (pages.empty()) return;
  const auto found = found_tables(cells);
  for (const auto& [page, want] : pages) {
    PageScore best = judged(want, {});
    long rows = 0;
    if (const auto tables = found.find(page); tables != found.end())
      for (const PageTable& table : tables->second) {
        const PageScore score = judged(want, table);
        if (rows > 0 && !(best < score)) continue;
        best = score;
        rows = static_cast<long>(table.size());
      }
    add(want, rows, best, tally);
  }
}

}  // namespace thaimemo::score
