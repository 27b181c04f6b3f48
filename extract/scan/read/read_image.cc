#include "extract/scan/read/read_image.h"

#include <algorithm>

#include "extract/record/confidence.h"
#include "extract/record/passages.h"
#include "extract/record/points.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/read_regions.h"
#include "extract/table/layout.h"

namespace thaimemo {
namespace {

double confidence_of(const std::vector<ReadRegion>& regions) {
  std::vector<Word> words;
  for (const ReadRegion& region : regions)
    for (const ReadLine& line : region.lines)
      for (const StyledWord& word : line.words) words.push_back(word.word);
  return mean_confidence(words);
}

// The lines with the most ink, for telling upside down.
std::vector<const InkLine*> longest_lines(const PageInk& page, std::size_t count) {
  std::vector<const InkLine*> lines;
  for (const PageRegion& region : page.regions)
    for (const InkLine& line : region.lines) lines.push_back(&line);
  std::ranges::stable_sort(lines, std::ranges::greater{},
                           [](const InkLine* line) { return line->pieces.size(); });
  lines.resize(std::min(count, lines.size()));
  return lines;
}

double sample_confidence(const PageInk& page, Recognizer& recognizer, const ReadImageSettings& settings) {
  std::vector<Word> words;
  for (const InkLine* line : longest_lines(page, settings.sample_lines))
    for (Word& word : words_of(page, *line, recognizer, Alphabet::any, settings.lines))
      words.push_back(std::move(word));
  return mean_confidence(words);
}

// The same of a page that was read.
double sample_confidence(const PageInk& page, const std::vector<ReadRegion>& regions,
                         const ReadImageSettings& settings) {
  const std::vector<const InkLine*> lines = longest_lines(page, settings.sample_lines);
  std::vector<Word> words;
  for (const ReadRegion& region : regions)
    for (const ReadLine& line : region.lines)
      if (std::ranges::find(lines, line.ink) != lines.end())
        for (const StyledWord& word : line.words) words.push_back(word.word);
  return mean_confidence(words);
}

// Each word is given to its cell, or to the words outside, here and once.
std::vector<Block> blocks_of(std::vector<Table> tables, const std::vector<ReadRegion>& regions) {
  std::vector<StyledWord> outside;
  for (const ReadRegion& region : regions) {
    std::vector<TextLine> lines;
    for (const ReadLine& line : region.lines) lines.push_back(line.words);
    if (region.cell)
      fill_passage(tables[region.cell->table].cells[region.cell->cell], lines);
    else
      for (const TextLine& line : lines) outside.insert(outside.end(), line.begin(), line.end());
  }
  return lay_out_around(std::move(outside), std::move(tables));
}

Page page_of(const Sheet& sheet, const PageInk& ink, const std::vector<ReadRegion>& regions) {
  Page page;
  page.width = in_points(sheet.grey.width, sheet.grey.dpi);
  page.height = in_points(sheet.grey.height, sheet.grey.dpi);
  page.rotation = sheet.rotation;
  page.skew_deg = sheet.skew_deg;
  page.paper = sheet.paper;
  page.origin = Origin::ocr;
  page.rules = ink.rules;
  page.blocks = blocks_of(ink.tables, regions);
  for_each_passage(
      page, [](Passage& passage, Origin) { passage.confidence = thaimemo::confidence_of(passage.words); });
  return page;
}

}  // namespace

Page read_image(const Image& image, Recognizer& recognizer, const ReadImageSettings& settings) {
  const Sheet sheet = prepare_sheet(image, settings.sheet);
  const PageInk ink = find_page_ink(sheet, settings.ink);
  const std::vector<ReadRegion> read = read_regions(ink, recognizer, settings.lines);
  if (confidence_of(read) >= settings.upright_confidence_min) return page_of(sheet, ink, read);
  const Sheet over = turned_over(sheet);
  const PageInk over_ink = find_page_ink(over, settings.ink);
  const double upright = sample_confidence(ink, read, settings),
               upside_down = sample_confidence(over_ink, recognizer, settings);
  if (upside_down <= upright) return page_of(sheet, ink, read);
  return page_of(over, over_ink, read_regions(over_ink, recognizer, settings.lines));
}

}  // namespace thaimemo
