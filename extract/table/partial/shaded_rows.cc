#include "extract/table/partial/shaded_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/record/page_furniture.h"
#include "extract/table/borderless/text_region.h"
#include "extract/table/partial/band_rows.h"
#include "extract/table/partial/shaded_bands.h"
#include "extract/table/rows/apart.h"
#include "extract/table/rows/bold_share.h"

namespace thaimemo {

namespace {

// Whether lines of text are the rest of a row: no furniture and nothing bold.
bool is_row_line(const TextLine& line) {
  return !bold_share_of(line).is_of_header() && !is_catchword(text_of(line));
}

// How far the text of a white row reaches from the edge of a field: line by line, as near as lines of a row stand.
// `edge` where no row stands there; one must have text in several columns.
double row_beside(const std::vector<StyledWord>& words, const Interval& width, double edge, bool below,
                  const PartialSettings& settings) {
  const Interval height = below ? Interval{edge, 1e9} : Interval{-1e9, edge};
  const TextRegion region = text_region_of(text_lines_of(words_in(words, width, height)), {});
  std::vector<std::size_t> order(region.lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = below ? i : order.size() - 1 - i;
  double reached = edge;
  bool columns = false;
  for (const std::size_t i : order) {
    const Box& box = region.lines[i].box;
    const double gap = below ? box.y0 - reached : reached - box.y1;
    if (gap > settings.white_row_gap_em * region.lines[i].em || !is_row_line(region.words[i])) break;
    reached = below ? std::max(reached, box.y1) : std::min(reached, box.y0);
    columns = columns || text_runs_of(region.lines[i], region.settings.gutters).size() > 1;
  }
  return columns ? reached : edge;
}

// The top of a header on white above the first row, whose text begins at `row_top`; that place where none stands there. A
// heading is one text from the left over columns, or one text farther off than lines of a cell are.
double header_above(const std::vector<StyledWord>& words, const std::vector<double>& xs, double row_top,
                    const PartialSettings& settings) {
  const TextRegion region =
      text_region_of(text_lines_of(words_in(words, {xs.front(), xs.back()}, {-1e9, row_top})), {});
  double reached = row_top;
  bool columns = false;
  for (std::size_t i = region.lines.size(); i-- > 0;) {
    const SegmentedLine& line = region.lines[i];
    const double gap = reached - line.box.y1;
    const bool several = text_runs_of(line, region.settings.gutters).size() > 1;
    const double gap_max =
        reached < row_top && !several ? settings.header_line_gap_em : settings.header_gap_em;
    if (!line.bold || gap > gap_max * line.em || runs_across(region.words[i], xs, settings)) break;
    reached = std::min(reached, line.box.y0);
    columns = columns || several;
  }
  return columns ? reached : row_top;
}

// Draws the rules of one striped table.
class StripedTable {
 public:
  StripedTable(const ShadedStack& stack, const std::vector<StyledWord>& words,
               const PartialSettings& settings)
      : stack_(stack), words_(words), settings_(settings) {
    std::vector<double> xs{stack.width.low, stack.width.high}, ys;
    for (const ShadedBand& band : stack.bands) {
      for (const Box& field : band.fields) {
        xs.insert(xs.end(), {field.x0, field.x1});
        ys.insert(ys.end(), {field.y0, field.y1});
      }
    }
    xs_ = apart(std::move(xs), settings.at_side_pt);
    if (!stack.bands.front().header) add_rows_above(ys);
    ys.push_back(row_beside(words, stack.width, stack.bands.back().height.high, true, settings));
    ys_ = apart(std::move(ys), settings.at_side_pt);
  }

  std::vector<Rule> rules() const {
    std::vector<Rule> drawn;
    for (std::size_t row = 0; row + 1 < ys_.size(); ++row) add_sides(row, drawn);
    for (const double y : ys_)
      for (std::size_t slot = 0; slot + 1 < xs_.size(); ++slot)
        if (parts_rows(y, {xs_[slot], xs_[slot + 1]})) drawn.push_back({{xs_[slot], y, xs_[slot + 1], y}});
    return drawn;
  }

 private:
  void add_rows_above(std::vector<double>& ys) {
    const double top = row_beside(words_, stack_.width, stack_.bands.front().height.low, false, settings_);
    const double header = header_above(words_, xs_, top, settings_);
    ys.push_back(top);
    ys.push_back(header);
    has_white_header_ = header < top;
  }

  // Below a word of the upper level, its columns have a cell each.
  void add_levels(const Interval& height, const std::vector<StyledWord>& inside,
                  std::vector<Rule>& drawn) const {
    for (const StyledWord& word : inside) {
      double left = xs_.front(), right = xs_.back();
      bool over = false;
      for (const double x : xs_) {
        if (x <= word.word.bbox.x0) left = x;
        if (x >= word.word.bbox.x1) right = std::min(right, x);
        if (!crossed(x, {word})) continue;
        over = true;
        drawn.push_back({{x, word.word.bbox.y1, x, height.high}});
      }
      if (over) drawn.push_back({{left, word.word.bbox.y1, right, word.word.bbox.y1}});
    }
  }

  void add_sides(std::size_t row, std::vector<Rule>& drawn) const {
    const Interval height{ys_[row], ys_[row + 1]};
    const auto inside = words_in(words_, stack_.width, height);
    const bool across = runs_across(inside, xs_, settings_);
    for (const double x : xs_) {
      const bool outer = x == xs_.front() || x == xs_.back();
      if (outer || (!across && !in_a_field(x, height.middle()) && !crossed(x, inside)))
        drawn.push_back({{x, height.low, x, height.high}});
    }
    if (row == 0 && has_white_header_) add_levels(height, inside, drawn);
  }

  bool crossed(double x, const std::vector<StyledWord>& words) const {
    return std::any_of(words.begin(), words.end(), [&](const StyledWord& word) {
      const double overhang = settings_.overhang_max_em * em_of({word});
      const Interval extent = across(word.word.bbox);
      return extent.low < x - overhang && extent.high > x + overhang;
    });
  }

  // Inside of a field, off its sides.
  bool in_a_field(double x, double y) const { return field_at(x, y).has_value(); }

  std::optional<Box> field_at(double x, double y) const {
    const double off = settings_.at_side_pt;
    for (const ShadedBand& band : stack_.bands)
      for (const Box& field : band.fields)
        if (field.x0 + off < x && x < field.x1 - off && field.y0 + off < y && y < field.y1 - off)
          return field;
    return std::nullopt;
  }

  // A cell of two rows hides the edge between them: a field that goes on below it, or white above and below.
  bool parts_rows(double y, const Interval& slot) const {
    if (y == ys_.front() || y == ys_.back() || (has_white_header_ && y == ys_[1])) return true;
    if (in_a_field(slot.middle(), y)) return false;
    const double off = 2 * settings_.at_side_pt;
    return in_a_field(slot.middle(), y - off) || in_a_field(slot.middle(), y + off);
  }

  const ShadedStack& stack_;
  const std::vector<StyledWord>& words_;
  const PartialSettings& settings_;
  std::vector<double> xs_, ys_;
  bool has_white_header_ = false;  // the first row
};

bool lies_in(const ShadedStack& stack, const std::vector<Table>& tables) {
  return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
    return overlap(across(table.bbox), stack.width) && overlap(down(table.bbox), stack.height());
  });
}

}  // namespace

std::vector<Rule> rules_of_stripes(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                   const std::vector<Table>& ruled, const PartialSettings& settings) {
  std::vector<Rule> rules;
  for (const ShadedStack& stack : shaded_stacks(fields, words, settings)) {
    if (lies_in(stack, ruled)) continue;
    const std::vector<Rule> drawn = StripedTable(stack, words, settings).rules();
    rules.insert(rules.end(), drawn.begin(), drawn.end());
  }
  return rules;
}

}  // namespace thaimemo
