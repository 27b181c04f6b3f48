#include "normalize/text/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/problem.h"

namespace thaimemo {
namespace {

// The longest word of Thai administration, รัฐประศาสนศาสตร์ and the like, has under 20 letters; an address of the web is
// longer, but then its width is that of a column.
constexpr std::size_t unit_letters_max = 32;
constexpr std::size_t units_remembered_max = 1 << 14;  // some 2 MiB

const icu::BreakIterator& prototype() {
  static const std::unique_ptr<icu::BreakIterator> breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale("th"), status));
    if (U_FAILURE(status) || made == nullptr)
      throw Error("icu-failed", "", "ICU has no line breaker for Thai", "Install libicu's data.");
    return made;
  }();
  return *breaker;
}

// One unit for each code point, so that offsets are the same.
icu::UnicodeString units_of(std::u32string_view text) {
  icu::UnicodeString units;
  for (const char32_t letter : text) units.append(static_cast<char16_t>(letter <= 0xFFFF ? letter : 0xFFFD));
  return units;
}

}  // namespace

struct WordBreaks::Breaker {
  std::unique_ptr<icu::BreakIterator> icu;
};

WordBreaks::WordBreaks() : breaker_(new Breaker{std::unique_ptr<icu::BreakIterator>(prototype().clone())}) {
  if (breaker_->icu == nullptr) throw Error("icu-failed", "", "ICU's line breaker cannot be copied", "");
}

WordBreaks::~WordBreaks() = default;

std::vector<std::size_t> WordBreaks::places(std::u32string_view text) const {
  const icu::UnicodeString units = units_of(text);
  breaker_->icu->setText(units);
  std::vector<std::size_t> places;
  for (int32_t at = breaker_->icu->next(); at != icu::BreakIterator::DONE; at = breaker_->icu->next())
    places.push_back(static_cast<std::size_t>(at));
  return places;
}

WordBreaks::Units WordBreaks::first_units(std::u32string_view text) const {
  const std::u32string start(text.substr(0, unit_letters_max));
  if (const auto known = units_.find(start); known != units_.end()) return known->second;
  const auto ends = places(start);
  const auto without_spaces = [&](std::size_t end) {
    while (end > 0 && start[end - 1] == U' ') --end;
    return end;
  };
  Units units;
  units.one = units.two = ends.empty() ? 0 : without_spaces(ends.front());
  if (ends.size() > 1 && start[ends.front() - 1] != U' ') units.two = without_spaces(ends[1]);
  if (units_.size() >= units_remembered_max) units_.clear();
  units_.emplace(start, units);
  return units;
}

}  // namespace thaimemo
