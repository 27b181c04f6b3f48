#include "tools/serve/pages/indicator_page.h"

#include "store/html/chart.h"
#include "store/query/named_query.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int lowest_shown = 50, rises_shown = 30;

// The first score that is not in doubt of each document and year; `years`: which of them are wanted.
std::string sure_scores(const char* years) {
  return std::string(
             "WITH sure AS (SELECT s.document_id, s.year, s.score, s.cell_id, s.page,"
             " row_number() OVER (PARTITION BY s.document_id, s.year ORDER BY s.seq) AS place FROM scores AS "
             "s"
             " WHERE s.indicator_no = :indicator AND s.needs_review = 0 AND s.score IS NOT NULL AND ") +
         years + ") ";
}

constexpr const char* this_year = "s.year = :year";
constexpr const char* this_year_and_before = "s.year IN (:year, :year - 1)";

Html years_of(const Visit& visit, std::int64_t indicator, const std::vector<Record>& years,
              const std::string& chosen) {
  Html links;
  for (const Record& year : years) {
    const std::string text = year.text("year");
    links += tag("li", {Attribute("class", "chosen", text == chosen)},
                 link_to(indicator_address(indicator).with("year", text).text(), text), " ",
                 grouped(year.whole("count")));
  }
  return tag("ul", {{"class", "inline"}, {"aria-label", visit.say("ปี", "Years")}}, links);
}

// The pages count different things: say which ones here.
Html counted_here(const Visit& visit, const Bindings& bindings, std::int64_t indicator,
                  const std::string& year) {
  const auto counts =
      visit.archive.remembered(sure_scores(this_year) +
                                   "SELECT (SELECT count(*) FROM sure WHERE place = 1) AS sure, "
                                   "count(DISTINCT document_id) AS documents"
                                   " FROM scores WHERE indicator_no = :indicator AND year = :year",
                               bindings);
  const std::int64_t all = counts->front().whole("documents"), sure = counts->front().whole("sure");
  if (all == 0) return {};
  Html doubts;
  if (all > sure)
    doubts = Html(visit.say(" ไม่นับ ", " Not counted: ")) +
             link_to(Address({"table", "scores"})
                         .with("indicator_no", std::to_string(indicator))
                         .with("year", year)
                         .with("needs_review", "1")
                         .text(),
                     grouped(all - sure) + visit.say(" เอกสารที่คะแนนยังไม่แน่ใจหรืออ่านไม่ได้",
                                                     " with a score that is in doubt or could not be read"));
  return tag("p", {{"class", "note"}},
             visit.say("หน้านี้นับ ", "Counted on this page: ") + grouped(sure) +
                 visit.say(" เอกสารที่คะแนนแน่ใจ จาก ", " documents whose score is not in doubt, of ") +
                 grouped(all) + visit.say(" เอกสารที่มีคะแนนของปีนี้", " with a score of this year."),
             doubts);
}

Html distribution(const Visit& visit, const Bindings& bindings) {
  const auto steps = visit.archive.remembered(
      sure_scores(this_year) +
          "SELECT min(CAST(score / 10 AS INTEGER), 9) AS step, count(*) AS count FROM sure"
          " WHERE place = 1 GROUP BY 1",
      bindings);
  std::vector<Bar> bars;
  for (int step = 0; step < 10; ++step) bars.push_back({std::to_string(step * 10), 0});
  for (const Record& step : *steps)
    if (step.whole("step") >= 0) bars[static_cast<size_t>(step.whole("step"))].count = step.whole("count");
  const std::string title = visit.say("จำนวนเอกสารตามคะแนน (ช่วงละสิบ)", "Documents by score, in tens");
  Html figures;
  for (const Bar& bar : bars) figures += tag("li", {}, bar.label + "+: " + grouped(bar.count));
  return tag("section", {}, tag("h2", {}, title), bar_chart(bars, title),
             tag("ul", {{"class", "inline note"}}, figures));
}

Html provinces(const Visit& visit, const Bindings& bindings) {
  return rows_section(
      visit, visit.say("จังหวัด จากเฉลี่ยต่ำสุด", "Provinces, lowest mean first"),
      sure_scores(this_year) +
          "SELECT d.province, count(*) AS agencies, round(avg(score), 2) AS mean, min(score) AS lowest,"
          " max(score) AS highest FROM sure JOIN documents AS d USING (document_id)"
          " WHERE place = 1 AND d.province IS NOT NULL GROUP BY d.province"
          " ORDER BY avg(score), d.province",
      bindings);
}

Html lowest(const Visit& visit, const Bindings& bindings) {
  return rows_section(visit, visit.say("คะแนนต่ำสุด", "Lowest scores"),
                      sure_scores(this_year) +
                          "SELECT d.agency, d.province, score, d.source AS file, page, cell_id FROM sure"
                          " JOIN documents AS d USING (document_id) WHERE place = 1"
                          " ORDER BY score, d.source LIMIT " +
                          std::to_string(lowest_shown),
                      bindings);
}

// What the year before the rise promised for this indicator.
Html rises(const Visit& visit, const Bindings& bindings) {
  return rows_section(
      visit, visit.say("มาตรการก่อนคะแนนขึ้น", "What was promised before a rise"),
      sure_scores(this_year_and_before) +
          ", yearly AS (SELECT d.agency, d.province, sure.year, max(score) AS score FROM sure"
          " JOIN documents AS d USING (document_id) WHERE place = 1 AND d.agency IS NOT NULL"
          " GROUP BY d.agency, d.province, sure.year),"
          " risen AS (SELECT now.agency, now.province, before.year AS before_year, before.score AS before, "
          "now.score,"
          "  round(now.score - before.score, 2) AS change FROM yearly AS now JOIN yearly AS before"
          "  ON before.agency = now.agency AND before.province IS now.province AND before.year = now.year - 1"
          "  WHERE now.year = :year AND now.score > before.score ORDER BY change DESC LIMIT " +
          std::to_string(rises_shown) +
          ") SELECT risen.agency, risen.province, risen.before, risen.score, risen.change,"
          " coalesce(m.measure, m.steps, m.issue) AS measure, m.result, d.source AS file, m.page_first AS "
          "page"
          " FROM risen JOIN documents AS d ON d.agency = risen.agency AND d.province IS risen.province"
          "  AND d.assessment_year = risen.before_year"
          " JOIN measures AS m ON m.document_id = d.document_id AND m.indicator_no = :indicator"
          " ORDER BY risen.change DESC, risen.agency, m.seq",
      bindings);
}

}  // namespace

Response indicators_page(const Visit& visit) {
  const auto means = visit.archive.remembered(named_query("weakest").sql);
  std::map<std::int64_t, std::string> names;
  std::map<std::int64_t, std::map<int, double>> by_indicator;
  for (const Record& mean : *means) {
    names[mean.whole("indicator_no")] = mean.text("indicator");
    by_indicator[mean.whole("indicator_no")][static_cast<int>(mean.whole("year"))] =
        mean.number("mean").value_or(0);
  }
  Html figures;
  for (const auto& [number, years] : by_indicator) {
    std::vector<ChartPoint> points;
    Html table;
    for (const auto& [year, mean] : years) {
      if (year > 0) points.push_back({year, mean, {}, false});
      if (year > 0) table += tag("li", {}, std::to_string(year) + ": " + with_decimals(mean, 2));
    }
    const std::string title = std::to_string(number) + " " + names[number];
    figures += tag("figure", {}, year_chart(points, title),
                   tag("figcaption", {}, link_to(indicator_address(number).text(), title),
                       tag("ul", {{"class", "inline"}}, table)));
  }
  const Html note = tag("p", {{"class", "note"}},
                        visit.say("เฉลี่ยจากคะแนนที่แน่ใจเท่านั้น หนึ่งคะแนนต่อเอกสาร",
                                  "Means of scores that are not in doubt, one of each document"));
  return page_response(
      visit, visit.say("ตัวชี้วัด: ค่าเฉลี่ยของทุกหน่วยงานตามปี", "Indicators: means of all agencies by year"),
      note + tag("div", {{"class", "small-multiples"}}, figures));
}

Response indicator_page(const Visit& visit, const std::string& text) {
  const std::int64_t number = std::atoll(text.c_str());
  const auto name =
      record_of(visit.db, "SELECT indicator FROM scores WHERE indicator_no = :indicator LIMIT 1",
                {{"indicator", number}});
  if (!name) refuse_missing(text, visit.say("มีตัวชี้วัด 1 ถึง 10", "There are indicators 1 to 10."));
  const auto years = visit.archive.remembered(
      "SELECT year, count(DISTINCT document_id) AS count FROM scores WHERE indicator_no = :indicator AND "
      "year IS NOT NULL"
      " GROUP BY year ORDER BY year DESC",
      {{"indicator", number}});
  const std::string year =
      !visit.field("year").empty() || years->empty() ? visit.field("year") : years->front().text("year");
  const Bindings bindings{{"indicator", number},
                          {"year", static_cast<std::int64_t>(std::atoll(year.c_str()))}};
  return page_response(visit, text + " " + name->text("indicator") + (year.empty() ? "" : " " + year),
                       years_of(visit, number, *years, year) + counted_here(visit, bindings, number, year) +
                           distribution(visit, bindings) + provinces(visit, bindings) +
                           lowest(visit, bindings) + rises(visit, bindings));
}

}  // namespace thaimemo
