// Pages whose picture is right and whose text layer lies, in the way of one family of producers.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "corpus/make/ink/ink.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// word, bureau, distiller and spaced as in layer_map.h; scanner: an image of the page over Latin garbage in a
// font that is not embedded.
std::string to_lying_pdf(const std::vector<InkedPage>& pages, Layer layer, const Random& random);

}  // namespace thaimemo::make
