#include "extract/text/tab_rows.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/text/line_style.h"
#include "extract/text/markup.h"
#include "extract/text/pipe_rows.h"

namespace thaimemo {
namespace {

constexpr size_t lines_between_rows_max = 3;

bool has_tab(std::string_view line) {
  return line.find('\t') != std::string_view::npos;
}
bool is_row(const SourceLine& line) {
  return has_tab(line.text) && !is_blank(line.text);
}
bool is_indented(const SourceLine& line) {
  return !has_tab(trimmed(line.text)) && line.text.back() != '\t';
}

Cell cell_of(std::string_view raw, const SourceLine& line, int column) {
  Cell cell;
  cell.raw = raw;
  cell.bbox = {double(column), line.top(), double(column + letter_count(raw)), line.bottom()};
  return cell;
}

// What keeps a cell open at the end of its line: an element without its end tag, or a quote.
class OpenCell {
 public:
  explicit OpenCell(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    quoted_ = !text.empty() && text[0] == '"' && std::count(text.begin(), text.end(), '"') % 2 == 1;
    if (!quoted_) elements_.read(cell);
  }

  bool open() const { return quoted_ || !elements_.none(); }
  bool quoted() const { return quoted_; }
  void read(std::string_view line) {
    if (quoted_)
      quoted_ = std::count(line.begin(), line.end(), '"') % 2 == 0;
    else
      elements_.read(line);
  }

 private:
  bool quoted_ = false;
  OpenElements elements_;
};

class TabReader {
 public:
  TabReader(const std::vector<SourceLine>& lines, const TabSettings& settings)
      : lines_(lines), settings_(settings) {}

  // Reads the row that begins at lines[at] and moves `at` behind it.
  Row read_row(size_t& at) const {
    Row row;
    const size_t limit = std::min(lines_.size(), at + static_cast<size_t>(settings_.cell_lines_max));
    add_cells(row, at);
    for (size_t end = close_of(row, at, limit); end != at; end = close_of(row, at, limit)) {
      append_lines(row, at, end);
      at = end;
    }
    ++at;
    return row;
  }

 private:
  // Adds the cells of lines[at].
  void add_cells(Row& row, size_t at) const {
    std::string_view rest = lines_[at].text;
    int column = lines_[at].column;
    for (size_t tab = rest.find('\t'); tab != std::string_view::npos && !is_full(row);
         tab = rest.find('\t')) {
      row.push_back(cell_of(rest.substr(0, tab), lines_[at], column));
      column = static_cast<int>(row.back().bbox.x1) + 1;
      rest.remove_prefix(tab + 1);
    }
    row.push_back(cell_of(rest, lines_[at], column));
  }

  bool is_full(const Row& row) const { return static_cast<int>(row.size()) + 1 >= settings_.columns_max; }

  // The line before `limit` on which the last cell is closed; `at` itself where it is not open or never
  // closed.
  size_t close_of(const Row& row, size_t at, size_t limit) const {
    OpenCell open(row.back().raw);
    if (!open.open() || is_full(row)) return at;
    for (size_t next = at + 1; next < limit && lines_[next].page == lines_[at].page; ++next) {
      const std::string_view line = lines_[next].text;
      if (open.quoted() && is_blank(line)) break;
      open.read(line.substr(0, line.find('\t')));
      if (!open.open()) return next;
      if (has_tab(line)) break;
    }
    return at;
  }

  // The last cell goes on over lines (at, end]; behind the first tab of the last line new cells begin.
  void append_lines(Row& row, size_t at, size_t end) const {
    Cell& cell = row.back();
    for (size_t next = at + 1; next < end; ++next) append(cell, lines_[next].text, lines_[next]);
    Row tail;
    add_cells(tail, end);
    append(cell, tail[0].raw, lines_[end]);
    for (size_t i = 1; i < tail.size(); ++i) row.push_back(std::move(tail[i]));
  }

  static void append(Cell& cell, std::string_view text, const SourceLine& line) {
    (cell.raw += '\n') += text;
    cell.bbox.x0 = 0;
    cell.bbox.x1 = std::max(cell.bbox.x1, double(letter_count(text)));
    cell.bbox.y1 = line.bottom();
  }

  const std::vector<SourceLine>& lines_;
  const TabSettings& settings_;
};

class GroupReader {
 public:
  GroupReader(const std::vector<SourceLine>& lines, const TabSettings& settings)
      : lines_(lines), rows_(lines, settings) {}

  TabGroup read(size_t first) {
    first_ = first;
    size_t at = first;
    bool indented = true;
    while (true) {
      indented = indented && is_indented(lines_[at]);
      add(rows_.read_row(at));
      group_.end = at;
      const size_t next = next_row(at);
      if (next == lines_.size()) break;
      for (; at < next; ++at) add(spanning_row(lines_[at]));
    }
    if (indented)
      group_.kind = TabGroup::Kind::indented;
    else if (group_.rows.size() == 1 && group_.columns == 2)
      group_.kind = TabGroup::Kind::pair;
    return std::move(group_);
  }

 private:
  void add(Row row) {
    group_.columns = std::max(group_.columns, row.size());
    group_.rows.push_back(std::move(row));
  }

  static Row spanning_row(const SourceLine& line) {
    Row row{cell_of(line.text, line, line.column)};
    row[0].column_span = 0;
    return row;
  }

  // The next row of this table, at most over a few lines without tabs; lines_.size() where the table ends.
  size_t next_row(size_t at) const {
    for (size_t next = at; next < lines_.size() && next <= at + lines_between_rows_max; ++next) {
      const SourceLine& line = lines_[next];
      if (is_blank(line.text) || line.page != lines_[first_].page || is_pipe_row(line.text)) break;
      if (!is_row(line) && begins_other_block(line.text)) break;
      if (!is_row(line)) continue;
      const bool header_again = next > at && trimmed(line.text) == trimmed(lines_[first_].text);
      return header_again ? lines_.size() : next;
    }
    return lines_.size();
  }

  const std::vector<SourceLine>& lines_;
  TabReader rows_;
  TabGroup group_;
  size_t first_ = 0;
};

}  // namespace

std::optional<TabGroup> tab_group(const std::vector<SourceLine>& lines, size_t at,
                                  const TabSettings& settings) {
  if (!is_row(lines[at])) return std::nullopt;
  return GroupReader(lines, settings).read(at);
}

}  // namespace thaimemo
