// HTML to blocks: whole documents, and tables inside text. Gumbo is included in html_blocks.cc and nowhere
// else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct HtmlPart {
  std::string title;
  std::vector<Block> blocks;  // tables are numbered from 1
};

// Lines for headings, paragraphs, list items and text between them (a <br> begins a new line), tables with
// their spans. A cell's raw is the source between <td> and </td>, tags and inner tables included; a line's
// raw is the source from its first to its last text. `first_line` is the number of the first line of `html`
// in its file. nullopt where the markup is not bounded (see markup.h).
std::optional<HtmlPart> html_blocks(std::string_view html, int first_line = 0);

}  // namespace thaimemo
