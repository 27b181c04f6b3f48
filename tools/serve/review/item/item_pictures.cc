#include "tools/serve/review/item/item_pictures.h"

#include <algorithm>

#include "store/html/language.h"
#include "tools/serve/review/item/doubtful_words.h"

namespace thaimemo {
namespace {

constexpr double scan_px_per_pt = 4;  // 288 dpi: a pixel of the picture is one of the screen
constexpr double row_px_per_pt = 3, list_px_per_pt = 2.5;  // smaller ones, by eye
constexpr double lines_around = 3;                         // of a line's height, above and below it

Box page_box(const PageFacts& facts) {
  return {0, 0, facts.page.number("width").value_or(1), facts.page.number("height").value_or(1)};
}

// Of the cells of a table that fulfil `condition`; its parameters are those of the place.
Box cells_box(const Visit& visit, const PageFacts& facts, const Correction& place,
              const std::string& condition) {
  const auto found = record_of(visit.db,
                               "SELECT min(x0) AS x0, min(y0) AS y0, max(x1) AS x1, max(y1) AS y1 FROM cells "
                               "WHERE document_id = :document AND page = :page AND table_no = :table AND " +
                                   condition,
                               {{"document", facts.document_id()},
                                {"page", std::int64_t{facts.number}},
                                {"table", std::int64_t{place.table}},
                                {"row", std::int64_t{place.row}},
                                {"column", std::int64_t{place.column}}});
  return found ? box_of(*found).value_or(Box{}) : Box{};
}

// What a reviewer has to see beside the place to know what it is.
Box around(const Visit& visit, const PageFacts& facts, const Correction& place) {
  const Box page = page_box(facts);
  if (place.target == Target::grid) return page;
  if (place.target == Target::fact || place.bbox.empty()) return {0, 0, page.x1, page.y1 / 2};
  if (place.target == Target::cell)
    return padded(
        united(place.bbox, cells_box(visit, facts, place, "row_no <= :row AND row_no + row_span > :row")));
  if (place.target == Target::column) return padded(cells_box(visit, facts, place, "1"));
  const double by = lines_around * place.bbox.height();
  return {0, place.bbox.y0 - by, page.x1, place.bbox.y1 + by};
}

Box framed(const Visit& visit, const PageFacts& facts, const Correction& place) {
  if (place.target != Target::column) return place.bbox;
  return cells_box(visit, facts, place, "column_no <= :column AND column_no + column_span > :column");
}

Html picture(const Visit& visit, const PageFacts& facts, SheetStyle style, const char* kind,
             const std::string& title) {
  style.links = false;
  return tag("figure", {{"class", std::string("sheet crop ") + kind}},
             sheet_picture(visit, facts, {}, {}, style, title));
}

Html frames(const PageFacts& facts, const std::vector<Box>& words) {
  Html html;
  for (const Box& word : words) {
    const Box at = facts.on_screen(word);
    html += tag("rect", {{"class", "word-in-doubt"},
                         {"x", with_decimals(at.x0, 2)},
                         {"y", with_decimals(at.y0, 2)},
                         {"width", with_decimals(at.width(), 2)},
                         {"height", with_decimals(at.height(), 2)}});
  }
  return html;
}

}  // namespace

ItemPictures item_pictures(const Visit& visit, const PageFacts& facts, Ground ground,
                           const Correction& place) {
  SheetStyle style;
  style.ground = ground;
  style.image_width = zoom_width;
  const Box mark = framed(visit, facts, place);
  if (!mark.empty()) style.framed = mark;
  ItemPictures pictures;
  style.crop = facts.on_screen(around(visit, facts, place));
  style.pixels_per_pt = row_px_per_pt;
  pictures.around = picture(visit, facts, style, "around", visit.say("แถวรอบ ๆ", "What stands around it"));
  const std::vector<Box> words = doubtful_words(visit, facts, place);
  const Box shown = place.target == Target::column ? place.bbox : focused(mark, words);
  style.crop = facts.on_screen(mark.empty() ? page_box(facts) : padded(shown));
  style.drawn = frames(facts, words);
  style.pixels_per_pt = scan_px_per_pt;
  pictures.close =
      picture(visit, facts, style, "close", visit.say("ตำแหน่งนี้บนหน้ากระดาษ", "The place on its page"));
  style.drawn = Html();
  style.crop.reset();
  style.pixels_per_pt = 0;
  style.image_width = thumbnail_width;
  pictures.map = picture(visit, facts, style, "map", visit.say("ทั้งหน้า", "The whole page"));
  return pictures;
}

Html place_picture(const Visit& visit, const PageFacts& facts, Ground ground, const Box& box,
                   const std::string& title) {
  SheetStyle style;
  style.ground = ground;
  style.image_width = zoom_width;
  style.crop = facts.on_screen(padded(box));
  style.pixels_per_pt = list_px_per_pt;
  return picture(visit, facts, style, "listed", title);
}

}  // namespace thaimemo
