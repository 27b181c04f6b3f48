#include "extract/table/layout.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

#include "extract/table/borderless/borderless_tables.h"
#include "extract/table/lines/text_columns.h"
#include "extract/table/lines/text_lines.h"
#include "extract/table/partial/headed_tables.h"
#include "extract/table/partial/lone_header.h"
#include "extract/table/partial/partial_tables.h"
#include "extract/table/partial/undivided_cells.h"
#include "extract/table/partial/whole_table.h"
#include "extract/table/ruled/grid.h"

namespace thaimemo {

namespace {

constexpr double beside_tolerance_pt = 1;  // text beside a table may overlap its rule by this, by eye
constexpr double mostly_inside = 0.5;      // the part of a word's area that lies in its table

double area(const Box& box) {
  return box.width() * box.height();
}

// The part of a word inside a box; a word without an area counts by its middle.
double part_inside(const Box& word, const Box& box) {
  if (!word.empty()) return overlap_area(word, box) / area(word);
  const double x = (word.x0 + word.x1) / 2, y = (word.y0 + word.y1) / 2;
  return box.x0 <= x && x < box.x1 && box.y0 <= y && y < box.y1 ? 1 : 0;
}

// Finds the cell of a word, of nested ones the inner.
class CellFinder {
 public:
  CellFinder(const std::vector<Table>& tables, double inside_min)
      : tables_(tables), inside_min_(inside_min) {}

  // False for a word that stands mostly outside of all cells.
  bool find(const Box& word, CellPlace& place) const {
    double best = 0, best_area = 0, most_inside = 0;
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      if (part_inside(word, tables_[table].bbox) <= 0) continue;
      double inside = 0;
      for (std::size_t cell = 0; cell < tables_[table].cells.size(); ++cell) {
        const Box& box = tables_[table].cells[cell].bbox;
        const double part = part_inside(word, box);
        inside += part;
        const bool more = part > best + same_part_, same = part > best - same_part_ && part > 0;
        const bool better = more || (same && area(box) < best_area);
        if (!better) continue;
        best = part;
        best_area = area(box);
        place = {table, cell};
      }
      most_inside = std::max(most_inside, inside);
    }
    return most_inside >= inside_min_;
  }

 private:
  static constexpr double same_part_ =
      0.05;  // parts of a word that differ by less are as large: rules are thin

  const std::vector<Table>& tables_;
  double inside_min_;
};

// A line that a table cuts in two (text on both sides of it) is two lines.
std::vector<TextLine> cut_at_tables(TextLine line, const std::vector<Table>& tables) {
  std::vector<TextLine> pieces;
  const Box box = box_of(line);
  for (StyledWord& word : line) {
    const Box& at = word.word.bbox;
    const auto stands_between = [&](const Table& table) {
      const Box& last = pieces.back().back().word.bbox;
      return table.bbox.y0 < box.y1 && box.y0 < table.bbox.y1 &&
             last.x1 <= table.bbox.x0 + beside_tolerance_pt && table.bbox.x1 <= at.x0 + beside_tolerance_pt;
    };
    const bool cut = pieces.empty() || std::any_of(tables.begin(), tables.end(), stands_between);
    if (cut) pieces.emplace_back();
    pieces.back().push_back(std::move(word));
  }
  return pieces;
}

// The last row above a table's bottom edge ends a stretch of text; columns do not run past tables.
std::vector<TextLine> lines_outside(std::vector<StyledWord> words, const std::vector<Table>& tables,
                                    const LayoutSettings& settings) {
  std::vector<TextLine> ordered, stretch;
  std::size_t tables_above = 0;
  const auto finish_stretch = [&] {
    for (TextLine& line : in_column_order(std::move(stretch), settings.prose))
      for (TextLine& piece : cut_at_tables(std::move(line), tables)) ordered.push_back(std::move(piece));
    stretch.clear();
  };
  for (TextLine& line : text_lines_of(std::move(words), settings.lines)) {
    const double y = box_of(line).y0;
    const auto is_above = [&](const Table& table) { return table.bbox.y0 < y; };
    const auto above = static_cast<std::size_t>(std::count_if(tables.begin(), tables.end(), is_above));
    if (above != tables_above) finish_stretch();
    tables_above = above;
    stretch.push_back(std::move(line));
  }
  finish_stretch();
  return ordered;
}

// Whether a line is read before a table: it begins above it, or stands left of it.
bool before_table(const Line& line, const Table& table) {
  const double middle = (line.bbox.y0 + line.bbox.y1) / 2;
  if (middle < table.bbox.y0) return true;
  return middle < table.bbox.y1 && line.bbox.x1 <= table.bbox.x0 + beside_tolerance_pt;
}

std::vector<Block> merged(std::vector<Line> lines, std::vector<Table> tables) {
  std::vector<Block> blocks;
  auto line = lines.begin();
  for (Table& table : tables) {
    while (line != lines.end() && before_table(*line, table)) blocks.emplace_back(std::move(*line++));
    blocks.emplace_back(std::move(table));
  }
  blocks.insert(blocks.end(), std::make_move_iterator(line), std::make_move_iterator(lines.end()));
  return blocks;
}

bool has_words(const Table& table) {
  return std::any_of(table.cells.begin(), table.cells.end(),
                     [](const Cell& cell) { return !cell.words.empty(); });
}

void drop_empty(std::vector<Table>& tables) {
  std::erase_if(tables, [](const Table& table) { return !has_words(table); });
}

// Gives each word to its cell; returns those that stand in none.
std::vector<StyledWord> fill_cells(const std::vector<StyledWord>& words, std::vector<Table>& tables,
                                   const LayoutSettings& settings) {
  const CellFinder finder(tables, settings.word_in_cell_min);
  std::vector<std::vector<std::vector<StyledWord>>> in_cells;
  in_cells.reserve(tables.size());
  for (const Table& table : tables) in_cells.emplace_back(table.cells.size());
  std::vector<StyledWord> outside;
  for (const StyledWord& word : words) {
    CellPlace place;
    if (finder.find(word.word.bbox, place))
      in_cells[place.table][place.cell].push_back(word);
    else
      outside.push_back(word);
  }
  for (std::size_t table = 0; table < tables.size(); ++table)
    for (std::size_t cell = 0; cell < tables[table].cells.size(); ++cell)
      fill_passage(tables[table].cells[cell], text_lines_of(std::move(in_cells[table][cell]), settings.lines),
                   settings.lines);
  return outside;
}

// Fills tables that were found among words and adds them to the others; returns the words that are left.
std::vector<StyledWord> take_in(std::vector<Table> found, std::vector<StyledWord> words,
                                std::vector<Table>& tables, const LayoutSettings& settings) {
  words = fill_cells(words, found, settings);
  drop_empty(found);
  tables.insert(tables.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  return words;
}

std::vector<StyledWord> words_inside(const Box& box, const std::vector<StyledWord>& words) {
  std::vector<StyledWord> inside;
  for (const StyledWord& word : words)
    if (part_inside(word.word.bbox, box) >= mostly_inside) inside.push_back(word);
  return inside;
}

// A table that rules show in part becomes one with all its rows and columns.
void replace_if_partial(Table& table, const std::vector<StyledWord>& words, const std::vector<Rule>& rules,
                        const OpenTable* above) {
  if (std::optional<Table> whole = completed(table, words_inside(table.bbox, words), rules, above))
    table = std::move(*whole);
}

// Takes out the tables that may be the header of rows that no rule shows.
std::vector<Table> headers_among(std::vector<Table>& tables, const std::vector<StyledWord>& words) {
  const auto first = std::stable_partition(tables.begin(), tables.end(), [&](const Table& table) {
    return !may_be_header(table, words_inside(table.bbox, words));
  });
  std::vector<Table> headers(std::make_move_iterator(first), std::make_move_iterator(tables.end()));
  tables.erase(first, tables.end());
  return headers;
}

// Where the next table below one begins.
double top_below(const Table& table, const std::vector<Table>& tables) {
  double top = std::numeric_limits<double>::infinity();
  for (const Table& other : tables)
    if (other.bbox.y0 >= table.bbox.y1) top = std::min(top, other.bbox.y0);
  return top;
}

// Adds the tables that words outside of the ruled ones make; returns the words that are left.
std::vector<StyledWord> add_tables_of(std::vector<StyledWord> outside, std::vector<Table>& tables,
                                      const LayoutSettings& settings, const OpenTable* above,
                                      const std::vector<Rule>& rules) {
  std::vector<Table> stacked = stacked_tables(outside, tables, rules, above);
  outside = take_in(std::move(stacked), std::move(outside), tables, settings);
  std::vector<Table> fenced = fenced_tables(outside, tables, rules);
  outside = take_in(std::move(fenced), std::move(outside), tables, settings);
  std::vector<Table> borderless = find_borderless_tables(outside, tables, {}, above);
  for (Table& table : borderless) {
    const double below_max = std::min(top_below(table, tables), top_below(table, borderless));
    if (auto whole = seen_whole(table, outside, below_max)) table = std::move(*whole);
  }
  outside = take_in(std::move(borderless), std::move(outside), tables, settings);
  std::vector<Table> headed = headed_tables(outside, tables);
  return take_in(std::move(headed), std::move(outside), tables, settings);
}

// The headers below which no rows were found become tables of their own, before the others are sought.
std::vector<StyledWord> close_headers(std::vector<StyledWord> outside, std::vector<Table> headers,
                                      std::vector<Table>& tables, const LayoutSettings& settings,
                                      const OpenTable* above, const std::vector<Rule>& rules) {
  if (headers.empty()) return outside;
  std::vector<Table> trial = tables;
  add_tables_of(outside, trial, settings, above, rules);
  std::erase_if(headers, [&](const Table& header) { return goes_on_below(header, trial); });
  return take_in(std::move(headers), std::move(outside), tables, settings);
}

// Those that are not at the sides of the headers' cells.
std::vector<Rule> rules_outside(std::vector<Rule> rules, const std::vector<Table>& headers) {
  std::erase_if(rules, [&](const Rule& rule) {
    return !rule.horizontal() && std::any_of(headers.begin(), headers.end(), [&](const Table& header) {
      return overlap(down(rule.bbox), down(header.bbox)) &&
             header.bbox.x0 - beside_tolerance_pt <= rule.bbox.x0 &&
             rule.bbox.x1 <= header.bbox.x1 + beside_tolerance_pt;
    });
  });
  return rules;
}

}  // namespace

bool complete_table(Table& table, std::vector<StyledWord>& words, const std::vector<Rule>& rules,
                    const LayoutSettings& settings) {
  std::optional<Table> whole = completed(table, words, rules);
  if (!whole) whole = with_divided_cells(table, words);
  if (!whole) return false;
  std::vector<Table> alone{std::move(*whole)};
  words = fill_cells(words, alone, settings);
  table = std::move(alone[0]);
  return true;
}

std::vector<Block> lay_out(const std::vector<StyledWord>& words, std::vector<Table> tables,
                           const LayoutSettings& settings, const OpenTable* above,
                           const std::vector<Rule>& rules) {
  for (Table& table : tables) {
    const bool first = &table == &tables.front() && above != nullptr;
    const OpenTable* open = first && begins_page(words, table.bbox.y0, *above) ? above : nullptr;
    if (leaves_open(table)) replace_if_partial(table, words, rules, open);
    if (auto divided = with_divided_cells(table, words_inside(table.bbox, words)))
      table = std::move(*divided);
  }
  std::vector<Table> headers = headers_among(tables, words);
  std::vector<StyledWord> outside = fill_cells(words, tables, settings);
  return lay_out_around(std::move(outside), std::move(tables), settings, above, rules, std::move(headers));
}

std::vector<Block> lay_out_around(std::vector<StyledWord> outside, std::vector<Table> tables,
                                  const LayoutSettings& settings, const OpenTable* above,
                                  const std::vector<Rule>& rules, std::vector<Table> headers) {
  drop_empty(tables);
  const std::vector<Rule> open_rules = rules_outside(rules, headers);
  outside = close_headers(std::move(outside), std::move(headers), tables, settings, above, open_rules);
  outside = add_tables_of(std::move(outside), tables, settings, above, open_rules);
  put_in_reading_order(tables);
  std::vector<Line> lines;
  for (const TextLine& line : lines_outside(std::move(outside), tables, settings))
    lines.push_back(line_of(line, settings.lines));
  return merged(std::move(lines), std::move(tables));
}

}  // namespace thaimemo
