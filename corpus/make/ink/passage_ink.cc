// Passages onto pages: their lines, and the rules and boxes of their marks.
#include <algorithm>

#include "corpus/make/ink/passage.h"

namespace thaimemo::make {

namespace {

constexpr double strike_em = 0.28;                         // above the baseline: the middle of a digit
constexpr double strike_pt = 0.7;                          // as word processors draw it
constexpr double box_above_em = 0.8, box_below_em = 0.25;  // of a box that hides digits
constexpr double box_beside_pt = 0.5;

struct Bytes {
  std::size_t begin = 0, end = 0;
};

Bytes bytes_of(const PassageLine& line) {
  const auto begin = static_cast<std::size_t>(line.line->start_index);
  return {begin, begin + static_cast<std::size_t>(line.line->length)};
}

bool is_on(const PassageLine& line, const MarkedBytes& mark) {
  const Bytes bytes = bytes_of(line);
  return mark.begin < bytes.end && mark.end > bytes.begin;
}

void ink_mark(InkedPage& page, const PassageLine& line, const MarkedBytes& mark, double size_pt, double x,
              double baseline) {
  const double from = x + x_of_byte(line, mark.begin), to = x + x_of_byte(line, mark.end);
  if (mark.mark == Mark::covered)
    page.covers.push_back({from - box_beside_pt, baseline - box_above_em * size_pt, to + box_beside_pt,
                           baseline + box_below_em * size_pt, 1});
  if (mark.mark == Mark::struck)
    page.strikes.push_back({{from, baseline - strike_em * size_pt},
                            {to, baseline - strike_em * size_pt},
                            strike_pt,
                            0,
                            Dash::solid});
}

bool is_cut(const Passage& passage, const PassageLine& line) {
  return passage.style.one_line && x_of_byte(line, bytes_of(line).end) > passage.width_pt;
}

// Where the text of a line that is cut ends: behind the last letter of which a reader sees half.
std::size_t visible_end(const Passage& passage, const PassageLine& line) {
  if (!is_cut(passage, line)) return bytes_of(line).end;
  int index = 0, trailing = 0;
  pango_layout_line_x_to_index(line.line, static_cast<int>(passage.width_pt * PANGO_SCALE), &index,
                               &trailing);
  const char* text = pango_layout_get_text(passage.layout.get());
  const char* end = text + index;
  for (; trailing > 0; --trailing) end = g_utf8_next_char(end);
  return static_cast<std::size_t>(end - text);
}

}  // namespace

double x_of_byte(const PassageLine& line, std::size_t byte) {
  const Bytes bytes = bytes_of(line);
  int x = 0;
  pango_layout_line_index_to_x(line.line, static_cast<int>(std::clamp(byte, bytes.begin, bytes.end)), 0, &x);
  return static_cast<double>(x) / PANGO_SCALE;
}

double ink_lines(InkedPage& page, const Passage& passage, std::size_t first, std::size_t last, double x,
                 double y) {
  if (first >= last) return y;
  const double shift = y - passage.lines[first].top;
  for (std::size_t i = first; i < last; ++i) {
    const PassageLine& line = passage.lines[i];
    TextInk text{passage.layout, line.line, x + line.x, line.baseline + shift, passage.style.grey, {}};
    if (is_cut(passage, line)) text.clip = Span{x, x + passage.width_pt};
    page.texts.push_back(text);
    for (const auto& mark : passage.marks)
      if (is_on(line, mark)) ink_mark(page, line, mark, passage.style.size_pt, text.x, text.baseline);
  }
  return passage.lines[last - 1].bottom + shift;
}

double ink_passage(InkedPage& page, const Passage& passage, double x, double y) {
  return ink_lines(page, passage, 0, passage.lines.size(), x, y);
}

// Byte by byte: what lies between two lines (a newline) belongs to the text, too.
std::string text_of_lines(const Passage& passage, std::size_t first, std::size_t last) {
  if (first >= last) return "";
  const std::string all = pango_layout_get_text(passage.layout.get());
  std::vector<bool> seen(all.size(), true);
  const auto hide = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && i < seen.size(); ++i) seen[i] = false;
  };
  for (std::size_t i = first; i < last; ++i)
    hide(visible_end(passage, passage.lines[i]), bytes_of(passage.lines[i]).end);
  for (const auto& mark : passage.marks) hide(mark.begin, mark.end + (mark.mark == Mark::raised ? 0 : 1));
  std::string text;
  for (std::size_t i = bytes_of(passage.lines[first]).begin; i < bytes_of(passage.lines[last - 1]).end; ++i)
    if (seen[i]) text += all[i];
  return text;
}

std::string text_of(const Passage& passage) {
  return text_of_lines(passage, 0, passage.lines.size());
}

}  // namespace thaimemo::make
