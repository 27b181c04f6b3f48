#include "normalize/segment/rows/findings.h"

#include <algorithm>

#include "normalize/flow/flow.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// The text behind "จุดเด่น" on the same line; "" where the line is a heading of its own.
std::string behind(const FoldedText& line, const Hit& hit) {
  static const Pattern separator("^[:\\-*\"]*");
  const std::string rest = line.text().substr(hit.match.end);
  const size_t begin = hit.match.end + separator.find(rest)->end;
  return line.source(begin, line.text().size());
}

Finding finding_from(const Section& section, const std::string& kind, const std::string& text,
                     const ValuePlace& place, const Rules& rules) {
  Finding finding;
  if (section.indicator) finding.indicator_no = section.indicator->number;
  finding.kind = kind;
  finding.code = code_in(text, rules);
  finding.text = text;
  finding.place = place;
  return finding;
}

void read_section(const Section& section, const Rules& rules, std::vector<Finding>& findings) {
  std::string kind;
  for (const OutlineBlock& block : section.blocks) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) {
      kind.clear();
      continue;
    }
    std::string text = paragraph->text;
    FoldedText line;
    if (const auto hit = first_hit_with_or_without_marks(rules, {"finding", ""}, text, line)) {
      kind = hit->rule->kind;
      text = behind(line, *hit);
    }
    const bool intro = hits(rules, "intro", folded(text));
    const std::string flowing = paragraph->origin == Origin::text_file ? text : joined_lines(text);
    if (!kind.empty() && kind != "none" && !text.empty() && !intro)
      findings.push_back(finding_from(section, kind, flowing, paragraph->place, rules));
  }
}

}  // namespace

std::optional<std::string> code_in(const std::string& text, const Rules& rules) {
  const std::string line = folded(text);
  const auto hit = first_hit(rules, {"code", ""}, line);
  if (!hit) return std::nullopt;
  std::string code(hit->value());
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return code;
}

std::vector<Finding> findings_in(const DocumentReading& reading) {
  std::vector<Finding> findings;
  for (const Section& section : reading.sections)
    if (section.indicator || section.instrument) read_section(section, reading.rules, findings);
  return findings;
}

}  // namespace thaimemo
