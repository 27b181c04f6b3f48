// Writes one report: its blocks and, with the same strokes, its truth.
#pragma once

#include "corpus/make/draft/axes.h"
#include "corpus/make/draft/made_report.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// `contradictions` is the share of reports in which something is planted that the checks must find.
MadeReport compose(const Axes& axes, double contradictions, const Random& random);

}  // namespace thaimemo::make
