// An organization as boxes joined by lines.
#pragma once

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/page/paper.h"

namespace thaimemo::make {

// Sets the chart from the paper's present position on, on one page.
void set_chart(const FontBook& fonts, Paper& paper, const Chart& chart, const TypeStyle& type);

}  // namespace thaimemo::make
