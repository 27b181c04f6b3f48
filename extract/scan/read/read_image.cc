#include "extract/scan/read/read_image.h"

#include <algorithm>
#include <cmath>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/line_crop.h"
#include "extract/scan/read/number_columns.h"
#include "extract/scan/read/readings.h"
#include "extract/table/layout.h"

namespace thaimemo {
namespace {

constexpr double gap_between_parts = 4;  // in x-heights: what stands further apart is read apart

struct ReadLine {
  const InkLine* ink;
  std::vector<StyledWord> words;
};

struct ReadRegion {
  std::optional<CellPlace> cell;
  std::vector<ReadLine> lines;
};

std::string text_of(const ReadRegion& region) {
  std::string text;
  for (const ReadLine& line : region.lines)
    for (const StyledWord& word : line.words) text += word.word.raw;
  return text;
}

std::vector<Word> words_of(const ReadLine& line) {
  std::vector<Word> words;
  for (const StyledWord& styled : line.words) words.push_back(styled.word);
  return words;
}

bool is_text(const ReadLine& line) {
  return is_text(words_of(line));
}

// A cell may hold a dash and nothing else.
void drop_dust(ReadRegion& region) {
  const bool has_text = std::ranges::any_of(region.lines, [](const ReadLine& line) { return is_text(line); });
  std::erase_if(region.lines, [&](const ReadLine& line) {
    return line.words.empty() || ((has_text || !region.cell) && !is_text(line));
  });
}

Box in_points(const Box& pixels, double dpi) {
  const double scale = 72 / dpi;
  return {pixels.x0 * scale, pixels.y0 * scale, pixels.x1 * scale, pixels.y1 * scale};
}

// The recognizer knows only about where a word begins and ends; its ink tells exactly. Boxes in page pixels.
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
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!fitted[i].empty()) words[i].bbox = fitted[i];
  }
}

// Short enough that nothing but the number is in doubt.
bool is_doubtful_number(const Word& word) {
  constexpr double sure = 0.97;
  constexpr int letters_max = 14;
  return word.confidence < sure && has_digit(word) && letter_count(word.raw) <= letters_max;
}

class PageReader {
 public:
  PageReader(const Sheet& sheet, Recognizer& recognizer)
      : sheet_(sheet), recognizer_(recognizer), page_(find_page_ink(sheet)) {}

  void read() {
    for (const PageRegion& region : page_.regions) {
      ReadRegion read{region.cell, {}};
      for (const InkLine& line : region.lines) read.lines.push_back({&line, read_line(line)});
      drop_dust(read);
      if (!read.lines.empty()) read_.push_back(std::move(read));
    }
    for (std::size_t table = 0; table < page_.tables.size(); ++table) read_numbers_again(table);
  }

  // Of the longest lines only, for telling upside down.
  double sample_confidence(std::size_t lines) {
    std::vector<const InkLine*> longest;
    for (const PageRegion& region : page_.regions) {
      for (const InkLine& line : region.lines) longest.push_back(&line);
    }
    std::ranges::stable_sort(
        longest, [](const InkLine* a, const InkLine* b) { return a->pieces.size() > b->pieces.size(); });
    longest.resize(std::min(lines, longest.size()));
    std::vector<Word> words;
    for (const InkLine* line : longest) {
      for (const Word& word : recognized(*line)) words.push_back(word);
    }
    return mean_confidence(words);
  }

  double read_confidence() const {
    std::vector<Word> words;
    for (const ReadRegion& region : read_) {
      for (const ReadLine& line : region.lines) {
        for (Word& word : words_of(line)) words.push_back(std::move(word));
      }
    }
    return mean_confidence(words);
  }

  Page finished() && {
    Page page;
    const double dpi = sheet_.grey.dpi;
    page.width = sheet_.grey.width * 72 / dpi;
    page.height = sheet_.grey.height * 72 / dpi;
    page.rotation = sheet_.rotation;
    page.skew_deg = sheet_.skew_deg;
    page.paper = sheet_.paper;
    page.origin = Origin::ocr;
    page.rules = page_.rules;
    page.blocks = lay_out(all_words(), page_.tables);
    for (Block& block : page.blocks) {
      if (Table* table = std::get_if<Table>(&block))
        fill(*table);
      else
        std::get<Line>(block).confidence = confidence_of(std::get<Line>(block).words);
    }
    return page;
  }

 private:
  static double mean_confidence(const std::vector<Word>& words) {
    double sum = 0, letters = 0;
    for (const Word& word : words) {
      sum += word.confidence * static_cast<double>(word.raw.size());
      letters += static_cast<double>(word.raw.size());
    }
    return letters > 0 ? sum / letters : 1;
  }

  // Cells of columns of numbers once more, with digits and signs alone.
  void read_numbers_again(std::size_t table) {
    std::vector<ReadRegion*> regions(page_.tables[table].cells.size(), nullptr);
    std::vector<std::string> texts(regions.size());
    for (ReadRegion& region : read_) {
      if (!region.cell || region.cell->table != table) continue;
      regions[region.cell->cell] = &region;
      texts[region.cell->cell] = text_of(region);
    }
    const std::vector<bool> numbers = may_be_numbers(page_.tables[table], texts);
    for (std::size_t cell = 0; cell < regions.size(); ++cell) {
      if (!numbers[cell] || regions[cell]->lines.size() != 1) continue;
      ReadLine& line = regions[cell]->lines.front();
      const std::vector<Word> again = recognized(*line.ink, Alphabet::numeric);
      if (again.size() != 1) continue;
      if (text_of(*regions[cell]) == again.front().raw) join_words(line.words);
      if (line.words.size() == 1)
        compare_readings(line.words.front().word, again.front());
      else
        for (StyledWord& word : line.words)
          word.word.confidence = std::min(word.word.confidence, doubtful_confidence);
    }
  }

  // Some typefaces leave so much room behind a point that it was taken for a space.
  static void join_words(std::vector<StyledWord>& words) {
    Word& whole = words.front().word;
    for (std::size_t i = 1; i < words.size(); ++i) {
      whole.raw += words[i].word.raw;
      whole.bbox = united(whole.bbox, words[i].word.bbox);
      whole.confidence = std::min(whole.confidence, words[i].word.confidence);
    }
    if (words.size() > 1) whole.alternatives.clear();
    words.resize(1);
  }

  std::vector<Word> recognized(const InkLine& line, Alphabet alphabet = Alphabet::any) {
    std::vector<Word> words;
    for (const InkLine& part : split_at_gaps(page_.ink, line, gap_between_parts * line.x_height())) {
      for (Word& word : recognized_part(part, alphabet)) words.push_back(std::move(word));
    }
    return words;
  }

  std::vector<Word> recognized_part(const InkLine& part, Alphabet alphabet) {
    const LineCrop cut = crop_line(page_.grey, page_.ink, part);
    std::vector<Word> words = recognizer_.read_line(cut.image, alphabet);
    if (words.empty()) return words;
    for (Word& word : words) {
      const Box& box = word.bbox;
      word.bbox = {box.x0 / cut.scale + cut.x, box.y0 / cut.scale + cut.y, box.x1 / cut.scale + cut.x,
                   box.y1 / cut.scale + cut.y};
    }
    fit_to_ink(words, page_.ink, part);
    for (Word& word : words)
      if (is_doubtful_number(word)) read_in_other_sizes(word, part);
    return words;
  }

  // A network that wavers between two digits wavers otherwise where it sees them larger or smaller.
  void read_in_other_sizes(Word& word, const InkLine& line) {
    InkLine part = part_between(page_.ink, line, word.bbox.x0, word.bbox.x1);
    if (part.pieces.empty()) return;
    const Alphabet alphabet =
        std::ranges::all_of(decode_utf8(word.raw), is_numeric) ? Alphabet::numeric : Alphabet::any;
    std::vector<Word> readings{word};
    for (const double frame : {0.85, 0.9, 0.95, 1.05, 1.1, 1.15}) {
      LineCropSettings settings;
      settings.frame = frame;
      const LineCrop cut = crop_line(page_.grey, page_.ink, part, settings);
      std::vector<Word> again = recognizer_.read_line(cut.image, alphabet);
      if (again.size() == 1) readings.push_back(std::move(again.front()));
    }
    word = mean_reading(readings);
  }

  std::vector<StyledWord> read_line(const InkLine& line) {
    std::vector<StyledWord> styled;
    std::vector<Word> words = recognized(line);
    if (is_dust(words)) return {};
    if (!recognizer_.reads_thai_digits()) doubt_numbers(words);
    const double dpi = sheet_.grey.dpi;
    for (Word& word : words) {
      word.bbox = in_points(word.bbox, dpi);
      styled.push_back(
          {std::move(word), em_per_x_height * line.x_height() * 72 / dpi, false, !styled.empty()});
    }
    return styled;
  }

  std::vector<StyledWord> all_words() const {
    std::vector<StyledWord> words;
    for (const ReadRegion& region : read_) {
      for (const ReadLine& line : region.lines)
        words.insert(words.end(), line.words.begin(), line.words.end());
    }
    return words;
  }

  // The layout found the order of things; what stands in a cell is known better here, line by line.
  void fill(Table& table) const {
    for (Cell& cell : table.cells) cell.confidence = confidence_of(cell.words);
    if (!table.ruled) return;
    for (Cell& cell : table.cells) {
      const ReadRegion* region = region_of(table, cell);
      cell.raw.clear();
      cell.words.clear();
      for (const ReadLine& line : region == nullptr ? std::vector<ReadLine>{} : region->lines) {
        if (!cell.raw.empty()) cell.raw += '\n';
        for (const StyledWord& word : line.words) {
          cell.raw += (word.space_before ? " " : "") + word.word.raw;
          cell.words.push_back(word.word);
        }
      }
      cell.confidence = confidence_of(cell.words);
    }
  }

  const ReadRegion* region_of(const Table& table, const Cell& cell) const {
    for (const ReadRegion& region : read_) {
      if (!region.cell) continue;
      const Table& owner = page_.tables[region.cell->table];
      const Cell& place = owner.cells[region.cell->cell];
      if (owner.bbox == table.bbox && place.row == cell.row && place.column == cell.column) return &region;
    }
    return nullptr;
  }

  static constexpr double em_per_x_height = 2.4;  // of common Thai fonts

  const Sheet& sheet_;
  Recognizer& recognizer_;
  PageInk page_;
  std::vector<ReadRegion> read_;
};

}  // namespace

Page read_image(const Image& image, Recognizer& recognizer, const ReadImageSettings& settings) {
  const Sheet sheet = prepare_sheet(image);
  PageReader upright(sheet, recognizer);
  upright.read();
  if (upright.read_confidence() >= settings.upright_confidence_min) return std::move(upright).finished();
  const Sheet over = turned_over(sheet);
  PageReader reader(over, recognizer);
  const std::size_t lines = settings.sample_lines;
  if (reader.sample_confidence(lines) <= upright.sample_confidence(lines))
    return std::move(upright).finished();
  reader.read();
  return std::move(reader).finished();
}

}  // namespace thaimemo
