#include "normalize/flow/printed_lines.h"

#include <algorithm>

#include "base/thai_letters.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

std::vector<PrintedLine> lines_of(const std::string& text) {
  std::vector<PrintedLine> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({decode_utf8(std::string_view(text).substr(begin, end - begin)), {}, {}});
    begin = end + 1;
  }
  return lines;
}

// Whether all words of the passage found their line.
bool place_words(const Passage& passage, std::vector<PrintedLine>& lines) {
  std::size_t line = 0, from = 0;
  for (const Word& word : passage.words) {
    const std::size_t at = passage.raw.find(word.raw, from);
    if (at == std::string::npos) return false;
    const auto begin = passage.raw.begin();
    line += static_cast<std::size_t>(
        std::count(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(at), '\n'));
    from = at + word.raw.size();
    if (line >= lines.size()) return false;
    lines[line].words.push_back(&word);
    lines[line].box = united(lines[line].box, word.bbox);
  }
  return true;
}

}  // namespace

std::size_t wide_letters(std::u32string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char32_t letter) { return !is_thai_mark(letter); }));
}

double PrintedLine::letter_width() const {
  const std::size_t letters = wide_letters(text);
  return letters == 0 ? 0 : box.width() / static_cast<double>(letters);
}

std::vector<PrintedLine> printed_lines_of(const Passage& passage) {
  if (passage.words.empty()) return {};
  std::vector<PrintedLine> lines = lines_of(passage.text);
  const auto breaks = std::count(passage.raw.begin(), passage.raw.end(), '\n');
  if (static_cast<std::ptrdiff_t>(lines.size()) != breaks + 1 || !place_words(passage, lines)) return {};
  const auto placeless = [](const PrintedLine& line) { return line.words.empty() || line.text.empty(); };
  if (std::any_of(lines.begin(), lines.end(), placeless)) return {};
  return lines;
}

}  // namespace thaimemo
