#include "tools/serve/pages/agency_page.h"

#include "store/html/chart.h"
#include "tools/serve/pages/agency_scores.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/paged_rows.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

// Medians of scores that are not in doubt, over agencies of the same kind in the same province.
constexpr const char* medians_sql = R"(
WITH peers AS (
  SELECT s.indicator_no, s.year, s.document_id, min(s.score) AS score
  FROM documents AS d JOIN scores AS s USING (document_id)
  WHERE d.province = :province AND d.agency_type = :type AND s.needs_review = 0 AND s.score IS NOT NULL
  GROUP BY s.indicator_no, s.year, s.document_id
),
placed AS (
  SELECT indicator_no, year, score, row_number() OVER (PARTITION BY indicator_no, year ORDER BY score) AS place,
         count(*) OVER (PARTITION BY indicator_no, year) AS of_all
  FROM peers
)
SELECT indicator_no, year, avg(score) AS median, max(of_all) AS agencies
FROM placed WHERE place IN ((of_all + 1) / 2, (of_all + 2) / 2)
GROUP BY indicator_no, year)";

using Medians = std::map<std::pair<int, int>, double>;

Medians medians_of(const Visit& visit, const Record& agency) {
  Medians medians;
  const auto rows = visit.archive.remembered(
      medians_sql, {{"province", agency.value("province")}, {"type", agency.value("agency_type")}});
  for (const Record& row : *rows)
    medians[{static_cast<int>(row.whole("indicator_no")), static_cast<int>(row.whole("year"))}] =
        row.number("median").value_or(0);
  return medians;
}

Html chart_of(const AgencyScores& scores, const Medians& medians, int indicator, const std::string& name) {
  std::vector<ChartPoint> points;
  for (const int year : scores.years) {
    ChartPoint point{year, {}, {}, false};
    if (const AgencyScore* score = scores.at(indicator, year)) {
      point.value = score->score;
      point.doubtful = score->in_doubt;
    }
    if (const auto median = medians.find({indicator, year}); median != medians.end())
      point.compared = median->second;
    points.push_back(point);
  }
  const std::string title = std::to_string(indicator) + " " + name;
  return tag("figure", {}, year_chart(points, title),
             tag("figcaption", {}, link_to(indicator_address(indicator).text(), title)));
}

Html charts(const Visit& visit, const AgencyScores& scores, const Medians& medians) {
  Html figures;
  for (const auto& [indicator, name] : scores.indicators)
    figures += chart_of(scores, medians, indicator, name);
  return tag("div", {{"class", "small-multiples"}}, figures) +
         tag("p", {{"class", "note"}},
             visit.say("เส้นทึบ: หน่วยงานนี้ · เส้นประ: มัธยฐานของหน่วยงานประเภทเดียวกันในจังหวัด · วงกลมโปร่ง: ยังไม่แน่ใจ",
                       "Solid: this agency · dashed: median of its kind in its province · hollow: in doubt"));
}

Html promises(const Visit& visit, const Bindings& agency) {
  return rows_section(
      visit, visit.say("สัญญาอะไร ทำอะไร ปีต่อปี", "Promised and done, year by year"),
      "SELECT coalesce(d.fiscal_year, d.assessment_year) AS year, m.indicator_no, m.indicator_as_written AS "
      "indicator,"
      " coalesce(m.measure, m.issue, m.steps) AS measure, m.responsible, m.period, m.result, m.outcome,"
      " m.needs_review, m.page_first AS page, d.source AS file"
      " FROM documents AS d JOIN measures AS m USING (document_id)"
      " WHERE d.agency = :agency AND coalesce(d.province, '') = :province"
      " ORDER BY m.indicator_no IS NULL, m.indicator_no, year, d.source, m.seq",
      agency);
}

Html reports(const Visit& visit, const Bindings& agency) {
  return rows_section(
      visit, visit.say("รายงานของหน่วยงานนี้", "Reports of this agency"),
      "SELECT assessment_year, fiscal_year, overall_score, overall_grade, numbers_proven, needs_review,"
      " pages, status, source AS file FROM documents"
      " WHERE agency = :agency AND coalesce(province, '') = :province"
      " ORDER BY assessment_year, fiscal_year, source",
      agency);
}

Response same_names(const Visit& visit, const std::string& agency, const std::vector<Record>& found) {
  Html rows;
  for (const Record& one : found) {
    const std::string province = one.text("province");
    rows += tag(
        "li", {},
        link_to(agency_address(agency, province.empty() ? "-" : province).text(),
                agency + " " + (province.empty() ? visit.say("ไม่ทราบจังหวัด", "province unknown") : province)),
        " ", grouped(one.whole("documents")));
  }
  return page_response(
      visit, agency,
      tag("p", {}, visit.say("มีหลายหน่วยงานที่ชื่อนี้", "Several agencies have this name")) + tag("ul", {}, rows));
}

}  // namespace

Response agencies_page(const Visit& visit) {
  const std::string name = visit.field("name"), province = visit.field("province");
  PagedStatement statement{
      "SELECT agency, coalesce(province, '') AS province, max(agency_type) AS agency_type,"
      " count(*) AS documents, min(assessment_year) AS first_year, max(assessment_year) AS last_year,"
      " max(overall_score) AS highest, min(overall_score) AS lowest FROM documents"
      " WHERE agency IS NOT NULL AND (:name = '' OR instr(agency, :name) > 0)"
      " AND (:province = '' OR instr(province, :province) > 0) GROUP BY agency, coalesce(province, '')",
      {{"name", name}, {"province", province}},
      {"agency", "province"}};
  sort_as_asked(statement, visit.address(),
                {"agency", "province", "agency_type", "documents", "highest", "lowest"});
  if (!visit.file_kind.empty())
    return listing_as_file(visit, {"agencies", statement.ordered(), statement.bindings});
  const PagedRows page = paged_rows(visit.db, statement, visit.field("_next"));
  const std::string title = visit.say("หน่วยงาน", "Agencies");
  return page_response(
      visit, title,
      tag("form", {{"class", "fields"}},
          tag("label", {}, visit.say("ชื่อ", "Name"), void_tag("input", {{"name", "name"}, {"value", name}})),
          tag("label", {}, visit.say("จังหวัด", "Province"),
              void_tag("input", {{"name", "province"}, {"value", province}})),
          tag("button", {}, visit.say("กรอง", "Filter"))) +
          count_line(visit, statement.sql, statement.bindings) +
          tag("p", {{"class", "note"}},
              visit.say("สูงสุดและต่ำสุดคือคะแนนรวมที่พิมพ์ไว้ รวมที่ยังไม่แน่ใจด้วย",
                        "Highest and lowest are the overall scores as printed, those in doubt among them")) +
          export_links(visit, visit.address()) + row_table(visit, page.shown, title, Headers::sortable) +
          page_links(visit, page.next));
}

Response agency_page(const Visit& visit, const std::string& agency) {
  const std::string asked = visit.field("province");
  const std::vector<Record> found = records_of(
      visit.db,
      "SELECT province, max(agency_type) AS agency_type, max(district) AS district, count(*) AS documents"
      " FROM documents WHERE agency = :agency AND (:province = '' OR coalesce(province, '-') = :province)"
      " GROUP BY province ORDER BY province",
      {{"agency", agency}, {"province", asked}});
  if (found.empty())
    refuse_missing(agency, visit.say("ดูรายชื่อหน่วยงานที่ /agencies", "See the list of agencies at /agencies."));
  if (found.size() > 1) return same_names(visit, agency, found);

  const Record& one = found.front();
  const std::string province = one.text("province");
  const AgencyScores scores = scores_of_agency(visit, agency, province);
  const Bindings bindings{{"agency", agency}, {"province", province}};
  const std::string caption = visit.say("คะแนนตามปี", "Scores by year");
  Html content =
      tag("p", {}, one.text("agency_type"), " ",
          one.text("district").empty() ? "" : visit.say("อำเภอ", "district ") + one.text("district"), " ",
          province.empty() ? "" : visit.say("จังหวัด", "province ") + province);
  if (!scores.years.empty())
    content += charts(visit, scores, medians_of(visit, one)) + agency_score_table(visit, scores, caption);
  const Html copied = tag("p", {},
                          link_to(Address({"q", "copies"}).with("agency", agency).text(),
                                  visit.say("ข้อความที่ซ้ำกับรายงานของหน่วยงานอื่นหรือปีอื่น",
                                            "Texts that other agencies or years have as well")));
  return page_response(visit, agency,
                       content + reports(visit, bindings) + promises(visit, bindings) + copied);
}

}  // namespace thaimemo
