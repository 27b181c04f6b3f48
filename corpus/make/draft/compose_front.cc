// Memo page, title and opening.
#include "base/calendar.h"
#include "base/json.h"
#include "corpus/make/draft/axis_names.h"
#include "corpus/make/draft/compose_parts.h"

namespace thaimemo::make {

namespace {

struct ThaiDate {
  std::string written, iso;
};

ThaiDate draw_memo_date(Draft& draft) {
  const int day = draft.random.between(1, 28), month = draft.random.between(1, 12);
  const int year = draft.fiscal_year - (month >= fiscal_year_first_month ? 1 : 0);
  const std::string name(month_names[static_cast<std::size_t>(month - 1)].full);
  return {draft.in_digits(std::to_string(day) + " " + name + " " + std::to_string(year)),
          iso_text(date_of(year, month, day))};
}

std::string draw_memo_number(Draft& draft) {
  static const char* const letters[] = {"กจ", "ขก", "นม", "ชร", "สร", "พท", "รบ", "อบ"};
  std::string office = letters[draft.random.between(0, 7)];
  if (draft.random.chance(0.3)) office += ".";
  const std::string unit = std::to_string(draft.random.between(50001, 89999));
  return draft.in_digits(office + " " + unit + "/" + std::to_string(draft.random.between(10, 999)));
}

std::string draw_telephone(Draft& draft) {
  if (draft.random.chance(0.5)) return "";
  const std::string area = std::to_string(draft.random.between(3200, 5699));
  return draft.in_digits(" โทร. 0-" + area + "-" + std::to_string(draft.random.between(1000, 9999)));
}

void set_place(Draft& draft) {
  draft.report.truth.facts.district = draft.agency.district;
  draft.report.truth.facts.province = draft.agency.province;
}

void add_return_address(Draft& draft, MemoHead& memo) {
  memo.address = {draft.say("address.office", draft.style),
                  "อำเภอ" + draft.agency.district + " จังหวัด" + draft.agency.province};
  if (draft.style.chance(0.5)) {
    const std::string code = std::to_string(draft.style.between(10000, 95999));
    memo.address.back() += " " + with_digits(code, draft.report.axes.digits, draft.style);
  }
  set_place(draft);
}

MemoHead draw_memo_head(Draft& draft) {
  const ThaiDate date = draw_memo_date(draft);
  MemoHead memo;
  memo.department = draft.grammar.known["office"] + " " + draft.agency.name + draw_telephone(draft);
  memo.number = draw_memo_number(draft);
  memo.date = date.written;
  memo.subject = draft.say("memo.subject");
  if (draft.report.axes.has(Feature::long_subject))
    memo.subject += " " + draft.say("memo.subject.more", draft.style);
  memo.to = draft.agency.head;
  if (draft.report.axes.has(Feature::return_address)) add_return_address(draft, memo);
  Facts& facts = draft.report.truth.facts;
  facts.memo_number = memo.number;
  facts.memo_date = date.iso;
  facts.subject = memo.subject;
  return memo;
}

void add_paragraph(Draft& draft, const std::string& list) {
  draft.report.blocks.emplace_back(Paragraph{draft.say(list), "", true});
}

}  // namespace

void add_memo(Draft& draft) {
  auto& blocks = draft.report.blocks;
  draft.grammar.known["office"] =
      draft.random.pick(built_in_wordings().list("office", draft.report.axes.wordings));
  blocks.emplace_back(draw_memo_head(draft));
  add_paragraph(draft, "memo.first");
  add_paragraph(draft, "memo.second");
  add_paragraph(draft, "memo.last");
  blocks.emplace_back(Signature{
      {"(" + draw_person(built_in_wordings(), draft.random) + ")", "หัวหน้า" + draft.grammar.known["office"]}});
  blocks.emplace_back(
      Signature{{"(" + draw_person(built_in_wordings(), draft.random) + ")", draft.agency.head}});
  blocks.emplace_back(PageBreak{});
  draft.grammar.known.erase("office");
}

void add_title(Draft& draft) {
  const Agency& agency = draft.agency;
  std::string title = draft.say(std::string("title.") + name_of(draft.report.axes.kind));
  title += (draft.random.chance(0.25) ? "\nของ" : "\n") + agency.name;
  const bool says_place = draft.random.chance(0.65);
  if (says_place && !draft.report.truth.facts.district) {
    set_place(draft);
    title += draft.random.chance(0.5) ? "\n" : " ";
    title += draft.random.chance(0.15) ? "อ." + agency.district + " จ." + agency.province
                                       : "อำเภอ" + agency.district + " จังหวัด" + agency.province;
  }
  add_heading(draft, title, 0);
}

void add_opening(Draft& draft) {
  ScoreCard& card = draft.card;
  const int right = card.overall;
  if (draft.plants(Plant::score_sum)) {
    card.overall += (card.overall > 9000 ? -1 : 1) * draft.random.between(15, 480);
    card.grade = grade_of(card.overall, card.year, draft.random);
    Json detail = {
        {"expected", hundredths(right)}, {"stated", hundredths(card.overall)}, {"year", card.year}};
    add_check(draft, "score-sum", detail.dump());
  }
  if (draft.plants(Plant::grade_mismatch)) {
    card.grade = wrong_grade(card.overall, card.year, draft.random);
    Json detail = {{"grade", card.grade}, {"overall", hundredths(card.overall)}, {"year", card.year}};
    add_check(draft, "grade-mismatch", detail.dump());
  }
  draft.grammar.known["overall"] = draft.decimal(card.overall);
  draft.grammar.known["grade"] = card.grade;
  add_paragraph(draft, "opening");
  Facts& facts = draft.report.truth.facts;
  facts.assessment_year = card.year;
  facts.overall_score = card.overall / 100.0;
  facts.overall_grade = card.grade;
}

}  // namespace thaimemo::make
