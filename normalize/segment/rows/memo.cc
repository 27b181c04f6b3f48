#include "normalize/segment/rows/memo.h"

#include <algorithm>

#include "normalize/flow/flow.h"
#include "normalize/segment/rows/fact_texts.h"
#include "normalize/segment/values/dates.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/misread.h"

namespace thaimemo {
namespace {

struct MemoSettings {
  // A memo without a salutation has a head that is not longer. By eye on made reports.
  size_t head_paragraphs_max = 13;
  size_t told_from_paragraphs = 3;  // a head with less has lost its fields, or is none
  size_t letterhead_paragraphs_max =
      4;                              // between the office and the subject stand number and date, and stains
  size_t subject_paragraphs_max = 4;  // a subject is a sentence or two: four lines of a page hold 400 letters
};
constexpr MemoSettings settings;

// Fewer Thai letters than a word has, behind leaders: what a recognizer made of the line's end.
bool says_no_more(const std::string& text) {
  static const Pattern word("[ก-๎]{4}|[0-9]{2}");
  return !word.find(folded(text)).has_value();
}

// Dots and strokes that lead to the margin are left out with the specks behind them; between words they stand for a
// space, as does a dot behind a word longer than an abbreviation.
std::string without_leaders(std::string text) {
  static const Pattern leaders("\\s*(?:[.·]{2,}|[.·]\\s[.·]|[…_])[.·…_\\s–-]*"),
      typed_dot("[ก-๎]{4}([.])[ก-๎0-9๐-๙]|[0-9๐-๙]([.])[ก-๎]"), dot("(?:[0-9๐-๙]|[ก-๎]{4})\\s*[.]$");
  for (auto match = leaders.find(text); match; match = leaders.find(text)) {
    const std::string rest = text.substr(match->end);
    text = text.substr(0, match->begin) + (says_no_more(rest) ? "" : " " + rest);
  }
  for (auto match = typed_dot.find(text); match; match = typed_dot.find(text)) {
    const std::string_view sign = match->groups[match->took_part(1) ? 1 : 2];
    text[static_cast<size_t>(sign.data() - text.data())] = ' ';
  }
  if (dot.find(text)) text.pop_back();
  return squeezed(text);
}

struct HeadValue {
  std::string text;
  size_t paragraph = 0;  // index in the head
};

std::optional<HeadValue> value_in(const std::vector<Paragraph>& head, const std::string& kind,
                                  const Rules& rules) {
  for (size_t i = 0; i < head.size(); ++i) {
    const FoldedText line(head[i].text);
    const auto hit = first_hit(rules, {"fact", kind}, line.text());
    if (!hit) continue;
    std::string value = squeezed(line.source(hit->value()));
    if (!value.empty()) return HeadValue{std::move(value), i};
  }
  return std::nullopt;
}

bool begins_a_field(const std::string& text, const Rules& rules) {
  static const Pattern others("^(?:สิ่งที่ส่งมาด้วย|อ้างถึง|เอกสารแนบ)");
  const std::string line = folded(text);
  return others.found_in(line) || hits_kind(rules, {"paragraph_start", "memo"}, line) ||
         hits_kind(rules, {"memo", "salutation"}, line);
}

// What stands before a salutation that was read into the same line.
std::string before_salutation(const std::string& text, const Rules& rules) {
  const FoldedText line(text);
  const auto hit = first_hit(rules, {"memo", "salutation_within"}, line.text());
  if (!hit) return text;
  return line.source(0, static_cast<size_t>(hit->value().data() - line.text().data()));
}

// The lines below that go on with the subject: those before the next field of the head, where one follows.
std::string rest_of_subject(const std::vector<Paragraph>& head, size_t first, const Rules& rules) {
  std::string rest;
  for (size_t i = first + 1; i < head.size() && i < first + settings.subject_paragraphs_max; ++i) {
    if (begins_a_field(head[i].text, rules)) return rest;
    rest += "\n" + head[i].text;
  }
  return "";
}

void tell(const Paragraph& line, const std::string& code, const std::string& message,
          std::vector<Problem>& problems) {
  problems.push_back({code, Severity::warning, line.place.page, "memo", message});
}

void tell_unsure(const Paragraph& line, const std::string& field, bool odd, std::vector<Problem>& problems) {
  if (line.origin != Origin::ocr || (line.confidence >= fact_sure && !odd)) return;
  tell(line, "memo-" + field + "-uncertain",
       "The recognition of the memo's " + field + " is not sure; compare it with the page.", problems);
}

// ๔ and ๕ look alike; no report is of the 2400s.
bool names_an_impossible_year(const std::string& text) {
  static const Pattern year("(?:^|[^0-9])24[0-9]{2}(?:[^0-9]|$)");
  return year.found_in(folded(text));
}

// The letters before a memo's number are Thai.
void tell_unsure_number(const HeadValue& number, const std::vector<Paragraph>& head,
                        std::vector<Problem>& problems) {
  static const Pattern odd("[A-Za-z]");
  tell_unsure(head[number.paragraph], "number", odd.found_in(number.text), problems);
}

std::optional<std::string> subject_of(const std::vector<Paragraph>& head, const Rules& rules,
                                      std::vector<FactPlace>& places, std::vector<Problem>& problems) {
  const auto begin = value_in(head, "subject", rules);
  if (!begin) return std::nullopt;
  const std::string own = before_salutation(begin->text, rules);
  const bool whole = own.size() < begin->text.size();
  const std::string all = whole ? own : own + rest_of_subject(head, begin->paragraph, rules);
  const std::string subject = without_leaders(joined_lines(all));
  tell_unsure(head[begin->paragraph], "subject", names_an_impossible_year(subject), problems);
  if (subject.empty()) return std::nullopt;
  places.push_back(stated("subject", fact_text(head[begin->paragraph])));
  return subject;
}

void read_memo_date(const std::vector<Paragraph>& head, const Rules& rules, Facts& facts,
                    std::vector<FactPlace>& places, std::vector<Problem>& problems) {
  const auto date = value_in(head, "memo_date", rules);
  if (!date) return;
  const Paragraph& line = head[date->paragraph];
  facts.memo_date = read_date(date->text);
  const auto misread =
      !facts.memo_date && line.origin == Origin::ocr ? read_misread_date(date->text) : std::nullopt;
  if (!facts.memo_date && !misread) return;
  places.push_back(stated("memo_date", fact_text(line)));
  if (!misread) return tell_unsure(line, "date", false, problems);
  facts.memo_date = misread->iso;
  tell(line, "memo-date-respelled",
       "The month '" + misread->as_written + "' of the memo's date was read as " + misread->month +
           "; compare it with the page.",
       problems);
}

void tell_unread(const std::vector<Paragraph>& head, const Facts& facts, std::vector<Problem>& problems) {
  if (head.size() < settings.told_from_paragraphs) return;  // the words stand alone, as in a sample
  if (!facts.memo_number)
    tell(head.front(), "memo-number-unread", "No number was read in the memo's head; enter it by hand.",
         problems);
  if (!facts.memo_date)
    tell(head.front(), "memo-date-unread", "No date was read in the memo's head; enter it by hand.",
         problems);
  if (!facts.subject)
    tell(head.front(), "memo-subject-unread", "No subject was found in the memo; enter it by hand.",
         problems);
}

Paragraph with_words_put_right(Paragraph line, const Rules& rules) {
  if (line.origin == Origin::ocr) line.text = words_put_right(line.text, rules.memo_words());
  return line;
}

bool begins_memo(const std::string& folded_line, Origin origin, const Rules& rules) {
  return hits_kind(rules, {"memo", "begin"}, folded_line) ||
         (origin == Origin::ocr && hits_kind(rules, {"memo", "begin_on_scan"}, folded_line));
}

// Whether a subject stands a few lines below.
bool has_subject_below(const std::vector<Paragraph>& lines, size_t index, const Rules& rules) {
  const size_t end = std::min(index + 1 + settings.letterhead_paragraphs_max, lines.size());
  for (size_t i = index + 1; i < end; ++i)
    if (hits_kind(rules, {"fact", "subject"}, folded(lines[i].text))) return true;
  return false;
}

// บันทึกข้อความ, else the first line of an office above a subject.
size_t first_of_head(const std::vector<Paragraph>& lines, const Rules& rules) {
  size_t letterhead = lines.size();
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string line = folded(lines[i].text);
    if (begins_memo(line, lines[i].origin, rules)) return i;
    if (letterhead == lines.size() && hits_kind(rules, {"memo", "letterhead"}, line) &&
        has_subject_below(lines, i, rules))
      letterhead = i;
  }
  return letterhead;
}

}  // namespace

std::vector<const Paragraph*> paragraphs_of(const DocumentReading& reading) {
  std::vector<const Paragraph*> paragraphs;
  for (const Section& section : reading.sections) {
    if (section.heading) paragraphs.push_back(&*section.heading);
    for (const OutlineBlock& block : section.blocks)
      if (const Paragraph* paragraph = std::get_if<Paragraph>(&block)) paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

std::vector<Paragraph> memo_head(const DocumentReading& reading) {
  std::vector<Paragraph> lines;
  for (const Paragraph* paragraph : paragraphs_of(reading))
    lines.push_back(with_words_put_right(*paragraph, reading.rules));
  std::vector<Paragraph> head;
  for (size_t i = first_of_head(lines, reading.rules); i < lines.size(); ++i) {
    head.push_back(lines[i]);
    if (head.size() == settings.head_paragraphs_max ||
        hits_kind(reading.rules, {"memo", "salutation"}, folded(lines[i].text)))
      break;
  }
  return head;
}

void read_memo(const DocumentReading& reading, Facts& facts, std::vector<FactPlace>& places,
               std::vector<Problem>& problems) {
  const auto head = memo_head(reading);
  if (head.empty()) return;
  if (const auto number = value_in(head, "memo_number", reading.rules)) {
    facts.memo_number = number->text;
    places.push_back(stated("memo_number", fact_text(head[number->paragraph])));
    tell_unsure_number(*number, head, problems);
  }
  facts.subject = subject_of(head, reading.rules, places, problems);
  read_memo_date(head, reading.rules, facts, places, problems);
  tell_unread(head, facts, problems);
}

}  // namespace thaimemo
