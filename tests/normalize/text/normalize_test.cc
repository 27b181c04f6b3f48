#include "normalize/text/normalize.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "base/utf8.h"
#include "normalize/text/text_rules.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

std::string text_of(std::string_view raw, Origin origin = Origin::text_file) {
  return normalize_text(raw, origin).text;
}

TEST(TextRules, EveryExampleIsTrueAndNamesItsRule) {
  for (const TextRule& rule : text_rules()) {
    const Normalized result = normalize_text(rule.before, rule.origin);
    EXPECT_EQ(result.text, rule.after) << rule.id;
    const auto named = [&](const Edit& edit) { return edit.rule_id == rule.id; };
    EXPECT_TRUE(std::any_of(result.edits.begin(), result.edits.end(), named)) << rule.id;
  }
}

TEST(TextRules, DocumentedAllAndOnlyThese) {
  std::ifstream file(source_folder() + "/docs/text-rules.md");
  std::vector<std::string> documented, known;
  for (std::string line; std::getline(file, line);)
    if (line.rfind("| `", 0) == 0) documented.push_back(line.substr(3, line.find('`', 3) - 3));
  for (const TextRule& rule : text_rules()) known.push_back(rule.id);
  EXPECT_EQ(documented, known);
}

struct Case {
  const char *raw, *text;
};

TEST(Normalize, WhatOurOcrGetsWrong) {
  for (const Case& c : {Case{"!. ก\n|) ข", "1. ก\n1) ข"},
                        {"ดี!. ก", "ดี!. ก"},
                        {"!!", "!!"},
                        {"· ข้อหนึ่ง\nที่ · สอง·", "· ข้อหนึ่ง\nที่ สอง"}})
    EXPECT_EQ(text_of(c.raw, Origin::ocr), c.text) << c.raw;
  EXPECT_EQ(text_of("!. ก · ข"), "!. ก · ข") << "text of others stays";
}

TEST(Normalize, SaraAm) {
  for (const Case& c : {Case{"นํ้า", "น้ำ"},
                        {"น้ํา", "น้ำ"},
                        {"นำ้", "น้ำ"},
                        {"ทาํ", "ทำ"},
                        {"ทำำ", "ทำ"},
                        {"ทํำ", "ทำ"},
                        {"กำ", "กำ"},
                        {"ทํ า", "ทำ"},
                        {"ทำํา", "ทำ"},
                        {"ทำา", "ทำ"}})
    EXPECT_EQ(text_of(c.raw), c.text);
}

TEST(Normalize, MarkOrderAndDoubledMarks) {
  for (const Case& c : {Case{"ท่ี", "ที่"}, {"ท่่ีี", "ที่"}, {"รู้้", "รู้"}, {"ส้ัน", "สั้น"}, {"ก็", "ก็"}})
    EXPECT_EQ(text_of(c.raw), c.text);
}

TEST(Normalize, SpacesAtMarksOnlyWhereNoWordHasThem) {
  for (const Case& c :
       {Case{"ส ่วน", "ส่วน"}, {"เ ก็บ", "เก็บ"}, {"จ ะ", "จะ"}, {"หน้าที่ ดี", "หน้าที่ ดี"}, {"ข้อ ๑ ่", "ข้อ ๑ ่"}})
    EXPECT_EQ(text_of(c.raw), c.text);
}

TEST(Normalize, PrivateUseAreaIsCovered) {
  for (char32_t letter = 0xF700; letter <= 0xF71A; ++letter) {
    const std::u32string text = decode_utf8(text_of(encode_utf8(std::u32string{U'ก', letter})));
    ASSERT_EQ(text.size(), 2u);
    EXPECT_TRUE(text[1] > 0x0E00 && text[1] < 0x0E50);
  }
}

TEST(Normalize, DigitsKeepTheirScriptOrBecomeThai) {
  for (const Case& c : {Case{"๙๓.๓๓", "๙๓.๓๓"},
                        {"93.33", "93.33"},
                        {"๙៣", "๙๓"},
                        {"໒໕", "๒๕"},
                        {"२५", "๒๕"},
                        {"٢٥", "25"},
                        {"𝟐𝟓", "25"},
                        {"２５", "25"}})
    EXPECT_EQ(text_of(c.raw), c.text);
}

TEST(Normalize, LookAlikesOnlyInsideThaiWords) {
  for (const Case& c :
       {Case{"จिตต์", "จิตต์"}, {"ກาร", "การ"}, {"ພາສາລາວ ภาษา", "ພາສາລາວ ภาษา"}, {"ລາວ", "ລາວ"}})
    EXPECT_EQ(text_of(c.raw), c.text);
}

TEST(Normalize, Markup) {
  for (const Case& c : {Case{"<ul style=\"x\"><li>- ก</li> <li>- ข</li></ul>", "- ก\n- ข"},
                        {"ก<br/>ข<BR>ค", "ก\nข\nค"},
                        {"<No Gift Policy>", "<No Gift Policy>"},
                        {"<ก>", "<ก>"},
                        {"1 < 2 > 0", "1 < 2 > 0"},
                        {"&#3585;&#xe02;", "กข"},
                        {"&amp;amp;lt;", "<"},
                        {"&nope; &;", "&nope; &;"},
                        {"<<i>b>ก", "ก"},
                        {"<!-- <p> -->ก", "ก"},
                        {"&lt;b&gt;ก", "ก"},
                        {"<td>ก</td><td>ข</td>", "ก ข"}})
    EXPECT_EQ(text_of(c.raw), c.text);
}

TEST(Normalize, MarkdownOnlyInTextFiles) {
  for (const Case& c : {Case{"**รายงาน", "รายงาน"},
                        {"## **๑. ผล**", "๑. ผล"},
                        {"5 * 3 ** 2", "5 * 3 2"},
                        {"*****", "*****"},
                        {"#1", "#1"},
                        {"ก\n# ข", "ก\nข"}})
    EXPECT_EQ(text_of(c.raw), c.text);
  EXPECT_EQ(text_of("# **ก**", Origin::ocr), "# **ก**");
}

TEST(Normalize, EditsOfExtractionComeFirst) {
  Line line;
  line.raw = "สานัก  งาน";
  line.edits = {{"layer-sara-am", 1, "า", "ำ"}};
  Document document;
  Page page;
  page.blocks = {line};
  document.pages = {page};
  normalize(document);
  const Line& done = std::get<Line>(document.pages[0].blocks[0]);
  EXPECT_EQ(done.text, "สำนัก งาน");
  ASSERT_EQ(done.edits.size(), 2u);
  EXPECT_EQ(done.edits[0].rule_id, "layer-sara-am");
  EXPECT_EQ(replay(done.raw, done.edits), done.text);
}

TEST(Edits, EditThatDoesNotFitIsAnError) {
  for (const Edit& edit : {Edit{"x", 9, "", ""}, {"x", -1, "", ""}, {"x", 0, "ข", ""}, {"x", 1, "ก", ""}}) {
    try {
      replay("ก", {edit});
      FAIL() << "no error";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "bad-edit");
    }
  }
}

// Strings made of pieces that rules fight over.
class HostileText {
 public:
  explicit HostileText(unsigned seed, bool markup) : random_(seed), markup_(markup) {}

  std::string next(int pieces) {
    std::string text;
    while (pieces-- > 0) text += piece();
    return text;
  }

 private:
  std::string piece() {
    static const std::vector<std::string> thai{"ก",
                                               "น",
                                               "ฤ",
                                               "า",
                                               "ำ",
                                               "ํ",
                                               "่",
                                               "้",
                                               "ี",
                                               "ู",
                                               "ั",
                                               "์",
                                               "็",
                                               "ฺ",
                                               "เ",
                                               "แ",
                                               "ๅ",
                                               "ะ",
                                               " ",
                                               "  ",
                                               "\n",
                                               "\t",
                                               "๕",
                                               "7",
                                               "៧",
                                               "໕",
                                               "ລ",
                                               "र",
                                               "ि",
                                               "\u200b",
                                               "\u00a0",
                                               "\r",
                                               "e",
                                               "\u0301",
                                               "\uf70a",
                                               "\uff21",
                                               "\u0e4d\u0e49\u0e32",
                                               "\u212b",
                                               "\u037e",
                                               "\u0328"};
    static const std::vector<std::string> markup{
        "<",  ">", "p",  "/",  "<p>", "</b>", "&",   "amp",  ";",   "&amp;",   "lt;",    "#",
        "# ", "*", "**", "\\", "|",   "`",    "```", "<!--", "-->", "&#x37e;", "&#769;", "\xff"};
    const auto& from = markup_ && random_() % 2 ? markup : thai;
    return from[random_() % from.size()];
  }

  std::mt19937 random_;
  bool markup_;
};

std::string digit_values(std::string_view text) {
  std::string values;
  for (char32_t letter : decode_utf8(text)) {
    if (letter >= '0' && letter <= '9') values += static_cast<char>(letter);
    if (letter >= 0x0E50 && letter <= 0x0E59) values += static_cast<char>(letter - 0x0E50 + '0');
    if (letter >= 0x17E0 && letter <= 0x17E9) values += static_cast<char>(letter - 0x17E0 + '0');
    if (letter >= 0x0ED0 && letter <= 0x0ED9) values += static_cast<char>(letter - 0x0ED0 + '0');
  }
  return values;
}

TEST(NormalizeProperty, ReplayUndoIdempotenceAndValidUtf8) {
  HostileText hostile(2567, true);
  for (int i = 0; i < 10000; ++i) {
    const std::string raw = encode_utf8(decode_utf8(hostile.next(1 + i % 40)));
    for (Origin origin : {Origin::text_file, Origin::ocr}) {
      const Normalized result = normalize_text(raw, origin);
      ASSERT_EQ(replay(raw, result.edits), result.text) << raw;
      ASSERT_EQ(undo(result.text, result.edits), raw) << raw;
      ASSERT_TRUE(is_valid_utf8(result.text));
      const Normalized again = normalize_text(result.text, origin);
      ASSERT_EQ(again.text, result.text) << raw;
      ASSERT_TRUE(again.edits.empty()) << raw;
    }
  }
}

TEST(NormalizeProperty, DigitsKeepTheirValues) {
  HostileText hostile(2568, false);
  for (int i = 0; i < 10000; ++i) {
    const std::string raw = hostile.next(1 + i % 40);
    ASSERT_EQ(digit_values(text_of(raw)), digit_values(raw)) << raw;
  }
}

// Twice the text may cost twice the edits, not four times: counted, not timed.
TEST(NormalizeProperty, HostileRunsEnd) {
  for (const std::string piece :
       {"<p>", "<",      ">",  "&amp;",         "&", "่ิ",     "ิ่้",  "\u200b", " ", "\n", "*", "# ",
        "ລ",   "<<p>b>", "\\", "e\u0301\u0328", "`", "<!--", "ํา", "เ",      "่้",  "\t"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    const Normalized result = normalize_text(text, Origin::text_file);
    EXPECT_EQ(undo(result.text, result.edits), text) << piece;
    EXPECT_LE(result.edits.size(), static_cast<size_t>(letter_count(text)) * 8) << piece;
  }
}

}  // namespace
}  // namespace thaimemo
