#include "tools/rules/suggest_rules.h"

#include <gtest/gtest.h>

#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {
namespace {

SQLite::Database archive() {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("CREATE TABLE cells (document_id, page, table_no, row_no, column_no, header, field, text)");
  db.exec(
      "INSERT INTO cells VALUES "
      "(1, 1, 1, 1, 0, 'ช่องลับ', 'other', 'ไตรมาส ๒'), (1, 1, 1, 2, 0, 'ช่อง ลับ', 'other', 'ไตรมาส ๓'), "
      "(2, 1, 1, 1, 0, 'ช่องลับ', NULL, 'ภายในเดือนมีนาคม ๒๕๖๗'), "
      "(2, 1, 1, 1, 1, 'กขฃคฅฆง', NULL, 'อะไรก็ได้'), (2, 1, 1, 1, 2, 'ผู้รับผิดชอบ', 'responsible', 'กองคลัง')");
  return db;
}

TEST(SuggestedRules, AreOfHeadersThatNoRuleKnowsMostFrequentFirst) {
  SQLite::Database db = archive();
  const auto suggestions = header_suggestions(db, Rules::built_in());
  ASSERT_EQ(suggestions.size(), 2U);
  EXPECT_EQ(suggestions[0].header, "ช่องลับ");
  EXPECT_EQ(suggestions[0].documents, 2);
  EXPECT_EQ(suggestions[0].cells, 3);
  EXPECT_EQ(suggestions[0].field, "period");
  EXPECT_EQ(suggestions[1].header, "กขฃคฅฆง");
  EXPECT_FALSE(suggestions[1].guessed);
}

TEST(SuggestedRules, SettleTheirHeader) {
  HeaderSuggestion suggestion;
  suggestion.header = "งาน (ตามแผน)";
  suggestion.field = "steps";
  const Rules rules =
      Rules::from_text("version = 1\nadds_to = \"ita.toml\"\n" + rule_text(suggestion), "mine.toml");
  EXPECT_EQ(meanings_of(suggestion.header, rules).front().first, "steps");
}

}  // namespace
}  // namespace thaimemo
