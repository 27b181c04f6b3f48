// The plots of the report, as SVG.
#pragma once

#include "corpus/report/measure_quality.h"
#include "store/html/html.h"
#include "store/html/language.h"

namespace thaimemo::quality {

// What the figure's plot asks for: columns, years, heat, multiples or a list; nothing for plots that are no drawing (tiles, bars,
// actions) and for figures without rows.
Html plot_of(const Figure& figure, Language language);

// Whether the drawing shows every number of the figure, so that a table would only repeat it.
bool plot_says_all(const Figure& figure);

// A bar for a row of a table; `share` from 0 to 1.
Html share_bar(double share);

}  // namespace thaimemo::quality
