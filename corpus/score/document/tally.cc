#include "corpus/score/document/tally.h"

#include <algorithm>

namespace thaimemo::score {
namespace {

enum class Form {
  number,  // of `part`; none where `whole` is named and counts nothing
  rate,    // part / whole; none where whole is 0
  f1,      // of part_hit, part_got, part_gold; none where nothing was wanted or got
  teds     // teds_sum / whole
};

struct Formula {
  std::string_view figure;
  FigureKind kind;
  Form form;
  const char* part;
  const char* whole = "";
};

// All figures in the order they are printed.
constexpr std::array formulas{
    Formula{"documents", FigureKind::size, Form::number, "docs"},
    Formula{"missing_documents", FigureKind::faults, Form::number, "docs_missing"},
    Formula{"doc_fields", FigureKind::share, Form::rate, "docfield_hit", "docfield_gold"},
    Formula{"fact_agency", FigureKind::share, Form::rate, "fact_agency_hit", "fact_agency_gold"},
    Formula{"fact_agency_type", FigureKind::share, Form::rate, "fact_agency_type_hit",
            "fact_agency_type_gold"},
    Formula{"fact_district", FigureKind::share, Form::rate, "fact_district_hit", "fact_district_gold"},
    Formula{"fact_province", FigureKind::share, Form::rate, "fact_province_hit", "fact_province_gold"},
    Formula{"fact_fiscal_year", FigureKind::share, Form::rate, "fact_fiscal_year_hit",
            "fact_fiscal_year_gold"},
    Formula{"fact_assessment_year", FigureKind::share, Form::rate, "fact_assessment_year_hit",
            "fact_assessment_year_gold"},
    Formula{"fact_overall_score", FigureKind::share, Form::rate, "fact_overall_score_hit",
            "fact_overall_score_gold"},
    Formula{"fact_overall_grade", FigureKind::share, Form::rate, "fact_overall_grade_hit",
            "fact_overall_grade_gold"},
    Formula{"fact_memo_number", FigureKind::share, Form::rate, "fact_memo_number_hit",
            "fact_memo_number_gold"},
    Formula{"fact_memo_date", FigureKind::share, Form::rate, "fact_memo_date_hit", "fact_memo_date_gold"},
    Formula{"fact_subject", FigureKind::share, Form::rate, "fact_subject_hit", "fact_subject_gold"},
    Formula{"score_recall", FigureKind::share, Form::rate, "score_hit", "score_gold"},
    Formula{"score_silent_wrong", FigureKind::faults, Form::number, "score_silent"},
    Formula{"score_wrong_year", FigureKind::faults, Form::number, "score_wrong_year", "whole_docs"},
    Formula{"number_silent_wrong", FigureKind::faults, Form::number, "number_silent_wrong", "whole_docs"},
    Formula{"row_f1", FigureKind::share, Form::f1, "row"},
    Formula{"field_exact", FigureKind::share, Form::rate, "field_hit", "field_gold"},
    Formula{"field_cer", FigureKind::error, Form::rate, "field_edits", "field_chars"},
    Formula{"named_exact", FigureKind::share, Form::rate, "named_hit", "named_gold"},
    Formula{"named_silent_wrong", FigureKind::faults, Form::number, "named_silent_wrong", "named_gold"},
    Formula{"newline_f1", FigureKind::share, Form::f1, "newline"},
    Formula{"space_f1", FigureKind::share, Form::f1, "space"},
    Formula{"flow_exact", FigureKind::share, Form::rate, "flow_exact", "flow_fields"},
    Formula{"flow_fields", FigureKind::size, Form::number, "flow_fields"},
    Formula{"period_dates", FigureKind::share, Form::rate, "period_hit", "period_gold"},
    Formula{"finding_f1", FigureKind::share, Form::f1, "finding"},
    Formula{"check_recall", FigureKind::share, Form::rate, "check_hit", "check_gold"},
    Formula{"check_precision", FigureKind::share, Form::rate, "check_hit", "check_got"},
    Formula{"false_checks_per_document", FigureKind::error, Form::rate, "check_false", "whole_docs"},
    Formula{"silent_lost_scores", FigureKind::faults, Form::number, "silent_lost_scores", "whole_docs"},
    Formula{"silent_lost_rows", FigureKind::faults, Form::number, "silent_lost_rows", "whole_docs"},
    Formula{"silent_lost_facts", FigureKind::faults, Form::number, "silent_lost_facts", "whole_docs"},
    Formula{"silent_losses", FigureKind::faults, Form::number, "silent_losses", "whole_docs"},
    Formula{"cell_structure", FigureKind::share, Form::rate, "cell_hit", "cell_gold"},
    Formula{"teds", FigureKind::share, Form::teds, "", "table"},
    Formula{"page_cell_exact", FigureKind::share, Form::rate, "page_cells_right", "page_cells"},
    Formula{"page_cell_cer", FigureKind::error, Form::rate, "page_edits", "page_chars"},
    Formula{"page_row_f1", FigureKind::share, Form::f1, "page_row"},
    Formula{"page_numbers_wrong", FigureKind::faults, Form::number, "page_numbers_wrong", "page_cells"},
};

long count(const Tally& tally, const std::string& name) {
  const auto found = tally.counts.find(name);
  return found == tally.counts.end() ? 0 : found->second;
}

std::optional<double> rate(const Tally& tally, const std::string& part, const std::string& whole) {
  const long all = count(tally, whole);
  if (all == 0) return std::nullopt;
  return static_cast<double>(count(tally, part)) / static_cast<double>(all);
}

std::optional<double> f1(const Tally& tally, const std::string& name) {
  const long both = count(tally, name + "_got") + count(tally, name + "_gold");
  if (both == 0) return std::nullopt;
  return 2.0 * static_cast<double>(count(tally, name + "_hit")) / static_cast<double>(both);
}

std::optional<double> value_of(const Formula& formula, const Tally& tally) {
  const long whole = *formula.whole ? count(tally, formula.whole) : 0;
  switch (formula.form) {
    case Form::number:
      if (*formula.whole && whole == 0) return std::nullopt;
      return static_cast<double>(count(tally, formula.part));
    case Form::rate:
      return rate(tally, formula.part, formula.whole);
    case Form::f1:
      return f1(tally, formula.part);
    case Form::teds:
      return whole == 0 ? std::nullopt : std::optional(tally.teds_sum / static_cast<double>(whole));
  }
  return std::nullopt;
}

}  // namespace

void Tally::add(const Tally& other) {
  for (const auto& [name, value] : other.counts) counts[name] += value;
  for (const auto& [kind, value] : other.letters) {
    letters[kind].first += value.first;
    letters[kind].second += value.second;
  }
  for (const auto& [confusion, value] : other.confusions) confusions[confusion] += value;
  for (size_t i = 0; i < deciles.size(); ++i) {
    deciles[i].values += other.deciles[i].values;
    deciles[i].right += other.deciles[i].right;
    deciles[i].confidence_sum += other.deciles[i].confidence_sum;
  }
  teds_sum += other.teds_sum;
}

Figures figures_of(const Tally& tally) {
  Figures figures;
  for (const Formula& formula : formulas) figures.emplace_back(formula.figure, value_of(formula, tally));
  return figures;
}

FigureKind figure_kind(const std::string& figure) {
  const auto formula =
      std::find_if(formulas.begin(), formulas.end(), [&](const Formula& f) { return f.figure == figure; });
  return formula == formulas.end() ? FigureKind::share : formula->kind;
}

}  // namespace thaimemo::score
