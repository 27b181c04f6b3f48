#include "normalize/segment/rows/read_score.h"

#include <cmath>

#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

constexpr double rounding = 1e-6;  // of hundredths in a double

bool has_two_decimals(double value) {
  return std::abs(value * 100 - std::round(value * 100)) < rounding;
}

bool is_score(const std::optional<ReadNumber>& number) {
  return number && number->value <= score_max && has_two_decimals(number->value);
}

// The values the alternatives of the cell's first number give: what stands behind it is a change or the scale.
std::vector<double> other_readings(const SourceCell& source) {
  std::vector<double> values;
  if (source.cell == nullptr) return values;
  for (const Word& word : source.cell->words) {
    if (!has_digit(word.raw)) continue;
    for (const auto& alternative : word.alternatives)
      if (const auto number = read_score(alternative.text); number && !number->guessed)
        values.push_back(number->value);
    break;
  }
  return values;
}

bool was_recognized(const SourceCell& source) {
  return source.part.page != nullptr && source.part.page->origin == Origin::ocr;
}

std::string place_text(const ValuePlace& place) {
  if (place.row < 0) return "";
  return "table " + std::to_string(place.table) + ", row " + std::to_string(place.row + 1) + ", column " +
         std::to_string(place.column + 1);
}

void doubt(ReadScore& read, const char* code, std::string message) {
  const ValuePlace& place = read.score.place;
  read.doubts.push_back({code, Severity::warning, place.page, place_text(place), std::move(message)});
}

void doubt_number(ReadScore& read, bool guessed) {
  const std::string& written = read.score.score_text;
  if (!read.score.score)
    doubt(read, "score-unreadable",
          "'" + written + "' is no score from 0 to 100; look at the page and enter the score.");
  else if (guessed)
    doubt(read, "score-guessed",
          "'" + written + "' was read as a score by guessing; compare it with the page.");
}

void doubt_name(ReadScore& read) {
  doubt(read, "indicator-distant",
        "'" + read.score.as_written + "' is unlike every indicator, '" + read.score.indicator +
            "' is the nearest; compare it with the page.");
}

void doubt_recognition(ReadScore& read) {
  doubt(read, "score-uncertain",
        "The recognition of '" + read.score.score_text + "' is not sure; compare it with the page.");
}

void doubt_column(ReadScore& read) {
  doubt(read, "score-column-guessed",
        "No rule knows the header over '" + read.score.score_text +
            "'; only the cells look like scores. Compare it with the page.");
}

}  // namespace

ReadScore with_number(Score score, const ScoreText& written, const ScoreSettings& settings) {
  ReadScore read{std::move(score), {}, other_readings(written.cell), written.series, written.year_told};
  read.score.score_text = squeezed(written.text);
  auto number = read_score(written.text);
  if (!is_score(number) && was_recognized(written.cell))
    if (const auto whole = read_score_without_point(written.text)) number = whole;
  if (!is_score(number) && !read.other_readings.empty())
    number = ReadNumber{read.other_readings.front(), true};
  if (number && number->value <= score_max) read.score.score = number->value;
  if (number)
    read.other_readings.insert(read.other_readings.end(), number->others.begin(), number->others.end());
  doubt_number(read, number && number->guessed);
  if (!written.sure_name) doubt_name(read);
  if (written.guessed_column) doubt_column(read);
  if (read.score.confidence < settings.confidence_min) doubt_recognition(read);
  return read;
}

}  // namespace thaimemo
