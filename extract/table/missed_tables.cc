#include "extract/table/missed_tables.h"

#include <algorithm>
#include <cmath>

#include "base/digits.h"
#include "base/interval.h"
#include "base/utf8.h"

namespace thaimemo {

namespace {

// A line's texts from left to right, and the size of its type.
struct SpacedLine {
  Box box;
  double em = 1;
  std::vector<Interval> texts;
  std::string last;  // what the rightmost of them says
};

SpacedLine spaced(const Line& line, const MissedTableSettings& settings) {
  SpacedLine result{line.bbox, line.font_size_pt > 0 ? line.font_size_pt : line.bbox.height(), {}, {}};
  for (const Word& word : line.words) {
    const Interval extent{word.bbox.x0, word.bbox.x1};
    if (!result.texts.empty() && extent.low < result.texts.back().high + settings.gap_em * result.em) {
      result.texts.back().high = std::max(result.texts.back().high, extent.high);
      result.last += word.raw;
    } else {
      result.texts.push_back(extent);
      result.last = word.raw;
    }
  }
  return result;
}

// A digit of either kind, a point and another digit.
bool has_decimals(const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  for (std::size_t i = 1; i + 1 < letters.size(); ++i)
    if (letters[i] == U'.' && is_digit(letters[i - 1]) && is_digit(letters[i + 1])) return true;
  return false;
}

// A text and at the line's end a number with decimals, as an indicator and its score.
bool ends_in_number(const SpacedLine& line) {
  return line.texts.size() == 2 && !line.last.empty() && is_digit(decode_utf8(line.last).front()) &&
         has_decimals(line.last);
}

bool is_leader(const Line& line) {
  return line.raw.find("....") != std::string::npos || line.raw.find("……") != std::string::npos;
}

// Whether enough texts of a line stand as those of one above it do.
bool aligned(const SpacedLine& line, const SpacedLine& above, const MissedTableSettings& settings) {
  const double most = settings.aligned_em * line.em;
  const auto stands_below = [&](const Interval& text) {
    return std::any_of(above.texts.begin(), above.texts.end(), [&](const Interval& other) {
      return std::abs(text.low - other.low) <= most || std::abs(text.middle() - other.middle()) <= most;
    });
  };
  const auto count = std::count_if(line.texts.begin(), line.texts.end(), stands_below);
  return static_cast<std::size_t>(count) >= settings.aligned_min;
}

// Lines in columns, one below the other, that are being collected.
class Region {
 public:
  explicit Region(const MissedTableSettings& settings) : settings_(settings) {}

  void add(const Line& line, std::vector<Box>& missed) {
    const SpacedLine next = spaced(line, settings_);
    const bool wide = next.texts.size() >= settings_.texts_min;
    if (is_leader(line) || !(wide || ends_in_number(next))) {
      if (++between_ > settings_.between_max) finish(missed);
      return;
    }
    if (count_ > 0 && !aligned(next, last_, settings_)) finish(missed);
    box_ = count_ == 0 ? next.box : united(box_, next.box);
    last_ = next;
    telling_ = telling_ || (wide && (line.bold || has_decimals(line.raw)));
    between_ = 0;
    ++count_;
  }
  void finish(std::vector<Box>& missed) {
    if (count_ >= (telling_ ? settings_.telling_lines_min : settings_.lines_min)) missed.push_back(box_);
    count_ = between_ = 0;
    telling_ = false;
  }

 private:
  MissedTableSettings settings_;
  SpacedLine last_;
  Box box_;
  std::size_t count_ = 0, between_ = 0;
  bool telling_ = false;
};

}  // namespace

std::vector<Box> missed_tables(const Page& page, const MissedTableSettings& settings) {
  std::vector<Box> missed;
  Region region(settings);
  for (const Block& block : page.blocks) {
    if (const Line* line = std::get_if<Line>(&block))
      region.add(*line, missed);
    else
      region.finish(missed);
  }
  region.finish(missed);
  return missed;
}

}  // namespace thaimemo
