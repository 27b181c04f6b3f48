// The horizontal rules inside a frame without vertical ones. Internal to extract/table/partial.
#pragma once

#include <vector>

#include "base/interval.h"
#include "extract/record/page_record.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

class RulesBetweenRows {
 public:
  RulesBetweenRows(const Box& frame, const std::vector<Rule>& rules, const PartialSettings& settings);

  // The frame's top and bottom and the rules between them that reach one of its sides; where the edges of
  // columns (`xs`) are known, also those that begin and end at such. An underline does neither.
  std::vector<double> edges(const std::vector<double>& xs) const;

  // Joins cells that stand above each other without a drawn rule between them.
  void merge_open(Table& table) const;

 private:
  bool any_at(double y) const;
  bool drawn(double y, const Interval& width) const;

  Box frame_;
  std::vector<Rule> rules_;  // those inside
  PartialSettings settings_;
};

}  // namespace thaimemo
