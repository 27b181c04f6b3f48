#include "tools/serve/review/said.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <regex>
#include <utility>

#include "base/calendar.h"
#include "base/json.h"
#include "normalize/record/report_record.h"
#include "normalize/segment/settled_facts.h"
#include "store/correction/corrections.h"
#include "store/correction/grid_shape.h"
#include "tools/serve/review/item/place_key.h"

namespace thaimemo {
namespace {

constexpr int said_at_once_max = 2'000;  // places of one page

std::string trimmed(std::string text) {
  std::erase(text, '\r');
  const std::size_t first = text.find_first_not_of(" \n\t"), last = text.find_last_not_of(" \n\t");
  return first == text.npos ? "" : text.substr(first, last - first + 1);
}

std::vector<double> numbers_in(const std::string& text) {
  static const std::regex number(R"(-?\d+(\.\d+)?)");
  std::vector<double> numbers;
  for (std::sregex_iterator found(text.begin(), text.end(), number), end; found != end; ++found)
    numbers.push_back(std::strtod(found->str().c_str(), nullptr));
  return numbers;
}

// The text of a grid whose borders stand in a form; as a person lists them they need no order.
std::string grid_text(const Address& form) {
  Json shape;
  for (const char* borders : {"columns", "rows"}) {
    std::vector<double> places = numbers_in(form.field(borders));
    std::ranges::sort(places);
    shape[borders] = places;
  }
  shape["merged"] = Json::array();
  std::vector<double> numbers;
  for (const double number : numbers_in(form.field("merged"))) {
    numbers.push_back(number);
    if (numbers.size() == 4) shape["merged"].push_back(std::exchange(numbers, {}));
  }
  if (!numbers.empty()) throw Error("bad-correction", "merged", "needs four numbers for each merged cell");
  return text_of(grid_shape_in(to_line(shape)));
}

Correction signed_by(Correction made, const Speaker& speaker) {
  made.reviewer = speaker.name;
  made.made_at = iso_text(speaker.at) + "Z";
  made.program_version = THAIMEMO_VERSION;
  return made;
}

[[noreturn]] void changed(const std::string& place, const char* what) {
  throw Error("review-changed", place, what, "Look at it again.");
}

// Whether two corrections speak of the same thing now; a line's box may have been rounded.
Correction found_again(SQLite::Database& db, const Correction& kept) {
  Correction now = item_at(db, place_key(kept)).place;
  now.bbox = own_box(kept);
  now.row = kept.row;
  return now;
}

void refuse_unknown_field(const std::string& name) try { field_named(name); } catch (const Error& unknown) {
  throw Error("bad-correction", "field", unknown.what(), "Choose one of the list.");
}

// What holds at the place of `one`, of the corrections before the one with this id.
std::optional<Correction> holding(std::vector<Correction> all, const Correction& one, std::int64_t before) {
  std::erase_if(all, [&](const Correction& kept) { return kept.id >= before; });
  for (const Correction& kept : standing(all))
    if (same_place(kept, one)) return kept;
  return std::nullopt;
}

// Others may have spoken since, if what they said was taken back again. Who was unsure changed nothing.
bool still_holds(const std::vector<Correction>& all, const Correction& one) {
  const std::int64_t id = one.verdict == Verdict::unsure ? one.id : one.id + 1;
  const auto then = holding(all, one, id), now = holding(all, one, std::numeric_limits<std::int64_t>::max());
  if (!then || !now) return then.has_value() == now.has_value();
  return then->verdict == now->verdict && then->after == now->after;
}

// One row cannot give back two tables.
void refuse_several(const std::vector<Correction>& all, const Correction& one, const std::string& name) {
  std::vector<Correction> before = all;
  std::erase_if(before, [&](const Correction& kept) { return kept.id >= one.id; });
  const auto gave_way = [&](const Correction& kept) { return same_place(kept, one); };
  if (std::ranges::count_if(standing(before), gave_way) > 1)
    changed(name, "several tables that people drew stood here before");
}

}  // namespace

Said said_in(const Address& form) {
  const std::string candidate = form.field("candidate");
  return {form.field("place"), form.field("seen"),
          trimmed(candidate.empty() ? form.field("text") : candidate), form.field("verdict"),
          trimmed(form.field("reason"))};
}

std::vector<Said> all_said_in(const Address& form) {
  std::vector<Said> all;
  for (int number = 1; number <= said_at_once_max; ++number) {
    const std::string behind = "." + std::to_string(number);
    const std::string place = form.field("place" + behind);
    if (place.empty()) break;
    if (form.field("keep" + behind) == "0") continue;
    all.push_back({place, form.field("seen" + behind), trimmed(form.field("text" + behind)), "", ""});
  }
  return all;
}

SaidGrid said_grid_in(const Address& form) {
  SaidGrid said{{}, "", form.field("verdict"), trimmed(form.field("reason")), form.field("seen")};
  const std::vector<double> sides = numbers_in(form.field("box"));
  if (sides.size() == 4) said.area = {sides[0], sides[1], sides[2], sides[3]};
  if (said.verdict == "none") {
    said.verdict = name_of(Verdict::corrected);
  } else if (said.verdict.empty()) {
    said.text = grid_text(form);
    said.area = united(said.area, grid_shape_in(said.text).box());
  }
  if (said.area.empty())
    throw Error("bad-correction", "grid", "says of no part of the page", "Draw a table.");
  return said;
}

Correction correction_at(Correction made, const Said& said, const Speaker& speaker) {
  if (!said.seen.empty() && said.seen != seen_mark(made))
    changed(said.place, "what stands there has changed since you looked");
  made.after = said.text;
  if (made.target == Target::fact) made.after = checked_fact(made.name, said.text);
  if (made.target == Target::grid && !said.text.empty()) made.after = text_of(grid_shape_in(said.text));
  made.verdict = said.verdict.empty() ? (made.after == made.before ? Verdict::confirmed : Verdict::corrected)
                                      : verdict_named(said.verdict);
  if (made.verdict == Verdict::illegible || made.verdict == Verdict::unsure) made.after = made.before;
  if (made.verdict == Verdict::reverted) made.after.clear();
  // Tables that were drawn beside it stay.
  if (made.target == Target::grid && made.verdict == Verdict::reverted && !made.before.empty())
    made.bbox = grid_shape_in(made.before).box();
  if (made.target == Target::column && made.verdict == Verdict::corrected) refuse_unknown_field(made.after);
  made.reason = said.reason;
  return signed_by(std::move(made), speaker);
}

Correction correction_of(SQLite::Database& db, const Said& said, const Speaker& speaker) {
  return correction_at(item_at(db, said.place).place, said, speaker);
}

Correction undoing(SQLite::Database& db, std::int64_t id, const Speaker& speaker) {
  SQLite::Statement select(db, "SELECT sha256 FROM correction WHERE correction_id = ?");
  select.bind(1, id);
  const std::string name = "correction " + std::to_string(id);
  if (!select.executeStep()) throw Error("place-missing", name, "there is no such correction");
  const std::vector<Correction> all = corrections_of(db, select.getColumn(0).getString());
  const Correction one = *std::ranges::find(all, id, &Correction::id);
  if (one.reviewer != speaker.name)
    throw Error("review-forbidden", name, "somebody else made it: " + one.reviewer,
                "Correct the place anew; nothing is lost.");
  if (!still_holds(all, one)) changed(name, "somebody spoke of this place after it");
  Correction made = found_again(db, one);
  if (one.target == Target::grid) refuse_several(all, one, name);
  const auto before = holding(all, one, id);
  made.verdict = before ? before->verdict : Verdict::reverted;
  made.after = before ? before->after : "";
  made.reason = "undo of " + std::to_string(id);
  return signed_by(std::move(made), speaker);
}

}  // namespace thaimemo
