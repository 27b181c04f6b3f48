#include "corpus/make/draft/draft.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/thai_letters.h"
#include "base/utf8.h"

namespace thaimemo::make {

namespace {

std::string thai_date(Random& random, int fiscal_year) {
  const std::string day = std::to_string(random.between(1, 28));
  const auto month = static_cast<std::size_t>(random.between(0, 7));  // January to August
  return day + " " + std::string(month_names[month].full) + " " + std::to_string(fiscal_year);
}

// Sentences are put together from words; where Thai meets Latin a space belongs between them.
std::string spaced(const std::string& text) {
  std::u32string out;
  for (const char32_t c : decode_utf8(text)) {
    const char32_t before = out.empty() ? U' ' : out.back();
    const bool meets = (is_thai(before) && (is_latin(c) || c == U'(')) ||
                       (is_thai(c) && (is_latin(before) || before == U')'));
    if (meets) out += U' ';
    out += c;
  }
  return encode_utf8(out);
}

// Spellings of the eighth indicator that reports use beside its canonical name.
std::string draw_name(int indicator, Random& random) {
  if (indicator != 8) return indicator_name(indicator);
  return random.pick<std::string>(
      {"การปรับปรุงการทำงาน", "การปรับปรุงการทำงาน", "การปรับปรุงระบบการทำงาน", "การปรับปรุงการดำเนินงาน"});
}

// Letters that are typed and read for each other.
char32_t lookalike(char32_t c) {
  static const std::u32string pairs = U"ดคคดตดบปปบผพพผทหหทนมมนชซซชรธธรภถถภ";
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
    if (pairs[i] == c) return pairs[i + 1];
  return 0;
}

// One slip of the typist: a mark left out, a letter that looks alike, a stray space. The nearest name stays
// the same.
std::string with_slip(const std::string& name, Random& random) {
  std::u32string letters = decode_utf8(name);
  for (int tries = 0; tries < 30; ++tries) {
    const auto at = static_cast<std::size_t>(random.between(3, static_cast<int>(letters.size()) - 1));
    const bool mark = is_high_mark(letters[at]);
    if (mark) return encode_utf8(letters.erase(at, 1));
    if (lookalike(letters[at]) == 0) continue;
    letters[at] = lookalike(letters[at]);
    return encode_utf8(letters);
  }
  return name;
}

// Two years before this one. Now and then an indicator has no score of a year, as where it was not assessed.
void draw_earlier_scores(Draft& draft, Random random) {
  constexpr double dash_share = 0.25;  // of reports, by eye
  for (int back = 1; back <= 2; ++back)
    draft.earlier_cards.push_back(
        draw_score_card(draft.card.year - back, random.branch("card " + std::to_string(back))));
  const bool dashes = random.chance(dash_share);
  const int count = random.between(1, 3);
  for (int i = 0; i < count; ++i) {
    const int indicator = random.between(1, kIndicators), back = random.between(1, 2);
    if (dashes) draft.no_scores.insert({indicator, back});
  }
  draft.years_shown = random.between(2, 3);
  draft.target = random.pick<int>({8000, 8500, 9000});
}

// Which scores have something beside them. No score has two things.
void draw_score_marks(Draft& draft, Random random) {
  std::vector<int> indicators = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  random.shuffle(indicators);
  const Axes& axes = draft.report.axes;
  if (axes.has(Feature::struck_scores)) draft.struck_indicator = indicators[0];
  if (axes.has(Feature::covered_scores)) draft.covered_indicator = indicators[1];
  if (axes.has(Feature::notes)) draft.note_numbers = {{indicators[2], 1}, {indicators[3], 2}};
}

int draw_assessment_year(Random random) {
  return random.between(2561, 2568);
}

}  // namespace

std::string GridCell::text() const {
  std::string text;
  for (const auto& paragraph : paragraphs) text += (text.empty() ? "" : "\n") + paragraph;
  return text;
}

Draft::Draft(const Axes& axes, const Random& seed)
    : random(seed.branch("text")),
      style(seed.branch("styles")),
      grammar(built_in_wordings(), axes.wordings),
      agency(draw_agency(built_in_wordings(), axes.wordings, seed.branch("agency"))),
      card(draw_score_card(draw_assessment_year(seed.branch("year")), seed.branch("scores"))) {
  report.axes = axes;
  fiscal_year = card.year + (axes.kind == Kind::analysis ? 0 : random.between(0, 1));
  grammar.known = {{"agency", agency.name},
                   {"district", agency.district},
                   {"province", agency.province},
                   {"fy", std::to_string(fiscal_year)},
                   {"fy-1", std::to_string(fiscal_year - 1)},
                   {"yy", std::to_string(fiscal_year % 100)},
                   {"yy-1", std::to_string((fiscal_year - 1) % 100)},
                   {"ay", std::to_string(card.year)}};
  Random writing = seed.branch("style");
  indicator_style = static_cast<IndicatorStyle>(writing.between(0, 2));
  list_style = static_cast<ListStyle>(writing.between(0, 3));
  short_scores = writing.chance(0.1);
  for (int i = 1; i <= kIndicators; ++i) {
    written_names[i] = draw_name(i, writing);
    if (writing.chance(0.05)) written_names[i] = with_slip(written_names[i], writing);
  }
  draw_earlier_scores(*this, seed.branch("earlier scores"));
  draw_score_marks(*this, seed.branch("score marks"));
}

std::optional<int> Draft::earlier_score(int indicator, int years_back) const {
  if (no_scores.count({indicator, years_back}) != 0) return std::nullopt;
  return earlier_cards.at(static_cast<std::size_t>(years_back - 1)).score(indicator);
}

std::string Draft::say(const std::string& list) {
  return say(list, random);
}

std::string Draft::say(const std::string& list, Random& stream) {
  return say_meant(list, stream).text;
}

Said Draft::say_meant(const std::string& list, Random& stream) {
  grammar.known["date"] = thai_date(stream, fiscal_year);
  grammar.known["subscore"] = hundredths(stream.between(6000, 10000));
  Said said = grammar.say_meant(list, stream);
  said.text = with_digits(spaced(said.text), report.axes.digits, stream);
  return said;
}

std::string Draft::decimal(int score) const {
  std::string text = hundredths(score);
  if (short_scores) text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

void add_heading(Draft& draft, const std::string& text, int level) {
  draft.report.blocks.emplace_back(Heading{text, level});
  if (level > 0) draft.section = text;
}

void add_check(Draft& draft, const std::string& code, const std::string& detail_json) {
  Check check;
  check.code = code;
  check.detail = detail_json;
  draft.report.truth.checks.push_back(check);
}

void add_score(Draft& draft, int indicator, const std::string& as_written, int score,
               const std::string& source) {
  Score found;
  found.year = draft.card.year;
  found.instrument = instrument_of(indicator);
  found.indicator_no = indicator;
  found.indicator = indicator_name(indicator);
  found.as_written = as_written;
  found.score = score / 100.0;
  found.score_text = hundredths(score);
  found.source = source;
  draft.report.truth.scores.push_back(found);
}

std::string indicator_text(Draft& draft, int indicator, int printed, IndicatorStyle style) {
  const std::string& name = draft.written_names.at(indicator);
  if (style == IndicatorStyle::bare) return name;
  if (style == IndicatorStyle::numbered)
    return draft.in_digits("ตัวชี้วัดที่ " + std::to_string(printed) + " " + name);
  return draft.in_digits(std::to_string(printed) + ". " + name);
}

std::string plain_list_item(Draft& draft, int number, const std::string& text) {
  switch (draft.list_style) {
    case ListStyle::numbers:
      return draft.in_digits(std::to_string(number) + ". ") + text;
    case ListStyle::brackets:
      return draft.in_digits(std::to_string(number) + ") ") + text;
    case ListStyle::dashes:
      return "- " + text;
    case ListStyle::plain:
      return text;
  }
  return text;
}

}  // namespace thaimemo::make
