#include "normalize/segment/rows/memo.h"

#include <algorithm>

#include "normalize/segment/values/dates.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct MemoSettings {
  // A memo without a salutation has a head that is not longer. By eye on made reports.
  size_t head_paragraphs_max = 13;
  size_t told_from_paragraphs = 3;    // a head with less has lost its fields, or is none
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

std::optional<HeadValue> value_in(const std::vector<const Paragraph*>& head, const std::string& kind,
                                  const Rules& rules) {
  for (size_t i = 0; i < head.size(); ++i) {
    const FoldedText line(head[i]->text);
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
std::string rest_of_subject(const std::vector<const Paragraph*>& head, size_t first, const Rules& rules) {
  std::string rest;
  for (size_t i = first + 1; i < head.size() && i < first + settings.subject_paragraphs_max; ++i) {
    if (begins_a_field(head[i]->text, rules)) return rest;
    rest += " " + head[i]->text;
  }
  return "";
}

std::optional<std::string> subject_of(const std::vector<const Paragraph*>& head, const Rules& rules) {
  const auto begin = value_in(head, "subject", rules);
  if (!begin) return std::nullopt;
  const std::string own = before_salutation(begin->text, rules);
  const bool whole = own.size() < begin->text.size();
  const std::string all = whole ? own : own + rest_of_subject(head, begin->paragraph, rules);
  const std::string subject = without_leaders(all);
  return subject.empty() ? std::nullopt : std::optional(subject);
}

void tell(const std::vector<const Paragraph*>& head, const char* code, const char* message,
          std::vector<Problem>& problems) {
  problems.push_back({code, Severity::warning, head.front()->place.page, "memo", message});
}

void tell_unread(const std::vector<const Paragraph*>& head, const Facts& facts,
                 std::vector<Problem>& problems) {
  if (head.size() < settings.told_from_paragraphs) return;  // the words stand alone, as in a sample
  if (!facts.memo_number)
    tell(head, "memo-number-unread", "No number was read in the memo's head; enter it by hand.", problems);
  if (!facts.memo_date)
    tell(head, "memo-date-unread", "No date was read in the memo's head; enter it by hand.", problems);
  if (!facts.subject)
    tell(head, "memo-subject-unread", "No subject was found in the memo; enter it by hand.", problems);
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

std::vector<const Paragraph*> memo_head(const DocumentReading& reading) {
  std::vector<const Paragraph*> head;
  for (const Paragraph* paragraph : paragraphs_of(reading)) {
    const std::string line = folded(paragraph->text);
    if (head.empty() && !hits_kind(reading.rules, {"memo", "begin"}, line)) continue;
    head.push_back(paragraph);
    if (head.size() == settings.head_paragraphs_max || hits_kind(reading.rules, {"memo", "salutation"}, line))
      break;
  }
  return head;
}

void read_memo(const DocumentReading& reading, Facts& facts, std::vector<Problem>& problems) {
  const auto head = memo_head(reading);
  if (head.empty()) return;
  if (const auto number = value_in(head, "memo_number", reading.rules)) facts.memo_number = number->text;
  facts.subject = subject_of(head, reading.rules);
  if (const auto date = value_in(head, "memo_date", reading.rules)) facts.memo_date = read_date(date->text);
  tell_unread(head, facts, problems);
}

}  // namespace thaimemo
