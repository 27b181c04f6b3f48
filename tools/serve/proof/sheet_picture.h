// A page as SVG whose units are the page's points: its picture, and over it the cells that were found, each a link
// to its proof.
#pragma once

#include <string>
#include <vector>

#include "tools/serve/proof/page_facts.h"

namespace thaimemo {

// What lies under the marks.
enum class Ground {
  picture,  // of the original
  kept,     // the picture that ingest kept of it
  words,    // those of the record at their places: the original is not here
  none
};

struct SheetStyle {
  Ground ground = Ground::picture;
  int image_width = 1200;                    // pixels asked for, see page_images.h
  bool tint = false;                         // cells by their confidence
  bool links = true;                         // cells lead to their proof
  std::string here;                          // cell_id that is framed
  std::optional<Box> framed = std::nullopt;  // in the database's units, as the ones below
  struct Told {
    Box box;
    std::string words;
  };
  std::vector<Told> told = {};  // what was found outside of tables
  Html drawn = {};              // over it all, in points of the screen
  std::optional<Box> crop;      // in points of the screen; the whole page without
  double pixels_per_pt = 0;     // 0: as wide as its place
};

// Whether the page has a picture, or what else can be shown of it.
Ground ground_of(const PageFacts& facts, PageImages& images);

// What is cut out around a place: 15 % of its height more to each side, so that marks above and below stay whole.
Box padded(const Box& box);

// `title` is read out in place of the drawing.
Html sheet_picture(const Visit& visit, const PageFacts& facts, const std::vector<Record>& tables,
                   const std::vector<Record>& cells, const SheetStyle& style, const std::string& title);

// Where the picture is from, or which file would show the page and how to name its folder; nothing where it is that of
// the original.
Html picture_note(const Visit& visit, const PageFacts& facts, Ground ground, PageImages& images);

}  // namespace thaimemo
