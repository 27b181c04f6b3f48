// clang-format off
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>
// clang-format on

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>

#include "extract/ocr/pix.h"
#include "extract/ocr/recognizer.h"
#include "tools/base/sha256.h"
#include "tools/base/utf8.h"

extern "C" void omp_set_max_active_levels(int);  // libgomp

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

constexpr const char* own_model = "thagov";
constexpr const char* numeric_alphabet = "0123456789๐๑๒๓๔๕๖๗๘๙.,%-–/()";
constexpr double alternative_confidence_min = 0.01;
constexpr std::size_t alternatives_max = 8;
constexpr int ink_level = 160;             // darker is ink
constexpr int margin_part_of_height = 10;  // paper left beside the ink

bool has_model(const fs::path& dir, const std::string& name) {
  std::error_code ignored;
  return fs::is_regular_file(dir / (name + ".traineddata"), ignored);
}

bool has_thai_model(const fs::path& dir) {
  return has_model(dir, own_model) || has_model(dir, "tha");
}

bool is_digit(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || (letter >= U'๐' && letter <= U'๙');
}

bool has_digit(const std::string& text) {
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
  symbol.confidence = probability(at.Confidence(tesseract::RIL_SYMBOL));
  int left = 0, top = 0, right = 0, bottom = 0;
  at.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
  symbol.bbox = {double(left), double(top), double(right), double(bottom)};
  if (has_digit(symbol.text)) symbol.others = other_readings(at, symbol.text);
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

Word word_of(const std::vector<Symbol>& symbols, double confidence) {
  Word word;
  word.confidence = confidence;
  for (const Symbol& symbol : symbols) {
    word.raw += symbol.text;
    word.bbox = united(word.bbox, symbol.bbox);
  }
  if (has_digit(word.raw)) word.alternatives = alternatives_of(symbols);
  return word;
}

// The columns from the first ink to the last, with a little paper: the models write letters into wide white
// margins.
PixelBox ink_columns(Pix* line) {
  const int width = pixGetWidth(line), height = pixGetHeight(line);
  const PixPtr grey = checked(pixConvertTo8(line, 0), "line");
  const PixPtr ink = checked(pixThresholdToBinary(grey.get(), ink_level), "line");
  l_int32 x0 = 0, x1 = 0;
  if (pixScanForForeground(ink.get(), nullptr, L_FROM_LEFT, &x0) != 0) return {};
  pixScanForForeground(ink.get(), nullptr, L_FROM_RIGHT, &x1);
  const int margin = std::max(2, height / margin_part_of_height);
  return {std::max(0, x0 - margin), 0, std::min(width, x1 + 1 + margin), height};
}

PixPtr columns_of(Pix* line, const PixelBox& columns) {
  const std::unique_ptr<::Box, void (*)(::Box*)> box(
      boxCreate(columns.x0, columns.y0, columns.width(), columns.height()),
      [](::Box* unused) { boxDestroy(&unused); });
  return checked(pixClipRectangle(line, box.get(), nullptr), "line");
}

class TesseractRecognizer : public Recognizer {
 public:
  explicit TesseractRecognizer(const fs::path& dir) : dir_(dir), own_(has_model(dir, own_model)) {
    start(first_, own_ ? own_model : "tha");
    if (!own_ && has_model(dir, "eng")) start(second_.emplace(), "tha+eng");
  }

  std::vector<Word> read_line(const Image& line, Alphabet alphabet) override {
    const PixPtr pix = to_pix(line);
    const PixelBox ink = ink_columns(pix.get());
    if (ink.width() <= 0) return {};
    const PixPtr part = columns_of(pix.get(), ink);
    std::vector<Word> words = read(first_, part.get(), line.dpi, alphabet);
    if (second_ && alphabet == Alphabet::any && may_hold_latin(words)) {
      words = read(*second_, part.get(), line.dpi, alphabet);
    }
    for (Word& word : words) {
      word.bbox.x0 += ink.x0;
      word.bbox.x1 += ink.x0;
    }
    return words;
  }

  bool reads_thai_digits() const override { return own_; }

  Provenance model() const override {
    Provenance provenance{{"tesseract", tesseract::TessBaseAPI::Version()}};
    for (const std::string name : {"eng", "tha", own_model}) {
      if (own_ != (name == own_model) || !has_model(dir_, name)) continue;
      provenance.push_back(
          {"model " + name, sha256_hex_of_file(dir_ / (name + ".traineddata")).substr(0, 16)});
    }
    std::ranges::sort(provenance);
    return provenance;
  }

 private:
  // The Thai model writes Latin words as improbable Thai; only such lines are worth the second model's time.
  static bool may_hold_latin(const std::vector<Word>& words) {
    return std::ranges::any_of(words, [](const Word& word) {
      const auto is_latin = [](unsigned char byte) { return std::isalpha(byte) != 0 && byte < 0x80; };
      return word.confidence < 0.8 || std::ranges::any_of(word.raw, is_latin);
    });
  }

  void start(tesseract::TessBaseAPI& api, const std::string& languages) {
    const std::vector<std::string> names{"debug_file", "lstm_choice_mode", "preserve_interword_spaces"};
    const std::vector<std::string> values{"/dev/null", "2", "1"};
    omp_set_max_active_levels(0);
    if (api.Init(dir_.c_str(), languages.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values,
                 false) != 0) {
      throw Error("ocr-failed", dir_ / languages, "The recognition model cannot be loaded.",
                  "Reinstall the packages tesseract-ocr-tha and tesseract-ocr-eng.");
    }
    api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  }

  static std::vector<Word> read(tesseract::TessBaseAPI& api, Pix* line, double dpi, Alphabet alphabet) {
    omp_set_max_active_levels(0);
    api.SetVariable("tessedit_char_whitelist", alphabet == Alphabet::numeric ? numeric_alphabet : "");
    api.SetImage(line);
    api.SetSourceResolution(static_cast<int>(std::clamp(dpi, 70.0, 2400.0)));
    if (api.Recognize(nullptr) != 0) throw Error("ocr-failed", "line", "The recognizer gave up on a line.");
    std::vector<Word> words = words_of(api);
    api.Clear();
    return words;
  }

  // Tesseract ends a word after each Thai letter; we end it where the line has a space.
  static std::vector<Word> words_of(tesseract::TessBaseAPI& api) {
    std::vector<Word> words;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (at == nullptr) return words;
    std::vector<Symbol> symbols;
    double weakest = 1;
    const auto end_word = [&] {
      if (!symbols.empty()) words.push_back(word_of(symbols, weakest));
      symbols.clear();
      weakest = 1;
    };
    do {
      if (at->Empty(tesseract::RIL_SYMBOL)) continue;
      if (at->IsAtBeginningOf(tesseract::RIL_WORD) && at->BlanksBeforeWord() > 0) end_word();
      symbols.push_back(symbol_at(*at));
      weakest = std::min(weakest, probability(at->Confidence(tesseract::RIL_WORD)));
    } while (at->Next(tesseract::RIL_SYMBOL));
    end_word();
    return words;
  }

  fs::path dir_;
  bool own_;
  tesseract::TessBaseAPI first_;
  std::optional<tesseract::TessBaseAPI> second_;
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
  const std::string dir = tessdata_dir.empty() ? installed_tessdata_dir() : tessdata_dir;
  if (dir.empty() || !has_thai_model(dir)) {
    throw Error("model-missing", dir, "There is no recognition model for Thai.",
                "Install it: apt-get install tesseract-ocr-tha tesseract-ocr-eng");
  }
  return std::make_unique<TesseractRecognizer>(dir);
}

}  // namespace thaimemo
