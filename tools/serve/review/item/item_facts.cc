#include "tools/serve/review/item/item_facts.h"

#include "tools/serve/proof/cell_corrections.h"
#include "tools/serve/proof/cell_uses.h"
#include "tools/serve/proof/doubts.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

// The form that sets what the column means, beside a cell.
Html column_fact(const ShownItem& shown) {
  if (!shown.cell || shown.item.place.target != Target::cell) return {};
  const Visit& visit = shown.visit;
  const std::string field = shown.cell->text("field");
  return described(visit.say("คอลัมน์", "Column"),
                   (field.empty() ? Html() : Html(column_title(visit, field) + " ")) +
                       link_to(review_column_address(shown.cell->text("cell_id")).text(),
                               visit.say("แก้ความหมาย", "correct its meaning")));
}

// All cells of the place's table on one page, saved by one key.
Html whole_table(const ShownItem& shown) {
  const Correction& place = shown.item.place;
  if (!shown.cell) return {};
  return tag("a",
             {{"class", "whole-table"},
              {"href", proofread_address(place.sha256, place.page)
                           .with("table", std::to_string(place.table))
                           .text()}},
             shown.visit.say("ตรวจทานทั้งตาราง", "proofread it")) +
         " " + tag("kbd", {}, "T");
}

Html page_links(const ShownItem& shown) {
  if (!shown.facts) return {};
  const Visit& visit = shown.visit;
  const std::string sha = shown.item.place.sha256;
  const std::string at = shown.cell ? shown.cell->text("cell_id") : "";
  const int number = shown.facts->number;
  return described(visit.say("ตำแหน่ง", "Place"),
                   link_to(page_address(sha, number).with("at", at).text(),
                           visit.say("หน้า ", "page ") + std::to_string(number)) +
                       Html(shown.cell ? " " + place_in_words(visit, *shown.cell) : "")) +
         described(visit.say("ทั้งตาราง", "Whole table"), whole_table(shown)) +
         described(visit.say("ทั้งหน้า", "Whole page"),
                   link_to(proofread_address(sha, number).text(), visit.say("ตรวจทานทั้งหน้า", "proofread it")));
}

}  // namespace

Html item_facts(const ShownItem& shown) {
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
                    place.raw == place.before || place.target == Target::grid ? Html() : Html(place.raw)) +
          page_links(shown));
}

Html what_depends(const ShownItem& shown) {
  if (!shown.cell || !shown.facts) return {};
  return tag("div", {{"class", "depends"}}, cell_uses(shown.visit, *shown.facts, *shown.cell),
             cell_corrections(shown.visit, shown.cell->text("cell_id")));
}

}  // namespace thaimemo
