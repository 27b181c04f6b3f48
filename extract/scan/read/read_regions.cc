#include "extract/scan/read/read_regions.h"

#include <algorithm>

#include "extract/record/points.h"
#include "extract/scan/ink/boldness.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/number_columns.h"

namespace thaimemo {
namespace {

constexpr double em_per_x_height = 2.4;  // of common Thai fonts

// In pixels to in points, with the size that the letters' height tells.
std::vector<StyledWord> styled(std::vector<Word> words, const InkLine& line, double dpi) {
  std::vector<StyledWord> all;
  const double font_size_pt = in_points(em_per_x_height * line.x_height(), dpi);
  for (Word& word : words) {
    word.bbox = in_points(word.bbox, dpi);
    all.push_back({std::move(word), font_size_pt, false, !all.empty()});
  }
  return all;
}

ReadLine read_line(const PageInk& page, const InkLine& line, std::vector<Word> words,
                   const Recognizer& recognizer) {
  if (is_dust(words)) return {&line, {}};
  if (!recognizer.reads_thai_digits()) doubt_numbers(words);
  return {&line, styled(std::move(words), line, page.grey.dpi)};
}

bool is_text(const ReadLine& line) {
  std::vector<Word> words;
  for (const StyledWord& word : line.words) words.push_back(word.word);
  return thaimemo::is_text(words);
}

// At the height of text, as far away as another column.
bool stands_beside_text(const ReadLine& dash, const ReadRegion& region) {
  const double middle = dash.ink->box.middle_y();
  return std::ranges::any_of(region.lines, [&](const ReadLine& line) {
    return line.ink->top <= middle && middle <= line.ink->bottom && is_text(line);
  });
}

// A cell may hold a dash and nothing else, of a table without rules too.
void drop_dust(const PageInk& page, const LineWordSettings& settings, ReadRegion& region) {
  const bool has_text = std::ranges::any_of(region.lines, is_text);
  std::vector<bool> dust;
  for (const ReadLine& line : region.lines) {
    const bool open_cell =
        !region.cell && is_lone_dash(page, *line.ink, settings) && stands_beside_text(line, region);
    dust.push_back(line.words.empty() || ((has_text || !region.cell) && !is_text(line) && !open_cell));
  }
  std::size_t i = 0;
  std::erase_if(region.lines, [&](const ReadLine&) { return dust[i++]; });
}

bool stands_on_dark(const InkLine& line, const PageInk& page) {
  return std::ranges::any_of(page.dark_fields, [&](const PixelBox& field) {
    return line.box.x0 >= field.x0 && line.box.x1 <= field.x1 && line.box.middle_y() > field.y0 &&
           line.box.middle_y() < field.y1;
  });
}

// Lines with strokes wider than those of most lines of the page are bold, and white letters stand out as those do.
void mark_bold(const PageInk& page, std::vector<ReadRegion>& regions, const BoldnessSettings& settings) {
  std::vector<const InkLine*> lines;
  for (const ReadRegion& region : regions)
    for (const ReadLine& line : region.lines) lines.push_back(line.ink);
  const double usual = usual_stroke_width(page.ink, lines, settings);
  for (ReadRegion& region : regions)
    for (ReadLine& line : region.lines) {
      const bool wide = usual > 0 && stroke_width(page.ink, *line.ink, settings) >= settings.bold_min * usual;
      const bool bold = wide || stands_on_dark(*line.ink, page);
      for (StyledWord& word : line.words) word.bold = bold;
    }
}

std::string text_of(const ReadRegion& region) {
  std::string text;
  for (const ReadLine& line : region.lines)
    for (const StyledWord& word : line.words) text += word.word.raw;
  return text;
}

// Some typefaces leave so much room behind a point that it was taken for a space.
void join_words(std::vector<StyledWord>& words) {
  Word& whole = words.front().word;
  for (std::size_t i = 1; i < words.size(); ++i) {
    whole.raw += words[i].word.raw;
    whole.bbox = united(whole.bbox, words[i].word.bbox);
    whole.confidence = std::min(whole.confidence, words[i].word.confidence);
  }
  if (words.size() > 1) whole.alternatives.clear();
  words.resize(1);
}

void compare_with_number(ReadLine& line, const std::string& text, const Word& as_number) {
  if (text == as_number.raw) join_words(line.words);
  if (line.words.size() == 1) {
    compare_readings(line.words.front().word, as_number);
    return;
  }
  for (StyledWord& word : line.words)
    word.word.confidence = std::min(word.word.confidence, doubtful_confidence);
}

// For each cell of a table its region; null where nothing was read.
std::vector<ReadRegion*> regions_of(std::size_t table, std::size_t cells, std::vector<ReadRegion>& regions) {
  std::vector<ReadRegion*> of_cells(cells, nullptr);
  for (ReadRegion& region : regions)
    if (region.cell && region.cell->table == table) of_cells[region.cell->cell] = &region;
  return of_cells;
}

// A cell of one number was read by both networks already (line_words.cc).
bool is_checked(const ReadLine& line) {
  return line.words.size() == 1 && is_number(line.words.front().word);
}

// Cells of columns of numbers once more, with digits and signs alone.
void read_numbers_again(const PageInk& page, std::size_t table, Recognizer& recognizer,
                        const LineWordSettings& settings, std::vector<ReadRegion>& regions) {
  const Table& grid = page.tables[table];
  const std::vector<ReadRegion*> of_cells = regions_of(table, grid.cells.size(), regions);
  std::vector<std::string> texts;
  for (const ReadRegion* region : of_cells) texts.push_back(region == nullptr ? "" : text_of(*region));
  const std::vector<bool> numbers = may_be_numbers(grid, texts);
  for (std::size_t cell = 0; cell < of_cells.size(); ++cell) {
    if (!numbers[cell] || of_cells[cell]->lines.size() != 1) continue;
    ReadLine& line = of_cells[cell]->lines.front();
    if (is_checked(line)) continue;
    const std::vector<Word> again =
        words_of(page, std::span(&line.ink, 1), recognizer, Alphabet::numeric, settings).front();
    if (again.size() == 1) compare_with_number(line, texts[cell], again.front());
  }
}

}  // namespace

std::vector<ReadRegion> read_regions(const PageInk& page, Recognizer& recognizer,
                                     const LineWordSettings& settings) {
  std::vector<std::vector<Word>> words = words_of(page, lines_of(page), recognizer, Alphabet::any, settings);
  std::vector<ReadRegion> regions;
  std::size_t i = 0;
  for (const PageRegion& region : page.regions) {
    ReadRegion read{region.cell, {}};
    for (const InkLine& line : region.lines)
      read.lines.push_back(read_line(page, line, std::move(words[i++]), recognizer));
    drop_dust(page, settings, read);
    if (!read.lines.empty()) regions.push_back(std::move(read));
  }
  mark_bold(page, regions, {});
  for (std::size_t table = 0; table < page.tables.size(); ++table)
    read_numbers_again(page, table, recognizer, settings, regions);
  return regions;
}

}  // namespace thaimemo
