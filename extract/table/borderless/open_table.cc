#include "extract/table/borderless/open_table.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "extract/table/borderless/header.h"
#include "extract/table/borderless/known_columns.h"
#include "extract/table/borderless/white_columns.h"
#include "extract/table/lines/furniture.h"

namespace thaimemo {

namespace {

constexpr std::size_t heads_kept = 2, feet_max = 3;
constexpr double foot_from = 0.93;       // of the page's height: what stands lower is furniture
constexpr double lone_foot_from = 0.85;  // and this low, where it stands apart
constexpr double same_header_min = 0.9;  // the part of the letters of two headers that must be the same
constexpr double same_column_pt = 12;

void add_letters(std::vector<std::u32string>& header, const std::vector<Span>& bands, const Word& word) {
  const int column = std::max(0, column_at(bands, (word.bbox.x0 + word.bbox.x1) / 2, 0));
  header[static_cast<std::size_t>(column)] += decode_utf8(word.raw);
}

void sort_letters(std::vector<std::u32string>& header) {
  for (std::u32string& letters : header) std::sort(letters.begin(), letters.end());
}

std::size_t letters_in(const std::vector<std::u32string>& header) {
  std::size_t count = 0;
  for (const std::u32string& letters : header) count += letters.size();
  return count;
}

// Whether two headers have most letters in common, column by column.
bool mostly_same(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b) {
  std::size_t common = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    std::u32string both;
    std::set_intersection(a[i].begin(), a[i].end(), b[i].begin(), b[i].end(), std::back_inserter(both));
    common += both.size();
  }
  const std::size_t more = std::max(letters_in(a), letters_in(b));
  return more > 0 && static_cast<double>(common) >= same_header_min * static_cast<double>(more);
}

// The first row, and the second where cells of the first span some columns.
std::vector<std::u32string> header_of(const Table& table, const std::vector<Span>& bands) {
  const bool two_levels = std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row == 0 && cell.column_span > 1 && cell.column_span < table.columns;
  });
  std::vector<std::u32string> header(bands.size());
  for (const Cell& cell : table.cells)
    if (cell.row <= (two_levels ? 1 : 0))
      for (const Word& word : cell.words) add_letters(header, bands, word);
  sort_letters(header);
  return header;
}

std::vector<Span> bands_of(const Table& table) {
  std::vector<Span> bands(static_cast<std::size_t>(table.columns), Span{1e9, -1e9});
  for (const Cell& cell : table.cells) {
    if (cell.column_span > 1) continue;
    Span& band = bands[static_cast<std::size_t>(cell.column)];
    for (const Word& word : cell.words)
      band = {std::min(band.low, word.bbox.x0), std::max(band.high, word.bbox.x1)};
  }
  return bands;
}

// Text in both begins at one place, or has one middle: a header is wider than the numbers below it.
bool same_column(const Span& band, const Span& before) {
  return std::abs(band.low - before.low) <= same_column_pt ||
         std::abs(band.middle() - before.middle()) <= same_column_pt;
}

bool same_columns(const std::vector<Span>& bands, const std::vector<Span>& before) {
  if (bands.size() != before.size()) return false;
  for (std::size_t i = 0; i < bands.size(); ++i)
    if (bands[i].low <= bands[i].high && !same_column(bands[i], before[i])) return false;
  return true;
}

// Columns without any text are as wide as the rest leaves them.
void fill_gaps(std::vector<Span>& bands, const Box& box) {
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (bands[i].low <= bands[i].high) continue;
    const double low = i == 0 ? box.x0 : bands[i - 1].high;
    const double high =
        i + 1 < bands.size() && bands[i + 1].low <= bands[i + 1].high ? bands[i + 1].low : box.x1;
    bands[i] = {low + 1, std::max(low + 1, high - 1)};
  }
}

// Only furniture may stand below the table.
bool ends_page(const std::vector<Block>& blocks, std::size_t table, double height) {
  if (blocks.size() - table - 1 > feet_max) return false;
  const double bottom = std::get<Table>(blocks[table]).bbox.y1;
  return std::all_of(blocks.begin() + static_cast<long>(table) + 1, blocks.end(), [&](const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    return line != nullptr &&
           (is_page_number(line->raw) || is_catchword(line->raw) || line->bbox.y0 >= foot_from * height ||
            (line->bbox.y0 >= lone_foot_from * height && line->bbox.y0 - bottom > 2 * line->bbox.height()));
  });
}

std::vector<std::string> heads_of(const std::vector<Block>& blocks) {
  std::vector<std::string> heads;
  for (const Block& block : blocks) {
    const Line* line = std::get_if<Line>(&block);
    if (line == nullptr || heads.size() == heads_kept) break;
    heads.push_back(without_numbers(line->raw));
  }
  return heads;
}

// Whether a page begins with the table, but for furniture.
bool begins_page(const std::vector<Block>& blocks, std::size_t table, const std::vector<std::string>& heads) {
  return std::all_of(blocks.begin(), blocks.begin() + static_cast<long>(table), [&](const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    return line != nullptr &&
           (is_page_number(line->raw) ||
            std::find(heads.begin(), heads.end(), without_numbers(line->raw)) != heads.end());
  });
}

class ContinuationFinder {
 public:
  ContinuationFinder(const std::vector<TextLine>& lines, const OpenTable& above,
                     const BorderlessSettings& settings)
      : lines_(lines), above_(above), settings_(settings) {}

  // Without the header: text in several columns, or in one that is not the first, placed as in the rows
  // before.
  Continuation find() const {
    std::size_t first = 0;
    while (first < lines_.size() && first < heads_kept && is_furniture(first)) ++first;
    for (const std::size_t at : header_places(first))
      if (const std::size_t body = header_end(at); body > at) return grown(at, body);
    if (first < lines_.size() && !is_bold(lines_[first])) return grown(first, first);
    return {};
  }

 private:
  bool is_furniture(std::size_t line) const {
    const std::string text = text_of(lines_[line]);
    if (is_bare_page_number(text)) return runs_of(pieced(lines_[line], settings_), settings_).size() == 1;
    const auto& heads = above_.heads;
    return std::find(heads.begin(), heads.end(), without_numbers(text)) != heads.end();
  }

  // Below the furniture or a line farther down; else among what looks like furniture, as a header does that
  // was not known on the page before.
  std::vector<std::size_t> header_places(std::size_t first) const {
    std::vector<std::size_t> places;
    if (first < lines_.size()) places.push_back(first);
    if (first + 1 < lines_.size() && !is_bold(lines_[first])) places.push_back(first + 1);
    for (std::size_t at = 0; at < first; ++at) places.push_back(at);
    return places;
  }

  // One past the header that begins here and says what that of the page before says; `at` where none does.
  std::size_t header_end(std::size_t at) const {
    std::vector<std::u32string> header(above_.bands.size());
    for (std::size_t end = at; end < lines_.size() && end < at + settings_.header_lines_max; ++end) {
      for (const StyledWord& word : lines_[end]) add_letters(header, above_.bands, word.word);
      if (10 * letters_in(header) > 11 * letters_in(above_.header)) break;
      std::vector<std::u32string> sorted = header;
      sort_letters(sorted);
      const bool last = end + 1 == lines_.size() || !is_bold(lines_[end + 1]) || !is_bold(lines_[end]) ||
                        stands_apart(lines_, end + 1, settings_);
      if (last && mostly_same(sorted, above_.header)) return end + 1;
    }
    return at;
  }

  Continuation grown(std::size_t first, std::size_t body) const {
    const ColumnLines below = lines_in_columns(lines_, body, above_.bands, settings_);
    const bool in_first = below.lines_in[0] > 0;
    const auto columns =
        std::count_if(below.lines_in.begin(), below.lines_in.end(), [](int lines) { return lines > 0; });
    const bool believed = first < body || (below.in_place(settings_) && columns > (in_first ? 1 : 0));
    if (!believed) return {};
    Continuation found{first, below.end, body, below.bands, {}};
    for (std::size_t line = first; line < body; ++line)
      found.pieces.push_back(pieced(lines_[line], settings_).pieces);
    found.pieces.insert(found.pieces.end(), below.pieces.begin(), below.pieces.end());
    return found;
  }

  const std::vector<TextLine>& lines_;
  const OpenTable& above_;
  const BorderlessSettings& settings_;
};

}  // namespace

std::optional<OpenTable> open_table_of(const Page& page, const OpenTable* before) {
  std::size_t last = page.blocks.size();
  while (last > 0 && !std::holds_alternative<Table>(page.blocks[last - 1])) --last;
  if (last == 0 || !ends_page(page.blocks, last - 1, page.height)) return std::nullopt;
  const Table& table = std::get<Table>(page.blocks[last - 1]);
  if (table.ruled) return std::nullopt;
  OpenTable open{bands_of(table), {}, heads_of(page.blocks)};
  const bool goes_on = before != nullptr && same_columns(open.bands, before->bands) &&
                       begins_page(page.blocks, last - 1, before->heads);
  if (goes_on) {
    for (std::size_t i = 0; i < open.bands.size(); ++i)
      open.bands[i] = {std::min(open.bands[i].low, before->bands[i].low),
                       std::max(open.bands[i].high, before->bands[i].high)};
  }
  fill_gaps(open.bands, table.bbox);
  open.header = goes_on ? before->header : header_of(table, open.bands);
  return open;
}

Continuation continuation_of(const std::vector<TextLine>& lines, const OpenTable& above,
                             const BorderlessSettings& settings) {
  if (above.bands.size() < 2 || lines.empty()) return {};
  return ContinuationFinder(lines, above, settings).find();
}

}  // namespace thaimemo
