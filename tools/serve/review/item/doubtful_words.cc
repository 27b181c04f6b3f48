#include "tools/serve/review/item/doubtful_words.h"

#include <algorithm>

#include "store/load/gridded_page.h"
#include "store/review/places.h"

namespace thaimemo {
namespace {

constexpr double sure_from = 0.8;     // the limit of the queue's texts in doubt
constexpr double lines_around = 2.5;  // of the tallest word's height, above and below; by eye

const Passage* passage_at(const Page& page, const Correction& place) {
  if (place.target == Target::line) return line_at(page, place.bbox);
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block); table != nullptr && table->number == place.table)
      for (const Cell& cell : table->cells)
        if (cell.row == place.row && cell.column == place.column) return &cell;
  return nullptr;
}

}  // namespace

std::vector<Box> doubtful_words(const Visit& visit, const PageFacts& facts, const Correction& place) {
  if (place.target != Target::line && place.target != Target::cell) return {};
  const auto page = gridded_page(visit.db, facts.document_id(), facts.number);
  const Passage* passage = page ? passage_at(*page, place) : nullptr;
  std::vector<Box> boxes;
  if (passage == nullptr) return boxes;
  for (const Word& word : passage->words)
    if (word.confidence < sure_from) boxes.push_back(word.bbox);
  return boxes;
}

Box focused(const Box& place, const std::vector<Box>& words) {
  Box all;
  double tallest = 0;
  for (const Box& word : words) {
    all = united(all, word);
    tallest = std::max(tallest, word.height());
  }
  if (all.empty()) return place;
  const double by = lines_around * tallest;
  return {place.x0, std::max(place.y0, all.y0 - by), place.x1, std::min(place.y1, all.y1 + by)};
}

}  // namespace thaimemo
