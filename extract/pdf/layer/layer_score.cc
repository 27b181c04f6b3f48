#include "extract/pdf/layer/layer_score.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "extract/pdf/layer/layer_words.h"

namespace thaimemo {

namespace {

// Words whose form without the mark is none of the language.
constexpr std::u32string_view common_words[] = {
    U"สำนัก",  U"อำเภอ",  U"ดำเนิน",  U"จำนวน", U"ประจำ",  U"กำหนด",   U"กำกับ",   U"สำคัญ", U"สำหรับ", U"สำเร็จ",
    U"อำนวย", U"อำนาจ",  U"จัดทำ",   U"คำสั่ง",  U"นำเสนอ", U"แนะนำ",   U"จำเป็น",  U"คำนึง", U"ทำงาน", U"เจ้าหน้า",
    U"หน้าที่",  U"เพื่อ",    U"ทั้ง",     U"หน่วย",  U"ข้อมูล",   U"ครั้ง",     U"ได้",     U"แล้ว",  U"เพิ่ม",   U"ซื้อจัด",
    U"จัดจ้าง", U"ระหว่าง", U"พื้น",     U"เกี่ยว",  U"ชี้แจง",   U"ร้องเรียน", U"เผยแพร่", U"ค่าใช้", U"ขั้นตอน", U"อื่น",
    U"ท้องถิ่น", U"เชื่อม",   U"เสร็จสิ้น", U"ทั้งสิ้น",  U"โปร่งใส", U"เนื่อง",    U"ต้อง",
};

// What remains of a word whose tone marks, or whose ำ, were lost; "" where nothing can be lost.
std::u32string without(std::u32string_view word, bool tones) {
  std::u32string rest;
  for (const char32_t letter : word) {
    if (letter == sara_am && !tones)
      rest += sara_aa;
    else if (!tones || !is_tone(letter))
      rest += letter;
  }
  return rest == word ? U"" : rest;
}

struct KnownForm {
  std::u32string letters;
  bool whole = false;
};

// Forms by their first letter.
std::map<char32_t, std::vector<KnownForm>> known_forms() {
  std::map<char32_t, std::vector<KnownForm>> forms;
  for (const std::u32string_view word : common_words) {
    forms[word[0]].push_back({std::u32string(word), true});
    for (const bool tones : {false, true}) {
      std::u32string broken = without(word, tones);
      if (!broken.empty()) forms[word[0]].push_back({std::move(broken), false});
    }
  }
  return forms;
}

// The page's Thai, words one after the other, other signs as spaces.
std::u32string thai_of(const std::vector<std::u32string>& words) {
  std::u32string all;
  for (const std::u32string& word : words) {
    for (const char32_t any : word) {
      const char32_t letter = plain_thai(any);
      all += letter >= 0x0E01 && letter <= 0x0E5B ? letter : U' ';
    }
    all += U' ';
  }
  return all;
}

// Normalization joins sara am and takes one of two marks; words are looked for in that form.
std::u32string folded(const std::u32string& text) {
  std::u32string out;
  for (const char32_t letter : text) {
    const char32_t last = out.empty() ? 0 : out.back();
    if (letter == sara_aa && last == sara_am) continue;
    if (letter == last && is_combining_glyph(letter)) continue;
    if (letter == sara_aa && last == nikhahit)
      out.back() = sara_am;
    else
      out += letter;
  }
  return out;
}

void count_words(const std::u32string& text, LayerScore& score) {
  static const std::map<char32_t, std::vector<KnownForm>> forms = known_forms();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto with_letter = forms.find(text[i]);
    if (with_letter == forms.end()) continue;
    for (const KnownForm& form : with_letter->second) {
      if (text.compare(i, form.letters.size(), form.letters) != 0) continue;
      const std::size_t end = i + form.letters.size();
      const bool goes_on = end < text.size() && is_combining_glyph(text[end]);
      if (form.whole || !goes_on) ++(form.whole ? score.words_whole : score.words_broken);
    }
  }
}

// Two upper vowels or two tones over one consonant, or a mark over none.
void count_marks(const std::u32string& text, LayerScore& score) {
  bool carried = false, vowel = false, tone = false;
  char32_t before = U' ';
  for (const char32_t letter : text) {
    score.letters += letter != U' ';
    const bool doubled = letter == before;
    if (!is_combining_glyph(letter)) {
      carried = is_thai_consonant(letter);
      vowel = tone = false;
    } else if (doubled) {
      ++score.doubled;
    } else {
      const bool two = (is_upper_vowel(letter) && vowel) || (is_tone(letter) && tone);
      score.impossible += two || !carried;
    }
    vowel = vowel || is_upper_vowel(letter);
    tone = tone || is_tone(letter);
    before = letter;
  }
}

}  // namespace

double LayerScore::value() const {
  if (letters + lost == 0) return 1;
  const double wrong = std::min(lost + doubled + impossible, letters + lost);
  const double sound = 1 - wrong / (letters + lost);
  // Two words on either side keep a single word from deciding.
  const double whole = (words_whole + 2.0) / (words_whole + words_broken + 2.0);
  return sound * whole;
}

LayerScore score_layer(const std::vector<StyledWord>& words, int glyphs_without_letter) {
  LayerScore score;
  score.lost = glyphs_without_letter;
  std::vector<std::u32string> texts;
  for (const StyledWord& word : words) texts.push_back(repaired_text(word));
  const std::u32string thai = thai_of(texts);
  count_marks(thai, score);
  count_words(folded(thai), score);
  return score;
}

std::u32string repaired_text(const StyledWord& word) {
  std::u32string text = decode_utf8(word.word.raw);
  for (const Edit& edit : word.edits) {
    const auto at = std::min(static_cast<std::size_t>(edit.position), text.size());
    text.replace(at, static_cast<std::size_t>(letter_count(edit.before)), decode_utf8(edit.after));
  }
  return text;
}

}  // namespace thaimemo
