#include "normalize/flow/paragraph_ends.h"

#include <algorithm>
#include <optional>

#include "base/digits.h"
#include "base/interval.h"
#include "base/thai_letters.h"
#include "normalize/flow/list_marker.h"
#include "normalize/flow/wording.h"

namespace thaimemo {
namespace {

// By eye on made reports, but for the first.
struct ParagraphSettings {
  double room_factor = 1.02;  // letters of one line are not all as wide as their mean
  double room_more_pt = 1.0;  // engines round widths to a tenth of a point, marks hang over
  double centred_pt = 1.5;    // middles of centred lines lie this near to each other
  double ragged_pt = 3.0;     // and their left edges this far apart
};
constexpr ParagraphSettings settings;

bool is_centred(const std::vector<PrintedLine>& lines) {
  Interval middles = no_interval, lefts = no_interval;
  for (const PrintedLine& line : lines) {
    const double middle = (line.box.x0 + line.box.x1) / 2;
    middles = united(middles, {middle, middle});
    lefts = united(lefts, {line.box.x0, line.box.x0});
  }
  return middles.width() <= settings.centred_pt && lefts.width() >= settings.ragged_pt;
}

// How much of the next line had room behind a line.
enum class Room { none, one_unit, two_units };

class CellParagraphs {
 public:
  CellParagraphs(const CellLines& cell, const ColumnEdges& edges, const KnownStarts* starts,
                 const WordBreaks& words)
      : cell_(cell),
        lines_(cell.lines),
        edges_(edges),
        starts_(starts),
        words_(words),
        centred_(is_centred(lines_)) {
    for (const PrintedLine& line : lines_) {
      markers_.push_back(marker_at_start(line.text));
      listed_ = listed_ || markers_.back();
    }
  }

  bool ends_with(std::size_t i) const {
    if (i + 1 == lines_.size()) return true;
    return markers_[i + 1] ? begins_point(i + 1) : begins_paragraph(i + 1);
  }

 private:
  bool begins_point(std::size_t i) const {
    switch (markers_[i]->kind) {
      case MarkerKind::bullet:
        return has_before(i, MarkerKind::bullet) || !is_range(i);
      case MarkerKind::letter:
        return true;
      default:
        return counts_on(i);
    }
  }

  // "ต.ค. ๒๕๖๕ / - ก.ย. ๒๕๖๖"
  bool is_range(std::size_t i) const {
    const std::u32string_view next = lines_[i].text;
    const std::size_t begin = next.find_first_not_of(U' ', markers_[i]->letters);
    const char32_t last = lines_[i - 1].text.back();
    return (is_digit(last) || last == '.') && begin != next.npos && begins_date(next.substr(begin));
  }

  bool has_before(std::size_t i, MarkerKind kind) const {
    return std::any_of(markers_.begin(), markers_.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const auto& marker) { return marker && marker->kind == kind; });
  }

  // A number is a point's where it begins a list or goes on with one, which may have begun on the page before.
  bool counts_on(std::size_t i) const {
    const int number = markers_[i]->number;
    std::optional<int> last;
    for (std::size_t k = 0; k < i; ++k)
      if (markers_[k] && markers_[k]->kind == markers_[i]->kind) last = markers_[k]->number;
    return !last || number == 1 || number == *last + 1 || number == *last + 2;
  }

  bool begins_paragraph(std::size_t i) const {
    if (listed_ || centred_) return false;
    const PrintedLine &line = lines_[i - 1], &next = lines_[i];
    const Room room = room_behind(line, next);
    if (room != Room::two_units && !words_say_it(room, i)) return false;
    return !goes_on(line.text, next.text, words_);
  }

  // What words add to the room: how the line ends, how the next begins, and what else begins so.
  bool words_say_it(Room room, std::size_t i) const {
    const bool begins = begins_statement(lines_[i].text);
    if (room == Room::none && !begins) return false;
    const std::u32string& line = lines_[i - 1].text;
    if (room == Room::one_unit && (begins || ends_statement(line))) return true;
    const bool counts = ends_with_count(line) || line.back() == ')';  // a bare number may be that of a year
    return counts || (starts_ != nullptr && starts_->knows(cell_.cell->column, lines_, i));
  }

  Room room_behind(const PrintedLine& line, const PrintedLine& next) const {
    const double letter = std::min(line.letter_width(), next.letter_width());
    const double room = (edges_.right - line.box.x1 - settings.room_more_pt) / settings.room_factor;
    if (room < letter) return Room::none;
    const std::size_t address = address_at_start(next.text);
    const WordBreaks::Units units =
        address > 0 ? WordBreaks::Units{address, address} : words_.first_units(next.text);
    const bool space = !is_thai(line.text.back()) || !is_thai(next.text.front());
    const auto fits = [&](std::size_t unit) {
      const std::size_t letters =
          wide_letters(std::u32string_view(next.text).substr(0, unit)) + (space ? 1 : 0);
      return room > letter * static_cast<double>(letters);
    };
    if (fits(units.two)) return Room::two_units;
    return fits(units.one) ? Room::one_unit : Room::none;
  }

  const CellLines& cell_;
  const std::vector<PrintedLine>& lines_;
  const ColumnEdges& edges_;
  const KnownStarts* starts_;
  const WordBreaks& words_;
  bool centred_, listed_ = false;
  std::vector<std::optional<ListMarker>> markers_;
};

}  // namespace

std::vector<bool> paragraph_ends(const CellLines& cell, const ColumnEdges& edges, const KnownStarts* starts,
                                 const WordBreaks& words) {
  const CellParagraphs paragraphs(cell, edges, starts, words);
  std::vector<bool> ends;
  for (std::size_t i = 0; i < cell.lines.size(); ++i) ends.push_back(paragraphs.ends_with(i));
  return ends;
}

}  // namespace thaimemo
