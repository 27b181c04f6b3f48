#include "normalize/segment/wording/header_meanings.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

using Weights = std::map<std::string, double>;
using Key = const std::string& (*)(const HeaderRule&);  // what of a rule is asked for

const std::string& field_of(const HeaderRule& rule) {
  return rule.field;
}

const std::string& name_or_field_of(const HeaderRule& rule) {
  return rule.name.empty() ? rule.field : rule.name;
}

void keep_best(Weights& weights, const std::string& field, double weight) {
  weights[field] = std::max(weights[field], weight);
}

Meanings sorted(const Weights& weights) {
  Meanings meanings(weights.begin(), weights.end());
  std::stable_sort(meanings.begin(), meanings.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return meanings;
}

void add_patterns(const std::string& line, const Rules& rules, Key key, double factor, Weights& weights) {
  for (const HeaderRule& rule : rules.headers())
    if (rule.pattern.found_in(line)) keep_best(weights, key(rule), rule.weight * factor);
}

// Specks stand before the first word.
std::string without_stains(std::string line) {
  static const Pattern stains("^[.,:;'\"·_|!*-]+");
  if (const auto match = stains.find(line)) line.erase(0, match->end);
  return line;
}

// What is left when a scan loses marks or puts false ones.
void add_bare_patterns(const std::string& header, const Rules& rules, Key key, double factor,
                       Weights& weights) {
  const std::string line = without_stains(folded(header, Folding::without_marks));
  for (const HeaderRule& rule : rules.headers())
    if (rule.bare && rule.bare->found_in(line)) keep_best(weights, key(rule), rule.weight * factor);
}

Meanings nearest_wording(const std::string& line, const Rules& rules, Key key, double likeness_min) {
  Weights weights;
  const std::u32string letters = decode_utf8(line);
  for (const HeaderRule& rule : rules.headers())
    for (const std::u32string& example : rule.example_letters) {
      const double alike = likeness(letters, example, likeness_min);
      if (alike >= likeness_min) keep_best(weights, key(rule), rule.weight * alike);
    }
  return sorted(weights);
}

double best_of(const Weights& weights) {
  double best = 0;
  for (const auto& [field, weight] : weights) best = std::max(best, weight);
  return best;
}

Meanings meanings_by(Key key, const std::string& header, const Rules& rules, const HeaderSettings& settings) {
  const std::string line = without_stains(folded(header));
  const int letters = letter_count(line);
  if (line.empty() || letters > settings.letters_max) return {};
  Weights weights;
  add_patterns(line, rules, key, 1, weights);
  const bool vague = best_of(weights) < settings.respelled_below;
  const bool misread = settings.recognized && !is_known_wording(line, rules);
  if (letters <= settings.respelled_max && (vague || misread)) {
    const Respelling respelling = rules.header_words().respelled(line);
    const double right = 1 - static_cast<double>(respelling.letters_changed) / letters;
    if (respelling.letters_changed > 0) add_patterns(respelling.text, rules, key, right, weights);
    if (vague && settings.bare_factor > 0)
      add_bare_patterns(header, rules, key, settings.bare_factor, weights);
  }
  return weights.empty() ? nearest_wording(line, rules, key, settings.likeness_min) : sorted(weights);
}

}  // namespace

bool is_known_wording(const std::string& header, const Rules& rules) {
  const std::string line = folded(header);
  return std::ranges::any_of(rules.headers(), [&](const HeaderRule& rule) {
    return std::ranges::find(rule.folded_examples, line) != rule.folded_examples.end();
  });
}

Meanings meanings_of(const std::string& header, const Rules& rules, const HeaderSettings& settings) {
  return meanings_by(field_of, header, rules, settings);
}

std::string column_name(const std::string& header, const Rules& rules, const HeaderSettings& settings) {
  const auto is_name = [&](const std::string& key) {
    return std::ranges::any_of(rules.headers(), [&](const HeaderRule& rule) { return rule.name == key; });
  };
  for (const auto& [key, weight] : meanings_by(name_or_field_of, header, rules, settings)) {
    if (is_name(key)) return key;
    if (key == "other" || key == "ordinal") break;
  }
  return "";
}

std::optional<std::string> named_value(const std::string& name, const std::string& text, const Rules& rules) {
  static const std::string gap = "{value}";
  const std::string line = folded(text);
  const auto hit = first_hit(rules, {"value", name}, line);
  if (!hit) return std::nullopt;
  std::string written = hit->rule->write;
  if (written.empty()) return text;
  if (const std::size_t at = written.find(gap); at != std::string::npos)
    written.replace(at, gap.size(), hit->value());
  return written;
}

}  // namespace thaimemo
