#include "normalize/segment/rows/facts.h"

#include <algorithm>

#include "normalize/segment/rows/memo.h"
#include "normalize/segment/values/places.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct FactSettings {
  size_t title_bytes_max =
      600;  // of a title whose words are respelled: no paragraph (as in values/agency.cc)
  double overall_sure =
      0.9;  // an overall score read with less is told: as of other scores (docs/confidence.md)
};
constexpr FactSettings settings;

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
std::optional<int> year_of_title(const std::vector<std::string>& texts, const Rules& rules) {
  std::string title;
  for (const std::string& text : texts) title += folded(text);
  const auto years = years_in(title, rules);
  for (const YearMention& mention : years)
    if (!mention.assessment) return mention.year;
  return years.empty() ? std::nullopt : std::optional(years.front().year);
}

// Headings name the year where the title does not.
std::optional<int> year_of_headings(const DocumentReading& reading) {
  for (const Section& section : reading.sections)
    if (section.heading)
      if (const auto year = year_of_title({section.heading->text}, reading.rules)) return year;
  return std::nullopt;
}

// The year of an assessment's result that a line speaks of: "ผลการประเมิน … ปี 2566".
std::optional<int> year_behind_result(const std::string& line, const Rules& rules) {
  const auto about = first_hit(rules, {"about", "result"}, line);
  if (!about) return std::nullopt;
  for (const YearMention& mention : years_in(line, rules))
    if (mention.begin >= about->match.begin && mention.assessment) return mention.year;
  return std::nullopt;
}

// The year of the result a document analyses, where it states no overall score.
std::optional<int> analysed_year(const DocumentReading& reading, const std::vector<std::string>& titles) {
  for (const std::string& text : titles)
    if (const auto year = year_behind_result(folded(text), reading.rules)) return year;
  for (const Paragraph* paragraph : paragraphs_of(reading))
    if (const auto year = year_behind_result(folded(paragraph->text), reading.rules)) return year;
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

std::optional<std::string> place_named(const std::string& text, const std::string& kind, const Rules& rules) {
  const auto hit = first_hit(rules, {"place", kind}, text);
  return hit ? std::optional(squeezed(hit->value())) : std::nullopt;
}

void add_agency(const std::optional<Agency>& agency, Facts& facts, std::vector<Problem>& problems) {
  if (!agency) {
    problems.push_back(
        {"agency-unknown", Severity::warning, 0, "", "No agency's name was found; enter it by hand."});
    return;
  }
  facts.agency = agency->full;
  facts.agency_type = agency->kind;
  if (agency->sure) return;
  problems.push_back({"agency-doubtful", Severity::warning, 0, "",
                      "No title names the agency; '" + agency->full +
                          "' is what the text names first. Compare it with the page."});
}

// Titles are short of words and rich in slips: อำเภอ and จังหวัด count there with a letter wrong, and a name may
// stand at the beginning of the next line.
Whereabouts whereabouts_respelled(const std::vector<std::string>& titles, const Whereabouts& found,
                                  const Rules& rules) {
  std::vector<std::string> respelled;
  for (const std::string& title : titles)
    if (title.size() <= settings.title_bytes_max)
      respelled.push_back(rules.agency_words().respelled(title).text);
  for (size_t i = 1, lines = respelled.size(); i < lines; ++i)
    respelled.push_back(respelled[i - 1] + " " + respelled[i]);
  const Whereabouts other = whereabouts_in(respelled, rules);
  return {found.district ? found.district : other.district, found.province ? found.province : other.province};
}

void add_whereabouts(const DocumentReading& reading, const std::vector<std::string>& titles,
                     const std::optional<Agency>& agency, Facts& facts, std::vector<Problem>& problems) {
  Whereabouts where = whereabouts_in(titles, reading.rules);
  if (!where.district || !where.province) where = whereabouts_respelled(titles, where, reading.rules);
  if (!where.district || !where.province) where = whereabouts_below(reading, where);
  facts.district = where.district;
  facts.province = where.province;
  for (Problem& doubt : doubts_of_place(where.province, where.district, agency))
    problems.push_back(std::move(doubt));
}

void add_overall(const OverallResult& overall, Facts& facts, std::vector<Problem>& problems) {
  facts.overall_score = overall.score;
  facts.overall_grade = overall.grade;
  if (!overall.score || overall.confidence >= settings.overall_sure) return;
  problems.push_back({"overall-uncertain", Severity::warning, overall.place.page, "",
                      "The recognition of the overall score is not sure; compare it with the page."});
}

void add_years(const DocumentReading& reading, const std::vector<std::string>& titles,
               const OverallResult& overall, Facts& facts) {
  facts.fiscal_year = year_of_title(titles, reading.rules);
  if (!facts.fiscal_year) facts.fiscal_year = year_of_headings(reading);
  facts.assessment_year = overall.year;
  if (!facts.assessment_year) facts.assessment_year = analysed_year(reading, titles);
}

}  // namespace

Whereabouts whereabouts_in(const std::vector<std::string>& texts, const Rules& rules) {
  Whereabouts found;
  for (const std::string& text : texts) {
    if (!found.district) found.district = place_named(text, "district", rules);
    if (!found.province) found.province = place_named(text, "province", rules);
  }
  return found;
}

ReadFacts facts_of(const DocumentReading& reading, std::vector<Problem>& problems) {
  ReadFacts read;
  read_memo(reading, read.facts, problems);
  const auto titles = title_texts(reading, read.facts);
  read.agency = own_agency(titles, body_texts(reading), reading.rules);
  add_agency(read.agency, read.facts, problems);
  add_whereabouts(reading, titles, read.agency, read.facts, problems);
  read.overall = overall_of(reading);
  add_overall(read.overall, read.facts, problems);
  add_years(reading, titles, read.overall, read.facts);
  return read;
}

}  // namespace thaimemo
