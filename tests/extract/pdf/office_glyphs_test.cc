#include "extract/pdf/layer/office_glyphs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "extract/pdf/layer/layer_words.h"
#include "extract/pdf/pdf_file.h"
#include "extract/table/lines/text_lines.h"
#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

// A font whose consonants begin at glyph 100 and whose leading vowels begin at 160.
std::vector<GlyphLetters> ordered_font(std::u32string_view letters) {
  std::vector<GlyphLetters> map;
  for (const char32_t letter : letters) {
    const bool vowel = letter >= 0x0E40;
    map.push_back(
        {static_cast<std::uint32_t>(vowel ? 160 + (letter - 0x0E40) : 100 + (letter - 0x0E01)), {letter}});
  }
  return map;
}

constexpr std::uint32_t nikhahit = 160 + 0x0D, sara_aa = 100 + 0x31, sara_am = 100 + 0x32, ko_kai = 100;

TEST(OfficeGlyphs, RunsAreVotedFromTheMap) {
  const OfficeRuns runs = fit_office_runs(ordered_font(U"กขคงจฉชเแ๑๒"));
  EXPECT_EQ(runs.first_consonant, 100);
  EXPECT_EQ(runs.first_vowel, 160);
}

TEST(OfficeGlyphs, WithoutVowelsTheirRunFollowsTheConsonants) {
  EXPECT_EQ(fit_office_runs(ordered_font(U"กขคงจฉชซ")).first_vowel, 159);
}

TEST(OfficeGlyphs, RenumberedFontsShowNoRuns) {
  std::vector<GlyphLetters> renumbered;
  for (std::uint32_t glyph = 1; glyph <= 20; ++glyph)
    renumbered.push_back({glyph, {0x0E01 + (glyph * 7) % 40}});
  EXPECT_EQ(fit_office_runs(renumbered).first_consonant, -1);
  EXPECT_EQ(fit_office_runs(ordered_font(U"กขคง")).first_consonant, -1);
  EXPECT_EQ(fit_office_runs({}).first_consonant, -1);
}

TEST(OfficeGlyphs, FewOddVotesDoNotDisturb) {
  auto map = ordered_font(U"กขคงจฉชซญฐณดตถทธนบปผฝพฟภม");
  map.push_back({900, U"ก"});
  EXPECT_EQ(fit_office_runs(map).first_consonant, 100);
  for (std::uint32_t glyph = 901; glyph < 910; ++glyph) map.push_back({glyph, U"ข"});
  EXPECT_EQ(fit_office_runs(map).first_consonant, -1);
}

TEST(OfficeGlyphs, LostLettersComeBack) {
  const OfficeRuns runs{100, 160};
  EXPECT_EQ(repaired_letters(runs, nikhahit, U" "), U"ํ");
  EXPECT_EQ(repaired_letters(runs, nikhahit, U""), U"ํ");
  EXPECT_EQ(repaired_letters(runs, nikhahit, U"\uF070"), U"ํ");
  EXPECT_EQ(repaired_letters(runs, sara_am, U"า"), U"ำ");
  EXPECT_EQ(repaired_letters(runs, sara_aa, U"ำ"), U"า");
}

TEST(OfficeGlyphs, OtherLettersAreBelieved) {
  const OfficeRuns runs{100, 160};
  EXPECT_EQ(repaired_letters(runs, ko_kai, U"ข"), U"ข");
  EXPECT_EQ(repaired_letters(runs, nikhahit, U"A"), U"A");
  EXPECT_EQ(repaired_letters(runs, nikhahit, U"ํ"), U"ํ");
  EXPECT_EQ(repaired_letters(runs, 5, U" "), U" ");
  EXPECT_EQ(repaired_letters({}, nikhahit, U" "), U" ");
}

// "สำนักงาน" as Word writes it: nikhahit in the layer as a space of no width.
std::string office_pdf() {
  SmallFont font{"Sample", {{160 + 0x0D, "0020"}}, {nikhahit, 100 + 0x30}};
  for (const int letter : {0x01, 0x07, 0x15, 0x19, 0x2A, 0x23, 0x21, 0x31, 0x32})
    font.letters.push_back({99 + letter, letter < 16
                                             ? "0E0" + std::string(1, "0123456789ABCDEF"[letter])
                                             : "0E" + std::string(1, static_cast<char>('0' + letter / 16)) +
                                                   "0123456789ABCDEF"[letter % 16]});
  font.letters.push_back({160, "0E40"});
  font.letters.push_back({161, "0E41"});
  // ส ํ า น ั ก ง า น
  return small_pdf({{"BT /G1 10 Tf 20 70 Td <008D00AD009500 7C0094006400 6A0095007C> Tj ET"}}, {font});
}

TEST(OfficeGlyphs, RawIsTheLayersAndAnEditRepairsIt) {
  PdfFile file(test_file("office.pdf", office_pdf()));
  const PageContent content = file.read_page(1);
  EXPECT_EQ(content.fonts.at(0).runs.first_consonant, 100);
  const auto words = words_of(content);
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(words[0].word.raw, "สานักงาน");
  EXPECT_EQ(words[0].edits, (std::vector<Edit>{{"layer-office-glyph", 1, "", "ํ"}}));
}

TEST(OfficeGlyphs, EditsOfWordsStandAtTheirPlaceInThePassage) {
  StyledWord first, second;
  first.word = {{0, 0, 40, 10}, "จานวน", 1, {}};
  first.edits = {{"layer-office-glyph", 1, "", "ํ"}};
  second.word = {{45, 0, 60, 10}, "คา", 1, {}};
  second.space_before = true;
  second.edits = {{"layer-office-glyph", 1, "", "ํ"}};
  Passage passage;
  fill_passage(passage, {{first, second}, {first}});
  EXPECT_EQ(passage.raw, "จานวน คา\nจานวน");
  EXPECT_EQ(passage.edits, (std::vector<Edit>{{"layer-office-glyph", 1, "", "ํ"},
                                              {"layer-office-glyph", 8, "", "ํ"},
                                              {"layer-office-glyph", 12, "", "ํ"}}));
}

}  // namespace
}  // namespace thaimemo
