// The scores of one agency over the years, as its own reports give them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tools/serve/site/visit.h"

namespace thaimemo {

struct AgencyScore {
  std::optional<double> score;  // nullopt: a number stands there but was not read
  bool in_doubt = false;
  std::string cell_id, sha256;  // cell_id is "" where the score stands outside tables
  std::int64_t page = 0;
};

struct AgencyScores {
  std::vector<int> years;                 // rising
  std::map<int, std::string> indicators;  // number → name
  std::map<std::pair<int, int>, AgencyScore> by_indicator_and_year;

  const AgencyScore* at(int indicator, int year) const;
};

// Of several places of one score the surest: read, not in doubt, in a table. The province tells agencies of one name
// apart; "" takes those whose province is not known.
AgencyScores scores_of_agency(const Visit& visit, const std::string& agency, const std::string& province);

// A table with the years side by side; every score is a link to its proof.
Html agency_score_table(const Visit& visit, const AgencyScores& scores, const std::string& caption);

}  // namespace thaimemo
