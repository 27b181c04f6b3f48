#include "extract/table/borderless/rows.h"

#include <algorithm>
#include <cmath>

#include "extract/table/borderless/column_text.h"
#include "extract/table/borderless/header.h"

namespace thaimemo {

namespace {

constexpr std::size_t foot_lines_max = 3;

// A header in the middle of a wide column may stand over nothing, beside short texts that no header stands
// over.
void join_headers_to_texts(BorderlessRows& table, const std::vector<PiecedLine>& lines) {
  if (table.header_lines == 0 || table.rows.size() < 2) return;
  std::vector<bool> header(table.bands.size()), body(table.bands.size());
  for (std::size_t i = table.rows[0]; i < table.end; ++i) {
    const auto here = filled_bands(lines[i], table.bands);
    auto& part = i < table.rows[1] ? header : body;
    for (std::size_t band = 0; band < here.size(); ++band) part[band] = part[band] || here[band];
  }
  for (std::size_t band = table.bands.size(); band-- > 1;) {
    const bool text_left = !header[band - 1] && body[band - 1] && header[band] && !body[band];
    const bool text_right = !header[band] && body[band] && header[band - 1] && !body[band - 1];
    if (!text_left && !text_right) continue;
    table.bands[band - 1].high = table.bands[band].high;
    table.bands.erase(table.bands.begin() + static_cast<long>(band));
    table.number_columns.erase(table.number_columns.begin() + static_cast<long>(text_left ? band : band - 1));
    for (auto* flags : {&header, &body}) {
      (*flags)[band - 1] = true;
      flags->erase(flags->begin() + static_cast<long>(band));
    }
  }
}

class RowFinder {
 public:
  RowFinder(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
            const WhiteColumns& stretch, const BorderlessSettings& settings)
      : bands_(stretch.bands), lines_(words, lines, bands_, settings), settings_(settings) {
    end_ = stretch.last + 1;
    continued_to_ = stretch.continued_to;
    header_to_ = stretch.header_to;
    first_ = continued_to_ > 0 ? stretch.first
                               : header_top(lines, below_headings(stretch.first), bands_, settings);
    find_pitch();
    end_ = above_page_foot();
    every_line_full_ = every_line_full(first_ + bold_lines(first_));
  }

  std::vector<BorderlessRows> find(const std::vector<PiecedLine>& lines) {
    std::vector<BorderlessRows> tables;
    const std::vector<std::size_t> heads = header_starts();
    for (std::size_t i = 0; i < heads.size(); ++i) {
      BorderlessRows table;
      table.bands = bands_;
      table.continued = continued_to_ > 0 && i == 0;
      table.end = i + 1 < heads.size() ? heads[i + 1] : end_;
      add_rows(table, heads[i]);
      trim(table);
      if (table.rows.empty()) continue;
      join_headers_to_texts(table, lines);
      if (i + 1 == heads.size()) add_notes(table);
      tables.push_back(std::move(table));
    }
    return tables;
  }

 private:
  // Past bold lines that run on over the gutters with spaces only, from where the table begins.
  std::size_t below_headings(std::size_t first) const {
    while (first + 2 < end_ && lines_[first].bold && lines_.runs_on(first) &&
           lines_.begins_where_table_begins(first))
      ++first;
    return first;
  }

  // Between lines with text in one column, from the smallest up.
  std::vector<double> distances() const {
    std::vector<double> all;
    for (std::size_t i = first_ + bold_lines(first_) + 1; i < end_; ++i)
      if (lines_.share_column(i - 1, i)) all.push_back(lines_.distance_above(i));
    if (all.empty()) all.push_back(lines_[first_].box.height());
    std::sort(all.begin(), all.end());
    return all;
  }

  // Sets the distance from line to line inside a cell, nearly the smallest, and the most that is still one:
  // scanned lines vary, but rows stand apart by a jump.
  void find_pitch() {
    const std::vector<double> all = distances();
    std::size_t at = all.size() / 10;
    pitch_ = std::max(all[at], lines_[first_].box.height() / 2);
    const double jump = settings_.row_gap_em * lines_[first_].em;
    while (at + 1 < all.size() && all[at + 1] <= std::max(all[at], pitch_) + jump) ++at;
    pitch_max_ = std::max(all[at], pitch_) + jump / 2;
  }

  bool gap_above(std::size_t line) const { return lines_.distance_above(line) > pitch_max_; }

  // The header: bold lines, where not most of what follows is bold too, or what the page before shows to be
  // it.
  std::size_t bold_lines(std::size_t from) const {
    if (from == first_ && header_to_ > from) return header_to_ - from;
    std::size_t to = from, bold = 0;
    while (to < end_ && lines_[to].bold) ++to;
    for (std::size_t i = to; i < end_; ++i) bold += lines_[i].bold;
    return to == end_ || 2 * bold > end_ - to ? 0 : to - from;
  }

  // Where the stretch begins, and where bold lines with text in most columns begin again.
  std::vector<std::size_t> header_starts() const {
    std::vector<std::size_t> starts{first_};
    for (std::size_t i = first_ + bold_lines(first_) + 1; i < end_; ++i) {
      if (!lines_[i].bold || lines_[i - 1].bold) continue;
      const std::size_t count = bold_lines(i);
      if (3 * lines_.columns_filled(i, i + count) >= 2 * static_cast<int>(bands_.size())) starts.push_back(i);
    }
    return starts;
  }

  // Most entries are numbers, and those narrow; their header may be wide.
  bool is_number_column(std::size_t band, std::size_t from, std::size_t to) const {
    int entries = 0, numbers = 0;
    double widest = 0;
    for (std::size_t i = from; i < to; ++i) {
      if (i > from && lines_.completes_number(i, band)) continue;
      const std::string text = lines_.text(i, band);
      entries += !text.empty();
      if (!is_number(text)) continue;
      ++numbers;
      for (const Span& piece : lines_[i].pieces)
        if (bands_under(piece, bands_) == std::pair(band, band + 1)) widest = std::max(widest, piece.width());
    }
    return widest <= settings_.number_column_max_em * lines_[from].em && numbers >= 2 &&
           numbers >= settings_.numbers_min * entries;
  }

  std::vector<bool> number_columns(std::size_t from, std::size_t to) const {
    std::vector<bool> columns(bands_.size());
    for (std::size_t band = 0; band < columns.size(); ++band)
      columns[band] = from < to && is_number_column(band, from, to);
    return columns;
  }

  void add_rows(BorderlessRows& table, std::size_t first) const {
    table.header_lines = bold_lines(first);
    const bool repeated = first == first_ && header_to_ > first;
    if (first + table.header_lines >= table.end && !repeated) table.header_lines = 0;
    std::size_t body = first + table.header_lines;
    table.rows.push_back(first);
    if (body == table.end) return;  // only notes follow
    if (table.header_lines > 0)
      table.rows.push_back(body);
    else if (!table.continued)
      while (body + 1 < table.end && !gap_above(body + 1)) ++body;  // the first row may be a header
    const bool known = table.header_lines > 0 || table.continued;
    const std::size_t from = (table.header_lines > 0 ? body : first) + 1;
    const std::size_t foot = foot_of(from, table.end);
    const auto numbers = number_columns(known ? body : std::min(body + 1, foot), foot);
    table.number_columns = numbers;
    const bool gaps = any_gap(from, foot);
    for (std::size_t i = from; i < table.end; ++i)
      if (begins_row(i, numbers, gaps)) table.rows.push_back(i);
  }

  bool any_gap(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (gap_above(i)) return true;
    return false;
  }

  bool begins_row(std::size_t line, const std::vector<bool>& numbers, bool gaps) const {
    const auto filled = lines_.filled(line);
    if (lines_.is_line_of_figures(line) &&
        (lines_.is_line_of_figures(line - 1) || lines_.heads_figures(line - 1)))
      return true;
    if (gaps && gap_above(line)) return true;
    if (numbers[0]) return filled[0];
    if (gaps) return false;
    for (std::size_t band = 0; band < filled.size(); ++band)
      if (numbers[band]) return filled[band] && !lines_.completes_number(line, band);
    return begins_again(line);
  }

  // Cells begin side by side and end one after the other: text where the line before had none is a new row.
  // Lines that all fill every column are a row each.
  bool begins_again(std::size_t line) const {
    const auto filled = lines_.filled(line), before = lines_.filled(line - 1);
    for (std::size_t band = 0; band < filled.size(); ++band)
      if (filled[band] && !before[band]) return true;
    return every_line_full_;
  }

  // A header in the middle of a wide column has a band of its own, in which no line has text.
  bool every_line_full(std::size_t from) const {
    const std::size_t to = foot_of(from, end_);
    const int full = lines_.columns_filled(from, to);
    for (std::size_t i = from; i < to; ++i)
      if (lines_.columns_filled(i, i + 1) < full) return false;
    return to - from >= 3 && full > 1;
  }

  // Far below what is above, as the page's furniture does.
  bool stands_apart(std::size_t line) const {
    return lines_.distance_above(line) > settings_.lone_gap_lines * pitch_;
  }

  // Where the lines at the end begin that are the page's furniture, or `to`: the first of them stands apart.
  std::size_t foot_of(std::size_t from, std::size_t to) const {
    for (std::size_t line = to; line > from + 1 && to - line < foot_lines_max;) {
      if (lines_.columns_filled(line - 1, line) > 1) break;
      if (stands_apart(--line)) to = line;
    }
    return to;
  }

  // Headings, notes and the page's furniture stand alone in one column, at the table's start or end.
  bool is_lone(const BorderlessRows& table, std::size_t row) const {
    const std::size_t from = table.rows[row], to = table.end_of(row);
    if (to - from == 1 && lines_.runs_on(from)) return true;
    if (is_foot(from, to)) return true;
    if (lines_.columns_filled(from, to) != 1) return false;
    const auto [band, after] = bands_under(lines_[from].pieces[0], bands_);
    if (band == 0 || after - band > 1) return true;
    const bool far = row > 0 && stands_apart(from);
    return far || std::abs(lines_[from].pieces[0].low - bands_[band].low) > lines_[from].em / 2;
  }

  // A page number, a catchword or both, far below everything else.
  bool is_foot(std::size_t from, std::size_t to) const {
    if (from == 0 || to < lines_.size() || !stands_apart(from)) return false;
    for (std::size_t line = from; line < to; ++line)
      if (!lines_.is_furniture(line)) return false;
    return true;
  }

  // Where the lines end that stand above the page's foot: that holds a page number or a catchword.
  std::size_t above_page_foot() const {
    if (end_ < lines_.size()) return end_;
    const std::size_t foot = foot_of(first_, end_);
    for (std::size_t line = foot; line < end_; ++line)
      if (lines_.is_furniture(line)) return foot;
    return end_ > first_ + 1 && lines_.is_surely_furniture(end_ - 1) ? end_ - 1 : end_;
  }

  void trim(BorderlessRows& table) const {
    while (!table.rows.empty() && (table.rows.back() >= continued_to_ || lines_.is_note(table.rows.back())) &&
           is_lone(table, table.rows.size() - 1)) {
      table.end = table.rows.back();
      table.rows.pop_back();
    }
    while (!table.rows.empty() && continued_to_ == 0 && table.header_lines == 0 && is_lone(table, 0))
      table.rows.erase(table.rows.begin());
  }

  // How far below the line above a row begins, at most.
  double row_distance_max(const BorderlessRows& table) const {
    const std::size_t rows = table.rows.size() - (table.header_lines > 0 ? 1 : 0);
    double most = rows > 1 ? pitch_max_ : settings_.lone_row_gap_lines * pitch_;
    for (std::size_t row = 1; row < table.rows.size(); ++row)
      most = std::max(most, lines_.distance_above(table.rows[row]));
    return most + settings_.note_gap_more_em * lines_[first_].em;
  }

  void add_notes(BorderlessRows& table) const {
    const double most = row_distance_max(table);
    std::size_t line = table.end;
    while (line < lines_.size() && lines_.distance_above(line) <= most && lines_.begins_note(line)) {
      table.rows.push_back(line);
      ++table.notes;
      for (++line; line < lines_.size() && goes_on(line); ++line) continue;
      table.end = line;
    }
  }

  // A note's further line.
  bool goes_on(std::size_t line) const {
    const double most = std::max(pitch_max_, settings_.note_line_max * lines_[line].box.height());
    return !lines_[line].bold && lines_.distance_above(line) <= most &&
           lines_.begins_where_table_begins(line) && !lines_.says_label(line);
  }

  std::vector<Span> bands_;
  ColumnText lines_;
  const BorderlessSettings& settings_;
  std::size_t first_ = 0, end_ = 0;
  double pitch_ = 0, pitch_max_ = 0;
  std::size_t continued_to_ = 0, header_to_ = 0;
  bool every_line_full_ = false;
};

}  // namespace

std::vector<BorderlessRows> rows_of(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
                                    const WhiteColumns& stretch, const BorderlessSettings& settings) {
  return RowFinder(words, lines, stretch, settings).find(lines);
}

}  // namespace thaimemo
