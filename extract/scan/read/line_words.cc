#include "extract/scan/read/line_words.h"

#include <algorithm>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/lookalikes.h"
#include "extract/scan/read/number_columns.h"
#include "extract/scan/read/number_form.h"
#include "extract/scan/read/readings.h"

namespace thaimemo {
namespace {

// From pixels of the crop to pixels of the page.
Box on_page(const Box& box, const LineCrop& crop) {
  return {box.x0 / crop.scale + crop.x, box.y0 / crop.scale + crop.y, box.x1 / crop.scale + crop.x,
          box.y1 / crop.scale + crop.y};
}

// Dashes and streaks alone are read alone: nothing in them stands out against the letters of a neighbour.
bool has_letter(const PageInk& page, const InkLine& line) {
  return std::ranges::any_of(line.pieces, [&](const LinePiece& piece) {
    return page.ink.items[piece.component].box.height() >= InkKindSettings{}.letter_min * page.x_height;
  });
}

LineCrop crop_part(const PageInk& page, const InkLine& part, const LineCropSettings& settings) {
  std::span<const std::size_t> around;
  if (has_letter(page, part)) around = page.text_ink;
  return crop_line(page.grey, page.ink, part, around, settings);
}

// The recognizer knows only about where a word begins and ends; its ink tells exactly. Each piece of ink is
// that of the nearest word. Boxes in pixels of the page.
void fit_to_ink(std::vector<Word>& words, const Components& ink, const InkLine& line) {
  std::vector<Box> fitted(words.size());
  for (const LinePiece& piece : line.pieces) {
    const PixelBox& box = ink.items[piece.component].box;
    const auto distance = [&](const Word& word) {
      return std::max({0.0, word.bbox.x0 - box.middle_x(), box.middle_x() - word.bbox.x1});
    };
    const auto nearest = std::ranges::min_element(words, {}, distance);
    const auto at = static_cast<std::size_t>(nearest - words.begin());
    fitted[at] = united(fitted[at], {double(box.x0), double(piece.y0), double(box.x1), double(piece.y1)});
  }
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!fitted[i].empty()) words[i].bbox = fitted[i];
}

const std::vector<Alphabet> one_alphabet{Alphabet::any}, both_alphabets{Alphabet::any, Alphabet::numeric};

bool is_doubtful_number(const Word& word, const LineWordSettings& settings) {
  return word.confidence < settings.sure_number && has_digit(word) &&
         letter_count(word.raw) <= settings.number_letters_max;
}

// A network that wavers between two digits wavers otherwise where it sees them larger or smaller.
Word read_in_other_sizes(const Word& word, const PageInk& page, const InkLine& line, Recognizer& recognizer,
                         const LineWordSettings& settings) {
  const InkLine part = part_between(page.ink, line, word.bbox.x0, word.bbox.x1);
  if (part.pieces.empty()) return word;
  std::vector<Word> readings{word};
  for (const double frame : settings.other_frames) {
    LineCropSettings crop = settings.crop;
    crop.frame = frame;
    const LineCrop picture = crop_part(page, part, crop);
    for (const Alphabet alphabet : is_number(word) ? both_alphabets : one_alphabet) {
      std::vector<Word> again = recognizer.read_line(picture.image, alphabet);
      if (again.size() == 1) readings.push_back(std::move(again.front()));
    }
  }
  return mean_reading(readings);
}

// The network for numbers learned apart from the other one: where both say the same they are right, one alone
// may be sure and wrong.
void check_number(Word& word, const PageInk& page, const InkLine& line, Recognizer& recognizer,
                  const LineWordSettings& settings) {
  const InkLine part = part_between(page.ink, line, word.bbox.x0, word.bbox.x1);
  if (part.pieces.empty()) return;
  const LineCrop picture = crop_part(page, part, settings.crop);
  const std::vector<Word> again = recognizer.read_line(picture.image, Alphabet::numeric);
  if (again.size() == 1) compare_readings(word, again.front());
}

bool is_dash(const std::vector<Word>& words) {
  constexpr std::u32string_view dashes = U"-–—";
  return words.size() == 1 && std::ranges::all_of(decode_utf8(words[0].raw), [&](char32_t letter) {
           return dashes.find(letter) != dashes.npos;
         });
}

// The network makes little of so little ink.
std::vector<Word> dash_of(const PageInk& page, const InkLine& line, Recognizer& recognizer, Alphabet alphabet,
                          const LineWordSettings& settings) {
  std::vector<Word> words = recognizer.read_line(crop_part(page, line, settings.crop).image, alphabet);
  if (!is_dash(words)) words = {{{}, "-", settings.dash_confidence, {}}};
  const PixelBox& box = line.box;
  words[0].bbox = {double(box.x0), double(box.y0), double(box.x1), double(box.y1)};
  return words;
}

std::vector<PixelBox> digit_boxes(const PageInk& page, const InkLine& part) {
  std::vector<PixelBox> boxes;
  for (const LinePiece& piece : part.pieces) {
    const PixelBox& box = page.ink.items[piece.component].box;
    if (box.height() >= InkKindSettings{}.letter_min * part.x_height()) boxes.push_back(box);
  }
  return boxes;
}

// What two networks agree on may still be no number, or lack its point.
void doubt_form(Word& word, const PageInk& page, const InkLine& line) {
  const InkLine part = part_between(page.ink, line, word.bbox.x0, word.bbox.x1);
  const bool doubtful =
      is_malformed_number(word.raw) || hides_a_point(word.raw, digit_boxes(page, part), part.x_height());
  if (doubtful) word.confidence = std::min(word.confidence, doubtful_confidence);
}

std::vector<Word> words_of_part(const PageInk& page, const InkLine& part, Recognizer& recognizer,
                                Alphabet alphabet, const LineWordSettings& settings) {
  const LineCrop crop = crop_part(page, part, settings.crop);
  std::vector<Word> words = recognizer.read_line(crop.image, alphabet);
  if (words.empty()) return words;
  for (Word& word : words) word.bbox = on_page(word.bbox, crop);
  fit_to_ink(words, page.ink, part);
  for (Word& word : words) mend_lookalikes(word);
  for (Word& word : words)
    if (alphabet == Alphabet::any && is_number(word)) check_number(word, page, part, recognizer, settings);
  for (Word& word : words)
    if (is_doubtful_number(word, settings))
      word = read_in_other_sizes(word, page, part, recognizer, settings);
  for (Word& word : words)
    if (is_number(word)) doubt_form(word, page, part);
  return words;
}

}  // namespace

bool is_number(const Word& word) {
  return has_digit(word) && std::ranges::all_of(decode_utf8(word.raw), is_numeric);
}

bool is_lone_dash(const PageInk& page, const InkLine& line, const LineWordSettings& settings) {
  if (line.pieces.size() != 1 || page.x_height <= 0) return false;
  const Component& item = page.ink.items[line.pieces[0].component];
  const double width = item.box.width(), height = item.box.height();
  return width >= settings.dash_width_min * page.x_height &&
         width <= settings.dash_width_max * page.x_height &&
         height <= settings.dash_height_max * page.x_height && width >= settings.dash_ratio_min * height &&
         item.area >= settings.dash_filled_min * width * height;
}

std::vector<Word> words_of(const PageInk& page, const InkLine& line, Recognizer& recognizer,
                           Alphabet alphabet, const LineWordSettings& settings) {
  std::vector<Word> words;
  const double gap_max = settings.gap_between_parts * line.x_height();
  for (const InkLine& part : split_at_gaps(page.ink, line, gap_max)) {
    const bool dash = is_lone_dash(page, part, settings);
    for (Word& word : dash ? dash_of(page, part, recognizer, alphabet, settings)
                           : words_of_part(page, part, recognizer, alphabet, settings))
      words.push_back(std::move(word));
  }
  return words;
}

}  // namespace thaimemo
