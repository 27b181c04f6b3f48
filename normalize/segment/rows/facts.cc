#include "normalize/segment/rows/facts.h"

#include <algorithm>

#include "normalize/segment/values/numbers.h"
#include "normalize/segment/values/places.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

std::vector<const Paragraph*> paragraphs_of(const DocumentReading& reading) {
  std::vector<const Paragraph*> paragraphs;
  for (const Section& section : reading.sections) {
    if (section.heading) paragraphs.push_back(&*section.heading);
    for (const OutlineBlock& block : section.blocks)
      if (const Paragraph* paragraph = std::get_if<Paragraph>(&block)) paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

// The lines of the memo's head, from บันทึกข้อความ to the salutation; empty for documents without a memo.
std::vector<const Paragraph*> memo_head(const DocumentReading& reading) {
  static const Pattern memo("^บันทึกข้อความ"), salutation("^เรียน");
  std::vector<const Paragraph*> head;
  bool inside = false;
  for (const Paragraph* paragraph : paragraphs_of(reading)) {
    const std::string line = folded(paragraph->text);
    inside = inside || memo.found_in(line);
    if (inside) head.push_back(paragraph);
    if (inside && (salutation.found_in(line) || head.size() > 12)) break;
  }
  return head;
}

std::optional<std::string> memo_value(const std::vector<const Paragraph*>& head, const std::string& kind,
                                      const Rules& rules) {
  for (const Paragraph* paragraph : head) {
    const FoldedText line(paragraph->text);
    for (const WordingRule& rule : rules.wordings("fact")) {
      const auto match = rule.kind == kind ? rule.pattern.find(line.text()) : std::nullopt;
      if (!match) continue;
      std::string value = squeezed(line.source(Hit{&rule, *match}.value()));
      if (!value.empty()) return value;
    }
  }
  return std::nullopt;
}

void read_memo(const DocumentReading& reading, Facts& facts) {
  const auto head = memo_head(reading);
  facts.memo_number = memo_value(head, "memo_number", reading.rules);
  facts.subject = memo_value(head, "subject", reading.rules);
  if (const auto date = memo_value(head, "memo_date", reading.rules)) facts.memo_date = read_date(*date);
}

std::vector<std::string> title_texts(const DocumentReading& reading, const Facts& facts) {
  std::vector<std::string> texts;
  if (facts.subject) texts.push_back(*facts.subject);
  for (const Paragraph* paragraph : memo_head(reading)) texts.push_back(paragraph->text);
  for (const Paragraph& line : title_lines(reading.sections, reading.rules)) texts.push_back(line.text);
  return texts;
}

std::vector<std::string> body_texts(const DocumentReading& reading) {
  std::vector<std::string> texts;
  for (const Paragraph* paragraph : paragraphs_of(reading)) texts.push_back(paragraph->text);
  for (const Page& page : reading.document.pages)
    for (const Block& block : page.blocks)
      if (const Table* table = std::get_if<Table>(&block))
        for (const Cell& cell : table->cells) texts.push_back(text_of(cell));
  return texts;
}

// The year of measures or report, before that of the assessment they answer.
std::optional<int> year_of_title(const std::vector<std::string>& texts) {
  std::string title;
  for (const std::string& text : texts) title += folded(text);
  const auto years = years_in(title);
  for (const YearMention& mention : years)
    if (!mention.assessment) return mention.year;
  return years.empty() ? std::nullopt : std::optional(years.front().year);
}

// Headings name the year where the title does not.
std::optional<int> year_of_headings(const DocumentReading& reading) {
  for (const Section& section : reading.sections)
    if (section.heading)
      if (const auto year = year_of_title({section.heading->text})) return year;
  return std::nullopt;
}

// The year of the result a document analyses, where it states no overall score: "ผลการประเมิน … ปี 2566".
std::optional<int> analysed_year(const DocumentReading& reading, const std::vector<std::string>& titles) {
  static const Pattern result("ผลการประเมิน|ผลคะแนน|ผลITA");
  const auto year_behind = [](const std::string& line) -> std::optional<int> {
    const auto about = result.find(line);
    if (!about) return std::nullopt;
    for (const YearMention& mention : years_in(line))
      if (mention.begin >= about->begin && mention.assessment) return mention.year;
    return std::nullopt;
  };
  for (const std::string& text : titles)
    if (const auto year = year_behind(folded(text))) return year;
  for (const Paragraph* paragraph : paragraphs_of(reading))
    if (const auto year = year_behind(folded(paragraph->text))) return year;
  return std::nullopt;
}

// A second title page, or the first line that names district and province together.
Whereabouts whereabouts_below(const DocumentReading& reading, const Whereabouts& title) {
  for (const Paragraph* paragraph : paragraphs_of(reading)) {
    const Whereabouts here = whereabouts_in({paragraph->text}, reading.rules);
    if (here.district && here.province)
      return {title.district ? title.district : here.district,
              title.province ? title.province : here.province};
  }
  return title;
}

}  // namespace

Whereabouts whereabouts_in(const std::vector<std::string>& texts, const Rules& rules) {
  Whereabouts found;
  for (const std::string& text : texts) {
    for (const WordingRule& rule : rules.wordings("place")) {
      auto& target = rule.kind == "district" ? found.district : found.province;
      const auto match = target ? std::nullopt : rule.pattern.find(text);
      if (match) target = squeezed(Hit{&rule, *match}.value());
    }
    if (found.district && found.province) break;
  }
  return found;
}

ReadFacts facts_of(const DocumentReading& reading, std::vector<Problem>& problems) {
  ReadFacts read;
  Facts& facts = read.facts;
  read_memo(reading, facts);
  const auto titles = title_texts(reading, facts);
  read.agency = own_agency(titles, body_texts(reading), reading.rules);
  if (read.agency) {
    facts.agency = read.agency->full;
    facts.agency_type = read.agency->kind;
    if (!read.agency->sure)
      problems.push_back({"agency-doubtful", Severity::warning, 0, "",
                          "No title names the agency; '" + read.agency->full +
                              "' is what the text names first. Compare it with the page."});
  } else {
    problems.push_back(
        {"agency-unknown", Severity::warning, 0, "", "No agency's name was found; enter it by hand."});
  }
  Whereabouts where = whereabouts_in(titles, reading.rules);
  if (!where.district || !where.province) where = whereabouts_below(reading, where);
  facts.district = where.district;
  facts.province = where.province;
  for (Problem& doubt : doubts_of_place(where.province, where.district, read.agency))
    problems.push_back(std::move(doubt));
  read.overall = overall_of(reading);
  facts.overall_score = read.overall.score;
  facts.overall_grade = read.overall.grade;
  constexpr double sure = 0.9;
  if (read.overall.score && read.overall.confidence < sure)
    problems.push_back({"overall-uncertain", Severity::warning, read.overall.place.page, "",
                        "The recognition of the overall score is not sure; compare it with the page."});
  facts.fiscal_year = year_of_title(titles);
  if (!facts.fiscal_year) facts.fiscal_year = year_of_headings(reading);
  facts.assessment_year = read.overall.year;
  if (!facts.assessment_year) facts.assessment_year = analysed_year(reading, titles);
  return read;
}

}  // namespace thaimemo
