// Losses that nobody is told of: what stands in the truth, is missing from the database, and no alert
// (alerts.h) sends a reader to the place where it may stand.
#pragma once

#include "corpus/score/document/parts.h"

namespace thaimemo::score {

// Adds "silent_lost_scores", "silent_lost_rows", "silent_lost_facts" and their sum "silent_losses". Lost is
//   - a score: the database has its indicator and value less often than the record, whatever the source;
//   - a row: a measure without a pair;
//   - a fact: the database has NULL, or nothing but white space.
// The record knows no pages, so a score or row may stand on any page from that of the last found one before it
// to that of the first found one behind it, in the record's order; without one on a side, from the first or to
// the last page. Their loss is announced by an alert about rows on one of these pages, that of a fact by an
// alert about it or about everything.
void score_losses(const Found& found, const Expected& expected, const RowPairs& measures,
                  DocumentScore& score);

}  // namespace thaimemo::score
