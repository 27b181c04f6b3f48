// The assessment's own rule for the overall score, as its reports state it:
// overall = 0.3 × mean of IIT + 0.3 × mean of EIT + 0.4 × mean of OIT: the rule that checks scores, and
// proves them.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "normalize/record/report_record.h"

namespace thaimemo {

struct InstrumentWeight {
  Instrument instrument;
  double weight;  // of the mean of its indicators; together 1
};
inline constexpr std::array<InstrumentWeight, 3> instrument_weights{
    {{Instrument::iit, 0.3}, {Instrument::eit, 0.3}, {Instrument::oit, 0.4}}};

// For each indicator (1 at 0) the index of its first score of `year` in reading order, of one without a year where none
// names it; -1 where there is none.
std::array<int, indicator_count> first_scores(const std::vector<const Score*>& scores,
                                              std::optional<int> year);

// The overall score that ten scores give.
double overall_from(const std::array<double, indicator_count>& scores);

// The same for the first scores of a report; nullopt where one is missing or cannot be read.
std::optional<double> overall_from(const std::vector<const Score*>& scores, std::optional<int> year);

}  // namespace thaimemo
