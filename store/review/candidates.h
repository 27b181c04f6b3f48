// What a text may say instead of what was read.
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "normalize/means/means.h"

namespace thaimemo {

// No more than keys 1 to 9 can choose from.
inline constexpr std::size_t candidates_max = 9;

// A text as it would stand in a document of `means`, on a page of its own; nullptr: as it is.
std::string normalized(const Passage& passage, Origin origin, const Means* means);

// `passage` as it stands, and with one of its words read otherwise, each as `means` would normalize it (nullptr: as
// read); each text once, the most probable first.
std::vector<Reading> candidates_of(const Passage& passage, Origin origin, const Means* means);

// Adds one more, unless its text is among them already.
void add_candidate(std::vector<Reading>& candidates, const Reading& reading);

}  // namespace thaimemo
