#include "corpus/make/draft/feature.h"

namespace thaimemo::make {

// The shares are by eye: rare things are made more often than archives hold them, so that a few hundred reports meet
// each of them beside each ruling.
const std::vector<FeatureInfo>& features() {
  static const std::vector<FeatureInfo> list = {
      {Feature::repeated_header, "repeated-header", "repeated", 0.7, true,
       "headers again after a page break"},
      {Feature::two_level_header, "two-level-header", "two-level", 0.2, true,
       "columns under a common header"},
      {Feature::merged_indicator, "merged-indicator", "merged", 0.3, true,
       "one cell of an indicator for several measures"},
      {Feature::usual_order, "usual-order", "order", 0.6, true, "columns in their usual order"},
      {Feature::page_numbers, "page-numbers", "numbers", 0.7, true, "typed page numbers"},
      {Feature::catchwords, "catchwords", "catchwords", 0.25, true,
       "first words of the next page, at the foot"},
      {Feature::stamp, "stamp", "stamp", 0.2, true, "rubber stamps over the pages"},
      {Feature::running_title, "running-title", "running", 0.15, true, "a title at the edge of every page"},
      {Feature::summary, "summary", "summary", 0.5, false, "a table of all scores where the kind has none"},
      {Feature::mean_rows, "mean-rows", "mean rows", 0.3, false,
       "rows of means by instrument, and of the total"},
      {Feature::target_columns, "target-columns", "target columns", 0.2, false,
       "columns of the target and of the difference to it"},
      {Feature::information_table, "information-table", "information table", 0.25, false,
       "a small table right above the first one, with other columns"},
      {Feature::notes, "notes", "notes", 0.2, false, "raised marks behind scores, notes below the table"},
      {Feature::struck_scores, "struck-scores", "struck scores", 0.1, false,
       "a score struck out before the right one"},
      {Feature::covered_scores, "covered-scores", "covered scores", 0.1, false,
       "a score under a white box before the right one"},
      {Feature::clipped_cells, "clipped-cells", "clipped cells", 0.1, false,
       "a column whose long lines are cut at its edge"},
      {Feature::long_subject, "long-subject", "long subject", 0.4, false,
       "a memo's subject in two or three lines"},
      {Feature::return_address, "return-address", "return address", 0.3, false,
       "the district and province only in the memo's return address"},
      {Feature::chart, "chart", "chart", 0.1, false,
       "boxes and lines of an organization above the first table"},
      {Feature::changed_widths, "changed-widths", "changed widths", 0.4, false,
       "other column widths where a table is taken up again"},
      {Feature::memo_picture, "memo-picture", "memo picture", 0.5, false,
       "a picture of the emblem on memo pages"},
      {Feature::memo_dots, "memo-dots", "memo dots", 0.5, false, "dots under what a memo's head says"},
      {Feature::watermark, "watermark", "watermark", 0.15, false, "pale words across every page"},
  };
  return list;
}

Features draw_features(const std::map<Feature, bool>& fixed, bool plain, const Random& random) {
  Features drawn;
  for (const FeatureInfo& info : features()) {
    const bool chance = random.branch(info.stream).chance(info.share);
    const auto own = fixed.find(info.feature);
    drawn.set(info.feature, own != fixed.end() ? own->second : chance && (info.plain || !plain));
  }
  return drawn;
}

}  // namespace thaimemo::make
