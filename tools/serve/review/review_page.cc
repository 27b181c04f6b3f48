#include "tools/serve/review/review_page.h"

#include <array>

#include "tools/serve/review/item/item_form.h"
#include "tools/serve/review/item/place_key.h"
#include "tools/serve/review/item/review_item.h"
#include "tools/serve/review/item/review_names.h"
#include "tools/serve/review/json_answer.h"
#include "tools/serve/review/review_script.h"
#include "tools/serve/review/walk.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int items_ahead = 3;  // whose pictures a browser loads before they are asked for

constexpr std::array<const char*, 6> kinds{"recheck", "score", "check", "fact", "text", "audit"};

// The queue, a kind of it a link, with how much is left of each.
Html kind_links(const Visit& visit, const Address& walk, const std::map<std::string, int>& left) {
  Html links;
  int all = 0;
  for (const auto& [kind, count] : left) all += count;
  const auto add = [&](const std::string& kind, const std::string& words, int count) {
    links += tag("li", {},
                 tag("a",
                     {{"href", walk.with("kind", kind).text()},
                      {"data-kind", kind.empty() ? "all" : kind},
                      Attribute("aria-current", "true", walk.field("kind") == kind)},
                     words, " ", tag("b", {}, grouped(count))));
  };
  add("", visit.say("ทั้งหมด", "All"), all);
  for (const char* kind : kinds)
    if (const auto found = left.find(kind); found != left.end() || walk.field("kind") == kind)
      add(kind, kind_name(visit, kind), found == left.end() ? 0 : found->second);
  if (left.contains("audit") || walk.field("kind") == "audit")
    links += tag("li", {}, link_to("/review/audit", visit.say("ผลการสุ่มตรวจ", "The audit")));
  return tag("ul", {{"class", "kinds"}}, links);
}

Html text_filter(const std::string& label, const char* name, const Address& walk, const char* size) {
  return tag("label", {}, label, " ",
             void_tag("input", {{"name", name}, {"value", walk.field(name)}, {"size", size}}));
}

Html filter_fields(const Visit& visit, const Address& walk) {
  return tag("details", {{"class", "filters"}}, tag("summary", {}, visit.say("เลือกเฉพาะ", "Only")),
             tag("form", {{"action", "/review"}}, hidden_field("kind", walk.field("kind")),
                 text_filter(visit.say("ปี", "Year"), "year", walk, "5"),
                 text_filter(visit.say("จังหวัด", "Province"), "province", walk, "12"),
                 text_filter(visit.say("เอกสาร (SHA)", "Document (SHA)"), "doc", walk, "13"),
                 text_filter(visit.say("หน้า", "Page"), "page", walk, "4"),
                 tag("button", {}, visit.say("แสดง", "Show"))));
}

// What was kept just before, with the way back; filled by script as well.
Html saved_note(const Visit& visit, const Address& walk) {
  const std::string id = visit.field("saved");
  Html words;
  if (!id.empty() && id.find_first_not_of("0123456789") == id.npos)
    words = Html(visit.say("บันทึกแล้ว ", "Saved ")) +
            tag("form", {{"method", "post"}, {"action", "/review/undo"}, {"class", "undo"}},
                hidden_field("id", id), carried(walk),
                tag("button", {{"class", "quiet"}}, tag("kbd", {}, "U"), visit.say(" เลิกทำ", " Undo")));
  return tag("div", {{"class", "saved"}, {"role", "status"}}, words);
}

struct Key {
  const char* key;
  Words words;
};
constexpr std::array<Key, 14> keys{{
    {"Enter", {"ถูกต้องตามที่เห็น บันทึกแล้วไปต่อ", "what stands there is right: save, go on"}},
    {"Space", {"แก้ข้อความ (Enter บันทึก, Esc เลิก)", "edit the text (Enter saves, Esc leaves it)"}},
    {"1 – 9", {"เลือกคำที่อาจเป็น", "take a candidate"}},
    {"S", {"ไม่แน่ใจ ให้คนอื่นดู", "unsure: somebody else may look"}},
    {"X", {"อ่านไม่ออก", "illegible"}},
    {"U", {"เลิกทำรายการที่บันทึกล่าสุด", "undo what was saved last"}},
    {"↓", {"รายการถัดไป ไม่บันทึก", "next item, without saving"}},
    {"↑", {"รายการก่อนหน้า", "previous item"}},
    {"Tab", {"ช่องถัดไปของหน้านี้ (Shift + Tab ช่องก่อน)", "next cell of the page (Shift + Tab: the one before)"}},
    {"T", {"ตรวจทั้งตารางในหน้าเดียว", "the whole table on one page"}},
    {"Z", {"ขยายภาพ", "enlarge the picture"}},
    {"H", {"ซ่อนหรือแสดงกรอบ", "hide or show the frames"}},
    {"Esc", {"ออกจากโต๊ะตรวจ เพื่อใช้ Tab กับส่วนอื่นของหน้า", "leave the item, so that Tab walks through the page"}},
    {"?", {"แสดงรายการนี้", "show this list"}},
}};

Html key_help(const Visit& visit) {
  Html rows;
  for (const Key& key : keys)
    rows += tag("dt", {}, tag("kbd", {}, key.key)) + tag("dd", {}, key.words.in(visit.language));
  return tag("dialog", {{"class", "keys"}, {"aria-labelledby", "keys-title"}},
             tag("h2", {{"id", "keys-title"}},
                 visit.say("แป้นพิมพ์ (ใช้ได้ทั้งแป้นไทยและอังกฤษ)", "Keys, whatever the keyboard's language")),
             tag("dl", {}, rows),
             tag("form", {{"method", "dialog"}}, tag("button", {}, visit.say("ปิด", "Close"))));
}

// Of every kind, also of those that are not asked for.
std::map<std::string, int> left_of(const Visit& visit, QueueFilter filter) {
  filter.kind.clear();
  return queue_counts(visit.db, filter);
}

Json item_json(const Visit& visit, PageImages& images, const QueueItem& item, const Address& walk,
               const std::string& other = "") {
  return {{"key", item.key}, {"html", review_item(visit, images, item, walk, other).markup()}};
}

Response nothing_left(const Visit& visit, const Address& walk, const QueueFilter& filter) {
  return page_response(visit, visit.say("ตรวจทาน", "Review"),
                       tag("div", {{"class", "reviewing"}}, kind_links(visit, walk, left_of(visit, filter)),
                           filter_fields(visit, walk), saved_note(visit, walk),
                           tag("p", {{"class", "done"}},
                               visit.say("ไม่มีรายการที่รอตรวจในส่วนนี้", "Nothing waits to be looked at here."))));
}

}  // namespace

Response review_page(const Visit& visit, Reviewing& reviewing, PageImages& images) {
  const LeaseHolder holder = reviewing.holder(visit);
  const Address walk = walk_address(visit.address());
  const QueueFilter filter = filter_of(visit, walk, holder.name);
  const std::string at = visit.field("at");
  Response response;
  if (at.empty()) {
    const auto first = next_items(visit.db, reviewing, filter, holder, "", 1);
    response = first.empty() ? nothing_left(visit, walk, filter)
                             : see_other(walk.with("at", first.front().key)
                                             .with("saved", visit.field("saved"))
                                             .with("lang", visit.field("lang")));
  } else {
    const QueueItem item = item_at(visit.db, at);
    const std::string other = reviewing.take(item.key, holder).value_or("");
    response = page_response(
        visit, visit.say("ตรวจทาน", "Review"),
        tag("div", {{"class", "reviewing"}},
            tag("div", {{"class", "bar"}}, kind_links(visit, walk, left_of(visit, filter)),
                filter_fields(visit, walk), saved_note(visit, walk)),
            tag("review-desk", {}, review_item(visit, images, item, walk, other)),
            tag("p", {{"class", "note keys"}},
                visit.say(
                    "Enter ถูกต้องไปต่อ · Space แก้ · 1–9 เลือก · S ไม่แน่ใจ · X อ่านไม่ออก · U เลิกทำ · ↑↓ ก่อน ถัดไป · "
                    "? "
                    "แป้นทั้งหมด",
                    "Enter right, go on · Space edit · 1–9 candidate · S unsure · X illegible · U undo · "
                    "↑↓ previous, next · ? all keys")),
            key_help(visit)) +
            review_script(visit));
  }
  Reviewing::remember(visit, holder, response);
  return response;
}

Response next_answer(const Visit& visit, Reviewing& reviewing, PageImages& images) {
  const LeaseHolder holder = reviewing.holder(visit);
  const Address walk = walk_address(visit.address());
  const QueueFilter filter = filter_of(visit, walk, holder.name);
  Json items = Json::array();
  for (const QueueItem& item :
       next_items(visit.db, reviewing, filter, holder, visit.field("after"), items_ahead))
    items.push_back(item_json(visit, images, item, walk));
  return json_response({{"items", items}, {"left", left_of(visit, filter)}});
}

Response item_answer(const Visit& visit, Reviewing& reviewing, PageImages& images) {
  const LeaseHolder holder = reviewing.holder(visit);
  const QueueItem item = item_at(visit.db, visit.field("at"));
  const std::string other = reviewing.take(item.key, holder).value_or("");
  return json_response(
      {{"items", Json::array({item_json(visit, images, item, walk_address(visit.address()), other)})}});
}

}  // namespace thaimemo
