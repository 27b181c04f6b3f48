#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <sstream>

#include "base/digits.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "extract/network/ctc.h"
#include "extract/network/line_network.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/own_model.h"
#include "extract/scan/read/readings.h"
#include "extract/scan/read/recognizer.h"
#include "extract/scan/read/scaled_line.h"

namespace thaimemo {
namespace {

constexpr std::size_t readings_of_a_number = 8;  // that are kept; by eye on made reports

// The letters of a line that make a word (those from `first` to `end` - 1), and the places that the word may
// use.
struct WordSpan {
  std::size_t first = 0, end = 0;
  int place_first = 0, place_end = 0;
};

std::vector<bool> numeric_flags(const std::vector<std::string>& alphabet) {
  std::vector<bool> flags;
  for (const std::string& letter : alphabet) {
    const std::u32string code = decode_utf8(letter);
    flags.push_back(code.size() == 1 && is_numeric(code[0]));
  }
  return flags;
}

// One network at work.
class NetworkReader {
 public:
  explicit NetworkReader(std::string_view model)
      : network_(model), hash_(sha256_hex(model)), numeric_(numeric_flags(network_.alphabet())) {}

  std::vector<std::vector<Word>> read_lines(std::span<const Image> lines, Alphabet alphabet) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].width >= 1 && lines[i].height >= 1) order.push_back(i);
    // Lines of like length go together; that is the width at the height of the network.
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return double(lines[i].width) / lines[i].height; });
    std::vector<std::vector<Word>> words(lines.size());
    for (std::size_t first = 0; first < order.size(); first += lines_at_once)
      read_some(lines, std::span(order).subspan(first, std::min(lines_at_once, order.size() - first)),
                alphabet, words);
    return words;
  }

  bool reads_thai_digits() const { return std::ranges::count(network_.alphabet(), "๙") > 0; }

  std::string version() const { return hash_.substr(0, 16); }

 private:
  // Two letters that fall on one place cannot both be written: small narrow print loses marks. Lines that the
  // networks learned from have up to 0.3 letters a place (2 of 1,046 more); what is closer is read from a wider
  // picture. By eye on a line of 0.36.
  static constexpr double letters_a_place_max = 0.3, widening = 1.2;
  static constexpr std::size_t lines_at_once = 8;  // more take more memory and hardly less time

  void read_some(std::span<const Image> lines, std::span<const std::size_t> which, Alphabet alphabet,
                 std::vector<std::vector<Word>>& words) const {
    std::vector<Image> images;
    std::vector<ScaledLine> scaled;
    for (const std::size_t i : which) {
      scaled.push_back(scaled_line(lines[i], network_.height()));
      images.push_back(std::move(scaled.back().image));
    }
    std::vector<Posteriors> posteriors = network_.run(images);
    for (std::size_t i = 0; i < which.size(); ++i) {
      if (posteriors[i].places == 0) continue;
      if (letters_a_place(posteriors[i]) > letters_a_place_max) {
        scaled[i].scale *= widening;
        posteriors[i] = network_.run(widened(images[i], widening));
      }
      words[which[i]] = words_in(posteriors[i], lines[which[i]], scaled[i], alphabet);
    }
  }

  // How closely its letters follow each other, by the most probable one at each place.
  double letters_a_place(const Posteriors& posteriors) const {
    int count = 0, before = network_.blank();
    for (int place = 0; place < posteriors.places; ++place) {
      const float* first = posteriors.at(place);
      const auto letter = static_cast<int>(std::max_element(first, first + posteriors.letters) - first);
      if (letter != network_.blank() && letter != before) ++count;
      before = letter;
    }
    return static_cast<double>(count) / posteriors.places;
  }

  std::vector<Word> words_in(const Posteriors& posteriors, const Image& line, const ScaledLine& scaled,
                             Alphabet alphabet) const {
    const std::vector<bool> allowed = alphabet == Alphabet::numeric ? numeric_ : std::vector<bool>{};
    const std::vector<LetterReading> best =
        most_probable(posteriors, network_.blank(), 0, posteriors.places, allowed);
    const std::vector<LetterPlace> letters = places_of(posteriors, network_.blank(), best.front().letters);
    std::vector<Word> words;
    for (const WordSpan& span : spans_of(letters, posteriors.places)) {
      Word word = word_of(letters, span);
      if (has_digit(word)) weigh_number(word, posteriors, span, allowed);
      word.bbox = {word.bbox.x0 / scaled.scale + scaled.x, 0, word.bbox.x1 / scaled.scale + scaled.x,
                   static_cast<double>(line.height)};
      words.push_back(std::move(word));
    }
    return words;
  }

  const std::string& text_of(int letter) const {
    return network_.alphabet()[static_cast<std::size_t>(letter)];
  }

  // Words stand between spaces; each may use the places from behind the space before it to the next space.
  std::vector<WordSpan> spans_of(const std::vector<LetterPlace>& letters, int places) const {
    std::vector<WordSpan> spans;
    WordSpan span;
    const auto end_at = [&](std::size_t i, int place) {
      span.end = i;
      span.place_end = place;
      if (span.end > span.first) spans.push_back(span);
    };
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (text_of(letters[i].letter) != " ") continue;
      end_at(i, letters[i].first);
      span = {i + 1, 0, letters[i].last + 1, 0};
    }
    end_at(letters.size(), places);
    return spans;
  }

  Word word_of(const std::vector<LetterPlace>& letters, const WordSpan& span) const {
    Word word;
    double sum = 0;
    for (std::size_t i = span.first; i < span.end; ++i) {
      word.raw += text_of(letters[i].letter);
      sum += letters[i].probability;
    }
    word.confidence = sum / static_cast<double>(span.end - span.first);
    const int width = network_.place_width();
    word.bbox = {double(letters[span.first].first) * width, 0, (letters[span.end - 1].last + 1.0) * width, 0};
    return word;
  }

  // A number is as sure as exactly this text is probable; what else it may be is kept.
  void weigh_number(Word& word, const Posteriors& posteriors, const WordSpan& span,
                    const std::vector<bool>& allowed) const {
    CtcSettings settings;
    settings.readings_max = readings_of_a_number;
    std::map<std::string, double> probabilities;
    for (const LetterReading& reading :
         most_probable(posteriors, network_.blank(), span.place_first, span.place_end, allowed, settings)) {
      std::string text;
      for (const int letter : reading.letters)
        if (text_of(letter) != " ") text += text_of(letter);
      probabilities[text] += reading.probability;
    }
    word.confidence = std::min(1.0, probabilities[word.raw]);
    for (const auto& [text, probability] : probabilities) {
      if (text != word.raw && !text.empty() && probability >= alternative_probability_min)
        word.alternatives.push_back({text, std::min(1.0, probability)});
    }
    std::ranges::stable_sort(word.alternatives, std::greater{}, &Reading::confidence);
    weigh_digit_sets(word);
  }

  LineNetwork network_;
  std::string hash_;
  std::vector<bool> numeric_;
};

class NetworkRecognizer : public Recognizer {
 public:
  NetworkRecognizer(std::string_view model, std::string_view number_model) : reader_(model) {
    if (!number_model.empty()) numbers_.emplace(number_model);
  }

  std::vector<Word> read_line(const Image& line, Alphabet alphabet) override {
    return read_lines(std::span(&line, 1), alphabet).front();
  }

  std::vector<std::vector<Word>> read_lines(std::span<const Image> lines, Alphabet alphabet) override {
    const bool numbers = alphabet == Alphabet::numeric && numbers_.has_value();
    return (numbers ? *numbers_ : reader_).read_lines(lines, alphabet);
  }

  bool reads_thai_digits() const override { return reader_.reads_thai_digits(); }

  Provenance model() const override {
    Provenance models{{"model thagov", reader_.version()}};
    if (numbers_) models.push_back({"model thagov numbers", numbers_->version()});
    return models;
  }

 private:
  NetworkReader reader_;
  std::optional<NetworkReader> numbers_;
};

}  // namespace

std::vector<std::vector<Word>> Recognizer::read_lines(std::span<const Image> lines, Alphabet alphabet) {
  std::vector<std::vector<Word>> words;
  for (const Image& line : lines) words.push_back(read_line(line, alphabet));
  return words;
}

std::unique_ptr<Recognizer> make_network_recognizer(std::string_view model, std::string_view number_model) {
  return std::make_unique<NetworkRecognizer>(model, number_model);
}

std::unique_ptr<Recognizer> make_recognizer(const std::string& tessdata_dir) {
  if (tessdata_dir.empty()) return make_network_recognizer(own_model(), own_number_model());
  const std::filesystem::path own = std::filesystem::path(tessdata_dir) / "thagov.traineddata";
  std::ifstream file(own, std::ios::binary);
  if (!file) return make_tesseract_recognizer(tessdata_dir);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return make_network_recognizer(bytes.str());
}

}  // namespace thaimemo
