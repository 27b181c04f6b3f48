#include "tools/serve/pages/agency_scores.h"

#include <set>

#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr const char* scores_sql =
    "SELECT s.year, s.indicator_no, s.indicator, s.score, s.score_text, s.needs_review, s.cell_id, s.page, "
    "d.sha256"
    " FROM documents AS d JOIN scores AS s USING (document_id)"
    " WHERE d.agency = :agency AND coalesce(d.province, '') = :province AND s.year IS NOT NULL"
    " ORDER BY s.score IS NULL, s.needs_review, s.cell_id IS NULL, d.source, s.seq";

Html shown(const Visit& visit, const AgencyScore* score) {
  if (!score) return tag("td", {{"class", "number"}}, "–");
  const std::string text = score->score ? with_decimals(*score->score, 2) : visit.say("อ่านไม่ได้", "unread");
  const Address proof =
      score->cell_id.empty() ? page_address(score->sha256, score->page) : cell_address(score->cell_id);
  return tag("td",
             {{"class", score->in_doubt ? "number doubt" : "number"},
              Attribute("title", visit.say("ยังไม่แน่ใจ", "in doubt"), score->in_doubt)},
             link_to(proof.text(), text), score->in_doubt ? " ?" : "");
}

}  // namespace

const AgencyScore* AgencyScores::at(int indicator, int year) const {
  const auto found = by_indicator_and_year.find({indicator, year});
  return found == by_indicator_and_year.end() ? nullptr : &found->second;
}

AgencyScores scores_of_agency(const Visit& visit, const std::string& agency, const std::string& province) {
  AgencyScores scores;
  std::set<int> years;
  for (const Record& row : records_of(visit.db, scores_sql, {{"agency", agency}, {"province", province}})) {
    const int year = static_cast<int>(row.whole("year")),
              indicator = static_cast<int>(row.whole("indicator_no"));
    years.insert(year);
    scores.indicators[indicator] = row.text("indicator");
    scores.by_indicator_and_year.try_emplace(
        {indicator, year}, AgencyScore{row.number("score"), row.whole("needs_review") == 1,
                                       row.text("cell_id"), row.text("sha256"), row.whole("page")});
  }
  scores.years.assign(years.begin(), years.end());
  return scores;
}

Html agency_score_table(const Visit& visit, const AgencyScores& scores, const std::string& caption) {
  Html heads = tag("th", {{"scope", "col"}}, visit.say("ตัวชี้วัด", "Indicator")), rows;
  for (const int year : scores.years)
    heads += tag("th", {{"scope", "col"}, {"class", "number"}}, std::to_string(year));
  for (const auto& [indicator, name] : scores.indicators) {
    Html cells;
    for (const int year : scores.years) cells += shown(visit, scores.at(indicator, year));
    rows += tag("tr", {},
                tag("th", {{"scope", "row"}},
                    link_to(indicator_address(indicator).text(), std::to_string(indicator) + " " + name)),
                cells);
  }
  return tag("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}},
             tag("table", {}, tag("caption", {}, caption), tag("thead", {}, tag("tr", {}, heads)),
                 tag("tbody", {}, rows)));
}

}  // namespace thaimemo
