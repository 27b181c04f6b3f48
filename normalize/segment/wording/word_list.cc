#include "normalize/segment/wording/word_list.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr std::size_t bits = 64;  // of a word of the machine

struct RespellingSettings {
  size_t text_letters_max = 200;  // longer texts are no headers
  // What a letter costs in the covering of a text: a word as it is beside free letters beats one with slips.
  int slip_cost = 3, uncovered_cost = 2;
  // A word counts with one slip from so many letters on, with two, with three. By eye on made reports.
  size_t one_slip_letters = 5, two_slips_letters = 9, three_slips_letters = 14;
};
constexpr RespellingSettings settings;

// Signs of ASCII and dashes part words; other signs ("จัง×วัด") are letters misread.
bool may_be_a_letter(char32_t letter) {
  const bool ascii_letter = letter == ' ' || (letter >= '0' && letter <= '9') ||
                            (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
  constexpr char32_t first_dash = 0x2010, last_leader = 0x2027;  // "–" and "•", "…" among them
  return ascii_letter || (letter > 0x7F && (letter < first_dash || letter > last_leader));
}

int slips_allowed(size_t letters) {
  if (letters < settings.one_slip_letters) return 0;
  if (letters < settings.two_slips_letters) return 1;
  return letters < settings.three_slips_letters ? 2 : 3;
}

// An occurrence of a word with `slips` edits that ends before a letter of the text, and where it begins.
struct Ending {
  int slips = 0;
  size_t begin = 0;
};

// Sellers' column for one letter of the text: the best match of each prefix of the word that ends there.
void advance(std::vector<Ending>& column, std::u32string_view word, char32_t letter, size_t position) {
  Ending diagonal = column[0];
  column[0] = {0, position + 1};
  for (size_t i = 1; i <= word.size(); ++i) {
    const Ending above = column[i];
    Ending best{diagonal.slips + (word[i - 1] == letter ? 0 : 1), diagonal.begin};
    if (above.slips + 1 < best.slips) best = {above.slips + 1, above.begin};
    if (column[i - 1].slips + 1 < best.slips) best = {column[i - 1].slips + 1, column[i - 1].begin};
    diagonal = above;
    column[i] = best;
  }
}

}  // namespace

WordList::WordList(const std::vector<std::string>& folded_words) {
  for (const std::string& text : folded_words) {
    Word word{decode_utf8(text), 0, {}};
    word.slips_max = slips_allowed(word.letters.size());
    for (std::size_t i = 0; i < std::min(word.letters.size(), bits); ++i)
      word.places[slot_of(word.letters[i])] |= std::uint64_t{1} << i;
    words_.push_back(std::move(word));
  }
}

// Thai and ASCII letters have a slot each. All others share the first, so that a word may seem nearer than it
// is.
unsigned char WordList::slot_of(char32_t letter) {
  if (letter >= 0xE00 && letter <= 0xE7F) return static_cast<unsigned char>(128 + letter - 0xE00);
  return letter < 128 ? static_cast<unsigned char>(letter) : 0;
}

bool WordList::Word::near(const std::vector<unsigned char>& text_slots) const {
  const std::size_t count = letters.size();
  if (count == 0 || count > bits) return true;
  const std::uint64_t last = std::uint64_t{1} << (count - 1);
  std::uint64_t up = ~std::uint64_t{0}, down = 0;  // where the column of distances rises by one, or falls
  std::size_t distance = count;
  for (const unsigned char slot : text_slots) {
    const std::uint64_t same = places[slot];
    const std::uint64_t vertical = same | down, horizontal = (((same & up) + up) ^ up) | same;
    std::uint64_t right_up = down | ~(horizontal | up), right_down = up & horizontal;
    distance += (right_up & last) != 0 ? 1 : 0;
    distance -= (right_down & last) != 0 ? 1 : 0;
    if (distance <= static_cast<std::size_t>(slips_max)) return true;
    right_up <<= 1;
    right_down <<= 1;
    up = right_down | ~(vertical | right_up);
    down = right_up & vertical;
  }
  return false;
}

void WordList::find(const Word& word, std::u32string_view text, std::vector<Found>& found) {
  std::vector<Ending> column(word.letters.size() + 1);
  for (size_t i = 0; i < column.size(); ++i) column[i] = {static_cast<int>(i), 0};
  for (size_t position = 0; position < text.size(); ++position) {
    advance(column, word.letters, text[position], position);
    if (!may_be_a_letter(text[position]))  // a bracket or a stroke parts words
      for (size_t i = 0; i < column.size(); ++i) column[i] = {static_cast<int>(i), position + 1};
    const Ending& here = column.back();
    if (here.slips <= word.slips_max) found.push_back({here.begin, position + 1, here.slips, &word});
  }
}

// Of words that are equally near to the same letters none is right for sure.
std::vector<WordList::Found> WordList::without_ties(std::vector<Found> found) {
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tie(a.begin, a.end, a.slips) < std::tie(b.begin, b.end, b.slips);
  });
  std::vector<Found> best;
  for (size_t i = 0; i < found.size();) {
    size_t next = i + 1;
    while (next < found.size() && found[next].begin == found[i].begin && found[next].end == found[i].end)
      ++next;
    if (next == i + 1 || found[i + 1].slips > found[i].slips) best.push_back(found[i]);
    i = next;
  }
  return best;
}

Respelling WordList::respelled(std::string_view folded_text) const {
  const std::u32string text = decode_utf8(folded_text);
  if (text.empty() || text.size() > settings.text_letters_max) return {std::string(folded_text), 0};
  std::vector<unsigned char> slots(text.size());
  std::transform(text.begin(), text.end(), slots.begin(), slot_of);
  std::vector<Found> found;
  for (const Word& word : words_)
    if (word.near(slots)) find(word, text, found);
  found = without_ties(std::move(found));

  // The cheapest way to each position.
  std::vector<int> cost(text.size() + 1, std::numeric_limits<int>::max());
  std::vector<const Found*> last(text.size() + 1, nullptr);
  cost[0] = 0;
  for (size_t end = 1; end <= text.size(); ++end) {
    cost[end] = cost[end - 1] + settings.uncovered_cost;
    for (const Found& word : found)
      if (word.end == end && cost[word.begin] + settings.slip_cost * word.slips < cost[end]) {
        cost[end] = cost[word.begin] + settings.slip_cost * word.slips;
        last[end] = &word;
      }
  }

  Respelling result;
  std::u32string letters;
  for (size_t end = text.size(); end > 0; end = last[end] != nullptr ? last[end]->begin : end - 1) {
    if (last[end] == nullptr) {
      letters.insert(letters.begin(), text[end - 1]);
      continue;
    }
    letters.insert(0, last[end]->word->letters);
    result.letters_changed += last[end]->slips;
  }
  for (char32_t letter : letters) append_utf8(result.text, letter);
  return result;
}

}  // namespace thaimemo
