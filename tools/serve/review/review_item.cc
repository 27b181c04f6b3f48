#include "tools/serve/review/review_item.h"

#include <algorithm>

#include "normalize/record/report_record.h"
#include "store/correction/corrections.h"
#include "tools/serve/proof/cell_corrections.h"
#include "tools/serve/proof/cell_uses.h"
#include "tools/serve/proof/doubts.h"
#include "tools/serve/review/item_pictures.h"
#include "tools/serve/review/place_key.h"
#include "tools/serve/review/review_names.h"
#include "tools/serve/review/walk.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

constexpr std::size_t candidates_max = 9;  // as many as have a key

// Everything that an item is shown with.
struct Shown {
  const Visit& visit;
  const QueueItem& item;
  const Address& walk;
  Record document;
  std::optional<PageFacts> facts;  // none of a file that could not be read
  std::optional<Record> cell;      // of cells and columns
};

// The page of the place, or the next one that could be read.
std::optional<PageFacts> page_of(const Visit& visit, const Record& document, int wanted) {
  const auto page = record_of(visit.db,
                              "SELECT page FROM pages WHERE document_id = :document "
                              "ORDER BY page < :page, page LIMIT 1",
                              {{"document", document.value("document_id")}, {"page", std::int64_t{wanted}}});
  if (!page) return std::nullopt;
  return page_facts(visit, document, static_cast<int>(page->whole("page")));
}

std::optional<Record> cell_of(const Visit& visit, const Record& document, const Correction& place) {
  if (place.table == 0) return std::nullopt;
  return record_of(visit.db,
                   "SELECT * FROM cells WHERE document_id = :document AND page = :page AND table_no = :table "
                   "AND row_no = :row AND column_no = :column",
                   {{"document", document.value("document_id")},
                    {"page", std::int64_t{place.page}},
                    {"table", std::int64_t{place.table}},
                    {"row", std::int64_t{place.row}},
                    {"column", std::int64_t{place.column}}});
}

Shown shown_item(const Visit& visit, const QueueItem& item, const Address& walk) {
  const Record document = document_named(visit, item.place.sha256);
  return {visit,
          item,
          walk,
          document,
          page_of(visit, document, std::max(item.place.page, 1)),
          cell_of(visit, document, item.place)};
}

Html field_choice(const Visit& visit, const std::string& chosen) {
  Html options;
  for (int i = 0; i <= static_cast<int>(Field::other); ++i) {
    const std::string name = name_of(static_cast<Field>(i));
    options +=
        tag("option", {{"value", name}, Attribute("selected", name == chosen)}, column_title(visit, name));
  }
  return options;
}

std::string asked_for(const Shown& shown) {
  const Visit& visit = shown.visit;
  switch (shown.item.place.target) {
    case Target::column:
      return visit.say("คอลัมน์นี้คืออะไร", "What this column means");
    case Target::fact:
      return column_title(visit, shown.item.place.name);
    case Target::line:
      return visit.say("ข้อความในบรรทัดนี้", "Text of this line");
    case Target::cell:
      break;
  }
  const std::string field = shown.cell ? shown.cell->text("field") : "";
  return field.empty() ? visit.say("ข้อความในช่องนี้", "Text of this cell") : column_title(visit, field);
}

// All of a text is in sight, as far as it fits the screen.
std::ptrdiff_t lines_of(const std::string& text) {
  constexpr std::ptrdiff_t bytes_of_a_line = 210, lines_max = 8;  // 70 Thai letters; by eye
  const auto breaks = std::count(text.begin(), text.end(), '\n');
  return std::min(1 + breaks + static_cast<std::ptrdiff_t>(text.size()) / bytes_of_a_line, lines_max);
}

Html answer_field(const Shown& shown) {
  const Correction& place = shown.item.place;
  const std::string label = asked_for(shown);
  Html field;
  if (place.target == Target::column)
    field = tag("select", {{"name", "text"}, {"id", "text"}}, field_choice(shown.visit, place.before));
  else
    field = tag("textarea",
                {{"name", "text"},
                 {"id", "text"},
                 {"rows", std::to_string(lines_of(place.before))},
                 {"lang", "th"},
                 {"spellcheck", "false"}},
                "\n" + place.before);
  return tag("label", {{"for", "text"}, {"class", "asked"}}, label) + field;
}

Html candidates(const Shown& shown) {
  Html buttons;
  std::size_t number = 0;
  for (const Reading& reading : shown.item.candidates) {
    if (reading.text.empty()) continue;  // a button of nothing says nothing
    if (shown.item.candidates.size() == 1 && reading.text == shown.item.place.before) continue;
    if (++number > candidates_max) break;
    buttons +=
        tag("li", {},
            tag("button", {{"name", "candidate"}, {"value", reading.text}, {"class", "candidate"}},
                tag("kbd", {}, std::to_string(number)), " ", tag("span", {{"lang", "th"}}, reading.text), " ",
                tag("small", {}, with_decimals(reading.confidence, 2))));
  }
  if (buttons.empty()) return {};
  return tag("ol",
             {{"class", "candidates"},
              {"aria-label", shown.visit.say("อาจอ่านเป็น (ความน่าจะเป็น)", "Could be (probability)")}},
             buttons);
}

Html verdict_button(const char* verdict, const char* key, const std::string& words) {
  return tag("button", {{"name", "verdict"}, {"value", verdict}, {"class", *verdict ? "quiet" : "accept"}},
             tag("kbd", {}, key), " ", words);
}

Html actions(const Shown& shown) {
  const Visit& visit = shown.visit;
  Html buttons = verdict_button("", "Enter", visit.say("ถูกต้อง บันทึกแล้วไปต่อ", "Right: save, go on")) +
                 verdict_button("unsure", "S", visit.say("ไม่แน่ใจ", "Unsure")) +
                 verdict_button("illegible", "X", visit.say("อ่านไม่ออก", "Illegible"));
  if (settles(standing(corrections_of(visit.db, shown.item.place.sha256)), shown.item.place))
    buttons += verdict_button("reverted", "", visit.say("กลับไปใช้ค่าที่เครื่องอ่าน", "Back to the machine's value"));
  return tag("div", {{"class", "actions"}}, buttons,
             tag("label", {{"class", "why"}}, visit.say("เหตุผล (ถ้ามี)", "Reason (if any)"), " ",
                 void_tag("input", {{"name", "reason"}, {"maxlength", "500"}})));
}

// The first button is what Enter in a field presses, so candidates come behind it.
Html say_form(const Shown& shown) {
  const Correction& place = shown.item.place;
  return tag("form", {{"method", "post"}, {"action", "/review/save"}, {"class", "say"}}, carried(shown.walk),
             hidden_field("place", shown.item.key), hidden_field("seen", seen_mark(place)),
             answer_field(shown), actions(shown), candidates(shown));
}

// The form that sets what the column means, beside a cell.
Html column_fact(const Shown& shown) {
  if (!shown.cell || shown.item.place.target != Target::cell) return {};
  const Visit& visit = shown.visit;
  const std::string field = shown.cell->text("field");
  return described(visit.say("คอลัมน์", "Column"),
                   (field.empty() ? Html() : Html(column_title(visit, field) + " ")) +
                       link_to(review_column_address(shown.cell->text("cell_id")).text(),
                               visit.say("แก้ความหมาย", "correct its meaning")));
}

Html page_links(const Shown& shown) {
  if (!shown.facts) return {};
  const Visit& visit = shown.visit;
  const std::string sha = shown.item.place.sha256;
  const std::string at = shown.cell ? shown.cell->text("cell_id") : "";
  const int number = shown.facts->number;
  return described(visit.say("ตำแหน่ง", "Place"),
                   link_to(page_address(sha, number).with("at", at).text(),
                           visit.say("หน้า ", "page ") + std::to_string(number)) +
                       Html(shown.cell ? " " + place_in_words(visit, *shown.cell) : "")) +
         described(visit.say("ทั้งหน้า", "Whole page"),
                   link_to(proofread_address(sha, number).text(), visit.say("ตรวจทานทั้งหน้า", "proofread it")));
}

Html facts(const Shown& shown) {
  const Visit& visit = shown.visit;
  const Correction& place = shown.item.place;
  return tag(
      "dl", {{"class", "facts"}},
      described(visit.say("หน่วยงาน", "Agency"), shown.item.agency) +
          described(visit.say("แฟ้ม", "File"),
                    link_to(document_address(place.sha256).text(), shown.item.source)) +
          (shown.cell ? described(visit.say("หัวคอลัมน์", "Header"), shown.cell->text("header")) : Html()) +
          column_fact(shown) +
          described(visit.say("เครื่องอ่านได้", "Read by machine"),
                    place.raw == place.before ? Html() : Html(place.raw)) +
          page_links(shown));
}

// The cells before and behind a cell on its page: where Tab leads.
std::pair<std::string, std::string> neighbours(const Shown& shown) {
  if (!shown.cell) return {};
  const auto beside = [&](const char* direction, const char* order) {
    const auto found = record_of(
        shown.visit.db,
        std::string("SELECT cell_id FROM cells WHERE document_id = :document AND page = :page AND x0 IS NOT "
                    "NULL AND (table_no, row_no, column_no) ") +
            direction + " (:table, :row, :column) ORDER BY table_no " + order + ", row_no " + order +
            ", column_no " + order + " LIMIT 1",
        {{"document", shown.cell->value("document_id")},
         {"page", shown.cell->value("page")},
         {"table", shown.cell->value("table_no")},
         {"row", shown.cell->value("row_no")},
         {"column", shown.cell->value("column_no")}});
    return found ? "cell-" + found->text("cell_id") : "";
  };
  return {beside("<", "DESC"), beside(">", "ASC")};
}

Html what_depends(const Shown& shown) {
  if (!shown.cell || !shown.facts) return {};
  return tag("div", {{"class", "depends"}}, cell_uses(shown.visit, *shown.facts, *shown.cell),
             cell_corrections(shown.visit, shown.cell->text("cell_id")));
}

Html taken_note(const Visit& visit, const std::string& other) {
  if (other.empty()) return {};
  return tag("p", {{"class", "doubt taken"}, {"role", "alert"}}, visit.say("ขณะนี้ ", "Just now "),
             tag("b", {}, other),
             visit.say(" กำลังดูรายการนี้อยู่ จึงยังบันทึกไม่ได้", " looks at this item, so it cannot be saved here."));
}

}  // namespace

Html review_item(const Visit& visit, PageImages& images, const QueueItem& item, const Address& walk,
                 const std::string& other) {
  const Shown shown = shown_item(visit, item, walk);
  const Ground ground = shown.facts ? ground_of(*shown.facts, images) : Ground::none;
  const ItemPictures pictures =
      shown.facts ? item_pictures(visit, *shown.facts, ground, item.place) : ItemPictures{};
  const Html note = shown.facts ? picture_note(visit, *shown.facts, ground, images) : Html();
  const auto [before, behind] = neighbours(shown);
  Html why = tag("b", {}, reason_name(visit, item.kind, item.code));
  if (!item.message.empty() && visit.language == Language::english)
    why += Html(" ") + tag("span", {}, item.message);
  if (!item.code.empty()) why += Html(" ") + tag("code", {{"title", item.message}}, item.code);
  return tag(
      "article",
      {{"class", "item"},
       {"data-key", item.key},
       Attribute("data-queued", "1", !item.kind.empty()),
       Attribute("data-before", before, !before.empty()),
       Attribute("data-behind", behind, !behind.empty()),
       Attribute("data-taken", "1", !other.empty())},
      taken_note(visit, other),
      tag("div",
          {{"class", "bench"}, {"tabindex", "-1"}, {"aria-label", asked_for(shown)}, {"role", "group"}},
          item.kind.empty() ? Html() : tag("p", {{"class", "why"}}, why), pictures.around, pictures.close,
          say_form(shown)),
      tag("aside", {{"aria-label", visit.say("ที่มา", "Where it stands")}}, pictures.map, note, facts(shown)),
      what_depends(shown));
}

}  // namespace thaimemo
