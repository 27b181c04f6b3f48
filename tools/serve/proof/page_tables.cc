#include "tools/serve/proof/page_tables.h"

#include <algorithm>

#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr std::int64_t slots_max =
    50'000;  // rows times columns; a larger grid is shown without its empty slots

// One grid, filled row by row. A slot that no cell covers becomes an empty one, so that columns stay in line.
class Grid {
 public:
  Grid(const Visit& visit, const Record& table, const std::vector<const Record*>& cells, const Doubts& doubts,
       const std::string& here)
      : visit_(visit),
        cells_(cells),
        doubts_(doubts),
        here_(here),
        rows_(table.whole("rows")),
        columns_(table.whole("columns")) {
    if (rows_ * columns_ > 0 && rows_ * columns_ <= slots_max)
      covered_.assign(static_cast<std::size_t>(rows_ * columns_), false);
    for (const Record* cell : cells_)
      if (!cell->text("header").empty())
        first_row_below_header_ = std::min(first_row_below_header_, cell->whole("row_no"));
  }

  Html html() {
    Html rows;
    auto cell = cells_.begin();
    for (std::int64_t row = 0; cell != cells_.end(); ++row) {
      if (covered_.empty()) row = (*cell)->whole("row_no");
      Html slots;
      std::int64_t column = 0;
      for (; cell != cells_.end() && (*cell)->whole("row_no") <= row; ++cell) {
        slots += empty_slots(row, column, (*cell)->whole("column_no"));
        slots += slot(**cell);
        column = (*cell)->whole("column_no");
      }
      rows += tag("tr", {}, slots, empty_slots(row, column, columns_));
    }
    return rows;
  }

 private:
  bool is_header(const Record& cell) const {
    return first_row_below_header_ < INT64_MAX && cell.whole("row_no") < first_row_below_header_;
  }

  // Those of the row from `begin` on that nothing covers.
  Html empty_slots(std::int64_t row, std::int64_t begin, std::int64_t end) {
    Html slots;
    for (std::int64_t column = begin; column < std::min(end, columns_) && row < rows_ && !covered_.empty();
         ++column)
      if (!covered_[static_cast<std::size_t>(row * columns_ + column)]) {
        slots += tag("td", {}, "");
        covered_[static_cast<std::size_t>(row * columns_ + column)] = true;
      }
    return slots;
  }

  void cover(const Record& cell) {
    const std::int64_t row = cell.whole("row_no"), column = cell.whole("column_no");
    for (std::int64_t r = row; r < std::min(row + cell.whole("row_span"), rows_) && !covered_.empty(); ++r)
      for (std::int64_t c = column; c < std::min(column + cell.whole("column_span"), columns_); ++c)
        covered_[static_cast<std::size_t>(r * columns_ + c)] = true;
  }

  Html slot(const Record& cell) {
    cover(cell);
    const auto doubt = doubts_.find(key_of(cell));
    const bool marked = cell.text("cell_id") == here_;
    const std::string style = std::string(doubt == doubts_.end() ? "" : "doubt") + (marked ? " here" : "");
    const bool header = is_header(cell);
    return tag(header ? "th" : "td",
               {Attribute("scope", "col", header), span("rowspan", cell.whole("row_span")),
                span("colspan", cell.whole("column_span")), Attribute("class", style, !style.empty())},
               content(cell), doubt == doubts_.end() ? Html() : reasons(doubt->second));
  }

  static Attribute span(const char* name, std::int64_t count) {
    return count > 1 ? Attribute(name, std::to_string(count)) : Attribute(name, false);
  }

  Html content(const Record& cell) const {
    const std::string text = cell.text("text");
    const std::string place = place_in_words(visit_, cell);
    if (text.empty())
      return tag("a",
                 {{"href", cell_address(cell.text("cell_id")).text()},
                  {"aria-label", place + visit_.say(" (ว่าง)", " (empty)")}},
                 "·");
    return tag("a", {{"href", cell_address(cell.text("cell_id")).text()}, {"title", place}}, text);
  }

  Html reasons(const std::vector<std::string>& all) const {
    Html lines;
    for (const std::string& reason : all) lines += tag("small", {{"class", "reason"}}, "⚠ " + reason);
    return lines;
  }

  const Visit& visit_;
  const std::vector<const Record*>& cells_;
  const Doubts& doubts_;
  const std::string& here_;
  std::int64_t rows_, columns_, first_row_below_header_ = INT64_MAX;
  std::vector<bool> covered_;
};

}  // namespace

Html page_tables(const Visit& visit, const std::vector<Record>& tables, const std::vector<Record>& cells,
                 const Doubts& doubts, const std::string& here) {
  Html html;
  for (const Record& table : tables) {
    std::vector<const Record*> own;
    for (const Record& cell : cells)
      if (cell.whole("table_no") == table.whole("table_no")) own.push_back(&cell);
    const std::string title = visit.say("ตาราง ", "Table ") + table.text("table_no");
    html += tag("h3", {{"id", "table-" + table.text("table_no")}}, title);
    html += tag("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", title}},
                tag("table", {{"class", "found"}}, tag("caption", {{"class", "hidden"}}, title),
                    tag("tbody", {}, Grid(visit, table, own, doubts, here).html())));
  }
  return html;
}

}  // namespace thaimemo
