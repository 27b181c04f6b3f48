// Numbers that are wrong while nothing says so.
#pragma once

#include "corpus/score/document/parts.h"

namespace thaimemo::score {

// Adds to "number_silent_wrong" each number that stands in the database, is not in the truth of its place, and
// is not flagged:
//   - in fields of paired measures: numbers of the text (text/numbers.h) that the expected field does not
//     have, and the ends of the period's dates. A field that the record lacks is not judged, for the page may
//     have it without telling all of it (a cell cut off at its edge). The row's needs_review flags them;
//   - in facts: years, sums, dates, and numbers of texts, also where the document does not say (but for a year
//     that it says for the report or for the assessment). A problem that names the fact flags it (alerts.h);
//   - in paired findings: numbers of the text; nothing flags them.
// Scores are counted by score_scores: a wrong value or a wrong year without needs_review. Rows that have no
// pair are not looked at: row_f1 has them.
void score_wrong_numbers(const Found& found, const Expected& expected, const RowPairs& measures,
                         const RowPairs& findings, DocumentScore& score);

}  // namespace thaimemo::score
