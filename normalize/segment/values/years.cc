#include "normalize/segment/values/years.h"

#include <algorithm>

#include "normalize/segment/values/dates.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

struct YearContextSettings {
  // About 300 Thai letters: the sentence a year stands in, or so. It keeps long texts with many years linear.
  size_t before_bytes_max = 900;
};
constexpr YearContextSettings context;

// Where the last of these wordings in a text ends, -1 without any.
long last_end(const Rules& rules, const RuleChoice& choice, std::string_view text) {
  long last = -1;
  for (const Hit& hit : all_hits(rules, choice, text))
    last = std::max(last, static_cast<long>(hit.match.end));
  return last;
}

bool speaks_of_assessment(std::string_view before, const Rules& rules) {
  if (before.size() > context.before_bytes_max)
    before.remove_prefix(before.size() - context.before_bytes_max);
  return last_end(rules, {"about", "assessment"}, before) > last_end(rules, {"about", "measures"}, before);
}

}  // namespace

std::vector<YearMention> years_in(std::string_view folded_text, const Rules& rules) {
  // พ.ศ. is short and often misread: other letters with dots may stand there.
  static const Pattern pattern(
      "(?:ปี|งบประมาณ|งบฯ|พ\\.?ศ\\.?)(?:งบประมาณ|งบฯ|การประเมิน)?(?:[^0-9]\\.?.\\.?){0,1}?(25[4-9][0-9])(?:[^0-"
      "9]|$)");
  std::vector<YearMention> mentions;
  for (const Match& match : pattern.find_all(folded_text)) {
    const std::string_view digits = match.groups[1];
    const auto year = read_year(digits);
    if (!year) continue;
    const size_t end = static_cast<size_t>(digits.data() - folded_text.data()) + digits.size();
    const std::string_view before = folded_text.substr(0, match.begin);
    mentions.push_back({*year, match.begin, end, speaks_of_assessment(before, rules)});
  }
  return mentions;
}

std::optional<int> year_near(std::string_view text, size_t position, const Rules& rules) {
  const std::string line = folded(text);
  std::optional<int> near;
  for (const YearMention& mention : years_in(line, rules))
    if (mention.begin < position) near = mention.year;
  return near;
}

}  // namespace thaimemo
