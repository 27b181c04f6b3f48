#include "store/correction/settle.h"

#include <algorithm>

#include "normalize/segment/settled_facts.h"
#include "store/correction/corrections.h"

namespace thaimemo {
namespace {

// A text of a page, and the table it stands in; nullptr for a line.
struct Spot {
  Passage* passage = nullptr;
  const Cell* cell = nullptr;
  const Table* table = nullptr;
  double share = 0;  // of the box that is looked for

  bool at(const Correction& then) const {
    return table != nullptr && table->number == then.table && cell->row == then.row &&
           cell->column == then.column;
  }
};

std::string letters_of(const std::string& text) {
  std::string letters = text;
  std::erase_if(letters, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
  return letters;
}

double common_share(const Box& a, const Box& b) {
  const double common = overlap_area(a, b);
  const double both = a.width() * a.height() + b.width() * b.height() - common;
  return both > 0 ? common / both : 0;
}

std::vector<Spot> spots_on(Document& document, const Correction& then) {
  std::vector<Spot> spots;
  for (Page& page : document.pages) {
    if (page.number != then.page) continue;
    for (Block& block : page.blocks)
      if (Line* line = std::get_if<Line>(&block); line != nullptr && then.target == Target::line)
        spots.push_back({line, nullptr, nullptr, common_share(line->bbox, then.bbox)});
      else if (Table* table = std::get_if<Table>(&block); table != nullptr && then.target != Target::line)
        for (Cell& cell : table->cells)
          spots.push_back({&cell, &cell, table, common_share(cell.bbox, then.bbox)});
  }
  return spots;
}

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

// Puts what people said into one document.
class Settling {
 public:
  Settling(Amended& amended, const Facts& machine, const SettleSettings& settings)
      : amended_(amended), machine_(machine), settings_(settings) {}

  void apply(const Correction& correction) {
    if (correction.verdict == Verdict::reverted) return;
    if (correction.target == Target::fact) return apply_fact(correction);
    if (correction.target == Target::column && correction.verdict == Verdict::illegible) return;
    const auto spot = spot_of(correction);
    if (!spot)
      problems_.push_back(told("correction-unplaced", correction,
                               quoted(correction.after) + ", which " + correction.reviewer +
                                   " wrote here, has no place on the page as it is read now."));
    else if (correction.target == Target::column)
      settled_.columns[{correction.page, spot->table->number, spot->cell->column}] =
          field_named(correction.after);
    else
      apply_text(correction, *spot);
  }

  const Settled& settled() const { return settled_; }
  const std::vector<Problem>& problems() const { return problems_; }

 private:
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
    if (!same) problems_.push_back(recheck(correction, passage.text));
    write(passage, correction.after, same ? 1 : settings_.recheck_confidence);
    if (same) note_settled(correction, spot);
  }

  void leave_illegible(const Correction& correction, const Spot& spot) {
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
    if (correction.verdict == Verdict::illegible) return;
    settled_.facts[correction.name] = correction.after;
    const std::string now = fact_named(machine_, correction.name);
    if (now != correction.raw && now != correction.after) problems_.push_back(recheck(correction, now));
  }

  Amended& amended_;
  const Facts& machine_;
  const SettleSettings& settings_;
  Settled settled_;
  std::vector<Problem> problems_;
};

}  // namespace

Amended amended(const Document& document, const Report& report, const std::vector<Correction>& corrections,
                const Means& means, const SettleSettings& settings) {
  Amended result{document, {}};
  Settling settling(result, report.facts, settings);
  for (const Correction& correction : standing(corrections)) settling.apply(correction);
  result.report = means.report(result.document, settling.settled());
  for (const Problem& problem : settling.problems()) result.report.problems.push_back(problem);
  return result;
}

}  // namespace thaimemo
