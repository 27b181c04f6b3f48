#include "tools/serve/review/save_answers.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "store/correction/corrections.h"
#include "store/review/places.h"
#include "tools/serve/review/item/place_key.h"
#include "tools/serve/review/json_answer.h"
#include "tools/serve/review/walk.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/problem_titles.h"

namespace thaimemo {
namespace {

bool wants_json(const Visit& visit) {
  return visit.request.header("accept").find("application/json") != std::string::npos;
}

// A failure in the visitor's language.
std::string told(const Visit& visit, const Error& error) {
  const std::string title = thai_problem_title(error.code());
  if (visit.language == Language::thai && !title.empty()) return title;
  return std::string(error.what()) + (error.hint().empty() ? "" : ". " + error.hint());
}

// Runs `work` for a POST; what goes wrong is told in the form that was asked for.
template <typename Work>
Response posted(const Visit& visit, const Work& work) {
  if (visit.request.method != "POST")
    refuse_missing(visit.address().text(), visit.say("เริ่มที่ /review", "Begin at /review."));
  if (!wants_json(visit)) return work();
  try {
    return work();
  } catch (const Error& error) {
    return json_response({{"error", error.code()}, {"message", told(visit, error)}}, status_of(error));
  }
}

Address form_of(const Visit& visit) {
  return Address({}, parse_fields(visit.request.body));
}

// The mark of what stands there now, for a further correction of the same place.
std::string seen_after(Correction kept) {
  kept.before = kept.after;
  return seen_mark(kept);
}

Response saved_json(const Recorded& kept) {
  Response response = json_response({{"correction", kept.correction.id},
                                     {"text", kept.correction.after},
                                     {"seen", seen_after(kept.correction)},
                                     {"verdict", name_of(kept.correction.verdict)},
                                     {"waits", kept.waits}});
  response.correction = kept.correction.id;
  return response;
}

// The item behind this one is looked up before it leaves the queue.
std::string item_behind(const Visit& visit, Reviewing& reviewing, const Address& form,
                        const LeaseHolder& holder) {
  const auto next =
      next_items(visit.db, reviewing, filter_of(visit, form, holder.name), holder, form.field("place"), 1);
  return next.empty() ? "" : next.front().key;
}

Response led_on(const Address& form, const std::string& to, const Recorded& kept) {
  Response response =
      see_other(walk_address(form).with("at", to).with("saved", std::to_string(kept.correction.id)));
  response.correction = kept.correction.id;
  return response;
}

// One look at the page for all of its places: a line is only found by making its document's rows.
std::vector<Correction> all_corrections(SQLite::Database& db, const std::vector<Said>& all,
                                        const std::string& sha256, int page, const Speaker& speaker) {
  std::map<std::string, Correction> places;
  for (const Correction& place : page_to_correct(db, sha256, page)) places.emplace(place_key(place), place);
  const std::vector<Correction> kept = standing(corrections_of(db, sha256));
  std::vector<Correction> corrections;
  for (const Said& said : all) {
    const auto found = places.find(said.place);
    if (found == places.end())
      throw Error("review-changed", said.place, "this place is on the page no more", "Open the page again.");
    const Correction made = correction_at(found->second, said, speaker);
    const bool nothing_new = made.verdict == Verdict::confirmed && settles(kept, made);
    if (!nothing_new) corrections.push_back(made);
  }
  return corrections;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace

Response save_answer(const Visit& visit, Reviewing& reviewing) {
  return posted(visit, [&] {
    const Address form = form_of(visit);
    const Said said = said_in(form);
    const Speaker speaker = reviewing.speaker(visit);
    const LeaseHolder holder = reviewing.holder(visit);
    reviewing.refuse_taken(said.place, holder);
    const std::string next = wants_json(visit) ? "" : item_behind(visit, reviewing, form, holder);
    const Recorded kept =
        reviewing.keep([&](SQLite::Database& db) { return correction_of(db, said, speaker); });
    reviewing.release(said.place, holder);
    return wants_json(visit) ? saved_json(kept) : led_on(form, next, kept);
  });
}

Response undo_answer(const Visit& visit, Reviewing& reviewing) {
  return posted(visit, [&] {
    const Address form = form_of(visit);
    const Speaker speaker = reviewing.speaker(visit);
    const std::int64_t id = std::atoll(form.field("id").c_str());
    const Recorded kept = reviewing.keep([&](SQLite::Database& db) { return undoing(db, id, speaker); });
    return wants_json(visit) ? saved_json(kept) : led_on(form, place_key(kept.correction), kept);
  });
}

Response save_page_answer(const Visit& visit, Reviewing& reviewing) {
  return posted(visit, [&] {
    const Address form = form_of(visit);
    const Speaker speaker = reviewing.speaker(visit);
    const LeaseHolder holder = reviewing.holder(visit);
    const std::vector<Said> all = all_said_in(form);
    for (const Said& said : all) reviewing.refuse_taken(said.place, holder);
    const std::string sha = document_named(visit, form.field("doc")).text("sha256");
    const int page = std::atoi(form.field("page").c_str());
    const RecordedMany kept = reviewing.keep_all(
        [&](SQLite::Database& db) { return all_corrections(db, all, sha, page, speaker); });
    const int saved = kept.added + kept.known;
    Response response = wants_json(visit) ? json_response({{"saved", saved}})
                                          : see_other(proofread_address(sha, page)
                                                          .with("table", form.field("table"))
                                                          .with("saved", std::to_string(saved)));
    response.rows = saved;
    return response;
  });
}

Response save_grid_answer(const Visit& visit, Reviewing& reviewing) {
  return posted(visit, [&] {
    const Address form = form_of(visit);
    const SaidGrid said = said_grid_in(form);
    const Speaker speaker = reviewing.speaker(visit);
    const LeaseHolder holder = reviewing.holder(visit);
    const std::string sha = document_named(visit, form.field("doc")).text("sha256");
    const int page = std::atoi(form.field("page").c_str());
    reviewing.refuse_taken(form.field("place"), holder);
    const Recorded kept = reviewing.keep([&](SQLite::Database& db) {
      return correction_at(grid_to_correct(db, sha, page, said.area),
                           {form.field("place"), said.seen, said.text, said.verdict, said.reason}, speaker);
    });
    if (wants_json(visit)) return saved_json(kept);
    Response response = see_other(grid_address(sha, page, said.text.empty() ? 0 : kept.correction.table)
                                      .with("saved", std::to_string(kept.correction.id)));
    response.correction = kept.correction.id;
    return response;
  });
}

Response hold_answer(const Visit& visit, Reviewing& reviewing) {
  return posted(visit, [&] {
    const LeaseHolder holder = reviewing.holder(visit);
    Json lost = Json::object();
    for (const std::string& place : words_of(form_of(visit).field("places")))
      if (const auto other = reviewing.take(place, holder)) lost[place] = *other;
    return json_response({{"lost", lost}});
  });
}

Response release_answer(const Visit& visit, Reviewing& reviewing) {
  return posted(visit, [&] {
    const LeaseHolder holder = reviewing.holder(visit);
    for (const std::string& place : words_of(form_of(visit).field("places")))
      reviewing.release(place, holder);
    return json_response(Json::object());
  });
}

}  // namespace thaimemo
