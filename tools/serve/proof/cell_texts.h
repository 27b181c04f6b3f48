// What a cell says and how it came to say it: raw, edits, other readings.
#pragma once

#include "tools/serve/proof/page_facts.h"

namespace thaimemo {

// raw, printed lines and text; each once where two are the same.
Html cell_texts(const Visit& visit, const Record& cell);

// Edit by edit, with its rule's reason.
Html cell_edits(const Visit& visit, const Record& cell);

// How else its words could be read, where the record knows.
Html other_readings(const Visit& visit, const PageFacts& facts, const Record& cell);

}  // namespace thaimemo
