#include "tools/serve/review/item/review_item.h"

#include "tools/serve/review/item/item_facts.h"
#include "tools/serve/review/item/item_form.h"
#include "tools/serve/review/item/item_pictures.h"
#include "tools/serve/review/item/review_names.h"

namespace thaimemo {
namespace {

// The cells before and behind a cell on its page: where Tab leads.
std::pair<std::string, std::string> neighbours(const ShownItem& shown) {
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

Html taken_note(const Visit& visit, const std::string& other) {
  if (other.empty()) return {};
  return tag("p", {{"class", "doubt taken"}, {"role", "alert"}}, visit.say("ขณะนี้ ", "Just now "),
             tag("b", {}, other),
             visit.say(" กำลังดูรายการนี้อยู่ จึงยังบันทึกไม่ได้", " looks at this item, so it cannot be saved here."));
}

}  // namespace

Html review_item(const Visit& visit, PageImages& images, const QueueItem& item, const Address& walk,
                 const std::string& other) {
  const ShownItem shown = shown_item(visit, item, walk);
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
      tag("aside", {{"aria-label", visit.say("ที่มา", "Where it stands")}}, pictures.map, note,
          item_facts(shown)),
      what_depends(shown));
}

}  // namespace thaimemo
