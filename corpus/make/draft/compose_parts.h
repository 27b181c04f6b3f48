// The parts reports are put together from. Each adds its blocks and its truth to the draft.
#pragma once

#include "corpus/make/draft/draft.h"
#include "corpus/make/draft/table_parts.h"

namespace thaimemo::make {

void add_memo(Draft& draft);

// Title, agency and, now and then, where it lies.
void add_title(Draft& draft);

// Says the overall score and grade (and may plant a wrong one).
void add_opening(Draft& draft);

// All ten scores, in the shape of the axes (ScoreTable).
void add_summary(Draft& draft);

// A heading with its score for each indicator, strengths and improvements below.
void add_findings(Draft& draft);

// For each instrument a heading, a note and a table with scores. `number` is the chapter's, 0 for none.
void add_instruments(Draft& draft, int number);

// One table over all indicators whose analysis says the score in a sentence.
void add_analysis_table(Draft& draft);

// One table over all indicators with result and outcome. `number` is the chapter's, 0 for none.
void add_outturn(Draft& draft, int number);

void add_topics(Draft& draft);
void add_guidelines(Draft& draft);
void add_improvements(Draft& draft);

// Lists of items with title, address and remark; one table, or one for each part of the assessment.
void add_disclosures(Draft& draft);

}  // namespace thaimemo::make
