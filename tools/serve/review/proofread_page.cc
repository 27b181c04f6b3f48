#include "tools/serve/review/proofread_page.h"

#include <algorithm>
#include <set>

#include "store/correction/corrections.h"
#include "store/review/places.h"
#include "tools/serve/review/item/item_pictures.h"
#include "tools/serve/review/item/place_key.h"
#include "tools/serve/review/review_script.h"
#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

struct Sheet {
  const Visit& visit;
  PageFacts facts;
  Ground ground;
  std::vector<Correction> places, standing;
};

std::string name_of_place(const Visit& visit, const Correction& place) {
  if (place.target == Target::line) return visit.say("บรรทัด", "Line");
  return visit.say("แถว ", "Row ") + std::to_string(place.row + 1) + visit.say(" ช่อง ", ", column ") +
         std::to_string(place.column + 1);
}

// The picture of a place above its text.
Html strip(const Sheet& sheet, const Correction& place, int number) {
  const std::string behind = "." + std::to_string(number), title = name_of_place(sheet.visit, place);
  const bool settled = settles(sheet.standing, place);
  const auto rows = 1 + std::count(place.before.begin(), place.before.end(), '\n') +
                    static_cast<std::ptrdiff_t>(place.before.size()) / 240;
  return tag("li", {{"class", settled ? "strip settled" : "strip"}},
             sheet.ground == Ground::picture
                 ? place_picture(sheet.visit, sheet.facts, sheet.ground, place.bbox, title)
                 : tag("p", {{"class", "text raw"}}, place.raw),
             hidden_field("place" + behind, place_key(place)),
             hidden_field("seen" + behind, seen_mark(place)),
             void_tag("input", {{"type", "hidden"}, {"name", "keep" + behind}, {"class", "keep"}}),
             tag("textarea",
                 {{"name", "text" + behind},
                  {"aria-label", title},
                  {"rows", std::to_string(std::min<std::ptrdiff_t>(rows, 12))},
                  {"lang", "th"},
                  {"spellcheck", "false"}},
                 "\n" + place.before),
             tag("span", {{"class", "state"}},
                 settled ? "✓ " + sheet.visit.say("ตรวจแล้ว", "looked at") : std::string()));
}

// Which part of the page: each table, the lines, everything.
Html parts(const Sheet& sheet, const Address& here) {
  std::set<int> tables;
  for (const Correction& place : sheet.places) tables.insert(place.table);
  if (tables.size() < 2) return {};
  Html links;
  const auto add = [&](const std::string& table, const std::string& words) {
    links += tag("li", {},
                 tag("a",
                     {{"href", here.with("table", table).text()},
                      Attribute("aria-current", "true", here.field("table") == table)},
                     words));
  };
  add("", sheet.visit.say("ทั้งหน้า", "Whole page"));
  for (const int table : tables)
    add(std::to_string(table), table == 0 ? sheet.visit.say("นอกตาราง", "Outside tables")
                                          : sheet.visit.say("ตาราง ", "Table ") + std::to_string(table));
  return tag("ul", {{"class", "kinds"}}, links);
}

Html strips_form(const Sheet& sheet) {
  const Visit& visit = sheet.visit;
  const std::string table = visit.field("table");
  Html strips;
  int number = 0;
  for (const Correction& place : sheet.places)
    if ((table.empty() || std::to_string(place.table) == table) && !place.bbox.empty())
      strips += strip(sheet, place, ++number);
  if (number == 0) return tag("p", {}, visit.say("ไม่มีข้อความในหน้านี้", "No text stands here."));
  const Html save =
      tag("button", {{"class", "accept"}}, visit.say("บันทึกว่าตรวจแล้วทั้งหมด", "Save all as looked at"));
  return tag(
      "form", {{"method", "post"}, {"action", "/review/save-page"}, {"class", "strips"}},
      hidden_field("doc", sheet.facts.sha256()), hidden_field("page", std::to_string(sheet.facts.number)),
      hidden_field("table", table),
      tag("p", {{"class", "note"}},
          visit.say(
              "แก้ข้อความใต้ภาพให้ตรงกับหน้ากระดาษ: Enter บันทึกช่องนี้แล้วไปช่องถัดไป, Tab ข้าม, Shift + Enter "
              "ขึ้นบรรทัดใหม่ ปุ่มท้ายหน้าบันทึกทุกช่องพร้อมกัน ช่องที่ไม่ได้แก้นับว่าถูกต้อง",
              "Make each text say what its picture says: Enter saves it and goes on, Tab skips it, "
              "Shift + Enter begins a line. The button below saves all at once; what you did not change "
              "counts as right.")),
      tag("ol", {}, strips), save);
}

Html saved_note(const Visit& visit) {
  const int saved = std::atoi(visit.field("saved").c_str());
  return tag("div", {{"class", "saved"}, {"role", "status"}},
             saved > 0 ? visit.say("บันทึกแล้ว ", "Saved: ") + std::to_string(saved) : std::string());
}

}  // namespace

Response proofread_page(const Visit& visit, const PathValues& path, Reviewing& reviewing,
                        PageImages& images) {
  const LeaseHolder holder = reviewing.holder(visit);
  const Record document = document_named(visit, path.at("sha"));
  const PageFacts facts = page_facts(visit, document, page_number_of(visit, path.at("page")));
  const std::string sha = facts.sha256();
  const Sheet sheet{visit, facts, ground_of(facts, images), page_to_correct(visit.db, sha, facts.number),
                    standing(corrections_of(visit.db, sha))};
  const std::string title =
      document.text("agency").empty() ? document.text("source") : document.text("agency");
  Response response = page_response(
      visit,
      visit.say("ตรวจทาน: ", "Proofread: ") + title + visit.say(" · หน้า ", " · page ") +
          std::to_string(facts.number),
      tag("proof-strips", {},
          tag("div", {{"class", "bar"}},
              link_to(page_address(sha, facts.number).text(), visit.say("← ดูทั้งหน้า", "← The page")),
              link_to("/review", visit.say("คิวตรวจทาน", "The queue")),
              parts(sheet, proofread_address(sha, facts.number).with("table", visit.field("table"))),
              saved_note(visit)),
          picture_note(visit, facts, sheet.ground, images), strips_form(sheet)) +
          review_script(visit));
  Reviewing::remember(visit, holder, response);
  return response;
}

}  // namespace thaimemo
