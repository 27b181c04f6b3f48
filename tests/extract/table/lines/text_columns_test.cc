#include "extract/table/lines/text_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;

// Rows of words, each letter 6 pt wide.
struct Rows {
  std::vector<TextLine> lines;

  Rows& row(const std::vector<std::pair<double, std::string>>& words) {
    const double y = 50 + 16 * static_cast<double>(lines.size());
    TextLine line;
    for (const auto& [x, text] : words) {
      StyledWord word;
      word.word = {{x, y, x + 6 * letter_count(text), y + 14}, text, 1, {}};
      line.push_back(word);
    }
    lines.push_back(line);
    return *this;
  }
};

std::vector<std::string> read(const Rows& rows) {
  std::vector<std::string> texts;
  for (const TextLine& line : in_column_order(rows.lines, {})) texts.push_back(text_of(line));
  return texts;
}

// Full lines of two columns, "a…" and "b…".
Rows two_columns(int count) {
  Rows rows;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    rows.row({{50, "aaaaaaaaaaaaaaaaaaa" + number}, {200, "bbbbbbbbbbbbbbbbbbb" + number}});
  }
  return rows;
}

std::string first_letters(const std::vector<std::string>& texts) {
  std::string letters;
  for (const std::string& text : texts) letters += text.front();
  return letters;
}

TEST(TextColumns, ProseIsReadOneColumnAfterTheOther) {
  const auto texts = read(two_columns(4));
  EXPECT_EQ(first_letters(texts), "aaaabbbb");
  EXPECT_EQ(texts[3].back(), '3');
  EXPECT_EQ(texts[4].back(), '0');
}

TEST(TextColumns, ThreeRowsAreNoColumns) {
  EXPECT_EQ(first_letters(read(two_columns(3))), "aaa");
}

TEST(TextColumns, AHeadingAcrossEndsThem) {
  Rows rows = two_columns(4);
  rows.row({{50, "cccccccccccccccccccccccccccccccccccccccccccc"}});
  for (const TextLine& line : two_columns(4).lines)
    rows.row({{50, line[0].word.raw}, {200, line[1].word.raw}});
  EXPECT_EQ(first_letters(read(rows)), "aaaabbbbcaaaabbbb");
}

TEST(TextColumns, LabelsWithValuesStayRows) {
  Rows rows;
  for (const char* label : {"place", "subject", "to", "date", "copies"})
    rows.row({{50, label}, {200, "bbbbbbbbbbbbbbbbbbbb"}});
  rows.row({{50, "aaaaaaaaaaaaaaaaaaaa"}, {200, "bbbbbbbbbbbbbbbbbbbb"}});
  EXPECT_THAT(read(rows),
              ElementsAre("placebbbbbbbbbbbbbbbbbbbb", "subjectbbbbbbbbbbbbbbbbbbbb",
                          "tobbbbbbbbbbbbbbbbbbbb", "datebbbbbbbbbbbbbbbbbbbb", "copiesbbbbbbbbbbbbbbbbbbbb",
                          "aaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbb"));
}

TEST(TextColumns, NumbersBeforeItemsAreNoColumn) {
  Rows rows;
  for (const char* number : {"10.", "11.", "12.", "13.", "14."})
    rows.row({{50, number}, {90, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}});
  EXPECT_EQ(first_letters(read(rows)), "11111");
}

TEST(TextColumns, AnEmptyPageHasNone) {
  EXPECT_TRUE(in_column_order({}, {}).empty());
}

}  // namespace
}  // namespace thaimemo
