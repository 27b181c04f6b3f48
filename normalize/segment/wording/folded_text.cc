#include "normalize/segment/wording/folded_text.h"

#include "base/utf8.h"

namespace thaimemo {
namespace {

bool is_space(char32_t letter) {
  return letter == ' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0xA0 || letter == 0x3000 ||
         letter == 0xFEFF || (letter >= 0x2000 && letter <= 0x200F);
}

// Letters that rules need not tell apart.
char32_t folded_letter(char32_t letter) {
  if (letter >= 0x0E50 && letter <= 0x0E59) return U'0' + (letter - 0x0E50);
  if ((letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212) return U'-';
  if (letter == 0x201C || letter == 0x201D || letter == 0x201E || letter == 0xAB || letter == 0xBB)
    return U'"';
  if (letter == 0x2018 || letter == 0x2019) return U'\'';
  if (letter == 0xFF1A) return U':';
  return letter;
}

bool is_mark(char32_t letter) {
  return letter == 0x0E31 || (letter >= 0x0E34 && letter <= 0x0E3A) || (letter >= 0x0E47 && letter <= 0x0E4E);
}

bool is_left_out(char32_t letter, Folding folding) {
  return is_space(letter) || (folding == Folding::without_marks && is_mark(letter));
}

char32_t folded_letter(char32_t letter, Folding folding) {
  constexpr char32_t sara_am = 0x0E33, sara_aa = 0x0E32;
  return folding == Folding::without_marks && letter == sara_am ? sara_aa : folded_letter(letter);
}

}  // namespace

FoldedText::FoldedText(std::string_view source, Folding folding) : source_(source) {
  text_.reserve(source_.size());
  origins_.reserve(source_.size() + 1);
  ends_.reserve(source_.size());
  size_t position = 0;
  for (char32_t letter : decode_utf8(source_)) {
    std::string bytes;
    append_utf8(bytes, letter);
    const size_t end = std::min(position + bytes.size(), source_.size());
    if (!is_left_out(letter, folding)) {
      append_utf8(text_, folded_letter(letter, folding));
      origins_.resize(text_.size(), position);
      ends_.resize(text_.size(), end);
    }
    position = end;
  }
  origins_.push_back(source_.size());
}

std::string FoldedText::source(size_t begin, size_t end) const {
  if (begin >= end || end > text_.size()) return "";
  return source_.substr(origins_[begin], ends_[end - 1] - origins_[begin]);
}

std::string FoldedText::source(std::string_view part) const {
  if (part.data() == nullptr) return "";
  const size_t begin = static_cast<size_t>(part.data() - text_.data());
  return source(begin, begin + part.size());
}

bool FoldedText::spaced_at(size_t position) const {
  return position > 0 && position < text_.size() && origins_[position] > ends_[position - 1];
}

std::string folded(std::string_view source, Folding folding) {
  std::string text;
  text.reserve(source.size());
  for (char32_t letter : decode_utf8(source))
    if (!is_left_out(letter, folding)) append_utf8(text, folded_letter(letter, folding));
  return text;
}

std::string squeezed(std::string_view source) {
  std::string result;
  bool gap = false;
  for (char32_t letter : decode_utf8(source)) {
    if (is_space(letter)) {
      gap = !result.empty();
      continue;
    }
    if (gap) result += ' ';
    gap = false;
    append_utf8(result, letter);
  }
  return result;
}

}  // namespace thaimemo
