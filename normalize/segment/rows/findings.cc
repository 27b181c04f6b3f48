#include "normalize/segment/rows/findings.h"

#include <algorithm>

#include "normalize/flow/flow.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/recurring_headings.h"

namespace thaimemo {
namespace {

// The text behind "จุดเด่น" on the same line; "" where the line is a heading of its own.
std::string behind(const FoldedText& line, size_t end) {
  static const Pattern separator("^[:\\-*\"]*");
  const std::string rest = line.text().substr(end);
  const size_t begin = end + separator.find(rest)->end;
  return line.source(begin, line.text().size());
}

// What a paragraph's heading says, and the text behind it.
struct Begun {
  std::string kind, text;
};

std::optional<Begun> begun(const std::string& text, const std::vector<RecurringHeading>& recurring,
                           const Rules& rules) {
  FoldedText line;
  if (const auto hit = first_hit_with_or_without_marks(rules, {"finding", ""}, text, line))
    return Begun{hit->rule->kind, behind(line, hit->match.end)};
  line = FoldedText(text);
  const auto hit = recurring_hit(recurring, line);
  return hit ? std::optional(Begun{hit->heading->kind, behind(line, hit->end)}) : std::nullopt;
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

void read_section(const Section& section, const std::vector<RecurringHeading>& recurring, const Rules& rules,
                  std::vector<Finding>& findings) {
  std::string kind;
  if (const auto part = section.heading ? begun(section.heading->text, recurring, rules) : std::nullopt)
    kind = part->kind;
  for (const OutlineBlock& block : section.blocks) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) {
      kind.clear();
      continue;
    }
    std::string text = paragraph->text;
    if (auto part = begun(text, recurring, rules)) {
      kind = part->kind;
      text = part->text;
    }
    const bool intro = hits(rules, "intro", folded(text));
    const std::string flowing = paragraph->origin == Origin::text_file ? text : joined_lines(text);
    if (!kind.empty() && kind != "none" && !text.empty() && !intro)
      findings.push_back(finding_from(section, kind, flowing, paragraph->place, rules));
  }
}

// A heading of its own may have begun a section.
void add_paragraphs(const Section& section, std::vector<std::string>& texts) {
  if (section.heading) texts.push_back(section.heading->text);
  for (const OutlineBlock& block : section.blocks)
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) texts.push_back(paragraph->text);
}

std::optional<int> indicator_no(const Section& section) {
  return section.indicator ? std::optional(section.indicator->number) : std::nullopt;
}

bool is_named(const Section& section) {
  return section.indicator || section.instrument;
}

// What stands below each indicator's heading, that of parts with headings of their own too.
std::vector<std::vector<std::string>> texts_by_indicator(const std::vector<Section>& sections) {
  std::vector<std::vector<std::string>> texts;
  const Section* above = nullptr;
  for (const Section& section : sections) {
    if (is_named(section)) {
      if (above == nullptr || indicator_no(*above) != indicator_no(section)) texts.emplace_back();
      above = &section;
    }
    if (above != nullptr) add_paragraphs(section, texts.back());
  }
  return texts;
}

Problem guessed(const RecurringHeading& heading) {
  const std::string kind = heading.kind == "strength" ? "strengths" : "points to improve";
  return {"heading-guessed", Severity::info, 0, "",
          "'" + heading.words + "' stands under " + std::to_string(heading.sections) +
              " indicators and was taken for the heading of " + kind + "; a rule can say otherwise."};
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

std::vector<Finding> findings_in(const DocumentReading& reading, std::vector<Problem>& problems) {
  const auto recurring = recurring_headings(texts_by_indicator(reading.sections), reading.rules);
  std::vector<Finding> findings;
  const Section* above = nullptr;
  for (const Section& section : reading.sections) {
    if (is_named(section)) {
      above = &section;
      read_section(section, recurring, reading.rules, findings);
    } else if (above != nullptr && section.heading &&
               recurring_hit(recurring, FoldedText(section.heading->text))) {
      Section part = section;  // of the indicator above
      part.indicator = above->indicator;
      read_section(part, recurring, reading.rules, findings);
    }
  }
  for (const RecurringHeading& heading : recurring) problems.push_back(guessed(heading));
  return findings;
}

}  // namespace thaimemo
