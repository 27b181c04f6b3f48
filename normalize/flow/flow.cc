#include "normalize/flow/flow.h"

#include <algorithm>

#include "base/utf8.h"
#include "normalize/flow/column_edges.h"
#include "normalize/flow/joints.h"
#include "normalize/flow/list_marker.h"
#include "normalize/flow/paragraph_ends.h"
#include "normalize/flow/spread_letters.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

// Puts lines together one behind the other and notes what became of the breaks.
class FlowingText {
 public:
  explicit FlowingText(const PrintedLine& first) : text_(first.text) {}

  void end_paragraph(const PrintedLine& next) { (text_ += U'\n') += next.text; }

  // `following` is the line behind `next`: words that tell may be broken themselves.
  void join(const PrintedLine& line, const PrintedLine& next, const PrintedLine* following) {
    const std::u32string ahead = following == nullptr ? next.text : next.text + following->text;
    const bool space = joint_between(text_, ahead, line.text.size()) == Joint::space;
    edits_.push_back(
        {space ? "flow-space" : "flow-join", static_cast<int>(text_.size()), "\n", space ? " " : ""});
    if (space) text_ += U' ';
    text_ += next.text;
  }

  void close_letters(const WordBreaks& words) { close_spread_letters(text_, words, edits_); }

  void move_to(Passage& passage) && {
    if (edits_.empty()) return;
    passage.text = encode_utf8(text_);
    for (Edit& edit : edits_) passage.edits.push_back(std::move(edit));
  }

 private:
  std::u32string text_;
  std::vector<Edit> edits_;
};

void flow(Cell& cell, const std::vector<PrintedLine>& lines, const std::vector<bool>& ends,
          const WordBreaks& words) {
  FlowingText text(lines.front());
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (ends[i])
      text.end_paragraph(lines[i + 1]);
    else
      text.join(lines[i], lines[i + 1], i + 2 < lines.size() ? &lines[i + 2] : nullptr);
  text.close_letters(words);
  std::move(text).move_to(cell);
}

void flow(Table& table, const WordBreaks& words) {
  std::vector<CellLines> cells;
  for (const Cell& cell : table.cells)
    if (auto lines = printed_lines_of(cell); !lines.empty()) cells.push_back({&cell, std::move(lines)});
  const auto edges = edges_of(cells);
  const KnownStarts starts(cells);
  for (const CellLines& lines : cells) {
    Cell& cell = table.cells[static_cast<std::size_t>(lines.cell - table.cells.data())];
    if (std::any_of(cell.edits.begin(), cell.edits.end(), is_flow)) continue;
    const ColumnEdges& column = edges.at({cell.column, cell.column_span});
    flow(cell, lines.lines, paragraph_ends(lines, column, &starts, words), words);
  }
}

Cell as_printed(Cell cell) {
  cell.text = printed_text(cell);
  return cell;
}

}  // namespace

bool is_flow(const Edit& edit) {
  return edit.rule_id.starts_with("flow-");
}

void flow(Page& page, const WordBreaks& words) {
  for (Block& block : page.blocks)
    if (Table* table = std::get_if<Table>(&block))
      if (table->origin.value_or(page.origin) != Origin::text_file) flow(*table, words);
}

void flow(Document& document) {
  const WordBreaks words;
  for (Page& page : document.pages) flow(page, words);
}

std::string printed_text(const Passage& passage) {
  const auto first = std::find_if(passage.edits.begin(), passage.edits.end(), is_flow);
  return first == passage.edits.end() ? passage.text : undo(passage.text, {first, passage.edits.end()});
}

std::string joined_lines(const std::string& text) {
  const std::u32string lines = decode_utf8(text);
  std::u32string joined;
  std::size_t line_letters = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find(U'\n', begin), lines.size());
    const std::u32string_view ahead = std::u32string_view(lines).substr(begin);
    if (joined.empty()) {
    } else if (marker_at_start(ahead.substr(0, end - begin)))
      joined += U'\n';
    else if (joint_between(joined, ahead, line_letters) == Joint::space)
      joined += U' ';
    joined += ahead.substr(0, end - begin);
    line_letters = end - begin;
    begin = end + 1;
  }
  return encode_utf8(joined);
}

std::string between_parts(const Cell& part, const Cell& next, const WordBreaks& words) {
  const Cell upper = as_printed(part), lower = as_printed(next);
  CellLines cell{&upper, printed_lines_of(upper)};
  const auto below = printed_lines_of(lower);
  if (cell.lines.empty() || below.empty()) return "\n";
  const ColumnEdges edges = edges_of(cell);
  cell.lines.push_back(below.front());
  const std::size_t last = cell.lines.size() - 2;
  if (paragraph_ends(cell, edges, nullptr, words)[last]) return "\n";
  return joint_between(cell.lines[last].text, below.front().text) == Joint::space ? " " : "";
}

}  // namespace thaimemo
