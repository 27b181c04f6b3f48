#include "normalize/segment/wording/header_meanings.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

using Weights = std::map<std::string, double>;

void keep_best(Weights& weights, const std::string& field, double weight) {
  weights[field] = std::max(weights[field], weight);
}

Meanings sorted(const Weights& weights) {
  Meanings meanings(weights.begin(), weights.end());
  std::stable_sort(meanings.begin(), meanings.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return meanings;
}

void add_patterns(const std::string& line, const Rules& rules, double factor, Weights& weights) {
  for (const HeaderRule& rule : rules.headers())
    if (rule.pattern.found_in(line)) keep_best(weights, rule.field, rule.weight * factor);
}

// Specks stand before the first word.
std::string without_stains(std::string line) {
  static const Pattern stains("^[.,:;'\"·_|!*-]+");
  if (const auto match = stains.find(line)) line.erase(0, match->end);
  return line;
}

// What is left when a scan loses marks or puts false ones.
void add_bare_patterns(const std::string& header, const Rules& rules, double factor, Weights& weights) {
  const std::string line = without_stains(folded(header, Folding::without_marks));
  for (const HeaderRule& rule : rules.headers())
    if (rule.bare && rule.bare->found_in(line)) keep_best(weights, rule.field, rule.weight * factor);
}

Meanings nearest_wording(const std::string& line, const Rules& rules, double likeness_min) {
  Weights weights;
  const std::u32string letters = decode_utf8(line);
  for (const HeaderRule& rule : rules.headers())
    for (const std::u32string& example : rule.example_letters) {
      const double alike = likeness(letters, example, likeness_min);
      if (alike >= likeness_min) keep_best(weights, rule.field, rule.weight * alike);
    }
  return sorted(weights);
}

double best_of(const Weights& weights) {
  double best = 0;
  for (const auto& [field, weight] : weights) best = std::max(best, weight);
  return best;
}

}  // namespace

bool is_known_wording(const std::string& header, const Rules& rules) {
  const std::string line = folded(header);
  return std::ranges::any_of(rules.headers(), [&](const HeaderRule& rule) {
    return std::ranges::find(rule.folded_examples, line) != rule.folded_examples.end();
  });
}

Meanings meanings_of(const std::string& header, const Rules& rules, const HeaderSettings& settings) {
  const std::string line = without_stains(folded(header));
  const int letters = letter_count(line);
  if (line.empty() || letters > settings.letters_max) return {};
  Weights weights;
  add_patterns(line, rules, 1, weights);
  const bool vague = best_of(weights) < settings.respelled_below;
  const bool misread = settings.recognized && !is_known_wording(line, rules);
  if (letters <= settings.respelled_max && (vague || misread)) {
    const Respelling respelling = rules.header_words().respelled(line);
    const double right = 1 - static_cast<double>(respelling.letters_changed) / letters;
    if (respelling.letters_changed > 0) add_patterns(respelling.text, rules, right, weights);
    if (vague && settings.bare_factor > 0) add_bare_patterns(header, rules, settings.bare_factor, weights);
  }
  return weights.empty() ? nearest_wording(line, rules, settings.likeness_min) : sorted(weights);
}

}  // namespace thaimemo
