#include "extract/number_check.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/doubts/layer_notes.h"
#include "extract/record/points.h"

namespace thaimemo {

// Glyphs beside one another that make a number, from first to last in the page's order.
struct NumberCheck::Number {
  std::size_t first = 0, last = 0;
  std::u32string text;
  Box box;
  double size_pt = 0, baseline = 0;
};

namespace {

bool is_of_number(const Glyph& glyph) {
  return !glyph.letters.empty() && std::ranges::all_of(glyph.letters, [](char32_t letter) {
    return is_digit(letter) || letter == '.' || letter == ',';
  });
}

// Digits and points alone, since spaces and signs around a number are another matter.
std::u32string digits_of(const std::u32string& text) {
  std::u32string digits;
  for (const char32_t letter : text)
    if (is_digit(letter) || letter == '.') digits += letter;
  while (!digits.empty() && digits.back() == '.') digits.pop_back();
  return digits;
}

bool goes_on(const Glyph& last, const Glyph& next) {
  const double em = std::max(last.size_pt, next.size_pt);
  return std::abs(last.baseline() - next.baseline()) < 0.1 * em &&
         std::abs(next.start() - last.end()) < 0.3 * em;
}

// What holds for one digit of a font holds for it everywhere; a text that stands for several glyphs is its own case.
std::optional<GlyphKey> digit_key(const PageContent& page, const Glyph& glyph) {
  return glyph.letters.size() == 1 && glyph.repair == GlyphRepair::none ? key_of(page, glyph) : std::nullopt;
}

bool has_decimals(const std::u32string& text) {
  const auto point = text.find(U'.');
  return point != text.npos && point > 0 && point + 1 < text.size() && is_digit(text[point - 1]) &&
         is_digit(text[point + 1]);
}

// The box of points, cut out of a page's picture.
Image cut_out(const Image& picture, const Box& box, double scale) {
  const int x0 = std::clamp(static_cast<int>(std::floor(box.x0 * scale)), 0, picture.width - 1);
  const int y0 = std::clamp(static_cast<int>(std::floor(box.y0 * scale)), 0, picture.height - 1);
  Image cut;
  cut.width = std::clamp(static_cast<int>(std::ceil(box.x1 * scale)), x0 + 1, picture.width) - x0;
  cut.height = std::clamp(static_cast<int>(std::ceil(box.y1 * scale)), y0 + 1, picture.height) - y0;
  cut.dpi = picture.dpi;
  for (int y = y0; y < y0 + cut.height; ++y) {
    const auto row = picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
    cut.pixels.insert(cut.pixels.end(), row + x0, row + x0 + cut.width);
  }
  return cut;
}

}  // namespace

std::vector<NumberCheck::Number> NumberCheck::doubted_numbers(PageContent& page) const {
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < page.glyphs.size();) {
    std::size_t end = i + 1;
    if (!is_of_number(page.glyphs[i])) {
      i = end;
      continue;
    }
    while (end < page.glyphs.size() && is_of_number(page.glyphs[end]) &&
           goes_on(page.glyphs[end - 1], page.glyphs[end]))
      ++end;
    Number number{i, end - 1, U"", page.glyphs[i].bbox, page.glyphs[i].size_pt, page.glyphs[i].origin.y};
    bool doubted = false;
    for (std::size_t j = i; j < end; ++j) {
      number.text += page.glyphs[j].letters;
      number.box = united(number.box, page.glyphs[j].bbox);
      doubted = doubted || (page.glyphs[j].doubted && !is_believed(page, page.glyphs[j]));
    }
    if (doubted) numbers.push_back(std::move(number));
    i = end;
  }
  return numbers;
}

bool NumberCheck::is_believed(const PageContent& page, const Glyph& glyph) const {
  const std::optional<GlyphKey> key = digit_key(page, glyph);
  const auto known = key ? agreements_.find(*key) : agreements_.end();
  return known != agreements_.end() && known->second >= settings_.agreements_enough;
}

void NumberCheck::check(PageContent& page, bool read) {
  int readings = 0;
  for (const Number& number : doubted_numbers(page)) {
    if (is_believed(page, number)) continue;
    const bool upright = page.glyphs[number.first].direction == Direction::right;
    const bool can_read = read && upright && readings++ < settings_.readings_max;
    settle(page, number, can_read ? read_painted(page.number, number) : "", can_read);
  }
  for (Glyph& glyph : page.glyphs) glyph.doubted = glyph.doubted && !is_believed(page, glyph);
}

bool NumberCheck::is_believed(const PageContent& page, const Number& number) const {
  for (std::size_t i = number.first; i <= number.last; ++i)
    if (page.glyphs[i].doubted && !is_believed(page, page.glyphs[i])) return false;
  return true;
}

std::string NumberCheck::read_painted(int page, const Number& number) {
  const double em = number.size_pt;
  const Box origins{number.box.x0 - 0.05 * em, number.baseline - 0.1 * em, number.box.x1 - 0.05 * em,
                    number.baseline + 0.1 * em};
  const Box frame{number.box.x0 - 0.5 * em, number.baseline - 1.2 * em, number.box.x1 + 0.5 * em,
                  number.baseline + 0.5 * em};
  Image image = file_.paint_text(page, origins, frame, points_per_inch * settings_.em_px / em);
  image.dpi = settings_.strip_dpi;
  return scans_.read_number(image);
}

void NumberCheck::settle(PageContent& page, const Number& number, const std::string& seen, bool was_read) {
  const bool agrees = was_read && digits_of(decode_utf8(seen)) == digits_of(number.text);
  for (std::size_t i = number.first; i <= number.last; ++i) {
    Glyph& glyph = page.glyphs[i];
    if (!glyph.doubted) continue;
    const std::optional<GlyphKey> key = digit_key(page, glyph);
    if (was_read && key && agreements_[*key] >= 0) agreements_[*key] = agrees ? agreements_[*key] + 1 : -1;
    if (agrees) glyph.doubted = false;
    if (!agrees) glyph.seen_as = decode_utf8(seen);
  }
  if (!agrees) note(page.number, number.box, encode_utf8(number.text), seen, was_read);
}

void NumberCheck::note(int page, const Box& box, const std::string& layer, const std::string& seen,
                       bool was_read) {
  const std::string shown = !was_read      ? "the picture was not read."
                            : seen.empty() ? "the picture shows no number."
                                           : "the picture shows \"" + seen + "\".";
  notes_.push_back({"layer-number-doubtful", Severity::warning, page, point_place(box),
                    "The text layer says \"" + layer + "\" in letters that its own font contradicts; " +
                        shown + " Look at the page."});
}

void NumberCheck::check_scanned(std::vector<StyledWord>& words, const Image& picture, int page,
                                double width_pt) {
  const double scale = picture.width / width_pt;
  int readings = 0;
  for (StyledWord& styled : words) {
    Word& word = styled.word;
    const std::u32string text = decode_utf8(word.raw);
    if (!has_decimals(text) || readings++ >= settings_.readings_max) continue;
    const double room = settings_.room_em * word.bbox.height();
    const Box box{word.bbox.x0 - room, word.bbox.y0 - room, word.bbox.x1 + room, word.bbox.y1 + room};
    const std::string seen = scans_.read_number(cut_out(picture, box, scale));
    if (digits_of(decode_utf8(seen)).find(digits_of(text)) != std::u32string::npos) continue;
    word.confidence = std::min(word.confidence, settings_.confidence);
    if (!seen.empty()) word.alternatives.push_back({seen, settings_.confidence});
    notes_.push_back({"layer-number-doubtful", Severity::warning, page, point_place(word.bbox),
                      "The scanner's text layer says \"" + word.raw + "\", the picture was read as \"" +
                          seen + "\". Look at the page."});
  }
}

}  // namespace thaimemo
