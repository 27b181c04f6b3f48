#include "tools/serve/pages/start_page.h"

#include <map>

#include "store/html/chart.h"
#include "store/query/named_query.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

Html figure(std::int64_t count, const std::string& what, const Address& address) {
  return tag("li", {}, tag("a", {{"href", address.text()}}, tag("b", {}, grouped(count)), " ", what));
}

Html figures(const Visit& visit) {
  const auto counts = visit.archive.remembered(
      "SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM pages) AS pages,"
      " (SELECT count(DISTINCT agency || coalesce(province, '')) FROM documents) AS agencies,"
      " (SELECT count(*) FROM scores) AS scores, (SELECT count(*) FROM measures) AS measures,"
      " (SELECT count(*) FROM cells) AS cells");
  const Record& count = counts->front();
  return tag(
      "ul", {{"class", "figures"}},
      figure(count.whole("documents"), visit.say("เอกสาร", "documents"), Address({"docs"})),
      figure(count.whole("pages"), visit.say("หน้า", "pages"), Address({"table", "pages"})),
      figure(count.whole("agencies"), visit.say("หน่วยงาน", "agencies"), Address({"agencies"})),
      figure(count.whole("scores"), visit.say("คะแนน", "scores"), Address({"table", "scores"})),
      figure(count.whole("measures"), visit.say("มาตรการ", "measures"), Address({"table", "measures"})),
      figure(count.whole("cells"), visit.say("ช่องตาราง", "table cells"), Address({"table", "cells"})));
}

Html by_year(const Visit& visit) {
  const auto years = visit.archive.remembered(
      "SELECT coalesce(assessment_year, fiscal_year) AS year, count(*) AS count FROM documents"
      " WHERE coalesce(assessment_year, fiscal_year) IS NOT NULL GROUP BY 1 ORDER BY 1");
  std::vector<Bar> bars;
  Html rows;
  for (const Record& year : *years) {
    bars.push_back({year.text("year"), year.whole("count")});
    rows +=
        tag("li", {}, link_to(Address({"docs"}).with("year", year.text("year")).text(), year.text("year")),
            " ", grouped(year.whole("count")));
  }
  const std::string title = visit.say("เอกสารตามปี", "Documents by year");
  return tag("section", {}, tag("h2", {}, title), bar_chart(bars, title),
             tag("ul", {{"class", "inline"}}, rows));
}

Html by_province(const Visit& visit) {
  const auto provinces = visit.archive.remembered(
      "SELECT province, count(*) AS count FROM documents WHERE province IS NOT NULL GROUP BY 1 ORDER BY 2 "
      "DESC, 1");
  Html rows;
  for (const Record& province : *provinces)
    rows += tag("li", {},
                link_to(Address({"docs"}).with("province", province.text("province")).text(),
                        province.text("province")),
                " ", grouped(province.whole("count")));
  return tag("section", {}, tag("h2", {}, visit.say("เอกสารตามจังหวัด", "Documents by province")),
             tag("ul", {{"class", "inline columns"}}, rows));
}

// Of the latest year that ten agencies or all of them have: the answer of the ready question.
Html weakest(const Visit& visit) {
  const auto means = visit.archive.remembered(named_query("weakest").sql);
  Html rows;
  std::int64_t year = 0;
  for (const Record& mean : *means) {
    if (year == 0) year = mean.whole("year");
    if (mean.whole("year") != year) break;
    rows +=
        tag("tr", {},
            tag("td", {},
                link_to(indicator_address(mean.whole("indicator_no")).with("year", mean.text("year")).text(),
                        mean.text("indicator_no") + " " + mean.text("indicator"))),
            tag("td", {{"class", "number"}}, with_decimals(mean.number("mean").value_or(0), 2)),
            tag("td", {}, score_bar(mean.number("mean").value_or(0))));
  }
  const std::string title = visit.say("ตัวชี้วัดที่อ่อนที่สุด ปี ", "Weakest indicators, ") + std::to_string(year);
  if (year == 0) return {};
  return tag("section", {}, tag("h2", {}, title),
             tag("p", {{"class", "note"}},
                 visit.say("เฉลี่ยจากคะแนนที่แน่ใจเท่านั้น", "Means of scores that are not in doubt")),
             tag("table", {}, tag("caption", {{"class", "hidden"}}, title),
                 tag("thead", {},
                     tag("tr", {}, tag("th", {{"scope", "col"}}, visit.say("ตัวชี้วัด", "Indicator")),
                         tag("th", {{"scope", "col"}}, visit.say("เฉลี่ย", "Mean")),
                         tag("th", {{"scope", "col"}}, ""))),
                 tag("tbody", {}, rows)));
}

// What a check found, as a sentence behind the number of documents.
const std::map<std::string, Words, std::less<>>& sentences() {
  static const std::map<std::string, Words, std::less<>> all{
      {"duplicate-indicator",
       {"เอกสารพิมพ์เลขตัวชี้วัดซ้ำในตารางเดียว", "documents print one indicator's number for two rows"}},
      {"empty-result", {"เอกสารเว้นว่างช่องผลของมาตรการ", "documents leave results of measures empty"}},
      {"foreign-agency", {"เอกสารมีชื่อหน่วยงานอื่น อาจคัดลอกมา", "documents name another agency: perhaps copied"}},
      {"grade-mismatch",
       {"เอกสารระบุระดับที่ไม่ตรงกับคะแนน", "documents state a grade that does not fit the score"}},
      {"instrument-mismatch",
       {"เอกสารวางแถวไว้ใต้หัวข้อของแบบวัดอื่น", "documents put rows under another instrument's heading"}},
      {"number-mismatch",
       {"เอกสารพิมพ์เลขไม่ตรงกับชื่อตัวชี้วัด", "documents print a number that is not the indicator's"}},
      {"score-conflict",
       {"เอกสารให้คะแนนตัวชี้วัดเดียวกันไม่เท่ากัน", "documents give one indicator different scores"}},
      {"score-sum",
       {"เอกสารพิมพ์คะแนนรวมที่ไม่ได้จากคะแนนสิบตัวชี้วัด", "documents print a total that their scores do not give"}},
  };
  return all;
}

Html task(std::int64_t count, const std::string& sentence, const Address& address) {
  if (count == 0) return {};
  return tag("li", {}, link_to(address.text(), tag("b", {}, grouped(count)) + " " + sentence));
}

Html checks_to_look_at(const Visit& visit) {
  const auto checks = visit.archive.remembered(
      "SELECT code, count(DISTINCT document_id) AS count FROM checks GROUP BY code ORDER BY 2 DESC, code");
  Html rows;
  for (const Record& check : *checks) {
    const std::string code = check.text("code");
    const auto known = sentences().find(code);
    rows +=
        task(check.whole("count"),
             known == sentences().end() ? shown_code(visit, "code", code) : known->second.in(visit.language),
             Address({"q", "checks"}).with("code", code));
  }
  return rows;
}

Html attention(const Visit& visit) {
  const auto counts = visit.archive.remembered(
      "SELECT (SELECT count(*) FROM scores WHERE needs_review = 1) AS doubts,"
      " (SELECT count(*) FROM documents WHERE status <> 'ok') AS unread");
  const Record& count = counts->front();
  const Html rows =
      task(count.whole("unread"), visit.say("เอกสารอ่านได้ไม่ครบ", "documents were not read in full"),
           Address({"docs"}).with("status", "not-ok")) +
      task(count.whole("doubts"),
           visit.say("คะแนนยังไม่แน่ใจ ควรดูภาพก่อนใช้", "scores are in doubt: look at their pages first"),
           Address({"q", "doubts"})) +
      checks_to_look_at(visit);
  return tag("section", {}, tag("h2", {}, visit.say("สิ่งที่ควรดูก่อน", "What needs attention")),
             tag("ul", {{"class", "tasks"}}, rows));
}

}  // namespace

Response start_page(const Visit& visit) {
  return page_response(visit, visit.say("คลังรายงานคุณธรรมและความโปร่งใส", "Archive of integrity reports"),
                       figures(visit) + tag("div", {{"class", "two"}}, weakest(visit), attention(visit)) +
                           by_year(visit) + by_province(visit));
}

}  // namespace thaimemo
