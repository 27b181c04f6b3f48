// The table of all scores, in the shapes that offices give it.
#include "corpus/make/draft/compose_parts.h"
#include "corpus/make/draft/score_cells.h"

namespace thaimemo::make {

namespace {

constexpr double ordinal_weight = 0.5, name_weight = 2.5, score_weight = 1.0;

struct SummaryHeaders {
  std::string ordinal, indicator, score;
};

GridCell ordinal_cell(Draft& draft, int number) {
  return GridCell{{draft.in_digits(std::to_string(number))}, 1};
}

GridCell name_cell(Draft& draft, int indicator) {
  return GridCell{{draft.written_names.at(indicator)}, 1};
}

void add_own_score(Draft& draft, int indicator) {
  add_score(draft, indicator, draft.written_names.at(indicator), draft.card.score(indicator), "table");
}

void add_columns(Grid& grid, const SummaryHeaders& headers) {
  grid.columns.push_back({std::nullopt, headers.ordinal, "", ordinal_weight, true, true});
  grid.columns.push_back({Field::indicator, headers.indicator, "", name_weight, true, false});
  grid.columns.push_back({Field::score, headers.score, "", score_weight, true, true});
}

// A label over the columns before the scores, and a number below those.
void add_total_row(Draft& draft, Grid& grid, const std::string& label, int value) {
  std::vector<GridCell> row(grid.columns.size(), GridCell{{""}, 1});
  row[0] = GridCell{{label}, 1, 2};
  row[1] = GridCell{{}, 1, 0};
  row[2] = GridCell{{draft.score_text(value)}, 1};
  grid.rows.push_back(row);
}

void add_mean_row(Draft& draft, Grid& grid, Instrument instrument) {
  const int first = first_of(instrument), last = last_of(instrument), count = last - first + 1;
  int sum = 0;
  for (int i = first; i <= last; ++i) sum += draft.card.score(i);
  const std::string label = draft.say("mean", draft.style) + " " + name_of(instrument);
  add_total_row(draft, grid, label, (2 * sum + count) / (2 * count));
}

void add_target_cells(Draft& draft, std::vector<GridCell>& row, int indicator) {
  row.push_back(GridCell{{draft.score_text(draft.target)}, 1});
  row.push_back(GridCell{{difference_text(draft, draft.card.score(indicator) - draft.target)}, 1});
}

Grid list_grid(Draft& draft, int first, int last, const SummaryHeaders& headers) {
  const Axes& axes = draft.report.axes;
  const bool whole = first == 1 && last == kIndicators;
  const bool targets = whole && axes.has(Feature::target_columns),
             means = whole && axes.has(Feature::mean_rows);
  Grid grid;
  add_columns(grid, headers);
  if (targets)
    for (const char* list : {"summary.target", "summary.difference"})
      grid.columns.push_back({std::nullopt, draft.say(list, draft.style), "", score_weight, false, true});
  for (int i = first; i <= last; ++i) {
    grid.rows.push_back({ordinal_cell(draft, i), name_cell(draft, i), score_cell(draft, i)});
    if (targets) add_target_cells(draft, grid.rows.back(), i);
    add_own_score(draft, i);
    if (means && i == last_of(instrument_of(i))) add_mean_row(draft, grid, instrument_of(i));
  }
  if (means) add_total_row(draft, grid, draft.say("total", draft.style), draft.card.overall);
  return grid;
}

// 1 to 5 and 6 to 10 in the same rows.
Grid doubled_grid(Draft& draft, const SummaryHeaders& headers) {
  constexpr int half = kIndicators / 2;
  Grid grid;
  add_columns(grid, headers);
  add_columns(grid, headers);
  for (int i = 1; i <= half; ++i) {
    grid.rows.emplace_back();
    for (const int indicator : {i, i + half}) {
      grid.rows.back().push_back(ordinal_cell(draft, indicator));
      grid.rows.back().push_back(name_cell(draft, indicator));
      grid.rows.back().push_back(score_cell(draft, indicator));
      add_own_score(draft, indicator);
    }
  }
  return grid;
}

// A score of the table, of this or an earlier year; nothing where a dash stands.
void add_score_of_year(Draft& draft, int indicator, int years_back) {
  if (years_back == 0) return add_own_score(draft, indicator);
  const auto score = draft.earlier_score(indicator, years_back);
  if (!score) return;
  add_score(draft, indicator, draft.written_names.at(indicator), *score, "table");
  draft.report.truth.scores.back().year = draft.card.year - years_back;
}

GridCell year_cell(Draft& draft, int indicator, int years_back) {
  add_score_of_year(draft, indicator, years_back);
  return years_back == 0 ? score_cell(draft, indicator) : earlier_score_cell(draft, indicator, years_back);
}

std::string year_text(Draft& draft, int years_back) {
  draft.grammar.known["year"] = std::to_string(draft.card.year - years_back);
  return draft.say("summary.year", draft.style);
}

// Two or three years, the first one at the left; with the change since the last but one now and then.
Grid years_grid(Draft& draft, const SummaryHeaders& headers) {
  const int back = draft.years_shown - 1;
  const bool grouped = draft.report.axes.has(Feature::two_level_header);
  const bool changes = draft.report.axes.has(Feature::target_columns);
  Grid grid;
  add_columns(grid, headers);
  grid.columns.pop_back();
  for (int k = back; k >= 0; --k)
    grid.columns.push_back(
        {Field::score, year_text(draft, k), grouped ? headers.score : "", score_weight, false, true});
  if (changes)
    grid.columns.push_back(
        {std::nullopt, draft.say("summary.difference", draft.style), "", score_weight, false, true});
  for (int i = 1; i <= kIndicators; ++i) {
    grid.rows.push_back({ordinal_cell(draft, i), name_cell(draft, i)});
    for (int k = back; k >= 0; --k) grid.rows.back().push_back(year_cell(draft, i, k));
    const auto before = draft.earlier_score(i, 1);
    if (changes)
      grid.rows.back().push_back(
          GridCell{{before ? difference_text(draft, draft.card.score(i) - *before) : "-"}, 1});
  }
  return grid;
}

Grid across_grid(Draft& draft) {
  Grid grid;
  grid.columns.push_back(
      {std::nullopt, draft.say("summary.years", draft.style), "", score_weight, true, true});
  for (int i = 1; i <= kIndicators; ++i)
    grid.columns.push_back({Field::score, draft.written_names.at(i), "", score_weight, false, true});
  for (int k = draft.years_shown - 1; k >= 0; --k) {
    grid.rows.push_back({GridCell{{year_text(draft, k)}, 1}});
    for (int i = 1; i <= kIndicators; ++i) grid.rows.back().push_back(year_cell(draft, i, k));
  }
  return grid;
}

Block summary_block(Draft& draft, const SummaryHeaders& headers) {
  switch (draft.report.axes.score_table) {
    case ScoreTable::list:
      return list_grid(draft, 1, kIndicators, headers);
    case ScoreTable::pair: {
      Grid left = list_grid(draft, 1, kIndicators / 2, headers);
      return GridPair{std::move(left), list_grid(draft, kIndicators / 2 + 1, kIndicators, headers)};
    }
    case ScoreTable::doubled:
      return doubled_grid(draft, headers);
    case ScoreTable::years:
      return years_grid(draft, headers);
    case ScoreTable::across:
      return across_grid(draft);
  }
  return PageBreak{};
}

}  // namespace

void add_summary(Draft& draft) {
  add_heading(draft, draft.say("section.summary"), 1);
  SummaryHeaders headers;
  headers.ordinal = draft.say("header.ordinal");
  headers.indicator = draft.say("header.indicator");
  headers.score = draft.say("header.score");
  add_before_tables(draft);
  draft.report.blocks.emplace_back(summary_block(draft, headers));
  add_notes(draft);
}

}  // namespace thaimemo::make
