#include "corpus/score/document/losses.h"

#include <algorithm>
#include <functional>

#include "corpus/score/document/alerts.h"
#include "corpus/score/text/comparable.h"

namespace thaimemo::score {
namespace {

// For each expected row the pages of the row that was found for it: none where nothing was found, and the whole
// document where the database does not say the page.
using FoundPages = std::vector<std::optional<PageRange>>;

PageRange pages_of(const Row& row, const char* first_page, const char* last_page) {
  const auto first = number_in(row, first_page);
  return first ? PageRange{*first, number_in(row, last_page).value_or(*first)} : PageRange{};
}

bool has_page(const std::optional<PageRange>& pages) {
  return pages && pages->last != PageRange::any_page;
}

// Where a lost row may stand, by its found neighbours. Neighbours that stand in another order on the pages than
// in the record bound it all the same.
PageRange range_of(const FoundPages& pages, size_t lost) {
  PageRange range;
  const auto before = std::find_if(pages.rend() - static_cast<long>(lost), pages.rend(), has_page);
  const auto behind = std::find_if(pages.begin() + static_cast<long>(lost), pages.end(), has_page);
  if (before != pages.rend()) range.first = (*before)->last;
  if (behind != pages.end()) range.last = (*behind)->first;
  if (range.first > range.last) std::swap(range.first, range.last);
  return range;
}

void count_loss(const std::string& kind, const std::string& what, DocumentScore& score) {
  ++score.tally["silent_lost_" + kind];
  ++score.tally["silent_losses"];
  score.differ("silently lost, of " + kind, what, "");
}

void count_losses(const std::string& kind, const FoundPages& pages, const Alerts& alerts,
                  const std::function<std::string(size_t)>& text, DocumentScore& score) {
  for (size_t i = 0; i < pages.size(); ++i)
    if (!pages[i] && !alerts.announce_row(range_of(pages, i))) count_loss(kind, text(i), score);
}

// Each expected score takes the first free row of its indicator and value, in two rounds: first those with its
// source.
FoundPages found_scores(const Found& found, const Expected& expected) {
  FoundPages pages(expected.scores.size());
  std::vector<bool> taken(found.scores.size());
  for (const bool any_source : {false, true})
    for (size_t i = 0; i < pages.size(); ++i) {
      const ExpectedScore& want = expected.scores[i];
      for (size_t j = 0; j < taken.size() && !pages[i]; ++j) {
        const Row& row = found.scores[j];
        const bool same = !taken[j] && indicator_of(row) == want.indicator_no &&
                          number_of(text_of(row, "score")) == number_of(want.score);
        if (!same || !(any_source || text_of(row, "source") == want.source)) continue;
        taken[j] = true;
        pages[i] = pages_of(row, "page", "page");
      }
    }
  return pages;
}

FoundPages found_measures(const Found& found, const Expected& expected, const RowPairs& pairs) {
  FoundPages pages(expected.measures.size());
  for (const auto& [i, j] : pairs) pages[i] = pages_of(found.measures[j], "page_first", "page_last");
  return pages;
}

std::string measure_text(const ExpectedMeasure& measure) {
  for (const auto& [field, text] : measure.fields)
    if (field == "measure" || field == "issue") return text;
  return measure.fields.empty() ? "" : measure.fields.front().second;
}

}  // namespace

void score_losses(const Found& found, const Expected& expected, const RowPairs& measures,
                  DocumentScore& score) {
  const Alerts alerts(found);
  for (const auto& [name, want] : expected.facts)
    if (want && comparable(text_of(found.document, name)).empty() && !alerts.announce_fact(name))
      count_loss("facts", name + ": " + *want, score);
  count_losses(
      "scores", found_scores(found, expected), alerts,
      [&](size_t i) {
        return "indicator " + std::to_string(expected.scores[i].indicator_no) + ": " +
               expected.scores[i].score;
      },
      score);
  count_losses(
      "rows", found_measures(found, expected, measures), alerts,
      [&](size_t i) { return measure_text(expected.measures[i]); }, score);
}

}  // namespace thaimemo::score
