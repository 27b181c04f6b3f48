#include "extract/scan/read/line_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/lookalikes.h"
#include "extract/scan/read/number_columns.h"
#include "extract/scan/read/number_form.h"
#include "extract/scan/read/readings.h"

namespace thaimemo {
namespace {

// What is read by itself: a line or a part of one.
struct Part {
  std::size_t line;  // of those that were asked for
  InkLine ink;
  bool dash;
  LineCrop crop;
  std::vector<Word> words;
};

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

// Whether one piece of ink lower and narrower than any letter was read as one: dust beside a line's end.
bool is_dust(const Word& word, const PageInk& page, const InkLine& line) {
  constexpr std::u32string_view small_signs = U".,:;'\"-–•*";
  const std::u32string letters = decode_utf8(word.raw);
  if (letters.find_first_of(small_signs) != std::u32string::npos) return false;
  const InkLine own = part_between(page.ink, line, word.bbox.x0, word.bbox.x1);
  const double least = InkKindSettings{}.letter_min * page.x_height;
  return own.pieces.size() == 1 && own.box.height() < least && own.box.width() < least;
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

bool is_dash(const std::vector<Word>& words) {
  constexpr std::u32string_view dashes = U"-–—";
  return words.size() == 1 && std::ranges::all_of(decode_utf8(words[0].raw), [&](char32_t letter) {
           return dashes.find(letter) != dashes.npos;
         });
}

// The network makes little of so little ink.
void set_dash(Part& part, const LineWordSettings& settings) {
  if (!is_dash(part.words)) part.words = {{{}, "-", settings.dash_confidence, {}}};
  const PixelBox& box = part.ink.box;
  part.words[0].bbox = {double(box.x0), double(box.y0), double(box.x1), double(box.y1)};
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

// Pictures of all parts of several lines.
std::vector<Part> parts_of(const PageInk& page, std::span<const InkLine* const> lines,
                           const LineWordSettings& settings) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double gap_max = settings.gap_between_parts * lines[i]->x_height();
    for (InkLine& ink : split_at_gaps(page.ink, *lines[i], gap_max)) {
      const bool dash = is_lone_dash(page, ink, settings);
      LineCrop crop = crop_part(page, ink, settings.crop);
      parts.push_back({i, std::move(ink), dash, std::move(crop), {}});
    }
  }
  return parts;
}

void read_parts(const PageInk& page, Recognizer& recognizer, Alphabet alphabet,
                const LineWordSettings& settings, std::vector<Part>& parts) {
  std::vector<Image> pictures;
  for (Part& part : parts) pictures.push_back(std::move(part.crop.image));
  std::vector<std::vector<Word>> words = recognizer.read_lines(pictures, alphabet);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Part& part = parts[i];
    part.words = std::move(words[i]);
    if (part.dash) {
      set_dash(part, settings);
    } else if (!part.words.empty()) {
      for (Word& word : part.words) word.bbox = on_page(word.bbox, part.crop);
      fit_to_ink(part.words, page.ink, part.ink);
      std::erase_if(part.words, [&](const Word& word) { return is_dust(word, page, part.ink); });
      for (Word& word : part.words) mend_lookalikes(word);
    }
  }
}

// The network for numbers learned apart from the other one: where both say the same they are right, one alone
// may be sure and wrong.
void check_numbers(const PageInk& page, Recognizer& recognizer, const LineWordSettings& settings,
                   std::vector<Part>& parts) {
  std::vector<Word*> numbers;
  std::vector<Image> pictures;
  for (Part& part : parts) {
    for (Word& word : part.words) {
      if (part.dash || !is_number(word)) continue;
      const InkLine ink = part_between(page.ink, part.ink, word.bbox.x0, word.bbox.x1);
      if (ink.pieces.empty()) continue;
      numbers.push_back(&word);
      pictures.push_back(crop_part(page, ink, settings.crop).image);
    }
  }
  const std::vector<std::vector<Word>> again = recognizer.read_lines(pictures, Alphabet::numeric);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (again[i].size() == 1) compare_readings(*numbers[i], again[i].front());
}

void settle_numbers(const PageInk& page, Recognizer& recognizer, const LineWordSettings& settings,
                    Part& part) {
  for (Word& word : part.words)
    if (is_doubtful_number(word, settings))
      word = read_in_other_sizes(word, page, part.ink, recognizer, settings);
  for (Word& word : part.words)
    if (is_number(word)) doubt_form(word, page, part.ink);
}

// The pictures of so many lines are kept at a time.
constexpr std::size_t lines_at_once = 32;

void read_lines(const PageInk& page, std::span<const InkLine* const> lines, Recognizer& recognizer,
                Alphabet alphabet, const LineWordSettings& settings, std::vector<std::vector<Word>>& words) {
  std::vector<Part> parts = parts_of(page, lines, settings);
  read_parts(page, recognizer, alphabet, settings, parts);
  if (alphabet == Alphabet::any) check_numbers(page, recognizer, settings, parts);
  const std::size_t first = words.size();
  words.resize(first + lines.size());
  for (Part& part : parts) {
    if (!part.dash) settle_numbers(page, recognizer, settings, part);
    std::ranges::move(part.words, std::back_inserter(words[first + part.line]));
  }
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

std::vector<std::vector<Word>> words_of(const PageInk& page, std::span<const InkLine* const> lines,
                                        Recognizer& recognizer, Alphabet alphabet,
                                        const LineWordSettings& settings) {
  std::vector<std::vector<Word>> words;
  for (std::size_t first = 0; first < lines.size(); first += lines_at_once)
    read_lines(page, lines.subspan(first, std::min(lines_at_once, lines.size() - first)), recognizer,
               alphabet, settings, words);
  return words;
}

}  // namespace thaimemo
