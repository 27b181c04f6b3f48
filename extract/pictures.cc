#include "extract/pictures.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace thaimemo {
namespace {

const Box& box_of(const Block& block) {
  return std::visit([](const auto& part) -> const Box& { return part.bbox; }, block);
}

bool has_words(const Box& picture, const std::vector<StyledWord>& words) {
  return std::ranges::any_of(words, [&](const StyledWord& styled) {
    const Box& word = styled.word.bbox;
    const double x = (word.x0 + word.x1) / 2, y = (word.y0 + word.y1) / 2;
    return picture.x0 <= x && x < picture.x1 && picture.y0 <= y && y < picture.y1;
  });
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
  std::vector<Box> pictures;
  const Box sheet{0, 0, content.width, content.height};
  for (const PlacedImage& image : content.images) {
    const Box& box = image.bbox;
    const bool large = overlap_area(box, sheet) >= settings.page_share_min * content.width * content.height &&
                       std::min(box.width(), box.height()) >= settings.side_min_pt;
    if (large && !has_words(box, words)) pictures.push_back(box);
  }
  return pictures;
}

Image only_pictures(const Image& page, const std::vector<Box>& pictures, double width_pt) {
  Image only = page;
  std::ranges::fill(only.pixels, std::uint8_t{255});
  const double scale = page.width / width_pt;
  for (const Box& picture : pictures) {
    const int x0 = std::clamp(static_cast<int>(std::floor(picture.x0 * scale)), 0, page.width);
    const int x1 = std::clamp(static_cast<int>(std::ceil(picture.x1 * scale)), x0, page.width);
    const int y0 = std::clamp(static_cast<int>(std::floor(picture.y0 * scale)), 0, page.height);
    const int y1 = std::clamp(static_cast<int>(std::ceil(picture.y1 * scale)), y0, page.height);
    for (int y = y0; y < y1; ++y) {
      const auto row = static_cast<std::ptrdiff_t>(y) * page.width;
      std::copy(page.pixels.begin() + (row + x0) * page.channels,
                page.pixels.begin() + (row + x1) * page.channels,
                only.pixels.begin() + (row + x0) * page.channels);
    }
  }
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
