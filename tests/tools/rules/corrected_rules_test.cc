#include "tools/rules/corrected_rules.h"

#include <gmock/gmock.h>

#include "normalize/segment/wording/header_meanings.h"
#include "store/correction/corrections.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// As many files as there are letters, each with the sample's table, and what people said of one place of each.
SQLite::Database corrected(const std::string& letters, Correction said) {
  SQLite::Database db = open_in_memory();
  for (const char letter : letters) {
    Document document = sample::document(std::string(1, letter) + ".pdf");
    document.sha256 = std::string(64, letter);
    Report report = sample::report("อบต.ทดสอบ");
    report.cells = {{1, 1, 1, 2, "งานที่จะทำ", Field::other}};
    load_document(db, document, report);
    said.sha256 = document.sha256;
    append(db, said);
  }
  return db;
}

Correction of(Target target, int row, int column, const std::string& before, const std::string& after) {
  Correction said = sample::correction("", before, after);
  said.target = target;
  said.row = row;
  said.column = column;
  return said;
}

TEST(CorrectedRules, AColumnCorrectedInThreeDocumentsIsARule) {
  const Correction said = of(Target::column, 1, 2, "other", "steps");
  SQLite::Database two = corrected("ab", said), three = corrected("abc", said);
  EXPECT_THAT(corrected_headers(two), IsEmpty());
  const auto found = corrected_headers(three);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(rule_text(found[0]), HasSubstr("3 documents"));
  const Rules rules =
      Rules::from_text("version = 1\nadds_to = \"ita.toml\"\n" + rule_text(found[0]), "mine.toml");
  EXPECT_EQ(meanings_of("งานที่จะทำ", rules).front().first, "steps");
}

TEST(CorrectedRules, WhatWasTakenBackIsNone) {
  SQLite::Database db = corrected("abc", of(Target::column, 1, 2, "other", "steps"));
  Correction back = of(Target::column, 1, 2, "steps", "");
  back.sha256 = std::string(64, 'c');
  back.verdict = Verdict::reverted;
  append(db, back);
  EXPECT_THAT(corrected_headers(db), IsEmpty());
}

TEST(CorrectedRules, AHeaderReadWrongMeansWhatItsColumnMeans) {
  SQLite::Database db = corrected("abc", of(Target::cell, 0, 2, "งามที่จะทำ", "งานที่จะทำ"));
  const auto found = corrected_headers(db);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_TRUE(found[0].misread);
  EXPECT_EQ(found[0].header.header, "งามที่จะทำ");
  EXPECT_EQ(found[0].header.field, "other");
}

TEST(CorrectedRules, ARunCorrectedTheSameWayInThreeDocumentsIsAPhrase) {
  SQLite::Database db =
      corrected("abc", of(Target::cell, 1, 2, "1. จัดอบรบเจ้าหน้าที่ (ปี 67)", "1. จัดอบรมเจ้าหน้าที่ (ปี 67)"));
  const auto found = corrected_phrases(db);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].after, "จัดอบรมเจ้าหน้าที่");
  EXPECT_THAT(phrase_text(found[0]), HasSubstr("# 3\tจัดอบรมเจ้าหน้าที่\n"));
}

}  // namespace
}  // namespace thaimemo
