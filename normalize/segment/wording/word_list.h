// Words whose letters OCR or a hurried hand got wrong, written as they should be: "ประโยชนัที่เกิดขึ้น" holds
// ประโยชน์. Method: approximate matching of each word in the text (Sellers 1980), then the cheapest covering
// of the text. Words that are nowhere near are passed over by a bit-parallel search (Myers 1999).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo {

struct Respelling {
  std::string text;         // folded
  int letters_changed = 0;  // 0: the text as it was
};

class WordList {
 public:
  WordList() = default;
  explicit WordList(const std::vector<std::string>& folded_words);

  bool empty() const { return words_.empty(); }

  // A word of five to eight letters counts with one letter wrong, missing or too many, up to 13 with two, a
  // longer one with three; shorter words only as they are. Where two words are equally near, neither.
  Respelling respelled(std::string_view folded_text) const;

 private:
  static constexpr std::size_t letter_slots = 256;
  struct Word {
    std::u32string letters;
    int slips_max = 0;
    std::array<std::uint64_t, letter_slots> places{};  // of each letter in the word, a bit each

    bool near(const std::vector<unsigned char>& text_slots) const;  // whether the text may hold it
  };
  static unsigned char slot_of(char32_t letter);
  struct Found {
    size_t begin = 0, end = 0;  // in the text's letters
    int slips = 0;
    const Word* word = nullptr;
  };

  static void find(const Word& word, std::u32string_view text, std::vector<Found>& found);
  static std::vector<Found> without_ties(std::vector<Found> found);

  std::vector<Word> words_;
};

}  // namespace thaimemo
