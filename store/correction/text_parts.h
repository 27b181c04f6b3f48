// Texts of a page cut into parts where a border goes through them, and parts put together to the text of a cell. No
// letter is lost: each stands in exactly one part. Internal to store/correction.
#pragma once

#include <functional>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// Names where what stands at a box belongs: a cell of a grid, or what else the caller counts.
using OwnerOf = std::function<int(const Box& box)>;

struct TextPart {
  Passage text;
  int owner = 0;
};

// `passage` as extraction gave it. Each part is a run of words of one line and one owner, with its share of the layer's
// repairs; a repair that reaches over two parts is left out, and both are in doubt then. A passage whose words are not
// known is one part, by its box.
std::vector<TextPart> parts_of(const Passage& passage, const OwnerOf& owner_of);

// Parts of one owner as one text: parts beside each other are one line, with a space between them, lines follow each
// other from top to bottom. Without parts: empty, and sure.
Passage joined(std::vector<Passage> parts);

}  // namespace thaimemo
