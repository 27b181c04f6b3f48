// The parts of a document that are scored one by one. Each adds its counts and differences to `score`.
#pragma once

#include <utility>
#include <vector>

#include "corpus/score/document/score_document.h"

namespace thaimemo::score {

// An expected row and the row of the database that is the same, as indices, in order on both sides.
using RowPairs = std::vector<std::pair<int, int>>;

// Rows of measures are recognized by issue, measure, steps, responsible, result and outcome; the other fields
// are short, or repeat from row to row. Findings are recognized by their text.
RowPairs paired_measures(const Found& found, const Expected& expected);
RowPairs paired_findings(const Found& found, const Expected& expected);

// "docfield_gold", "docfield_hit", and the same for each fact: "fact_agency_gold", …
void score_facts(const Found& found, const Expected& expected, DocumentScore& score);

// Whether the database says a fact as the record does; numbers are compared as numbers.
bool is_same_fact(const std::string& fact, const std::string& want, const std::string& got);

// "score_gold", "score_hit", "score_silent", the calibration, and "score_wrong_year": scores whose indicator
// and value are right and which are filed under a year that the record does not have for them. A score without
// a year is filed under none.
void score_scores(const Found& found, const Expected& expected, DocumentScore& score);

// "row_*", "field_*", letters and confusions; "period_gold", "period_hit": measures whose dates are told, and
// those of them with both ends right (an open end must be NULL; of a row that was not found nothing is right);
// "named_gold", "named_hit", "named_silent_wrong": values of columns that a rules file names (`other`), those that are
// right, and wrong ones in rows that ask for no review.
void score_measures(const Found& found, const Expected& expected, const RowPairs& pairs,
                    DocumentScore& score);

// "flow_fields" (fields that are right but for white space), "flow_exact", and "newline_*", "space_*" of the
// places in them, as the shared script check/flow.py counts.
void score_flow(const Found& found, const Expected& expected, const RowPairs& pairs, DocumentScore& score);

// "finding_*": findings with the right text, kind, indicator and code.
void score_findings(const Found& found, const Expected& expected, const RowPairs& pairs,
                    DocumentScore& score);

// "check_*", and "check_false": checks that neither the record nor its optional ones have.
void score_checks(const Found& found, const Expected& expected, DocumentScore& score);

}  // namespace thaimemo::score
