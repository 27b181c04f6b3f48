// Glyphs without a letter get one by vote: what was read in the picture at their places.
//
// A strip of the page is read, its text is aligned with the letters that the layer has, and what was read
// where a glyph has none is a vote for that glyph of that font. A vote counts only where the letters beside
// it were read right and the strip as a whole agrees with the layer. A glyph is learned where nearly all
// readings of it agree; where nothing was read the reader may have missed it, which says little, but at most
// half of the votes may say nothing. What is not decided stays without a letter. Marks that the layer names
// are voted on as well, wherever strips are read anyway, and renamed only where every single vote says so.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "extract/page/glyph_places.h"

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

  // The letters of a glyph without one, "" where the picture shows nothing in its place; or the letter that
  // takes the place of the layer's. None while there is too little evidence, or too little agreement.
  std::optional<std::u32string> verdict(const GlyphKey& key) const;

  int votes(const GlyphKey& key) const;     // counted so far
  int agreeing(const GlyphKey& key) const;  // those for the letters with the most

  // Glyphs of the layer that are always read as another mark.
  std::vector<GlyphKey> contradicted() const;

 private:
  struct Ballot {
    std::map<std::u32string, int> votes;
    std::u32string layer;  // the layer's own letter, if any
    int all() const;
    int nothing() const;
    std::pair<std::u32string, int> best() const;
  };

  bool wins(const Ballot& ballot) const;

  VoteSettings settings_;
  std::map<GlyphKey, Ballot> ballots_;
};

}  // namespace thaimemo
