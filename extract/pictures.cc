#include "extract/pictures.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/utf8.h"

namespace thaimemo {
namespace {

const Box& box_of(const Block& block) {
  return std::visit([](const auto& part) -> const Box& { return part.bbox; }, block);
}

bool holds_middle(const Box& outer, const Box& inner) {
  const double x = (inner.x0 + inner.x1) / 2, y = (inner.y0 + inner.y1) / 2;
  return outer.x0 <= x && x < outer.x1 && outer.y0 <= y && y < outer.y1;
}

// Of the words whose middle lies on it.
int letters_on(const Box& picture, const std::vector<StyledWord>& words) {
  int letters = 0;
  for (const StyledWord& styled : words)
    if (holds_middle(picture, styled.word.bbox)) letters += std::max(1, letter_count(styled.word.raw));
  return letters;
}

// From top to bottom, in pieces that white paper parts.
std::vector<Box> outlined_pieces(std::vector<Box> outlines, const PictureSettings& settings) {
  std::ranges::stable_sort(outlines, {}, &Box::y0);
  std::vector<Box> pieces;
  std::size_t shapes = 0;
  Box piece;
  const auto finish = [&] {
    if (shapes >= settings.outlines_min) pieces.push_back(piece);
    shapes = 0;
  };
  for (const Box& outline : outlines) {
    if (shapes > 0 && outline.y0 - piece.y1 > settings.outlines_gap_pt) finish();
    piece = shapes == 0 ? outline : united(piece, outline);
    ++shapes;
  }
  finish();
  return pieces;
}

void copy_box(const Image& from, Image& to, const Box& box, double scale, bool white) {
  const int x0 = std::clamp(static_cast<int>(std::floor(box.x0 * scale)), 0, from.width);
  const int x1 = std::clamp(static_cast<int>(std::ceil(box.x1 * scale)), x0, from.width);
  const int y0 = std::clamp(static_cast<int>(std::floor(box.y0 * scale)), 0, from.height);
  const int y1 = std::clamp(static_cast<int>(std::ceil(box.y1 * scale)), y0, from.height);
  for (int y = y0; y < y1; ++y) {
    const auto row = static_cast<std::ptrdiff_t>(y) * from.width;
    const auto first = to.pixels.begin() + (row + x0) * from.channels;
    if (white)
      std::fill(first, first + static_cast<std::ptrdiff_t>(x1 - x0) * from.channels, std::uint8_t{255});
    else
      std::copy(from.pixels.begin() + (row + x0) * from.channels,
                from.pixels.begin() + (row + x1) * from.channels, first);
  }
}

bool is_believable(const Block& block, const PictureSettings& settings) {
  if (const Table* table = std::get_if<Table>(&block)) {
    return table->ruled && std::ranges::any_of(table->cells, [&](const Cell& cell) {
             return !cell.raw.empty() && cell.confidence >= settings.confidence_min;
           });
  }
  const Line& line = std::get<Line>(block);
  return line.confidence >= settings.confidence_min && letter_count(line.raw) >= 3;
}

void renumber_tables(Page& page) {
  int number = 0;
  for (Block& block : page.blocks)
    if (Table* table = std::get_if<Table>(&block)) table->number = ++number;
}

}  // namespace

std::vector<Box> pictures_without_text(const PageContent& content, const std::vector<StyledWord>& words,
                                       const PictureSettings& settings) {
  std::vector<Box> pictures, found;
  for (const PlacedImage& image : content.images) found.push_back(image.bbox);
  std::ranges::copy(outlined_pieces(content.outlines, settings), std::back_inserter(found));
  const Box sheet{0, 0, content.width, content.height};
  for (const Box& box : found) {
    const double share = overlap_area(box, sheet) / (content.width * content.height);
    const int typed_max = share >= settings.typed_share_min ? settings.typed_letters_max : 0;
    const bool large =
        share >= settings.page_share_min && std::min(box.width(), box.height()) >= settings.side_min_pt;
    if (large && letters_on(box, words) <= typed_max) pictures.push_back(box);
  }
  return pictures;
}

Image only_pictures(const Image& page, const std::vector<Box>& pictures, const std::vector<StyledWord>& words,
                    double width_pt) {
  Image only = page;
  std::ranges::fill(only.pixels, std::uint8_t{255});
  const double scale = page.width / width_pt;
  for (const Box& picture : pictures) copy_box(page, only, picture, scale, false);
  for (const StyledWord& word : words) copy_box(page, only, word.word.bbox, scale, true);
  return only;
}

bool add_pictured_text(Page& page, const Page& read, const PictureSettings& settings) {
  if (read.rotation != 0 || read.paper || std::abs(read.skew_deg) > settings.skew_max_deg) return false;
  bool any = false;
  for (const Block& block : read.blocks) {
    if (!is_believable(block, settings)) continue;
    Block added = block;
    if (Table* table = std::get_if<Table>(&added)) table->origin = Origin::ocr;
    const auto lower = std::ranges::find_if(
        page.blocks, [&](const Block& other) { return box_of(other).y0 > box_of(added).y0; });
    page.blocks.insert(lower, std::move(added));
    any = true;
  }
  if (any) renumber_tables(page);
  return any;
}

}  // namespace thaimemo
