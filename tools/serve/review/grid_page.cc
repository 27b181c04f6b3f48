#include "tools/serve/review/grid_page.h"

#include <cstdlib>

#include "store/correction/corrections.h"
#include "store/correction/grid_shape.h"
#include "store/review/places.h"
#include "tools/serve/proof/page_tables.h"
#include "tools/serve/proof/sheet_picture.h"
#include "tools/serve/review/item/place_key.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

// The page, and the table of it that is drawn; a new one has neither box nor shape yet.
struct Drawing {
  const Visit& visit;
  PageFacts facts;
  std::vector<Record> tables;
  Correction place;
  std::optional<GridShape> shape;
  std::string key;  // of the table in the queue, "" for a new one
  bool settled = false;
};

std::string number_text(double value) {
  std::string text = with_decimals(value, 2);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string list_of(const std::vector<double>& places) {
  std::string list;
  for (const double place : places) list += (list.empty() ? "" : " ") + number_text(place);
  return list;
}

std::string list_of(const std::vector<MergedCells>& merged) {
  std::string list;
  for (const MergedCells& one : merged)
    list += (list.empty() ? "" : "; ") + std::to_string(one.row) + " " + std::to_string(one.column) + " " +
            std::to_string(one.row_span) + " " + std::to_string(one.column_span);
  return list;
}

std::string list_of(const Box& box) {
  return list_of(std::vector<double>{box.x0, box.y0, box.x1, box.y1});
}

const Record* asked_table(const Visit& visit, const std::vector<Record>& tables) {
  const std::string asked = visit.field("table");
  for (const Record& table : tables)
    if (table.text("table_no") == asked || (asked.empty() && box_of(table))) return &table;
  return nullptr;
}

Drawing drawing_of(const Visit& visit, const PageFacts& facts) {
  Drawing drawing{visit, facts, tables_of(visit, facts), {}, std::nullopt, "", false};
  const Record* table = asked_table(visit, drawing.tables);
  const auto box = table == nullptr ? std::nullopt : box_of(*table);
  if (!box) return drawing;
  drawing.place = grid_to_correct(visit.db, facts.sha256(), facts.number, *box);
  if (!drawing.place.before.empty()) drawing.shape = grid_shape_in(drawing.place.before);
  Correction own = drawing.place;
  own.bbox = *box;
  drawing.key = place_key(own);
  drawing.settled = settles(standing(corrections_of(visit.db, facts.sha256())), own);
  return drawing;
}

// Which table of the page.
Html choice(const Drawing& drawing) {
  const Visit& visit = drawing.visit;
  Html links;
  const auto add = [&](std::int64_t table, const std::string& words, bool current) {
    links += tag("li", {},
                 tag("a",
                     {{"href", grid_address(drawing.facts.sha256(), drawing.facts.number, table).text()},
                      Attribute("aria-current", "true", current)},
                     words));
  };
  for (const Record& table : drawing.tables)
    add(table.whole("table_no"), visit.say("ตาราง ", "Table ") + table.text("table_no"),
        drawing.shape && table.whole("table_no") == drawing.place.table);
  add(0, visit.say("+ ตารางใหม่", "+ A new table"), !drawing.shape);
  return tag("ul", {{"class", "kinds"}}, links);
}

Html saved_note(const Visit& visit) {
  const std::string id = visit.field("saved");
  Html words;
  if (!id.empty() && id.find_first_not_of("0123456789") == id.npos)
    words = Html(visit.say("บันทึกแล้ว ", "Saved ")) +
            tag("form", {{"method", "post"}, {"action", "/review/undo"}, {"class", "undo"}},
                hidden_field("id", id), tag("button", {{"class", "quiet"}}, visit.say("เลิกทำ", "Undo")));
  return tag("div", {{"class", "saved"}, {"role", "status"}}, words);
}

// Tables of the machine that a person took away, each with the way back.
Html taken_away(const Drawing& drawing) {
  Html forms;
  for (const Correction& one : standing(corrections_of(drawing.visit.db, drawing.facts.sha256())))
    if (one.target == Target::grid && one.page == drawing.facts.number && one.verdict == Verdict::corrected &&
        one.after.empty())
      forms += tag("form", {{"method", "post"}, {"action", "/review/save-grid"}},
                   hidden_field("doc", one.sha256), hidden_field("page", std::to_string(one.page)),
                   hidden_field("box", list_of(one.bbox)), hidden_field("verdict", "reverted"),
                   tag("button", {{"class", "quiet"}},
                       drawing.visit.say("คืนตารางที่เอาออกไป ที่ ", "Give back the table taken away at ") +
                           list_of(one.bbox)));
  return forms;
}

// The borders as they stand, for those who have no script; with it they are drawn anew.
Html borders(const Drawing& drawing) {
  Html lines;
  if (drawing.shape) {
    const auto line = [&](double x0, double y0, double x1, double y1) {
      const Box at = drawing.facts.on_screen({x0, y0, x1, y1});
      lines += tag("line", {{"x1", number_text(at.x0)},
                            {"y1", number_text(at.y0)},
                            {"x2", number_text(at.x1)},
                            {"y2", number_text(at.y1)}});
    };
    const Box box = drawing.shape->box();
    for (const double x : drawing.shape->columns) line(x, box.y0, x, box.y1);
    for (const double y : drawing.shape->rows) line(box.x0, y, box.x1, y);
  }
  return tag("g", {{"class", "borders"}}, lines);
}

Html picture(const Drawing& drawing, Ground ground) {
  SheetStyle style;
  style.ground = ground;
  style.image_width = zoom_width;
  style.links = false;
  style.drawn = borders(drawing);
  return sheet_picture(drawing.visit, drawing.facts, drawing.tables, {}, style,
                       drawing.visit.say("หน้ากระดาษกับเส้นตาราง", "The page with the borders of the table"));
}

Html list_field(const char* name, const std::string& label, const std::string& value) {
  return tag("label", {}, label, " ",
             void_tag("input", {{"name", name}, {"value", value}, {"autocomplete", "off"}}));
}

Html verdict(const char* value, const char* style, const std::string& words) {
  return tag("button", {{"name", "verdict"}, {"value", value}, {"class", style}}, words);
}

Html form(const Drawing& drawing) {
  const Visit& visit = drawing.visit;
  const GridShape shape = drawing.shape.value_or(GridShape{});
  Html buttons = verdict("", "accept", visit.say("บันทึกเส้นตาราง", "Save the table"));
  if (drawing.shape) buttons += verdict("none", "quiet", visit.say("ตรงนี้ไม่ใช่ตาราง", "This is no table"));
  if (drawing.settled)
    buttons +=
        verdict("reverted", "quiet", visit.say("กลับไปใช้ตารางที่เครื่องอ่าน", "Back to the machine's table"));
  return tag(
      "form", {{"method", "post"}, {"action", "/review/save-grid"}, {"class", "grid"}},
      hidden_field("doc", drawing.facts.sha256()), hidden_field("page", std::to_string(drawing.facts.number)),
      hidden_field("box", drawing.shape ? list_of(shape.box()) : ""), hidden_field("place", drawing.key),
      hidden_field("seen", drawing.shape ? seen_mark(drawing.place) : ""),
      list_field("columns", visit.say("เส้นตั้ง (จากซ้าย)", "Borders of columns, from the left"),
                 list_of(shape.columns)),
      list_field("rows", visit.say("เส้นนอน (จากบน)", "Borders of rows, from the top"), list_of(shape.rows)),
      list_field("merged",
                 visit.say("ช่องที่รวมกัน (แถว คอลัมน์ จำนวนแถว จำนวนคอลัมน์ นับจาก 0)",
                           "Merged cells (row, column, rows, columns, from 0)"),
                 list_of(shape.merged)),
      list_field("reason", visit.say("เหตุผล (ถ้ามี)", "Reason (if any)"), ""),
      tag("div", {{"class", "actions"}}, buttons));
}

Html how_to(const Visit& visit) {
  return tag(
      "p", {{"class", "note keys"}},
      visit.say(
          "คลิกที่ว่างเพื่อเพิ่มเส้น คลิกที่เส้นเพื่อลบ ลากเส้นเพื่อย้าย ลากบนที่ว่างเพื่อวาดตารางใหม่ Shift + ลาก "
          "รวมช่องหรือแยกช่องที่รวมไว้ · แป้นพิมพ์: C เส้นตั้ง R เส้นนอน ลูกศรเลือกเส้น Shift + ลูกศรย้ายเส้น N เพิ่ม X ลบ U "
          "เลิกทำ Enter บันทึก Esc ออก",
          "Click where nothing is to add a border, on a border to take it away, drag it to move it, drag "
          "over the page to "
          "draw a new table; Shift + drag merges cells, or parts merged ones · Keys: C columns, R rows, "
          "arrows choose a "
          "border, Shift + arrow moves it, N adds one, X takes it away, U undoes, Enter saves, Esc leaves"));
}

// What stands in the cells: what the page says of the table once it is saved.
Html cells_as_they_stand(const Drawing& drawing) {
  if (!drawing.shape) return {};
  std::vector<Record> shown;
  for (const Record& table : drawing.tables)
    if (table.whole("table_no") == drawing.place.table) shown.push_back(table);
  return tag("section", {}, tag("h2", {}, drawing.visit.say("ข้อความในช่องตอนนี้", "What its cells say now")),
             page_tables(drawing.visit, shown, cells_of(drawing.visit, drawing.facts),
                         doubts_of(drawing.visit, drawing.facts), ""));
}

Html desk(const Drawing& drawing, Ground ground) {
  const Box unit = drawing.facts.on_screen({0, 0, 1, 1});
  const Visit& visit = drawing.visit;
  return tag(
      "grid-desk", {{"data-unit-x", number_text(unit.x1)}, {"data-unit-y", number_text(unit.y1)}},
      tag("div",
          {{"class", "sheet drawing-board"},
           {"tabindex", "0"},
           {"role", "group"},
           {"aria-label", visit.say("กระดานวาดเส้นตาราง", "Where the table is drawn")}},
          picture(drawing, ground)),
      tag("div", {{"class", "board-side"}}, tag("p", {{"class", "chosen-border"}, {"role", "status"}}, ""),
          form(drawing), taken_away(drawing), how_to(visit)));
}

}  // namespace

Response grid_page(const Visit& visit, const PathValues& path, Reviewing& reviewing, PageImages& images) {
  const LeaseHolder holder = reviewing.holder(visit);
  const Record document = document_named(visit, path.at("sha"));
  const PageFacts facts = page_facts(visit, document, page_number_of(visit, path.at("page")));
  const Drawing drawing = drawing_of(visit, facts);
  const std::string other = drawing.key.empty() ? "" : reviewing.take(drawing.key, holder).value_or("");
  const Ground ground = ground_of(facts, images);
  Html body =
      tag("div", {{"class", "bar"}},
          link_to(page_address(facts.sha256(), facts.number).text(), visit.say("← ดูทั้งหน้า", "← The page")),
          choice(drawing), saved_note(visit));
  if (!other.empty())
    body += tag("p", {{"class", "doubt taken"}, {"role", "alert"}},
                other + visit.say(" กำลังดูตารางนี้อยู่", " looks at this table just now"));
  body += picture_note(visit, facts, ground, images) + desk(drawing, ground) + cells_as_they_stand(drawing) +
          tag("script", {{"type", "module"}, {"src", "/assets/grid.js"}}, "");
  Response response =
      page_response(visit,
                    visit.say("เส้นตาราง: หน้า ", "Tables of page ") + std::to_string(facts.number) + " · " +
                        (document.text("agency").empty() ? document.text("source") : document.text("agency")),
                    std::move(body));
  Reviewing::remember(visit, holder, response);
  return response;
}

}  // namespace thaimemo
