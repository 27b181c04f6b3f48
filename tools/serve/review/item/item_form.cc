#include "tools/serve/review/item/item_form.h"

#include <algorithm>

#include "normalize/record/report_record.h"
#include "store/correction/corrections.h"
#include "tools/serve/review/item/place_key.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

constexpr std::size_t keys_max = 9;  // candidates have the keys 1 to 9

Html field_choice(const Visit& visit, const std::string& chosen) {
  Html options;
  for (int i = 0; i <= static_cast<int>(Field::other); ++i) {
    const std::string name = name_of(static_cast<Field>(i));
    options +=
        tag("option", {{"value", name}, Attribute("selected", name == chosen)}, column_title(visit, name));
  }
  return options;
}

// All of a text is in sight, as far as it fits the screen.
std::ptrdiff_t lines_of(const std::string& text) {
  constexpr std::ptrdiff_t bytes_of_a_line = 210, lines_max = 8;  // 70 Thai letters; by eye
  const auto breaks = std::count(text.begin(), text.end(), '\n');
  return std::min(1 + breaks + static_cast<std::ptrdiff_t>(text.size()) / bytes_of_a_line, lines_max);
}

// A grid is no text: it is looked at, and drawn on a page of its own.
Html grid_answer(const ShownItem& shown) {
  const Correction& place = shown.item.place;
  return tag("p", {{"class", "asked"}}, asked_for(shown), " ",
             tag("a",
                 {{"class", "elsewhere"},
                  {"href",
                   grid_address(place.sha256, place.page, place.before.empty() ? 0 : place.table).text()}},
                 shown.visit.say("ดูและแก้เส้นตาราง", "look at them and correct them"))) +
         hidden_field("text", place.before);
}

Html answer_field(const ShownItem& shown) {
  const Correction& place = shown.item.place;
  const std::string label = asked_for(shown);
  Html field;
  if (place.target == Target::grid) return grid_answer(shown);
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

Html candidates(const ShownItem& shown) {
  Html buttons;
  std::size_t number = 0;
  for (const Reading& reading : shown.item.candidates) {
    if (reading.text.empty()) continue;  // a button of nothing says nothing
    if (shown.item.candidates.size() == 1 && reading.text == shown.item.place.before) continue;
    if (++number > keys_max) break;
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

Html actions(const ShownItem& shown) {
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

}  // namespace

Html say_form(const ShownItem& shown) {
  const Correction& place = shown.item.place;
  return tag("form", {{"method", "post"}, {"action", "/review/save"}, {"class", "say"}}, carried(shown.walk),
             hidden_field("place", shown.item.key), hidden_field("seen", seen_mark(place)),
             answer_field(shown), actions(shown), candidates(shown));
}

Html carried(const Address& walk) {
  Html fields;
  for (const auto& [name, value] : walk.fields()) fields += hidden_field(name, value);
  return fields;
}

}  // namespace thaimemo
