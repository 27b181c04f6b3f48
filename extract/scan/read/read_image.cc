#include "extract/scan/read/read_image.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "extract/record/confidence.h"
#include "extract/record/page_scale.h"
#include "extract/record/passages.h"
#include "extract/record/points.h"
#include "extract/scan/read/doubt.h"
#include "extract/scan/read/read_regions.h"
#include "extract/table/layout.h"
#include "extract/table/partial/lone_header.h"

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
  std::vector<const InkLine*> lines = lines_of(page);
  std::ranges::stable_sort(lines, std::ranges::greater{},
                           [](const InkLine* line) { return line->pieces.size(); });
  lines.resize(std::min(count, lines.size()));
  return lines;
}

// The mean of the better half of lines, each with the mean of its words.
double better_half(std::vector<double> lines) {
  if (lines.empty()) return 0;
  std::ranges::sort(lines, std::ranges::greater{});
  lines.resize((lines.size() + 1) / 2);
  return std::accumulate(lines.begin(), lines.end(), 0.0) / static_cast<double>(lines.size());
}

double sample_confidence(const PageInk& page, Recognizer& recognizer, const ReadImageSettings& settings) {
  std::vector<double> lines;
  for (const std::vector<Word>& line :
       words_of(page, longest_lines(page, settings.sample_lines), recognizer, Alphabet::any, settings.lines))
    if (!line.empty()) lines.push_back(mean_confidence(line));
  return better_half(std::move(lines));
}

// The same of a page that was read.
double sample_confidence(const PageInk& page, const std::vector<ReadRegion>& regions,
                         const ReadImageSettings& settings) {
  const std::vector<const InkLine*> sample = longest_lines(page, settings.sample_lines);
  std::vector<double> lines;
  for (const ReadRegion& region : regions)
    for (const ReadLine& line : region.lines) {
      if (std::ranges::find(sample, line.ink) == sample.end() || line.words.empty()) continue;
      std::vector<Word> words;
      for (const StyledWord& word : line.words) words.push_back(word.word);
      lines.push_back(mean_confidence(words));
    }
  return better_half(std::move(lines));
}

// The words of one table.
std::vector<StyledWord> words_of_table(std::size_t table, const std::vector<ReadRegion>& regions) {
  std::vector<StyledWord> words;
  for (const ReadRegion& region : regions)
    if (region.cell && region.cell->table == table)
      for (const ReadLine& line : region.lines)
        words.insert(words.end(), line.words.begin(), line.words.end());
  return words;
}

// What stands on one page of a sheet.
struct PageShare {
  std::vector<StyledWord> outside;
  std::vector<Table> tables;
  std::vector<Rule> rules;
  std::vector<Table> headers;
};

// The shares of a sheet's pages; all is on the first where there is no gutter.
class PageShares {
 public:
  explicit PageShares(std::optional<double> gutter) : gutter_(gutter) {}

  PageShare& at(const Box& box) { return shares_[gutter_ && (box.x0 + box.x1) / 2 > *gutter_ ? 1 : 0]; }
  std::array<PageShare, 2>& all() { return shares_; }

 private:
  std::optional<double> gutter_;
  std::array<PageShare, 2> shares_;
};

// Tables that rules show in part get all their cells and those their words, and headers alone are set apart.
// Says of which tables the words are placed; words that found no cell go outside.
std::vector<bool> complete_tables(std::vector<Table>& tables, const PageInk& ink,
                                  const std::vector<ReadRegion>& regions, PageShares& shares) {
  std::vector<bool> placed(tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::vector<StyledWord> words = words_of_table(i, regions);
    const bool completed = complete_table(tables[i], words, ink.rules);
    placed[i] = completed || may_be_header(tables[i], words);
    if (!placed[i]) continue;
    for (const StyledWord& word : words) shares.at(word.word.bbox).outside.push_back(word);
    PageShare& share = shares.at(tables[i].bbox);
    (completed ? share.tables : share.headers).push_back(std::move(tables[i]));
  }
  return placed;
}

// Each word is given to its cell, or to the words outside, here and once.
void share_out(const PageInk& ink, const std::vector<ReadRegion>& regions, PageShares& shares) {
  std::vector<Table> tables = ink.tables;
  const std::vector<bool> placed = complete_tables(tables, ink, regions, shares);
  for (const ReadRegion& region : regions) {
    if (region.cell && placed[region.cell->table]) continue;
    std::vector<TextLine> lines;
    for (const ReadLine& line : region.lines) lines.push_back(line.words);
    if (region.cell)
      fill_passage(tables[region.cell->table].cells[region.cell->cell], lines);
    else
      for (const TextLine& line : lines)
        for (const StyledWord& word : line) shares.at(word.word.bbox).outside.push_back(word);
  }
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (!placed[i]) shares.at(tables[i].bbox).tables.push_back(std::move(tables[i]));
  for (const Rule& rule : ink.rules) shares.at(rule.bbox).rules.push_back(rule);
}

// Of two pages first all of the left one.
std::vector<Block> blocks_of(const PageInk& ink, const std::vector<ReadRegion>& regions,
                             const OpenTable* above) {
  PageShares shares(ink.gutter);
  share_out(ink, regions, shares);
  std::vector<Block> blocks;
  int tables = 0;
  for (PageShare& share : shares.all()) {
    for (Block& block : lay_out_around(std::move(share.outside), std::move(share.tables), {}, above,
                                       share.rules, std::move(share.headers))) {
      if (auto* table = std::get_if<Table>(&block)) table->number = ++tables;
      blocks.push_back(std::move(block));
    }
    above = nullptr;  // what a left page ends with is not handed on to the right one
  }
  return blocks;
}

Page page_of(const Sheet& sheet, const PageInk& ink, const std::vector<ReadRegion>& regions,
             const OpenTable* above) {
  Page page;
  page.width = in_points(sheet.grey.width, sheet.grey.dpi);
  page.height = in_points(sheet.grey.height, sheet.grey.dpi);
  page.rotation = sheet.rotation;
  page.skew_deg = sheet.skew_deg;
  page.paper = sheet.paper;
  page.origin = Origin::ocr;
  page.rules = ink.rules;
  page.blocks = blocks_of(ink, regions, above);
  for_each_passage(
      page, [](Passage& passage, Origin) { passage.confidence = thaimemo::confidence_of(passage.words); });
  return page;
}

// Of an image whose resolution can be believed.
Page read_at_scale(const Image& image, Recognizer& recognizer, const ReadImageSettings& settings,
                   const OpenTable* above) {
  const Sheet sheet = prepare_sheet(image, settings.sheet);
  const PageInk ink = find_page_ink(sheet, settings.ink);
  const std::vector<ReadRegion> read = read_regions(ink, recognizer, settings.lines);
  if (confidence_of(read) >= settings.upright_confidence_min) return page_of(sheet, ink, read, above);
  const Sheet over = turned_over(sheet);
  const PageInk over_ink = find_page_ink(over, settings.ink);
  const double upright = sample_confidence(ink, read, settings),
               upside_down = sample_confidence(over_ink, recognizer, settings);
  if (upside_down <= upright) return page_of(sheet, ink, read, above);
  return page_of(over, over_ink, read_regions(over_ink, recognizer, settings.lines), above);
}

}  // namespace

Page read_image(const Image& image, Recognizer& recognizer, const ReadImageSettings& settings,
                const OpenTable* above) {
  const double dpi = dpi_by_letters(image, settings.print_size);
  if (dpi == image.dpi) return read_at_scale(image, recognizer, settings, above);
  Image as_printed = image;
  as_printed.dpi = dpi;
  std::optional<OpenTable> scaled;
  if (above != nullptr) scaled = above->scaled(image.dpi / dpi);
  Page page = read_at_scale(as_printed, recognizer, settings, scaled ? &*scaled : nullptr);
  scale_page(page, dpi / image.dpi);
  return page;
}

}  // namespace thaimemo
