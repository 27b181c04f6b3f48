#include "store/correction/settle.h"

#include <algorithm>

#include "extract/record/passages.h"
#include "normalize/segment/settled_facts.h"
#include "store/correction/corrections.h"
#include "store/correction/settle_grids.h"
#include "store/correction/spots.h"

namespace thaimemo {
namespace {

std::string place_of(const Correction& then) {
  if (then.target == Target::fact) return "fact " + then.name;
  if (then.table == 0) return "";
  return "table " + std::to_string(then.table) + ", row " + std::to_string(then.row + 1) + ", column " +
         std::to_string(then.column + 1);
}

Problem told(const char* code, const Correction& then, const std::string& message) {
  return {code, Severity::warning, then.page, place_of(then), message + " Look at the page again."};
}

std::string quoted(const std::string& text) {
  return "'" + text + "'";
}

Problem recheck(const Correction& then, const std::string& now) {
  return told("correction-recheck", then,
              "The machine reads " + quoted(now) + " where it read " + quoted(then.raw) + " when " +
                  then.reviewer + " wrote " + quoted(then.after) + ", which stands.");
}

bool has_spot(Target target) {
  return target != Target::fact && target != Target::grid;
}

// Puts what people said into one document.
class Settling {
 public:
  Settling(Amended& amended, const Facts& machine, const SettleSettings& settings)
      : amended_(amended), machine_(machine), settings_(settings) {}

  void apply(const std::vector<Correction>& corrections) {
    std::vector<std::optional<Spot>> spots;
    for (const Correction& correction : corrections)
      spots.push_back(has_spot(correction.target) ? spot_of(correction) : std::nullopt);
    for (std::size_t i = 0; i < corrections.size(); ++i)
      if (!gave_way(corrections, spots, i)) apply(corrections[i], spots[i]);
  }

  const Settled& settled() const { return settled_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const std::vector<Applied>& applied() const { return applied_; }

 private:
  // Whether somebody looked at the place as it is now after this correction was made elsewhere.
  bool gave_way(const std::vector<Correction>& corrections, const std::vector<std::optional<Spot>>& spots,
                std::size_t i) const {
    if (!spots[i] || spots[i]->at(corrections[i])) return false;
    for (std::size_t later = i + 1; later < corrections.size(); ++later)
      if (corrections[later].target == corrections[i].target && spots[later] &&
          spots[later]->is_place_of(*spots[i], corrections[i].target) &&
          spots[later]->at(corrections[later]) && reads_the_same(corrections[later], *spots[later]))
        return true;
    return false;
  }

  void apply(const Correction& correction, const std::optional<Spot>& spot) {
    if (correction.verdict == Verdict::reverted || correction.target == Target::grid) return;
    if (correction.target == Target::fact) return apply_fact(correction);
    if (!spot) return leave_unplaced(correction);
    if (correction.target == Target::column)
      apply_column(correction, *spot);
    else
      apply_text(correction, *spot);
  }

  void leave_unplaced(const Correction& correction) {
    note(correction, AppliedOutcome::unplaced, nullptr);
    problems_.push_back(told("correction-unplaced", correction,
                             quoted(correction.after) + ", which " + correction.reviewer +
                                 " wrote here, has no place on the page as it is read now."));
  }

  void apply_column(const Correction& correction, const Spot& spot) {
    note(correction, AppliedOutcome::stands, &spot);
    if (correction.verdict == Verdict::illegible) return;
    settled_.columns[{correction.page, spot.table->number, spot.cell->column}] =
        field_named(correction.after);
  }

  // `spot`: nullptr where it has no place now, or is a fact.
  void note(const Correction& then, AppliedOutcome outcome, const Spot* spot) {
    Applied now{then.id,  then.target, then.name, then.page, then.table,
                then.row, then.column, then.bbox, outcome};
    if (spot != nullptr) now.bbox = spot->passage->bbox;
    if (spot != nullptr && spot->table != nullptr) {
      now.table = spot->table->number;
      now.row = spot->cell->row;
      now.column = spot->cell->column;
    }
    applied_.push_back(std::move(now));
  }

  bool reads_the_same(const Correction& then, const Spot& spot) const {
    const std::string now = letters_of(spot.passage->raw);
    return now == letters_of(then.raw) || now == letters_of(then.after);
  }

  // The text that a correction speaks of: at its address, or where else its box lies.
  std::optional<Spot> spot_of(const Correction& then) {
    std::optional<Spot> best;
    for (const Spot& spot : spots_on(amended_.document, then)) {
      const double least =
          reads_the_same(then, spot) ? settings_.same_reading_share_min : settings_.other_reading_share_min;
      const bool better =
          !best || (spot.at(then) && !best->at(then)) || (!best->at(then) && spot.share > best->share);
      if (spot.share >= least && better) best = spot;
    }
    return best;
  }

  void apply_text(const Correction& correction, const Spot& spot) {
    Passage& passage = *spot.passage;
    const bool same = reads_the_same(correction, spot);
    if (correction.verdict == Verdict::illegible) return leave_illegible(correction, spot);
    note(correction, same ? AppliedOutcome::stands : AppliedOutcome::recheck, &spot);
    if (!same) problems_.push_back(recheck(correction, passage.text));
    write(passage, correction.after, same ? 1 : settings_.recheck_confidence);
    if (same) note_settled(correction, spot);
  }

  void leave_illegible(const Correction& correction, const Spot& spot) {
    note(correction, AppliedOutcome::stands, &spot);
    spot.passage->confidence = 0;
    problems_.push_back({"value-illegible", Severity::warning, correction.page, place_of(correction),
                         correction.reviewer + " could not tell what the page says here."});
  }

  static void write(Passage& passage, const std::string& text, double confidence) {
    if (passage.text != text) passage.edits.push_back({correction_rule_id, 0, passage.text, text});
    passage.text = text;
    passage.confidence = confidence;
    for (Word& word : passage.words) {
      word.confidence = confidence;
      word.alternatives.clear();
    }
  }

  void note_settled(const Correction& correction, const Spot& spot) {
    if (spot.table == nullptr)
      settled_.lines.emplace_back(correction.page, spot.passage->bbox);
    else
      settled_.cells.insert({correction.page, spot.table->number, spot.cell->row, spot.cell->column});
    forget_doubts(correction, spot);
  }

  // What extraction doubted at this cell, a person has looked at.
  void forget_doubts(const Correction& correction, const Spot& spot) {
    if (spot.table == nullptr) return;
    Correction now = correction;
    now.table = spot.table->number;
    now.row = spot.cell->row;
    now.column = spot.cell->column;
    std::erase_if(amended_.document.problems, [place = place_of(now), &now](const Problem& problem) {
      return problem.page == now.page && problem.place == place;
    });
  }

  void apply_fact(const Correction& correction) {
    const std::string now = fact_named(machine_, correction.name);
    const bool illegible = correction.verdict == Verdict::illegible;
    const bool same = illegible || now == correction.raw || now == correction.after;
    note(correction, same ? AppliedOutcome::stands : AppliedOutcome::recheck, nullptr);
    if (!illegible) settled_.facts[correction.name] = correction.after;
    if (!same) problems_.push_back(recheck(correction, now));
  }

  Amended& amended_;
  const Facts& machine_;
  const SettleSettings& settings_;
  Settled settled_;
  std::vector<Problem> problems_;
  std::vector<Applied> applied_;
};

// The tables as people drew them; their texts are understood anew then.
GridsSettled with_grids(Document& document, const std::vector<Correction>& standing, const Means& means) {
  const auto is_grid = [](const Correction& one) { return one.target == Target::grid; };
  if (std::ranges::none_of(standing, is_grid)) return {};
  Document as_extracted = document;
  for (Page& page : as_extracted.pages) forget_normalization(page);
  GridsSettled grids = settle_grids(as_extracted, standing);
  if (grids.drawn.empty()) return grids;
  means.read(as_extracted);
  document = std::move(as_extracted);
  return grids;
}

}  // namespace

Amended amended(const Document& document, const Report& report, const std::vector<Correction>& corrections,
                const Means& means, const SettleSettings& settings) {
  const std::vector<Correction> all = standing(corrections);
  Amended result{document, {}, {}, {}};
  const GridsSettled grids = with_grids(result.document, all, means);
  Settling settling(result, report.facts, settings);
  settling.apply(all);
  result.report = means.report(result.document, settling.settled());
  for (const auto* problems : {&grids.problems, &settling.problems()})
    result.report.problems.insert(result.report.problems.end(), problems->begin(), problems->end());
  result.applied = grids.applied;
  result.applied.insert(result.applied.end(), settling.applied().begin(), settling.applied().end());
  result.drawn = grids.drawn;
  return result;
}

const char* name_of(AppliedOutcome outcome) {
  switch (outcome) {
    case AppliedOutcome::stands:
      return "stands";
    case AppliedOutcome::recheck:
      return "recheck";
    case AppliedOutcome::unplaced:
      return "unplaced";
    case AppliedOutcome::older:
      return "older";
  }
  return "";
}

}  // namespace thaimemo
