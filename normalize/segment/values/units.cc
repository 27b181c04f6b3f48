#include "normalize/segment/values/units.h"

#include <vector>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

void append(std::string& list, const std::string& part) {
  static const Pattern edges("^[\\s,/;:–-]+|[\\s,/;:–-]+$");
  std::string text = squeezed(part);
  for (auto match = edges.find(text); match && !match->text().empty(); match = edges.find(text))
    text.erase(match->begin, match->end - match->begin);
  if (!text.empty()) list += (list.empty() ? "" : ", ") + text;
}

// A label or mark has a value where its units only help. What stands behind each label belongs to it; what
// stands before the first is in charge.
Units behind_labels(const FoldedText& line, const std::vector<Hit>& labels) {
  Units units;
  std::string supporting;
  append(units.main, line.source(0, labels.front().match.begin));
  for (size_t i = 0; i < labels.size(); ++i) {
    const size_t end = i + 1 < labels.size() ? labels[i + 1].match.begin : line.text().size();
    append(labels[i].has_value() ? supporting : units.main, line.source(labels[i].match.end, end));
  }
  if (!supporting.empty()) units.supporting = supporting;
  return units;
}

// What stands before each mark belongs to it.
Units before_marks(const FoldedText& line, const std::vector<Hit>& marks) {
  Units units;
  std::string supporting;
  size_t begin = 0;
  for (const Hit& mark : marks) {
    append(mark.has_value() ? supporting : units.main, line.source(begin, mark.match.begin));
    begin = mark.match.end;
  }
  append(units.main, line.source(begin, line.text().size()));
  if (!supporting.empty()) units.supporting = supporting;
  return units;
}

}  // namespace

std::optional<Units> read_units(const std::string& text, const Rules& rules) {
  const FoldedText line(text);
  if (line.empty()) return std::nullopt;
  const auto labels = all_hits(rules, {"unit", "label"}, line.text());
  if (!labels.empty()) return behind_labels(line, labels);
  const auto marks = all_hits(rules, {"unit", "mark"}, line.text());
  if (!marks.empty()) return before_marks(line, marks);
  return Units{squeezed(text), std::nullopt};
}

}  // namespace thaimemo
