// What a document says of itself: each fact with a link to its marked place.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// `document`: all columns of view `documents`. Says so where the document was read before places were kept.
Html document_facts(const Visit& visit, const Record& document);

}  // namespace thaimemo
