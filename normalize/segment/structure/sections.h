// A document's parts, each under its heading.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/segment/structure/outline.h"
#include "normalize/segment/wording/indicators.h"

namespace thaimemo {

struct Section {
  std::optional<Paragraph> heading;  // none: what stands before the first heading, with the document's title
  // What the heading, or the one above it, says the section is about.
  std::optional<IndicatorName> indicator;
  std::optional<Instrument> instrument;
  std::optional<Paragraph> instrument_heading;
  std::vector<OutlineBlock> blocks;  // below the heading
};

// Every block of the outline stands in one section, as its heading or below it. Never empty.
std::vector<Section> sections_of(const Outline& outline, const Rules& rules);

// The lines before the first heading, paragraph or table: title, agency, year.
std::vector<Paragraph> title_lines(const std::vector<Section>& sections, const Rules& rules);

// The one instrument a text names; none where it names several.
std::optional<Instrument> instrument_in(std::string_view text, const Rules& rules);

// The year that a section's heading, or a line of its own ("ปี 2568"), gives its scores.
std::optional<int> year_of_section(const Section& section, const Rules& rules);

}  // namespace thaimemo
