#include "normalize/segment/structure/sections.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

// Letters are those of the folded line, white space not counted. By eye on made reports.
struct SectionSettings {
  int heading_letters_max = 180;  // a longer line is a sentence
  int title_letters_max = 260;    // a title's line names agency, district, province and year at once
  int set_out_letters_max = 120;  // of a line that only its look makes a heading; as written
  double set_out_size = 1.15;     // times the body's font size
};
constexpr SectionSettings settings;

bool is_numbered(const std::string& line, const Rules& rules) {
  static const Pattern label("^[0-9]{1,2}(?:\\.[0-9]{1,2})*[.)]?[^0-9.,%]");
  return label.found_in(line) && !hits(rules, "quantity", line);
}

// Whether a table follows, at once or after a line that leads to it.
bool before_table(const Outline& outline, size_t index, const Rules& rules) {
  const auto& blocks = outline.blocks;
  if (++index < blocks.size() && std::holds_alternative<Paragraph>(blocks[index]) &&
      hits(rules, "intro", folded(std::get<Paragraph>(blocks[index]).text)))
    ++index;
  return index < blocks.size() && std::holds_alternative<TablePart>(blocks[index]);
}

// Set out by its own look: bold, or larger than the body.
bool stands_out(const Paragraph& paragraph, double body_size_pt) {
  return (paragraph.bold ||
          (body_size_pt > 0 && paragraph.font_size_pt > settings.set_out_size * body_size_pt)) &&
         letter_count(paragraph.text) <= settings.set_out_letters_max;
}

// A heading holds a word; a dash or a number set large is what OCR made of something else.
bool says_a_word(const std::string& line) {
  static const Pattern word("[A-Za-zก-๎]{3}");
  return word.found_in(line);
}

bool is_heading(const Outline& outline, size_t index, const Rules& rules) {
  const Paragraph& paragraph = std::get<Paragraph>(outline.blocks[index]);
  const std::string line = folded(paragraph.text);
  if (letter_count(line) > settings.heading_letters_max || !says_a_word(line) ||
      hits(rules, "finding", line) || hits(rules, "table_note", line))
    return false;
  if (paragraph.heading_level > 0 || indicator_heading(paragraph.text, rules)) return true;
  if (hits(rules, "intro", line) || hits(rules, "agency_line", line)) return false;
  if (hits(rules, "heading", line)) return true;
  if (stands_out(paragraph, outline.body_size_pt)) return true;
  return before_table(outline, index, rules) &&
         (is_numbered(line, rules) || hits(rules, "table_heading", line));
}

// A heading printed again where its table goes on ("… (ต่อ)").
bool repeats(const Section& section, const Paragraph& paragraph, const Rules& rules) {
  if (!section.heading) return false;
  std::string line = folded(paragraph.text);
  const auto hit = first_hit(rules, {"continued", ""}, line);
  if (!hit) return false;  // the same heading twice may also stand over another table by mistake
  line.resize(hit->match.begin);
  return line == folded(section.heading->text);
}

void inherit_instrument(Section& section, const Section& above) {
  section.instrument = above.instrument;
  section.instrument_heading = above.instrument_heading;
}

Section begin_section(const Paragraph& heading, const Section& above, const Rules& rules) {
  Section section;
  section.heading = heading;
  section.indicator = indicator_heading(heading.text, rules);
  section.instrument = instrument_in(heading.text, rules);
  if (section.instrument)
    section.instrument_heading = heading;
  else if (section.indicator)
    inherit_instrument(section, above);
  return section;
}

// Title lines are no headings: they name the document, not a part of it.
bool in_title(const Outline& outline, size_t index, const Rules& rules) {
  const Paragraph* paragraph = std::get_if<Paragraph>(&outline.blocks[index]);
  if (paragraph == nullptr) return false;
  const std::string line = folded(paragraph->text);
  return letter_count(line) <= settings.title_letters_max && !is_numbered(line, rules) &&
         !hits(rules, "intro", line) && !instrument_in(paragraph->text, rules) &&
         !indicator_heading(paragraph->text, rules) &&
         (index == 0 || hits(rules, "title", line) || hits(rules, "agency_line", line) || paragraph->bold ||
          paragraph->heading_level > 0);
}

}  // namespace

std::optional<Instrument> instrument_in(std::string_view text, const Rules& rules) {
  const std::string line = folded(text);
  std::set<std::string> by_code, by_words;
  for (const WordingRule& rule : rules.wordings("instrument_code"))
    if (rule.pattern.found_in(line)) by_code.insert(rule.kind);
  for (const WordingRule& rule : rules.wordings("instrument"))
    if (rule.pattern.found_in(line)) by_words.insert(rule.kind);
  const std::set<std::string>& named = by_code.empty() ? by_words : by_code;
  if (named.size() != 1) return std::nullopt;
  return instrument_named(*named.begin());
}

std::vector<Section> sections_of(const Outline& outline, const Rules& rules) {
  std::vector<Section> sections(1);
  bool title = true;
  for (size_t i = 0; i < outline.blocks.size(); ++i) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&outline.blocks[i]);
    title = title && in_title(outline, i, rules);
    if (paragraph != nullptr && !title && is_heading(outline, i, rules)) {
      if (!repeats(sections.back(), *paragraph, rules))
        sections.push_back(begin_section(*paragraph, sections.back(), rules));
    } else {
      sections.back().blocks.push_back(outline.blocks[i]);
    }
  }
  return sections;
}

std::vector<Paragraph> title_lines(const std::vector<Section>& sections, const Rules& rules) {
  Outline front;
  front.blocks = sections.front().blocks;
  std::vector<Paragraph> lines;
  for (size_t i = 0; i < front.blocks.size() && in_title(front, i, rules); ++i)
    lines.push_back(std::get<Paragraph>(front.blocks[i]));
  return lines;
}

std::optional<int> year_of_section(const Section& section, const Rules& rules) {
  static const Pattern year_line("(?:ประจำ)?ปี(?:งบประมาณ|งบฯ)?(?:พ\\.?ศ\\.?)?25[4-9][0-9]");
  for (const OutlineBlock& block : section.blocks)
    if (const Paragraph* line = std::get_if<Paragraph>(&block);
        line != nullptr && year_line.matches(folded(line->text)))
      return years_in(folded(line->text), rules).front().year;
  const std::string heading = section.heading ? folded(section.heading->text) : "";
  if (!hits_kind(rules, {"about", "scores"}, heading)) return std::nullopt;
  const auto years = years_in(heading, rules);
  return years.size() == 1 ? std::optional(years.front().year) : std::nullopt;
}

}  // namespace thaimemo
