#include "tools/serve/review/audit_page.h"

#include <cstdlib>

#include "store/review/audit_growth.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int values_max = 500;  // shown of a draw; the database has them all

std::string percent(double share) {
  return with_decimals(100 * share, 1) + " %";
}

std::string percent(const Interval& interval) {
  return with_decimals(100 * interval.low, 1) + " – " + with_decimals(100 * interval.high, 1) + " %";
}

int looked_at(const AuditedStratum& stratum) {
  return stratum.right + stratum.wrong;
}

Html number(const std::string& text) {
  return tag("td", {{"class", "number"}}, text);
}

// Six cells: how many there are, were drawn, are looked at, are wrong; precision and interval.
Html counts(const AuditedStratum& stratum) {
  const bool known = looked_at(stratum) > 0;
  return number(grouped(stratum.size)) + number(std::to_string(stratum.drawn)) +
         number(std::to_string(looked_at(stratum))) + number(std::to_string(stratum.wrong)) +
         number(known ? percent(stratum.precision) : "–") + number(known ? percent(stratum.interval) : "–");
}

Html heads(const Visit& visit) {
  const Words titles[] = {{"ชนิดของหน้า", "Kind of page"},
                          {"เหตุที่อ่านอย่างนั้น", "Why it was read so"},
                          {"ข้อมูล", "Field"},
                          {"ความมั่นใจตั้งแต่", "Confidence from"},
                          {"มีทั้งหมด", "Values"},
                          {"สุ่มมา", "Drawn"},
                          {"ตรวจแล้ว", "Looked at"},
                          {"ผิด", "Wrong"},
                          {"ถูก", "Right"},
                          {"ช่วงเชื่อมั่น 95 %", "Interval of 95 %"}};
  Html row;
  for (const Words& title : titles) row += tag("th", {{"scope", "col"}}, title.in(visit.language));
  return tag("thead", {}, tag("tr", {}, row));
}

std::string any(const Visit& visit, const std::string& name) {
  return name.empty() ? visit.say("ทุกอย่าง", "any") : name;
}

Html strata(const Visit& visit, const Audited& audited) {
  Html rows;
  for (const AuditedStratum& stratum : audited.strata)
    rows +=
        tag("tr", {}, tag("td", {}, any(visit, shown_code(visit, "origin", stratum.origin))),
            tag("td", {}, any(visit, stratum.reason)),
            tag("td", {}, any(visit, stratum.field.empty() ? "" : column_title(visit, stratum.field))),
            number(stratum.confidence_from > 0 ? with_decimals(stratum.confidence_from, 3) : any(visit, "")),
            counts(stratum));
  rows += tag("tr", {{"class", "whole"}},
              tag("th", {{"scope", "row"}, {"colspan", "4"}}, visit.say("ทั้งหมด (ถ่วงน้ำหนัก)", "All, weighted")),
              counts(audited.whole));
  const std::string title =
      visit.say("ผลตามชนิดของหน้า ข้อมูล และความมั่นใจ", "By kind of page, field and confidence");
  return tag("section", {}, tag("h2", {}, title),
             tag("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", title}},
                 tag("table", {{"class", "rows"}}, tag("caption", {{"class", "hidden"}}, title), heads(visit),
                     tag("tbody", {}, rows))));
}

// The precision and its interval over the values looked at, from half to all right.
class GrowthPlot {
 public:
  GrowthPlot(const Visit& visit, const std::vector<AuditStep>& steps) : visit_(visit), steps_(steps) {}

  Html html() const {
    if (steps_.size() < 2) return {};
    std::string band, back, line;
    for (const AuditStep& step : steps_) {
      band += point(step, step.interval.high);
      back = point(step, step.interval.low) + back;
      line += point(step, step.precision);
    }
    const std::string title = visit_.say("ความถูกต้องเมื่อตรวจมากขึ้น", "Precision as more is looked at");
    const std::string last = std::to_string(steps_.back().looked_at);
    return tag("figure", {{"class", "growth"}}, tag("figcaption", {}, title),
               tag("svg", {{"viewBox", "0 0 640 200"}, {"role", "img"}, {"aria-label", title}}, grid(),
                   tag("polygon", {{"class", "band"}, {"points", band + back}}, ""),
                   tag("polyline", {{"class", "precision"}, {"points", line}}, ""),
                   words(right, height - 4, last + visit_.say(" ค่า", " values"), "end")));
  }

 private:
  static constexpr double left = 46, right = 630, top = 12, bottom = 176, height = 200, lowest = 0.5;

  double x(const AuditStep& step) const {
    return left + (right - left) * step.looked_at / steps_.back().looked_at;
  }
  static double y(double share) {
    return bottom - (bottom - top) * (std::max(share, lowest) - lowest) / (1 - lowest);
  }
  std::string point(const AuditStep& step, double share) const {
    return with_decimals(x(step), 1) + "," + with_decimals(y(share), 1) + " ";
  }
  static Html words(double at, double base, const std::string& text, const char* anchor) {
    return tag("text",
               {{"x", with_decimals(at, 1)},
                {"y", with_decimals(base, 1)},
                {"text-anchor", anchor},
                {"font-size", "12"}},
               text);
  }
  static Html grid() {
    Html lines;
    for (const double share : {0.5, 0.6, 0.7, 0.8, 0.9, 1.0}) {
      const std::string at = with_decimals(y(share), 1);
      lines += tag("line", {{"class", "scale"}, {"x1", "46"}, {"x2", "630"}, {"y1", at}, {"y2", at}}, "") +
               words(left - 4, y(share) + 4, with_decimals(100 * share, 0) + " %", "end");
    }
    return lines;
  }

  const Visit& visit_;
  const std::vector<AuditStep>& steps_;
};

std::string outcome_of(const Visit& visit, const std::string& outcome) {
  if (outcome == "right") return visit.say("ถูก", "right");
  return outcome == "wrong" ? visit.say("ผิด", "wrong") : visit.say("ยังไม่ได้ตรวจ", "open");
}

Html values(const Visit& visit, int draw) {
  Html rows;
  for (const Record& value : records_of(visit.db,
                                        "SELECT a.*, coalesce(d.agency, d.source, '') AS agency FROM audits "
                                        "AS a LEFT JOIN documents AS d USING "
                                        "(document_id) WHERE draw = :draw ORDER BY seq LIMIT :count",
                                        {{"draw", std::int64_t{draw}}, {"count", std::int64_t{values_max}}}))
    rows += tag("tr", {{"class", value.text("outcome")}}, number(value.text("seq")),
                tag("td", {},
                    link_to(review_cell_address(value.text("cell_id")).text(),
                            value.text("text").empty() ? visit.say("(ว่าง)", "(empty)") : value.text("text"))),
                tag("td", {}, value.text("field").empty() ? "" : column_title(visit, value.text("field"))),
                tag("td", {}, value.text("agency")), number(value.text("page")),
                number(with_decimals(value.number("confidence").value_or(0), 3)),
                tag("td", {}, outcome_of(visit, value.text("outcome"))));
  Html titles;
  for (const Words& title :
       {Words{"ลำดับ", "No."}, Words{"ข้อความ", "Text"}, Words{"ข้อมูล", "Field"}, Words{"หน่วยงาน", "Agency"},
        Words{"หน้า", "Page"}, Words{"ความมั่นใจ", "Confidence"}, Words{"ผล", "Outcome"}})
    titles += tag("th", {{"scope", "col"}}, title.in(visit.language));
  const std::string title = visit.say("ค่าที่สุ่มมา", "What was drawn");
  return tag("section", {}, tag("h2", {}, title),
             tag("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", title}},
                 tag("table", {{"class", "rows"}}, tag("caption", {{"class", "hidden"}}, title),
                     tag("thead", {}, tag("tr", {}, titles)), tag("tbody", {}, rows))));
}

// One figure, and how to go on: Enter on the link that the page opens with leads to the first open value.
Html summary(const Visit& visit, const Audited& audited) {
  const AuditedStratum& whole = audited.whole;
  const int open = whole.drawn - looked_at(whole);
  Html figure = looked_at(whole) == 0
                    ? Html(visit.say("ยังไม่ได้ตรวจค่าใด", "Nothing was looked at yet."))
                    : tag("b", {}, percent(whole.precision)) +
                          visit.say(" ถูกต้อง ช่วงเชื่อมั่น 95 %: ", " right; interval of 95 %: ") +
                          percent(whole.interval);
  Html onward =
      open == 0 ? Html(visit.say("ตรวจครบแล้ว", "All of it was looked at."))
                : tag("a",
                      {{"href", Address({"review"}).with("kind", "audit").text()},
                       {"class", "button"},
                       Attribute("autofocus", true)},
                      visit.say("ตรวจต่อ ", "Go on: ") + std::to_string(open) + visit.say(" ค่า", " values"));
  return tag("p", {{"class", "figure"}}, figure) +
         tag("p", {},
             visit.say("การสุ่มครั้งที่ ", "Draw ") + std::to_string(audited.draw) + " · " +
                 visit.say("ตรวจแล้ว ", "looked at ") + std::to_string(looked_at(whole)) + " / " +
                 std::to_string(whole.drawn) + visit.say(" จาก ", " of ") + grouped(whole.size) +
                 visit.say(" ค่าที่เครื่องมั่นใจ · ", " sure values · "),
             onward);
}

Html draws(const Visit& visit, int shown, int last) {
  Html links;
  for (int draw = 1; draw <= last; ++draw)
    links += tag("li", {},
                 tag("a",
                     {{"href", visit.address().with("draw", std::to_string(draw)).text()},
                      Attribute("aria-current", "true", draw == shown)},
                     visit.say("ครั้งที่ ", "Draw ") + std::to_string(draw)));
  return last < 2 ? Html() : tag("ul", {{"class", "kinds"}}, links);
}

Html nothing_drawn(const Visit& visit) {
  return tag("p", {}, visit.say("ยังไม่ได้สุ่มค่าใด สั่ง ", "Nothing was drawn yet. Draw some values with "),
             tag("code", {}, "thaimemo review reports.db --audit 200"));
}

}  // namespace

Response audit_page(const Visit& visit, Reviewing& reviewing, PageImages&) {
  reviewing.speaker(visit);
  const int last = visit.db.execAndGet("SELECT coalesce(max(draw), 0) FROM audit_draw").getInt();
  const int asked = std::atoi(visit.field("draw").c_str()), draw = asked > 0 && asked <= last ? asked : last;
  const std::string title = visit.say("สุ่มตรวจ", "Audit");
  Html body = tag("div", {{"class", "bar"}}, link_to("/review", visit.say("← คิวตรวจทาน", "← The queue")),
                  draws(visit, draw, last));
  if (last == 0) return page_response(visit, title, body + nothing_drawn(visit));
  const Audited audited = audit_result(visit.db, draw);
  const std::vector<AuditStep> steps = audit_growth(visit.db, draw);
  return page_response(visit, title,
                       body + summary(visit, audited) + GrowthPlot(visit, steps).html() +
                           strata(visit, audited) + values(visit, draw));
}

}  // namespace thaimemo
