// clang-format off
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>
// clang-format on

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iterator>
#include <optional>

#include "base/digits.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "extract/scan/image/ink_columns.h"
#include "extract/scan/image/picture.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/latin_words.h"
#include "extract/scan/read/recognizer.h"

extern "C" void omp_set_max_active_levels(int);  // libgomp

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

constexpr const char* own_name = "thagov";
constexpr double dpi_min = 70, dpi_max = 2400;  // what Tesseract accepts as a resolution

// By eye on made reports and on Tesseract's packaged models.
constexpr double alternative_confidence_min = 0.01;  // less probable symbols are not kept
constexpr std::size_t alternatives_max = 8;

bool has_model(const fs::path& dir, const std::string& name) {
  std::error_code ignored;
  return fs::is_regular_file(dir / (name + ".traineddata"), ignored);
}

bool has_thai_model(const fs::path& dir) {
  return has_model(dir, own_name) || has_model(dir, "tha");
}

bool has_digit_in(const std::string& text) {
  return std::ranges::any_of(decode_utf8(text), is_digit);
}

double probability(float percent) {
  return std::clamp(static_cast<double>(percent) / 100, 0.0, 1.0);
}

std::string owned(char* text) {
  std::string copy = text == nullptr ? "" : text;
  delete[] text;
  return copy;
}

// One symbol of the line as Tesseract gives it.
struct Symbol {
  std::string text;
  Box bbox;
  double confidence = 0;
  std::vector<Reading> others;
};

std::vector<Reading> other_readings(const tesseract::ResultIterator& at, const std::string& text) {
  std::vector<Reading> others;
  tesseract::ChoiceIterator choice(at);
  do {
    const char* other = choice.GetUTF8Text();
    const double confidence = probability(choice.Confidence());
    if (other != nullptr && *other != 0 && text != other && confidence >= alternative_confidence_min) {
      others.push_back({other, confidence});
    }
  } while (choice.Next());
  return others;
}

Symbol symbol_at(const tesseract::ResultIterator& at) {
  Symbol symbol;
  symbol.text = owned(at.GetUTF8Text(tesseract::RIL_SYMBOL));
  symbol.confidence =
      probability(at.Confidence(tesseract::RIL_WORD));  // that of symbols is nearly always high
  int left = 0, top = 0, right = 0, bottom = 0;
  at.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
  symbol.bbox = {double(left), double(top), double(right), double(bottom)};
  if (has_digit_in(symbol.text)) symbol.others = other_readings(at, symbol.text);
  return symbol;
}

// Readings of the whole word that differ in one symbol.
std::vector<Reading> alternatives_of(const std::vector<Symbol>& symbols) {
  std::vector<Reading> readings;
  for (std::size_t changed = 0; changed < symbols.size(); ++changed) {
    for (const Reading& other : symbols[changed].others) {
      Reading reading{"", other.confidence};
      for (std::size_t i = 0; i < symbols.size(); ++i)
        reading.text += i == changed ? other.text : symbols[i].text;
      readings.push_back(reading);
    }
  }
  std::ranges::stable_sort(readings,
                           [](const Reading& a, const Reading& b) { return a.confidence > b.confidence; });
  if (readings.size() > alternatives_max) readings.resize(alternatives_max);
  return readings;
}

// A number is as certain as its least certain digit, other words as their symbols on average.
ReadWord word_of(const std::vector<Symbol>& symbols) {
  ReadWord read;
  double sum = 0;
  for (const Symbol& symbol : symbols) {
    read.word.raw += symbol.text;
    read.word.bbox = united(read.word.bbox, symbol.bbox);
    read.weakest = std::min(read.weakest, symbol.confidence);
    sum += symbol.confidence;
  }
  const bool number = has_digit(read.word);
  read.word.confidence = number ? read.weakest : sum / static_cast<double>(symbols.size());
  if (number) read.word.alternatives = alternatives_of(symbols);
  return read;
}

class TesseractRecognizer : public Recognizer {
 public:
  explicit TesseractRecognizer(const fs::path& dir) : dir_(dir), own_(has_model(dir, own_name)) {
    start(main_, own_ ? own_name : "tha");
    if (!own_ && has_model(dir, "eng")) start(latin_.emplace(), "eng");
  }

  std::vector<Word> read_line(const Image& line, Alphabet alphabet) override {
    const Image grey = grey_image(line);
    std::vector<ReadWord> read = read_columns(main_, grey, 0, grey.width, alphabet);
    if (latin_ && alphabet == Alphabet::any) read = with_latin(std::move(read), grey);
    std::vector<Word> words;
    for (ReadWord& word : read) words.push_back(std::move(word.word));
    return words;
  }

  bool reads_thai_digits() const override { return own_; }

  Provenance model() const override {
    Provenance provenance{{"tesseract", tesseract::TessBaseAPI::Version()}};
    for (const std::string name : {"eng", "tha", own_name}) {
      if (own_ != (name == own_name) || !has_model(dir_, name)) continue;
      const std::string hash = sha256_hex_of_file(dir_ / (name + ".traineddata"));
      provenance.push_back({"model " + name, hash.substr(0, 16)});
    }
    std::ranges::sort(provenance);
    return provenance;
  }

 private:
  std::vector<ReadWord> with_latin(std::vector<ReadWord> read, const Image& line) {
    std::vector<ReadWord> result;
    for (std::size_t i = 0; i < read.size();) {
      std::size_t end = i;
      while (end < read.size() && may_be_latin(read[end])) ++end;
      if (end == i) {
        result.push_back(std::move(read[i++]));
        continue;
      }
      std::vector<ReadWord> weak(read.begin() + static_cast<std::ptrdiff_t>(i),
                                 read.begin() + static_cast<std::ptrdiff_t>(end));
      const double left = i > 0 ? (read[i - 1].word.bbox.x1 + weak.front().word.bbox.x0) / 2 : 0;
      const double right =
          end < read.size() ? (read[end].word.bbox.x0 + weak.back().word.bbox.x1) / 2 : line.width;
      std::vector<ReadWord> latin =
          read_columns(*latin_, line, static_cast<int>(left), static_cast<int>(right), Alphabet::any);
      std::vector<ReadWord>& better = is_better_latin(latin, weak) ? latin : weak;
      std::ranges::move(better, std::back_inserter(result));
      i = end;
    }
    return result;
  }

  void start(tesseract::TessBaseAPI& api, const std::string& languages) {
    const std::vector<std::string> names{"debug_file", "lstm_choice_mode", "preserve_interword_spaces"};
    const std::vector<std::string> values{"/dev/null", "2", "1"};
    omp_set_max_active_levels(0);
    if (api.Init(dir_.c_str(), languages.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values,
                 false) != 0)
      throw Error("ocr-failed", dir_ / languages, "The recognition model cannot be loaded.",
                  "Reinstall the packages tesseract-ocr-tha and tesseract-ocr-eng.");
    api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  }

  // Reads the columns from x0 to x1 - 1; boxes are those of the whole line.
  static std::vector<ReadWord> read_columns(tesseract::TessBaseAPI& api, const Image& line, int x0, int x1,
                                            Alphabet alphabet) {
    const PixelBox ink = ink_columns(line, x0, x1);
    if (ink.width() <= 0) return {};
    const Image part = clipped_image(line, ink);
    omp_set_max_active_levels(0);
    api.SetVariable("tessedit_char_whitelist",
                    (alphabet == Alphabet::numeric ? encode_utf8(numeric_letters) : "").c_str());
    api.SetImage(part.pixels.data(), part.width, part.height, 1, part.width);
    api.SetSourceResolution(static_cast<int>(std::clamp(line.dpi, dpi_min, dpi_max)));
    if (api.Recognize(nullptr) != 0) throw Error("ocr-failed", "line", "The recognizer gave up on a line.");
    std::vector<ReadWord> words = words_of(api);
    api.Clear();
    for (ReadWord& read : words) {
      read.word.bbox.x0 += ink.x0;
      read.word.bbox.x1 += ink.x0;
    }
    return words;
  }

  // Tesseract ends a word after each Thai letter; we end it where the line has a space.
  static std::vector<ReadWord> words_of(tesseract::TessBaseAPI& api) {
    std::vector<ReadWord> words;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (at == nullptr) return words;
    std::vector<Symbol> symbols;
    const auto end_word = [&] {
      if (!symbols.empty()) words.push_back(word_of(symbols));
      symbols.clear();
    };
    do {
      if (at->Empty(tesseract::RIL_SYMBOL)) continue;
      if (at->IsAtBeginningOf(tesseract::RIL_WORD) && at->BlanksBeforeWord() > 0) end_word();
      symbols.push_back(symbol_at(*at));
    } while (at->Next(tesseract::RIL_SYMBOL));
    end_word();
    return words;
  }

  fs::path dir_;
  bool own_;
  tesseract::TessBaseAPI main_;
  std::optional<tesseract::TessBaseAPI> latin_;
};

}  // namespace

std::string installed_tessdata_dir() {
  std::vector<fs::path> dirs{"/usr/local/share/tessdata", "/usr/share/tessdata"};
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/usr/share/tesseract-ocr", ignored)) {
    dirs.push_back(entry.path() / "tessdata");
  }
  std::ranges::sort(dirs, std::greater<>());
  const auto found = std::ranges::find_if(dirs, has_thai_model);
  return found == dirs.end() ? "" : found->string();
}

std::unique_ptr<Recognizer> make_tesseract_recognizer(const std::string& tessdata_dir) {
  if (!has_thai_model(tessdata_dir))
    throw Error("model-missing", tessdata_dir, "There is no recognition model for Thai in this folder.",
                "Leave --tessdata away to read with thaimemo's own model, or install tesseract-ocr-tha.");
  return std::make_unique<TesseractRecognizer>(tessdata_dir);
}

}  // namespace thaimemo
