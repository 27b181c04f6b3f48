// What a database tells its reader to look at: the one rule by which a loss is announced or silent.
//
// These are alerts, and this is what they are about:
//   - a problem (view problems) of severity warning or error, by its code:
//       agency-…                           the facts agency and agency_type
//       place-…                            the facts district and province
//       year-uncertain                     the facts fiscal_year and assessment_year
//       overall-uncertain                  the facts overall_score and overall_grade
//       score-…, indicator-distant         the rows on its page
//       any other                          everything on its page
//     A problem without a page is about the whole document (the first three lines: about their facts all the
//     same).
//   - a status of the document other than ok: about everything in it;
//   - a score or a measure with needs_review 1: about the rows on its pages.
// No alerts are problems of severity info, for they ask nobody to look (table-unknown is one), and checks, for
// they speak of what the document says, not of what was read.
#pragma once

#include <string>
#include <vector>

#include "corpus/score/records/found.h"

namespace thaimemo::score {

// Pages from `first` to `last`, both included, from 1.
struct PageRange {
  int first = 1, last = any_page;
  static constexpr int any_page = 1 << 30;
};

class Alerts {
 public:
  explicit Alerts(const Found& found);

  // Whether an alert names this fact.
  bool name_fact(const std::string& fact) const;
  // Whether an alert is about this fact, or about everything somewhere: a fact may stand on any page.
  bool announce_fact(const std::string& fact) const;
  // Whether an alert about rows or everything touches these pages.
  bool announce_row(const PageRange& pages) const;

 private:
  void add_problem(const Row& problem);
  void add_flagged(const std::vector<Row>& rows, const char* first_page, const char* last_page);

  std::vector<std::string> facts_;
  std::vector<PageRange> rows_;  // pages whose rows are doubted
  bool everything_ = false;      // on some page at least
};

}  // namespace thaimemo::score
