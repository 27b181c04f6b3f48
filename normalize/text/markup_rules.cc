#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "normalize/text/letters.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

constexpr size_t tag_length_max = 4096;
constexpr size_t entity_length_max = 12;

bool is_ascii_letter(char32_t letter) {
  return (letter | 32) >= 'a' && (letter | 32) <= 'z';
}
bool is_ascii_digit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}

constexpr std::array<std::u32string_view, 25> block_tags{
    U"p",       U"br",         U"li",      U"ul",     U"ol", U"div", U"tr", U"table", U"thead",
    U"tbody",   U"tfoot",      U"h1",      U"h2",     U"h3", U"h4",  U"h5", U"h6",    U"hr",
    U"caption", U"blockquote", U"section", U"center", U"dl", U"dt",  U"dd"};
constexpr std::array<std::u32string_view, 2> cell_tags{U"td", U"th"};
constexpr std::array<std::u32string_view, 24> inline_tags{
    U"b",      U"i",     U"u",   U"s",   U"em",  U"a",      U"span", U"font",
    U"strong", U"small", U"big", U"sub", U"sup", U"strike", U"del",  U"ins",
    U"mark",   U"code",  U"img", U"pre", U"col", U"wbr",    U"tt",   U"label"};

template <size_t n>
bool is_one_of(std::u32string_view name, const std::array<std::u32string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What stands for a tag in the text; nullptr where the name is not HTML's.
const char32_t* replacement_of_tag(const std::u32string& name) {
  if (is_one_of(name, block_tags)) return U"\n";
  if (is_one_of(name, cell_tags)) return U" ";
  return is_one_of(name, inline_tags) ? U"" : nullptr;
}

// The lower-case name of the tag whose letters behind '<' come from letter(0), letter(1)…; empty where it is
// none.
template <typename Letter>
std::u32string tag_name(Letter letter) {
  std::u32string name;
  size_t at = letter(0) == '/' ? 1 : 0;
  for (; name.size() < 12 && (is_ascii_letter(letter(at)) || (!name.empty() && is_ascii_digit(letter(at))));
       ++at)
    name += lower_case(letter(at));
  const char32_t end = letter(at);
  const bool ended =
      end == ' ' || end == '\n' || end == '/' || end == '>' || end == '\t' || end == Rewriter::none;
  return ended ? name : std::u32string();
}

bool is_inside_tag(char32_t letter) {
  return letter != '<' && letter != '>' && letter != Rewriter::none;
}

// Most tags: whole and right of the cursor, so that their inside is not rewritten first.
bool drop_tag_ahead(Rewriter& text) {
  if (text.ahead() != '<' || (text.ahead(1) != '/' && !is_ascii_letter(text.ahead(1)))) return false;
  const std::u32string name = tag_name([&](size_t i) { return text.ahead(1 + i); });
  const char32_t* by = replacement_of_tag(name);
  if (by == nullptr) return false;
  size_t end = 1;
  while (end < tag_length_max && is_inside_tag(text.ahead(end))) ++end;
  if (text.ahead(end) != '>') return false;
  text.replace("html-tag", 0, end + 1, by);
  return true;
}

// Tags that only came about when something inside them was dropped.
bool drop_tag_behind(Rewriter& text) {
  if (text.ahead() != '>') return false;
  size_t back = 0;
  while (back < tag_length_max && is_inside_tag(text.behind(back))) ++back;
  if (text.behind(back) != '<') return false;
  const std::u32string name =
      tag_name([&](size_t i) { return i < back ? text.behind(back - 1 - i) : char32_t(Rewriter::none); });
  const char32_t* by = replacement_of_tag(name);
  if (by != nullptr) text.replace("html-tag", back + 1, 1, by);
  return by != nullptr;
}

// A comment without '<' and '>' inside; first seen from its end, where all inside it is in its final form.
bool drop_comment(Rewriter& text) {
  if (text.ahead() != '>' || text.behind() != '-' || text.behind(1) != '-') return false;
  size_t back = 2;
  while (back < tag_length_max && is_inside_tag(text.behind(back))) ++back;
  const bool opened = back >= 5 && text.behind(back) == '<' && text.behind(back - 1) == '!' &&
                      text.behind(back - 2) == '-' && text.behind(back - 3) == '-';
  if (opened) text.replace("html-comment", back + 1, 1, U"");
  return opened;
}

struct Entity {
  std::string_view name;
  char32_t letter;
};

char32_t named_entity(const std::string& name) {
  static constexpr std::array<Entity, 18> entities{{{"amp", '&'},
                                                    {"lt", '<'},
                                                    {"gt", '>'},
                                                    {"quot", '"'},
                                                    {"apos", '\''},
                                                    {"nbsp", ' '},
                                                    {"ensp", ' '},
                                                    {"emsp", ' '},
                                                    {"ndash", 0x2013},
                                                    {"mdash", 0x2014},
                                                    {"lsquo", 0x2018},
                                                    {"rsquo", 0x2019},
                                                    {"ldquo", 0x201C},
                                                    {"rdquo", 0x201D},
                                                    {"bull", 0x2022},
                                                    {"hellip", 0x2026},
                                                    {"middot", 0xB7},
                                                    {"times", 0xD7}}};
  for (const Entity& entity : entities)
    if (entity.name == name) return entity.letter;
  return 0;
}

// "#3585" and "#xE01".
char32_t numbered_entity(const std::string& name) {
  const bool hex = name.size() > 2 && (name[1] | 32) == 'x';
  const std::string digits = name.substr(hex ? 2 : 1);
  const char* allowed = hex ? "0123456789abcdefABCDEF" : "0123456789";
  if (digits.empty() || digits.size() > 7 || digits.find_first_not_of(allowed) != std::string::npos) return 0;
  const auto value = static_cast<char32_t>(std::stoul(digits, nullptr, hex ? 16 : 10));
  return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0 : value;
}

bool decode_entity(Rewriter& text) {
  if (text.ahead() != ';') return false;
  size_t back = 0;
  std::string name;
  while (back < entity_length_max && text.behind(back) < 0x80 && text.behind(back) != '&')
    name += static_cast<char>(text.behind(back++));
  if (text.behind(back) != '&' || name.empty()) return false;
  std::reverse(name.begin(), name.end());
  const char32_t letter = name[0] == '#' ? numbered_entity(name) : named_entity(name);
  if (letter != 0) text.replace("html-entity", back + 1, 1, {&letter, 1});
  return letter != 0;
}

}  // namespace

bool apply_markup_rules(Rewriter& text) {
  switch (text.ahead()) {
    case '<':
      return drop_tag_ahead(text);
    case '>':
      return drop_tag_behind(text) || drop_comment(text);
    case ';':
      return decode_entity(text);
    default:
      return false;
  }
}

namespace {

// How many of `letter` stand left of the cursor, counted up to `limit`.
size_t run_behind(const Rewriter& text, char32_t letter, size_t limit) {
  size_t count = 0;
  while (count < limit && text.behind(count) == letter) ++count;
  return count;
}

bool drop_bold_marks(Rewriter& text) {
  if (text.behind() != '*' || text.ahead() == '*') return false;
  const size_t count = run_behind(text, '*', 4);
  if (count < 2 || count > 3) return false;
  text.replace("markdown-bold", count, 0, U"");
  return true;
}

bool drop_heading_marks(Rewriter& text) {
  const char32_t next = text.ahead();
  if (text.behind() != '#' || next == '#' || next == '\n' || next == Rewriter::none) return false;
  const size_t count = run_behind(text, '#', 7);
  const char32_t before = text.behind(count);
  const bool at_line_start = before == Rewriter::none || before == '\n';
  if (!at_line_start || count > 6 || (count == 1 && next != ' ')) return false;
  text.replace("markdown-heading", count, 0, U"");
  return true;
}

bool drop_escape(Rewriter& text) {
  const char32_t next = text.ahead();
  if (text.behind() != '\\' || (next != '|' && next != '*' && next != '_' && next != '#')) return false;
  text.replace("markdown-escape", 1, 0, U"");
  return true;
}

// A line of nothing but ``` and the name of a language.
bool drop_fence(Rewriter& text) {
  if (text.ahead() != '\n' && text.ahead() != Rewriter::none) return false;
  size_t word = 0;
  while (word < 16 && is_ascii_letter(text.behind(word))) ++word;
  if (text.behind(word) != '`') return false;
  const char32_t before = text.behind(word + 3);
  if (run_behind(text, '`', 0) != 0 || text.behind(word + 1) != '`' || text.behind(word + 2) != '`')
    return false;
  if (before != Rewriter::none && before != '\n') return false;
  text.replace("markdown-fence", word + 3, 0, U"");
  return true;
}

}  // namespace

bool apply_markdown_rules(Rewriter& text) {
  return drop_escape(text) || drop_bold_marks(text) || drop_heading_marks(text) || drop_fence(text);
}

}  // namespace thaimemo
