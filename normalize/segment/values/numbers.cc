#include "normalize/segment/values/numbers.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

// Letters that OCR writes for digits.
std::string with_letters_as_digits(std::string line) {
  constexpr std::string_view letters = "Il|@OoS", digits = "1111005";
  for (char& letter : line)
    if (const size_t at = letters.find(letter); at != letters.npos) letter = digits[at];
  return line;
}

// The same in a number's place only: "95.1I" is 95.11, and ๑ looks like @.
std::string with_digits_for_letters(std::string line) {
  static const Pattern misread("[0-9IlOoS|@]{1,3}[.,:;][0-9IlOoS|@]{2}");
  const std::string read = line;
  for (const Match& match : misread.find_all(read))
    if (match.text().find_first_of("0123456789") != std::string_view::npos)
      line.replace(match.begin, match.text().size(), with_letters_as_digits(std::string(match.text())));
  return line;
}

// Narrow cells break a number at its end: "91.7-" and "1" below it.
std::string with_break_joined(std::string line) {
  static const Pattern broken("[0-9]{1,3}\\.(?:[0-9]-[0-9]|-[0-9]{2})");
  if (broken.matches(line)) line.erase(line.find('-'), 1);
  return line;
}

// A number as a pattern found it: "83", "." and "68".
struct Parts {
  std::string whole, point, decimals;

  bool odd() const { return !point.empty() && point != "."; }
  double value() const {
    return std::strtod((whole + (point.empty() ? "" : "." + decimals)).c_str(), nullptr);
  }
};

Parts parts_of(const Match& match, size_t first_group) {
  const auto group = [&](size_t i) {
    return match.took_part(i) ? std::string(match.groups[i]) : std::string();
  };
  return {group(first_group), group(first_group + 1), group(first_group + 2)};
}

// The mark of a footnote behind a score reads as a third decimal: scores have two.
bool drop_mark_of_footnote(Parts& parts) {
  constexpr size_t decimals = 2;
  if (parts.decimals.size() != decimals + 1) return false;
  parts.decimals.resize(decimals);
  return true;
}

bool is_split_by_space(std::string_view text) {
  static const Pattern split("[0-9๐-๙.]\\s+[0-9๐-๙.]");
  return split.found_in(text);
}

// What stands before a score.
constexpr const char* score_prefix = "(?:คะแนน|ร้อยละ|ได้|เท่ากับ|[:=(\"'])*";

// A change has a sign, a mark or a word; "80-90" is a range. The mark of a footnote may stand behind it.
constexpr const char* change_behind =
    "(?:[(]?(?:[+-]|[▲▼△▽↑↓]+[+-]?|เพิ่ม(?:ขึ้น)?|ลดลง|สูงขึ้น|ต่ำลง)(?:ร้อยละ)?[0-9]{1,3}\\.[0-9]{1,3}(?:คะแนน|%)*[)]"
    "?"
    "|[(][+-][0-9]{1,3}[)]|[(]?(?:[▲▼△▽↑↓]+|เพิ่มขึ้น|ลดลง)[0-9]{1,3}(?:คะแนน|%)*[)]?)";
constexpr const char* scale_behind =
    "(?:[(]?(?:/|จาก|เต็ม)(?:คะแนนเต็ม)?100(?:\\.0{1,2})?(?P<mark>[0-9*])?(?:คะแนน)?[)]?)";

// "88.10▲2.35", "79.65/100", "77.95(+3.20)", "92.50(เพิ่มขึ้น1.15)": the score stands first, what follows says by its
// sign or word that it is a change or the scale.
std::optional<ReadNumber> score_before_more(std::string_view text, const std::string& line) {
  static const Pattern form(std::string("^") + score_prefix +
                            "([0-9]{1,3})(?:([.,:;])([0-9]{1,3}))?(?:คะแนน|%)*(?:" + change_behind + "|" +
                            scale_behind + ")$");
  const auto match = form.find(line);
  if (!match) return std::nullopt;
  Parts parts = parts_of(*match, 1);
  const bool mark =
      drop_mark_of_footnote(parts) || match->took_part(static_cast<size_t>(form.group_named("mark")));
  return ReadNumber{parts.value(), mark || parts.odd() || is_split_by_space(text), {}};
}

// "70.00-79.99" is a range: what follows the dash is no change, which would be the greater of the two.
bool is_range(const std::string& line) {
  static const Pattern range("([0-9]{1,3}\\.[0-9]{1,2})-([0-9]{1,3}\\.[0-9]{1,2})(?:คะแนน|%)*");
  const auto match = range.full_match(line);
  const auto number = [&](size_t group) {
    return std::strtod(std::string(match->groups[group]).c_str(), nullptr);
  };
  return match && number(2) > number(1);
}

// "(-20.44)" alone is a change whose score was not read.
bool is_change_alone(const std::string& line) {
  static const Pattern change("[(][+-][0-9]{1,3}(?:\\.[0-9]{1,3})?(?:คะแนน|%)*[)]");
  return change.matches(line);
}

// A letter of a watermark or a stamp may stand at either end.
std::string without_stray_letters(std::string line) {
  static const Pattern before("^[ก-๎]{1,2}[0-9]"), behind("[0-9)][ก-๎]{1,2}$");
  if (const auto match = before.find(line)) line.erase(0, match->end - 1);
  if (const auto match = behind.find(line)) line.resize(match->begin + 1);
  return line;
}

// "๗๙.๗๒ ซ ๑๓.๖๘": one or two signs of which nobody made sense stand where an arrow stands between a score and its
// change.
std::optional<ReadNumber> before_misread_arrow(const std::string& written_apart) {
  static const Pattern form(
      "^([0-9]{1,3})(\\.)([0-9]{2})(?: [^ /-]{1,2} ?| ?[^ 0-9/.-]{1,2} "
      "?)[(\\[]?[+-]?[0-9]{1,2}\\.[0-9]{1,3}[)\\]]?$");
  const auto match = form.find(written_apart);
  return match ? std::optional(ReadNumber{parts_of(*match, 1).value(), true, {}}) : std::nullopt;
}

// Brackets misread and letters for digits in what stands behind a score.
std::string with_change_mended(const std::string& line) {
  std::string mended = with_digits_for_letters(line);
  std::ranges::replace(mended, '[', '(');
  std::ranges::replace(mended, ']', ')');
  return mended;
}

// Two numbers of which one was struck out and the other written behind it, or the like: the last one, by
// guessing.
std::optional<ReadNumber> last_of_two(const std::string& written_apart) {
  static const Pattern two(
      "^([0-9]{1,3})(\\.)([0-9]{1,2}) ([0-9]{1,3})(\\.)([0-9]{1,2})(?:$| ?(?:[▲▼(][^/]*|/ ?100)$)");
  const auto match = two.find(written_apart);
  if (!match) return std::nullopt;
  return ReadNumber{parts_of(*match, 4).value(), true, {parts_of(*match, 1).value()}};
}

std::string spaced_with_arabic_digits(std::string_view text) {
  const FoldedText line(text);
  std::string spaced;
  for (size_t i = 0; i < line.text().size(); ++i) {
    if (i > 0 && line.spaced_at(i)) spaced += ' ';
    spaced += line.text()[i];
  }
  return spaced;
}

// "?2.00", "&?.04": a sign of which nobody made sense touches a number below ten, whose first digit it may be.
bool may_lack_its_first_digit(const Match& number, const std::string& line, double value) {
  constexpr std::string_view unread = "?&~#$^*!<>{}\\.";
  constexpr double two_digits_from = 10;
  return value < two_digits_from && number.begin > 0 && unread.find(line[number.begin - 1]) != unread.npos;
}

// ".85" is no 85: what stood before the point is lost, or a nought was never written. Dots that lead to a number are many.
bool is_decimals_alone(const Match& number, const Parts& parts, const std::string& line) {
  const auto is_point = [&](size_t behind) {
    return number.begin >= behind &&
           (line[number.begin - behind] == '.' || line[number.begin - behind] == ',');
  };
  return parts.point.empty() && is_point(1) && !is_point(2);
}

// The one number of a text; a grade in words behind it changes nothing.
std::optional<ReadNumber> only_number(std::string_view text, const std::string& written) {
  static const Pattern number("([0-9]+)(?:([.,:;]{1,2})([0-9]+))?");
  const std::string line = with_digits_for_letters(with_break_joined(written));
  const auto numbers = number.find_all(line);
  if (numbers.size() != 1) return std::nullopt;
  Parts parts = parts_of(numbers[0], 1);
  if (may_lack_its_first_digit(numbers[0], line, parts.value())) return std::nullopt;
  if (is_decimals_alone(numbers[0], parts, line)) return std::nullopt;
  static const Pattern plain(std::string(score_prefix) +
                             "[0-9.,]+(?:คะแนน|%|เปอร์เซ็นต์|[)\"'.])*"
                             "(?:[(]?(?:ระดับ|เกรด)?(?:ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุง(?:โดยด่วน)?|ไม่ผ่าน|(?:ระดับ|"
                             "เกรด)[A-F]{1,2}|[(][A-F]{1,2})[)]?)?");
  const bool mark = drop_mark_of_footnote(parts);
  const bool too_fine = parts.decimals.size() > 2;  // scores have two decimals
  const bool guessed =
      mark || parts.odd() || too_fine || line != written || !plain.matches(line) || is_split_by_space(text);
  return ReadNumber{parts.value(), guessed, {}};
}

}  // namespace

std::optional<ReadNumber> read_score(std::string_view text) {
  const std::string written = folded(text);
  if (is_range(written) || is_change_alone(written)) return std::nullopt;
  if (const auto first = last_of_two(spaced_with_arabic_digits(text))) return first;
  if (const auto before = score_before_more(text, written)) return before;
  if (const auto before = before_misread_arrow(with_change_mended(spaced_with_arabic_digits(text))))
    return before;
  if (auto before = score_before_more(text, with_change_mended(written))) {
    before->guessed = true;
    return before;
  }
  if (auto before = score_before_more(text, without_stray_letters(written))) {
    before->guessed = true;
    return before;
  }
  return only_number(text, written);
}

std::optional<ReadNumber> read_score_without_point(std::string_view text) {
  static const Pattern form("^([0-9]{2})( ?)([0-9]{2})(?: ?คะแนน)?$");
  const std::string line = with_letters_as_digits(spaced_with_arabic_digits(text));
  const auto match = form.find(line);
  if (!match || (match->groups[1] == "25" && match->groups[2].empty())) return std::nullopt;
  const Parts parts{std::string(match->groups[1]), ".", std::string(match->groups[3])};
  return ReadNumber{parts.value(), true, {}};
}

std::string two_decimals(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

bool has_digit(std::string_view text) {
  return folded(text).find_first_of("0123456789") != std::string::npos;
}

}  // namespace thaimemo
