#include "tools/serve/proof/sheet_page.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tools/serve/proof/page_tables.h"
#include "tools/serve/proof/sheet_picture.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int zoom_max = 4;

int zoom_of(const Visit& visit) {
  return std::clamp(std::atoi(visit.field("zoom").c_str()), 1, zoom_max);
}

// ?box=x0,y0,x1,y1
std::optional<Box> asked_box(const Visit& visit) {
  Box box;
  const std::string sides = visit.field("box");
  if (std::sscanf(sides.c_str(), "%lf,%lf,%lf,%lf", &box.x0, &box.y0, &box.x1, &box.y1) != 4)
    return std::nullopt;
  return std::isfinite(box.width()) && std::isfinite(box.height()) && !box.empty() ? std::optional(box)
                                                                                   : std::nullopt;
}

// Scores in headings and sentences: they have no cell whose page would prove them.
std::vector<SheetStyle::Told> scores_outside_tables(const Visit& visit, const PageFacts& facts) {
  std::vector<SheetStyle::Told> told;
  for (const Record& score :
       records_of(visit.db,
                  "SELECT indicator, score_text, x0, y0, x1, y1 FROM all_scores WHERE document_id = "
                  ":document AND page = :page AND cell_id IS NULL ORDER BY seq",
                  {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}}))
    if (const auto box = box_of(score))
      told.push_back({*box, score.text("indicator") + "\n" + score.text("score_text")});
  return told;
}

// Facts of the document that a heading or a sentence of this page states.
std::vector<Record> facts_outside_tables(const Visit& visit, const PageFacts& facts) {
  return records_of(
      visit.db,
      "SELECT field, text, x0, y0, x1, y1 FROM all_fact_places WHERE document_id = :document AND "
      "page = :page AND cell_id IS NULL AND x0 IS NOT NULL ORDER BY field",
      {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}});
}

std::string name_and_value(const Visit& visit, const PageFacts& facts, const std::string& field) {
  return column_title(visit, field) + " " + shown_code(visit, field, facts.document.text(field));
}

void add_facts(const Visit& visit, const PageFacts& facts, std::vector<SheetStyle::Told>& told) {
  for (const Record& fact : facts_outside_tables(visit, facts))
    if (const auto box = box_of(fact))
      told.push_back({*box, name_and_value(visit, facts, fact.text("field")) + "\n" + fact.text("text")});
}

// What is read from the framed place, with the words that stand there.
Html framed_facts(const Visit& visit, const PageFacts& facts) {
  const auto framed = asked_box(visit);
  std::string values, words;
  for (const Record& fact : facts_outside_tables(visit, facts))
    if (const auto box = box_of(fact); framed && box && overlap_area(*box, *framed) > 0) {
      if (!words.empty() && words != fact.text("text")) continue;
      values += (values.empty() ? "" : " · ") + name_and_value(visit, facts, fact.text("field"));
      words = fact.text("text");
    }
  if (words.empty()) return {};
  return tag("div", {{"class", "framed-facts"}, {"role", "note"}}, tag("p", {}, tag("b", {}, values)),
             tag("blockquote", {}, words));
}

// The pages beside it that could be read.
std::int64_t page_beside(const Visit& visit, const PageFacts& facts, bool after) {
  const auto found = record_of(
      visit.db,
      after ? "SELECT min(page) AS page FROM all_pages WHERE document_id = :document AND page > :page"
            : "SELECT max(page) AS page FROM all_pages WHERE document_id = :document AND page < :page",
      {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}});
  return found ? found->whole("page") : 0;
}

Html step(const Visit& visit, const PageFacts& facts, bool after) {
  const std::int64_t page = page_beside(visit, facts, after);
  const std::string words =
      after ? visit.say("หน้าถัดไป →", "Next page →") : visit.say("← หน้าก่อน", "← Previous page");
  if (page == 0) return tag("span", {{"class", "note"}}, words);
  const Address address =
      page_address(facts.sha256(), page).with("tint", visit.field("tint")).with("zoom", visit.field("zoom"));
  return tag("a", {{"href", address.text()}, {"rel", after ? "next" : "prev"}}, words);
}

Html pager(const Visit& visit, const PageFacts& facts) {
  const bool tinted = visit.field("tint") == "1";
  const int zoom = zoom_of(visit);
  Html zooms;
  for (int times = 1; times <= zoom_max; ++times)
    zooms += tag("a",
                 {{"href", visit.address().with("zoom", times > 1 ? std::to_string(times) : "").text()},
                  {"class", "zoom"},
                  Attribute("aria-current", "true", times == zoom)},
                 std::to_string(times) + "×") +
             " ";
  return tag("nav", {{"class", "pager"}, {"aria-label", visit.say("หน้าของเอกสาร", "Pages of the document")}},
             step(visit, facts, false),
             link_to(document_address(facts.sha256()).text(), facts.document.text("source")),
             tag("span", {}, std::to_string(facts.number) + " / " + facts.document.text("pages")),
             step(visit, facts, true),
             link_to(visit.address().with("tint", tinted ? "" : "1").text(),
                     tinted ? visit.say("ไม่แสดงความมั่นใจ", "Hide confidence")
                            : visit.say("แสดงความมั่นใจเป็นสี", "Show confidence as tint")),
             tag("span", {}, visit.say("ขยาย ", "Zoom "), zooms),
             visit.reviewer ? link_to(proofread_address(facts.sha256(), facts.number).text(),
                                      visit.say("ตรวจทานหน้านี้", "Proofread this page"))
                            : Html(),
             visit.reviewer && !facts.is_text()
                 ? link_to(grid_address(facts.sha256(), facts.number, 0).text(),
                           visit.say("แก้เส้นตาราง", "Draw its tables"))
                 : Html());
}

// Where to open the file itself: told only on one's own machine, where nobody has to log in.
Html original_place(const Visit& visit, const PageFacts& facts, PageImages& images) {
  const auto original = visit.user.empty() ? images.original(facts.imaged) : std::nullopt;
  if (!original) return {};
  return tag(
      "div", {{"class", "note original"}},
      visit.say("แฟ้มต้นฉบับ เปิดที่หน้า ", "The original file, to be opened at page ") +
          std::to_string(facts.number) + ": ",
      tag("copy-text", {{"label", visit.say("คัดลอก", "Copy")}, {"done", visit.say("คัดลอกแล้ว", "Copied")}},
          place_of(*original)));
}

Html viewer(const Visit& visit, const PageFacts& facts, const std::vector<Record>& tables,
            const std::vector<Record>& cells, PageImages& images) {
  const int zoom = zoom_of(visit);
  SheetStyle style;
  style.ground = ground_of(facts, images);
  style.image_width = zoom > 1 ? zoom_width : screen_width;
  style.tint = visit.field("tint") == "1";
  style.here = visit.field("at");
  style.framed = asked_box(visit);
  style.told = scores_outside_tables(visit, facts);
  add_facts(visit, facts, style.told);
  const std::string title =
      facts.document.text("source") + visit.say(" หน้า ", ", page ") + std::to_string(facts.number);
  return framed_facts(visit, facts) + picture_note(visit, facts, style.ground, images) +
         tag("page-sheet",
             {{"class", "sheet zoom-" + std::to_string(zoom)},
              {"tabindex", "0"},
              {"role", "region"},
              {"aria-label", title},
              {"data-sharp", page_image_address(facts.sha256(), facts.number, zoom_width).text()}},
             sheet_picture(visit, facts, tables, cells, style, title)) +
         tag("p", {{"class", "note keys"}},
             visit.say("แป้นพิมพ์: N P หน้าถัดไปและหน้าก่อน + − 0 ขยาย ย่อ เต็มหน้า · ลากเพื่อเลื่อน · Ctrl + ล้อเมาส์ขยาย",
                       "Keys: N P next and previous page, + − 0 zoom · drag to move · Ctrl + wheel to zoom"));
}

Html problems(const Visit& visit, const PageFacts& facts) {
  Html rows;
  for (const Record& problem : problems_of(visit, facts))
    rows += tag("li", {{"class", "severity-" + problem.text("severity")}},
                tag("b", {{"title", problem.text("code")}}, shown_code(visit, "code", problem.text("code"))),
                " ", shown_code(visit, "place", problem.text("place")),
                problem.text("place").empty() ? "" : ": ", problem.text("message"));
  if (rows.empty()) return {};
  return tag("section", {}, tag("h2", {}, visit.say("สิ่งที่อ่านไม่ได้หรือยังสงสัยในหน้านี้", "Problems of this page")),
             tag("ul", {{"class", "problems"}}, rows));
}

Html scores(const Visit& visit, const PageFacts& facts) {
  return rows_section(
      visit, visit.say("คะแนนในหน้านี้", "Scores on this page"),
      "SELECT year, indicator_no, indicator, score, score_text, as_written, confidence, needs_review, page, "
      "cell_id, x0, y0, x1, y1"
      " FROM all_scores WHERE document_id = :document AND page = :page ORDER BY seq",
      {{"document", facts.document_id()}, {"page", std::int64_t{facts.number}}}, file_of(facts.document));
}

}  // namespace

Response sheet_page(const Visit& visitor, const PathValues& path, PageImages& images) {
  const Record document = document_named(visitor, path.at("sha"));
  const Visit visit = visit_to(visitor, document);
  const PageFacts facts = page_facts(visit, document, page_number_of(visit, path.at("page")));
  const auto tables = tables_of(visit, facts), cells = cells_of(visit, facts);
  const std::string agency =
      document.text("agency").empty() ? document.text("source") : document.text("agency");
  Html found;
  if (!tables.empty())
    found = tag("section", {}, tag("h2", {}, visit.say("ตารางในหน้านี้", "Tables on this page")),
                page_tables(visit, tables, cells, doubts_of(visit, facts), visit.field("at")));
  return page_response(visit, agency + visit.say(" · หน้า ", " · page ") + std::to_string(facts.number),
                       version_note(visit, document) + pager(visit, facts) +
                           original_place(visit, facts, images) +
                           viewer(visit, facts, tables, cells, images) + problems(visit, facts) +
                           scores(visit, facts) + found);
}

}  // namespace thaimemo
