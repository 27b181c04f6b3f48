#include "store/query/search.h"

#include <gmock/gmock.h>

#include <random>

#include "base/utf8.h"
#include "normalize/text/normalize.h"
#include "store/query/ask.h"
#include "store/schema/search_text.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

std::int64_t hits(SQLite::Database& db, const std::string& text) {
  Rows rows = ask(db, "search", {{"text", text}, {"limit", "100000"}});
  std::int64_t count = 0;
  while (rows.next()) ++count;
  return count;
}

// The cells and findings that hold `part`, as SQLite's own LIKE sees it.
std::int64_t like(SQLite::Database& db, const std::string& part, const std::string& form) {
  std::string pattern;
  for (const char letter : part)
    pattern += (letter == '%' || letter == '_' || letter == '\\' ? "\\" : "") + std::string(1, letter);
  Rows rows(db,
            "WITH texts(t) AS (SELECT " + std::string(form) + "(text) FROM cells UNION ALL SELECT " + form +
                "(text) FROM findings) SELECT count(*) FROM texts WHERE t LIKE '%' || :p || '%' ESCAPE '\\'",
            {{"p", pattern}});
  rows.next();
  return std::get<std::int64_t>(rows.values().at(0));
}

// Texts of a small alphabet, so that short strings stand in many of them; with marks, digits, quotes and
// wildcards.
std::string made_up(std::mt19937& random, size_t letters) {
  static const std::u32string alphabet = U"กงานี่้๑1 \"%_'*Aaที\n";
  std::u32string text;
  for (size_t i = 0; i < letters; ++i) text += alphabet[random() % alphabet.size()];
  return normalize_text(encode_utf8(text), Origin::text_layer).text;
}

std::string part_of(std::mt19937& random, const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  return letters.empty() ? "" : encode_utf8(letters.substr(random() % letters.size(), 1 + random() % 7));
}

TEST(Search, FindsWhatLikeFinds) {
  std::mt19937 random(7);
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i) {
    texts.push_back(made_up(random, random() % 40));
    Report report = sample::report("อบต.ทดสอบ");
    report.findings[0].text = made_up(random, random() % 40);
    loader.load(sample::document(std::to_string(i) + ".pdf", texts.back()), report);
  }
  int compared = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string part = part_of(random, texts[random() % texts.size()]), form = indexed_form(part);
    if (form.empty()) continue;
    const std::int64_t found = hits(db, part);
    EXPECT_GE(found, 1) << "'" << part << "'";
    EXPECT_GE(found, like(db, part, "")) << "'" << part << "'";
    EXPECT_EQ(found, like(db, form, "folded")) << "'" << part << "'";
    ++compared;
  }
  EXPECT_GT(compared, 400);
}

TEST(Search, FindsOneLetterAndALongText) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
  EXPECT_EQ(hits(db, "ฝ"), 0);
  EXPECT_EQ(hits(db, "ผ"), 2);
  EXPECT_EQ(hits(db, "คะ"), 1);
  EXPECT_EQ(hits(db, "จัดอบรมเจ้าหน้าที่ปีละสองครั้ง"), 1);
  EXPECT_EQ(hits(db, "จัดอบรมเจ้าหน้าที่ปีละสองครั้งๆ"), 0);
}

TEST(Search, DigitsMatchHoweverTheyAreWritten) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf", "ภายในปี ๒๕๖๘"), {});
  EXPECT_EQ(hits(db, "2568"), 1);
  EXPECT_EQ(hits(db, "๒๕๖๘"), 1);
  EXPECT_EQ(hits(db, "๖๘"), 1);
}

TEST(Search, ReplacedTextIsNotFoundAnyMore) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf", "ข้อความเดิม"), {});
  load_document(db, sample::document("a.pdf", "ข้อความใหม่"), {});
  EXPECT_EQ(hits(db, "ข้อความเดิม"), 0);
  EXPECT_EQ(hits(db, "ข้อความใหม่"), 1);
}

TEST(Search, AZeroByteHidesNothing) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf", std::string("ก่อน\0หลังจากนั้น", 13 * 3 + 1)), {});
  EXPECT_EQ(hits(db, "หลังจาก"), 1);
  EXPECT_EQ(hits(db, "หล"), 1);
}

TEST(Search, TheExcerptShowsTheHit) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf", std::string(300, 'x') + "งบประมาณ" + std::string(300, 'y')),
                {});
  Rows rows = ask(db, "search", {{"text", "งบประมาณ"}});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(to_text(rows.values().at(5)),
            "…" + std::string(20, 'x') + "งบประมาณ" + std::string(20, 'y') + "…");
  EXPECT_EQ(excerpt("1. งบ\nประมาณ ปี 2567", indexed_form("งบประมาณ"), 3), "1. งบ ประมาณ ปี…");
  EXPECT_EQ(excerpt("ที่นี่มีงบ", indexed_form("งบ"), 2), "…มีงบ");
  EXPECT_EQ(excerpt("ไม่มี", indexed_form("งบประมาณ")), "ไม่มี");
}

TEST(Search, TheHitEndsWithItsLastLetter) {
  const Excerpt found = excerpt_around("ปีงบ\nประมาณ ๒๕๖๘", indexed_form("งบประมาณ"));
  EXPECT_EQ(found.before, "ปี");
  EXPECT_EQ(found.hit, "งบ ประมาณ");
  EXPECT_EQ(found.after, " ๒๕๖๘");
}

TEST(Search, LinesMayBreakAnywhere) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf", "การเปิดเผย\nข้อมูลสาธา\nรณะ"), {});
  EXPECT_EQ(hits(db, "การเปิดเผยข้อมูล"), 2);  // also the indicator's name
  EXPECT_EQ(hits(db, "ข้อมูล สาธารณะ"), 1);
}

TEST(Search, TheIndexIsAskedForEveryTrigramOnce) {
  SQLite::Database db = open_in_memory();
  EXPECT_EQ(matches_of(db, "abcabc").cells, R"("abc" "bca" "cab")");
  EXPECT_EQ(matches_of(db, "a\"b").cells, R"("a""b")");
}

TEST(Search, TwoLettersAtTheEndOfATextAreInTheIndex) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf", "เงินงบ"), {});
  EXPECT_EQ(matches_of(db, "งบ").cells, "\"งบ\x03\"");
  EXPECT_EQ(matches_of(db, "ฮฮ").cells, "\"\"");
  EXPECT_EQ(hits(db, "งบ"), 1);
  EXPECT_EQ(hits(db, "ฮฮ"), 0);
}

}  // namespace
}  // namespace thaimemo
