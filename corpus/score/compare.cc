#include "corpus/score/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/json.h"
#include "corpus/score/document/tally.h"

namespace thaimemo::score {
namespace {

Json measurement(const std::string& text, const char* which) {
  const Json value = parse_line(text, which);
  if (!value.is_object() || !value.contains("total") || !value.contains("documents"))
    throw Error("bad-accuracy", which, "not a measurement", "Make it with: thaimemo corpus score --json");
  return value;
}

void compare_figures(const std::string& document, const Json& before, const Json& after, double step,
                     Comparison& result) {
  for (const auto& [figure, old_value] : before.items()) {
    const auto now = after.find(figure);
    const bool size = figure_kind(figure) == FigureKind::size;
    if (size || now == after.end() || !old_value.is_number() || !now->is_number()) continue;
    const double difference = now->get<double>() - old_value.get<double>();
    if (std::abs(difference) <= step) continue;
    const bool worse = (difference > 0) == more_is_worse(figure);
    result.changes.push_back({document, figure, old_value.get<double>(), now->get<double>(), worse});
    if (document.empty() && worse) result.fell = true;
  }
}

}  // namespace

Comparison compare(const std::string& before_text, const std::string& after_text, double step) {
  const Json before = measurement(before_text, "before"), after = measurement(after_text, "after");
  Comparison result;
  compare_figures("", before["total"], after["total"], step, result);
  for (const auto& [document, figures] : before["documents"].items())
    if (after["documents"].contains(document))
      compare_figures(document, figures, after["documents"][document], step, result);
  return result;
}

std::string to_table(const Comparison& comparison) {
  if (comparison.changes.empty()) return "no figure changed\n";
  std::string text;
  for (const Change& change : comparison.changes) {
    char line[512];
    std::snprintf(line, sizeof line, "%-7s %-25s %10.4f → %10.4f  %s\n", change.worse ? "worse" : "better",
                  change.figure.c_str(), change.before, change.after,
                  change.document.empty() ? "total" : change.document.c_str());
    text += line;
  }
  return text;
}

}  // namespace thaimemo::score
