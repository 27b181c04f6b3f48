#include "corpus/make/draft/score_cells.h"

#include <cstdlib>

namespace thaimemo::make {

namespace {

// By how much the score changed since the year before; by chance where that year has none.
int change_of(Draft& draft, int indicator) {
  const auto before = draft.earlier_score(indicator, 1);
  return draft.card.score(indicator) - before.value_or(draft.card.score(indicator) - 100);
}

std::string in_form(Draft& draft, int indicator) {
  const std::string score = draft.decimal(draft.card.score(indicator));
  const int change = change_of(draft, indicator);
  switch (draft.report.axes.score_form) {
    case ScoreForm::bare:
      return score;
    case ScoreForm::change:
      return score + (change < 0 ? " ▼ " : " ▲ ") + hundredths(std::abs(change));
    case ScoreForm::bracket:
      return score + (change < 0 ? " (-" : " (+") + hundredths(std::abs(change)) + ")";
    case ScoreForm::scale:
      return score + "/100";
  }
  return score;
}

// What stood there by mistake.
std::string wrong_score(Draft& draft, int indicator) {
  constexpr int shift = 315;  // hundredths; any other would do
  const int score = draft.card.score(indicator);
  return draft.score_text(score > 5000 ? score - shift : score + shift);
}

CellMarks marks_of(Draft& draft, int indicator) {
  CellMarks marks;
  if (indicator == draft.struck_indicator) marks.struck = wrong_score(draft, indicator);
  if (indicator == draft.covered_indicator) marks.covered = wrong_score(draft, indicator);
  const auto note = draft.note_numbers.find(indicator);
  if (note == draft.note_numbers.end()) return marks;
  draft.open_notes.insert(note->second);
  marks.raised = draft.in_digits(std::to_string(note->second));
  return marks;
}

}  // namespace

GridCell score_cell(Draft& draft, int indicator) {
  GridCell cell{{draft.in_digits(in_form(draft, indicator))}, 1};
  cell.marks = marks_of(draft, indicator);
  return cell;
}

GridCell earlier_score_cell(Draft& draft, int indicator, int years_back) {
  const auto score = draft.earlier_score(indicator, years_back);
  return GridCell{{score ? draft.score_text(*score) : "-"}, 1};
}

std::string difference_text(Draft& draft, int difference) {
  return draft.in_digits((difference < 0 ? "-" : "+") + hundredths(std::abs(difference)));
}

void add_notes(Draft& draft) {
  for (const int number : draft.open_notes)
    draft.report.blocks.emplace_back(
        Note{draft.in_digits(std::to_string(number)), draft.say("note", draft.style)});
  draft.open_notes.clear();
}

}  // namespace thaimemo::make
