// Glyphs without a letter get one by vote: what was read in the picture at their places.
//
// A strip of the page is read, its text is aligned with the letters that the layer has, and what was read
// where a glyph has none is a vote for that glyph of that font. A vote counts only where the letters beside
// it were read right and the strip as a whole agrees with the layer. Of two such glyphs side by side (a vowel
// and its tone, drawn in any order) neither is voted on until one of them is known from other places. A glyph
// is learned where nearly all readings of it agree; where nothing was read the reader may have missed it,
// which says little, but at most half of the votes may say nothing. What is not decided stays without a
// letter. Marks that the layer names are voted on as well, wherever strips are read anyway, and renamed only
// where every single vote says so.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/pdf/layer/glyph_places.h"

namespace thaimemo {

struct VoteSettings {
  int votes_min = 3;
  double agreement_min = 0.9;
  int contradictions_min = 6;      // votes, all against the layer's own letter
  double strip_errors_max = 0.15;  // of a strip's letters: more, and its votes do not count
};

class GlyphVotes {
 public:
  explicit GlyphVotes(const VoteSettings& settings = {}) : settings_(settings) {}

  // What was read in the picture of a strip. Spaces do not count.
  void add(const GlyphStrip& strip, const std::u32string& read);

  // Counts all readings anew, the learned letters of one round helping in the next.
  void decide();

  // As of the last decide(): the letters of a glyph without one, "" where the picture shows nothing in its
  // place; or the letter that takes the place of the layer's. None while there is too little evidence, or too
  // little agreement.
  std::optional<std::u32string> verdict(const GlyphKey& key) const;

  int votes(const GlyphKey& key) const;     // so far
  int agreeing(const GlyphKey& key) const;  // those for the letters with the most

  // Glyphs of the layer that are always read as another mark, as of the last decide().
  std::vector<GlyphKey> contradicted() const;

 private:
  struct Reading {
    GlyphStrip strip;
    std::u32string read;
  };
  struct Ballot {
    std::map<std::u32string, int> votes;
    std::u32string layer;  // the layer's own letter, if any
    int all() const;
    int nothing() const;
    std::pair<std::u32string, int> best() const;
  };
  using Ballots = std::map<GlyphKey, Ballot>;

  void count(const Reading& reading, bool side_by_side, Ballots& ballots) const;
  Ballots counted(bool side_by_side) const;
  bool learn_from(const Ballots& ballots);
  bool wins(const Ballot& ballot) const;

  VoteSettings settings_;
  std::vector<Reading> readings_;
  Ballots ballots_;
  std::map<GlyphKey, std::u32string> learned_;
};

}  // namespace thaimemo
