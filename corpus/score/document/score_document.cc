#include "corpus/score/document/score_document.h"

#include "corpus/score/document/losses.h"
#include "corpus/score/document/page_tables.h"
#include "corpus/score/document/parts.h"
#include "corpus/score/document/structure.h"
#include "corpus/score/document/wrong_numbers.h"

namespace thaimemo::score {
namespace {

void score_lists(const Found& found, const Expected& expected, DocumentScore& score) {
  const RowPairs measures = paired_measures(found, expected);
  const RowPairs findings = paired_findings(found, expected);
  score.tally["whole_docs"] = 1;
  score_scores(found, expected, score);
  score_measures(found, expected, measures, score);
  score_flow(found, expected, measures, score);
  score_findings(found, expected, findings, score);
  score_checks(found, expected, score);
  score_wrong_numbers(found, expected, measures, findings, score);
  score_losses(found, expected, measures, score);
  score_structure(expected.tables, found.cells, score.tally);
}

}  // namespace

DocumentScore score_document(const Found& found, const Expected& expected) {
  DocumentScore score;
  score.name = expected.name;
  score.file = found.file_name();
  score.axes = expected.axes;
  score.tally["docs"] = 1;
  score_facts(found, expected, score);
  if (expected.whole) score_lists(found, expected, score);
  score_page_tables(expected.pages, found.cells, score.tally);
  return score;
}

}  // namespace thaimemo::score
