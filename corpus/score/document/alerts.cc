#include "corpus/score/document/alerts.h"

#include <algorithm>
#include <array>

namespace thaimemo::score {
namespace {

struct FactProblem {
  const char* code;
  std::array<const char*, 2> facts;
};
constexpr std::array fact_problems{FactProblem{"agency-doubtful", {"agency", "agency_type"}},
                                   FactProblem{"agency-unknown", {"agency", "agency_type"}},
                                   FactProblem{"agency-uncertain", {"agency", "agency_type"}},
                                   FactProblem{"place-unlikely", {"district", "province"}},
                                   FactProblem{"place-respelled", {"district", "province"}},
                                   FactProblem{"place-uncertain", {"district", "province"}},
                                   FactProblem{"place-unread", {"district", "province"}},
                                   FactProblem{"year-uncertain", {"fiscal_year", "assessment_year"}},
                                   FactProblem{"memo-number-uncertain", {"memo_number", "memo_number"}},
                                   FactProblem{"memo-subject-uncertain", {"subject", "subject"}},
                                   FactProblem{"memo-date-uncertain", {"memo_date", "memo_date"}},
                                   FactProblem{"memo-date-respelled", {"memo_date", "memo_date"}},
                                   FactProblem{"overall-uncertain", {"overall_score", "overall_grade"}}};

bool is_about_rows(const std::string& code) {
  return code.starts_with("score-") || code == "indicator-distant";
}

}  // namespace

Alerts::Alerts(const Found& found) {
  const std::string status = text_of(found.document, "status");
  if (status != "ok") {
    everything_ = true;
    rows_.push_back({});
  }
  for (const Row& problem : found.problems)
    if (text_of(problem, "severity") != "info") add_problem(problem);
  add_flagged(found.scores, "page", "page");
  add_flagged(found.measures, "page_first", "page_last");
}

void Alerts::add_problem(const Row& problem) {
  const std::string code = text_of(problem, "code");
  const auto named = std::find_if(fact_problems.begin(), fact_problems.end(),
                                  [&](const FactProblem& known) { return known.code == code; });
  if (named != fact_problems.end()) {
    facts_.insert(facts_.end(), named->facts.begin(), named->facts.end());
    return;
  }
  everything_ = everything_ || !is_about_rows(code);
  const auto page = number_in(problem, "page");
  rows_.push_back(page ? PageRange{*page, *page} : PageRange{});
}

void Alerts::add_flagged(const std::vector<Row>& rows, const char* first_page, const char* last_page) {
  for (const Row& row : rows)
    if (const auto first = number_in(row, first_page); first && is_flagged(row))
      rows_.push_back({*first, number_in(row, last_page).value_or(*first)});
}

bool Alerts::name_fact(const std::string& fact) const {
  return std::find(facts_.begin(), facts_.end(), fact) != facts_.end();
}

bool Alerts::announce_fact(const std::string& fact) const {
  return everything_ || name_fact(fact);
}

bool Alerts::announce_row(const PageRange& pages) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const PageRange& doubted) {
    return doubted.first <= pages.last && pages.first <= doubted.last;
  });
}

}  // namespace thaimemo::score
