// Figures by how the documents were made, so that what is read badly cannot hide in a good mean.
#pragma once

#include <string>
#include <vector>

#include "corpus/score/accuracy.h"

namespace thaimemo::score {

// A combination of fewer documents says more about them than about how they were made.
inline constexpr long combination_documents_min = 5;

// The same value of an axis stands in so many combinations of a list at most.
inline constexpr int combinations_of_a_value_max = 2;

// The counts of the documents that have each value of each of these axes ("all": every axis that a record
// names). An axis that a record does not name has the value "none" there. Records without a document count as
// missing. Throws Error "axis-unknown" where no record names the axis.
std::map<std::string, ByValue> by_axis(const Accuracy& accuracy, const std::vector<std::string>& axes);

// How badly documents are read, 0 to 1: the mean of 1 - score_recall, 1 - row_f1, field_cer (at most 1) and
// 1 - finding_f1, of those that exist; 0 where none does.
double badness(const Tally& tally);

// The `count` worst combinations of values of two axes, the worst first; of equally bad ones first those with
// more documents, then by name. Left out are axes of numbers (sizes of letters), axes with one value only, the
// value "no" of features, combinations of fewer than combination_documents_min documents, and those of a value
// that stands in combinations_of_a_value_max worse ones. `axes` as in by_axis; empty: all.
std::vector<Combination> worst_combinations(const Accuracy& accuracy, const std::vector<std::string>& axes,
                                            size_t count);

}  // namespace thaimemo::score
