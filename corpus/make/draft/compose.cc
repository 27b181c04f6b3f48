#include "corpus/make/draft/compose.h"

#include "corpus/make/draft/compose_parts.h"

namespace thaimemo::make {

namespace {

// What can go wrong in a kind of report: only what its parts know how to plant.
std::vector<Plant> possible_plants(Kind kind) {
  switch (kind) {
    case Kind::report:
      return {Plant::empty_result, Plant::foreign_agency, Plant::score_sum, Plant::grade_mismatch};
    case Kind::measures:
      return {Plant::score_sum, Plant::grade_mismatch, Plant::instrument_mismatch};
    case Kind::analysis:
      return {Plant::score_sum, Plant::grade_mismatch, Plant::score_conflict, Plant::number_mismatch,
              Plant::duplicate_indicator};
    case Kind::oit:
      return {};
    default:
      return {Plant::empty_result, Plant::foreign_agency};
  }
}

void draw_plants(Draft& draft, double share) {
  if (!draft.random.chance(share)) return;
  const auto possible = possible_plants(draft.report.axes.kind);
  if (possible.empty()) return;
  draft.planted.insert(draft.random.pick(possible));
  if (draft.random.chance(0.3)) draft.planted.insert(draft.random.pick(possible));
}

void set_facts(Draft& draft) {
  Facts& facts = draft.report.truth.facts;
  facts.agency = draft.agency.name;
  facts.agency_type = draft.agency.type;
  facts.fiscal_year = draft.fiscal_year;
}

void compose_report(Draft& draft) {
  if (draft.random.chance(0.85)) add_memo(draft);
  add_title(draft);
  const bool with_analysis =
      draft.random.chance(0.5) || draft.plants(Plant::score_sum) || draft.plants(Plant::grade_mismatch);
  if (with_analysis) {
    add_opening(draft);
    if (draft.report.axes.has(Feature::summary)) add_summary(draft);
    add_instruments(draft, 1);
  }
  add_outturn(draft, with_analysis ? 2 : 0);
}

void compose_analysis(Draft& draft) {
  add_title(draft);
  add_opening(draft);
  add_summary(draft);
  add_findings(draft);
  if (draft.random.chance(0.6) || draft.plants(Plant::duplicate_indicator)) add_analysis_table(draft);
}

}  // namespace

MadeReport compose(const Axes& axes, double contradictions, const Random& random) {
  Draft draft(axes, random);
  draw_plants(draft, contradictions);
  set_facts(draft);
  switch (axes.kind) {
    case Kind::report:
      compose_report(draft);
      break;
    case Kind::analysis:
      compose_analysis(draft);
      break;
    case Kind::measures:
      add_title(draft);
      add_opening(draft);
      if (axes.has(Feature::summary)) add_summary(draft);
      add_instruments(draft, 0);
      break;
    case Kind::topics:
      add_topics(draft);
      break;
    case Kind::guidelines:
      add_guidelines(draft);
      break;
    case Kind::improvement:
      add_improvements(draft);
      break;
    case Kind::oit:
      add_disclosures(draft);
      break;
  }
  return std::move(draft.report);
}

}  // namespace thaimemo::make
