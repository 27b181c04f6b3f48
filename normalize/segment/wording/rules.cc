#include "normalize/segment/wording/rules.h"

#include <algorithm>

#include "base/whole_file.h"
#include "normalize/segment/wording/built_in_rules.h"

namespace thaimemo {
namespace {

bool is_chosen(const WordingRule& rule, const RuleChoice& choice) {
  return choice.kind.empty() || rule.kind == choice.kind;
}

}  // namespace

const Rules& Rules::built_in() {
  static const Rules rules = from_text(built_in_rules, "ita.toml");
  return rules;
}

Rules Rules::from_file(const std::string& path) {
  return from_text(written_file(path), path);
}

const std::vector<std::string>& Rules::section_names() {
  // clang-format off
  static const std::vector<std::string> names{
      "about", "agency", "agency_end", "agency_line", "analysis", "before_indicator", "cell",
      "code", "continued", "fact", "finding", "finding_word", "furniture", "grade", "heading", "instrument",
      "instrument_code", "intro", "memo", "not_own", "overall", "paragraph_start", "period",
      "place", "place_name", "possessive", "quantity", "table_heading", "table_note", "title", "total",
      "unfinished", "unit", "value"};
  // clang-format on
  return names;
}

const std::vector<WordingRule>& Rules::wordings(const std::string& section) const {
  static const std::vector<WordingRule> none;
  const auto found = wordings_.find(section);
  return found == wordings_.end() ? none : found->second;
}

bool Rules::any_found(const std::string& section, std::string_view text) const {
  const auto found = any_.find(section);
  return found != any_.end() && found->second.found_in(text);
}

const GradeScale* Rules::grade_scale(int year) const {
  for (const GradeScale& scale : grade_scales_)
    if (scale.first_year <= year && year <= scale.last_year) return &scale;
  return nullptr;
}

const IndicatorRule& Rules::indicator(int number) const {
  for (const IndicatorRule& rule : indicators_)
    if (rule.number == number) return rule;
  throw Error("internal", "rules", "no indicator " + std::to_string(number));
}

std::string_view Hit::value() const {
  return has_value() ? match.groups[static_cast<size_t>(rule->value_group)] : match.text();
}

bool Hit::has_value() const {
  return rule->value_group != 0 && match.took_part(static_cast<size_t>(rule->value_group));
}

std::optional<Match> WordingRule::find(std::string_view folded_text, Folding folding) const {
  if (folding == Folding::usual) return pattern.find(folded_text);
  return bare ? bare->find(folded_text) : std::nullopt;
}

std::optional<Hit> first_hit(const Rules& rules, const RuleChoice& choice, std::string_view text,
                             Folding folding) {
  for (const WordingRule& rule : rules.wordings(choice.section)) {
    if (!is_chosen(rule, choice)) continue;
    if (auto match = rule.find(text, folding)) return Hit{&rule, std::move(*match)};
  }
  return std::nullopt;
}

std::vector<Hit> all_hits(const Rules& rules, const RuleChoice& choice, std::string_view text) {
  std::vector<Hit> found, apart;
  for (const WordingRule& rule : rules.wordings(choice.section))
    if (is_chosen(rule, choice))
      for (Match& match : rule.pattern.find_all(text)) found.push_back({&rule, std::move(match)});
  std::stable_sort(found.begin(), found.end(),
                   [](const Hit& a, const Hit& b) { return a.match.begin < b.match.begin; });
  for (Hit& hit : found)
    if (apart.empty() || hit.match.begin >= apart.back().match.end) apart.push_back(std::move(hit));
  return apart;
}

std::optional<Hit> first_hit_with_or_without_marks(const Rules& rules, const RuleChoice& choice,
                                                   std::string_view written, FoldedText& line) {
  line = FoldedText(written);
  if (auto hit = first_hit(rules, choice, line.text())) return hit;
  line = FoldedText(written, Folding::without_marks);
  return first_hit(rules, choice, line.text(), Folding::without_marks);
}

bool hits_with_or_without_marks(const Rules& rules, const RuleChoice& choice, std::string_view written) {
  return first_hit(rules, choice, folded(written)) ||
         first_hit(rules, choice, folded(written, Folding::without_marks), Folding::without_marks);
}

bool hits(const Rules& rules, const std::string& section, std::string_view text) {
  return rules.any_found(section, text);
}

bool hits_kind(const Rules& rules, const RuleChoice& choice, std::string_view text) {
  return first_hit(rules, choice, text).has_value();
}

}  // namespace thaimemo
