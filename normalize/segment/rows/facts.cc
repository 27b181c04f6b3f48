#include "normalize/segment/rows/facts.h"

#include <algorithm>

#include "normalize/segment/rows/fact_texts.h"
#include "normalize/segment/rows/memo.h"
#include "normalize/segment/rows/whereabouts.h"
#include "normalize/segment/values/places.h"
#include "normalize/segment/values/years.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// The first year that texts name for measures or a report, not for the assessment they answer.
std::optional<int> own_year(const std::vector<YearMention>& years) {
  const auto own = std::ranges::find(years, false, &YearMention::assessment);
  return own == years.end() ? std::nullopt : std::optional(own->year);
}

std::vector<YearMention> years_of(const std::vector<std::string>& texts, const Rules& rules) {
  std::string all;
  for (const std::string& text : texts) all += folded(text);
  return years_in(all, rules);
}

// The year of measures or report, before that of the assessment they answer.
std::optional<int> year_of_title(const std::vector<std::string>& texts, const Rules& rules) {
  const auto years = years_of(texts, rules);
  if (const auto own = own_year(years)) return own;
  return years.empty() ? std::nullopt : std::optional(years.front().year);
}

// A year and the line that names it, where one does.
struct NamedYear {
  std::optional<int> year{};
  std::optional<FactText> line{};
};

// Headings name the year where the title does not.
NamedYear year_of_headings(const DocumentReading& reading) {
  for (const Section& section : reading.sections)
    if (section.heading)
      if (const auto year = year_of_title({section.heading->text}, reading.rules))
        return {year, fact_text(*section.heading)};
  return {};
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
NamedYear analysed_year(const DocumentReading& reading, const std::vector<FactText>& titles) {
  for (const FactText& title : titles)
    if (const auto year = year_behind_result(folded(title.text), reading.rules)) return {year, title};
  for (const Paragraph* paragraph : paragraphs_of(reading))
    if (const auto year = year_behind_result(folded(paragraph->text), reading.rules))
      return {year, fact_text(*paragraph)};
  return {};
}

void add_place(const std::string& field, const FactText* line, std::vector<FactPlace>& places) {
  if (line != nullptr) places.push_back(stated(field, *line));
}

// The first title with the agency's whole name, else with what stands behind its kind, else such a line of the body.
void add_places_of_agency(const Agency& agency, const std::vector<FactText>& titles,
                          const std::vector<FactText>& body, std::vector<FactPlace>& places) {
  const FactText* line = nullptr;
  for (const auto* texts : {&titles, &body})
    for (const std::string& name : {agency.full, agency.name})
      if (line == nullptr) line = holder_of(*texts, name);
  add_place("agency", line, places);
  add_place("agency_type", line, places);
}

// A name that the pages spell in several ways, or once and not surely.
void tell_misspelled(const Agency& agency, const std::vector<FactText>& lines,
                     std::vector<Problem>& problems) {
  const FactText* line = holder_of(lines, agency.full);
  if (!agency.spelled_in_several_ways && !unsure(line)) return;
  problems.push_back({"agency-uncertain", Severity::warning, line == nullptr ? 0 : line->place.page, "",
                      "The recognition of '" + agency.full + "' is not sure; compare it with the page."});
}

void add_agency(const std::optional<Agency>& agency, const std::vector<FactText>& lines, Facts& facts,
                std::vector<Problem>& problems) {
  if (!agency) {
    problems.push_back(
        {"agency-unknown", Severity::warning, 0, "", "No agency's name was found; enter it by hand."});
    return;
  }
  facts.agency = agency->full;
  facts.agency_type = agency->kind;
  if (agency->sure) return tell_misspelled(*agency, lines, problems);
  problems.push_back({"agency-doubtful", Severity::warning, 0, "",
                      "No title names the agency; '" + agency->full +
                          "' is what the text names first. Compare it with the page."});
}

void add_whereabouts(const DocumentReading& reading, const std::vector<FactText>& titles, ReadFacts& read,
                     std::vector<Problem>& problems) {
  const Whereabouts where = whereabouts_of(reading, titles, problems);
  read.facts.district = where.district;
  read.facts.province = where.province;
  read.places.insert(read.places.end(), where.stated.begin(), where.stated.end());
  for (Problem& doubt : doubts_of_place(where.province, where.district, read.agency))
    problems.push_back(std::move(doubt));
}

void add_overall(const OverallResult& overall, Facts& facts, std::vector<Problem>& problems) {
  facts.overall_score = overall.score;
  facts.overall_grade = overall.grade;
  if (!overall.score || overall.confidence >= fact_sure) return;
  problems.push_back({"overall-uncertain", Severity::warning, overall.place.page, "",
                      "The recognition of the overall score is not sure; compare it with the page."});
}

// The year that the first lines of a scan name, where title and headings were read too badly.
std::optional<int> year_of_opening(const std::vector<FactText>& lines, const Rules& rules) {
  std::vector<std::string> texts;
  for (const FactText& line : lines)
    if (line.recognized) texts.push_back(line.text);
  return own_year(years_of(texts, rules));
}

void tell_unsure_year(const char* which, std::optional<int> year, bool unsure, int page,
                      std::vector<Problem>& problems) {
  if (!year || !unsure) return;
  problems.push_back({"year-uncertain", Severity::warning, page, "",
                      std::string("The recognition of the ") + which + " year " + std::to_string(*year) +
                          " is not sure; compare it with the page."});
}

void add_fiscal_year(const DocumentReading& reading, const std::vector<FactText>& titles, ReadFacts& read,
                     std::vector<Problem>& problems) {
  NamedYear own{year_of_title(strings_of(titles), reading.rules), std::nullopt};
  if (!own.year) own = year_of_headings(reading);
  const bool named = own.year.has_value();
  const auto opening = opening_texts(reading);
  if (!named) own.year = year_of_opening(opening, reading.rules);
  read.facts.fiscal_year = own.year;
  if (!own.year) return;
  const FactText* line = holder_of(named ? titles : opening, std::to_string(*own.year));
  tell_unsure_year("fiscal", own.year, !named || unsure(line), line ? line->place.page : 0, problems);
  add_place("fiscal_year", own.line ? &*own.line : line, read.places);
}

void add_assessment_year(const DocumentReading& reading, const std::vector<FactText>& titles, ReadFacts& read,
                         std::vector<Problem>& problems) {
  const OverallResult& overall = read.overall;
  const NamedYear analysed = overall.year ? NamedYear{} : analysed_year(reading, titles);
  read.facts.assessment_year = overall.year ? overall.year : analysed.year;
  if (analysed.line) read.places.push_back(stated("assessment_year", *analysed.line));
  tell_unsure_year("assessment", overall.year, overall.confidence < fact_sure, overall.place.page, problems);
}

}  // namespace

ReadFacts facts_of(const DocumentReading& reading, std::vector<Problem>& problems) {
  ReadFacts read;
  read_memo(reading, read.facts, read.places, problems);
  const auto titles = title_texts(reading, read.facts.subject), body = body_texts(reading);
  read.agency =
      own_agency(strings_of(titles), strings_of(body), reading.rules, was_recognized(reading.document));
  add_agency(read.agency, titles, read.facts, problems);
  if (read.agency) add_places_of_agency(*read.agency, titles, body, read.places);
  add_whereabouts(reading, titles, read, problems);
  read.overall = overall_of(reading);
  read.places.insert(read.places.end(), read.overall.stated.begin(), read.overall.stated.end());
  add_overall(read.overall, read.facts, problems);
  add_fiscal_year(reading, titles, read, problems);
  add_assessment_year(reading, titles, read, problems);
  return read;
}

}  // namespace thaimemo
