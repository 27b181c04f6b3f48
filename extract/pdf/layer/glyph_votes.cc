#include "extract/pdf/layer/glyph_votes.h"

#include <algorithm>

#include "base/thai_letters.h"
#include "extract/pdf/layer/layer_words.h"
#include "extract/pdf/layer/letter_alignment.h"

namespace thaimemo {

namespace {

// The form in which layer and picture are compared: sara am in its two parts, sara ae in one, no spaces, no
// mark twice.
class Comparable {
 public:
  void add(char32_t any) {
    const char32_t letter = plain_thai(any);
    if (letter == ' ' || letter == 0xA0 || letter == 0x200B) return;
    if (letter == sara_am) {
      add(nikhahit);
      add(sara_aa);
      return;
    }
    const char32_t last = text.empty() ? 0 : text.back();
    const bool doubled_mark = letter == last && is_combining_glyph(letter);
    const bool doubled_aa =
        letter == sara_aa && last == sara_aa && text.size() > 1 && text[text.size() - 2] == nikhahit;
    if (doubled_mark || doubled_aa) return;
    if (letter == sara_e && last == sara_e)
      text.back() = sara_ae;
    else
      text += letter;
  }

  std::u32string text;
};

std::u32string comparable(const std::u32string& text) {
  Comparable form;
  for (const char32_t letter : text) form.add(letter);
  return std::move(form.text);
}

using Learned = std::map<GlyphKey, std::u32string>;

// The letters of a strip with those learned so far, and which glyph each is of.
struct Written {
  std::u32string letters;
  std::vector<std::size_t> glyphs;

  bool is_unknown_mark(std::size_t i, const GlyphStrip& strip) const {
    return i < letters.size() && letters[i] == any_letter && !strip.glyphs[glyphs[i]].takes_room;
  }
};

Written written_in(const GlyphStrip& strip, const Learned& learned) {
  Comparable form;
  std::vector<std::size_t> glyphs;
  for (std::size_t i = 0; i < strip.glyphs.size(); ++i) {
    const StripGlyph& glyph = strip.glyphs[i];
    const auto known = learned.find(glyph.key);
    if (glyph.is_unnamed() && (known == learned.end() || known->second.empty()))
      form.text += any_letter;
    else
      for (const char32_t letter : glyph.is_unnamed() ? known->second : glyph.letters) form.add(letter);
    glyphs.resize(form.text.size(), i);
  }
  return {std::move(form.text), std::move(glyphs)};
}

bool is_mark(const std::u32string& letters) {
  return letters.size() == 1 && is_combining_glyph(letters[0]);
}

// Whether a letter was read as written; one without a name proves nothing.
bool read_right(const Written& written, const LetterAlignment& alignment, std::size_t i) {
  return written.letters[i] == any_letter || alignment.read[i] == written.letters.substr(i, 1);
}

}  // namespace

int GlyphVotes::Ballot::all() const {
  int sum = 0;
  for (const auto& [letters, count] : votes) sum += count;
  return sum;
}

int GlyphVotes::Ballot::nothing() const {
  const auto count = votes.find(U"");
  return count == votes.end() ? 0 : count->second;
}

std::pair<std::u32string, int> GlyphVotes::Ballot::best() const {
  const auto most = std::max_element(votes.begin(), votes.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? std::pair<std::u32string, int>{} : std::pair{most->first, most->second};
}

void GlyphVotes::add(const GlyphStrip& strip, const std::u32string& read) {
  readings_.push_back({strip, comparable(read)});
  count(readings_.back(), false, ballots_);
}

void GlyphVotes::count(const Reading& reading, bool side_by_side, Ballots& ballots) const {
  const Written written = written_in(reading.strip, learned_);
  const LetterAlignment alignment = align_letters(written.letters, reading.read);
  const auto named = std::count_if(written.letters.begin(), written.letters.end(),
                                   [](char32_t letter) { return letter != any_letter; });
  if (alignment.errors > settings_.strip_errors_max * static_cast<double>(named)) return;
  for (std::size_t i = 0; i < written.letters.size(); ++i) {
    const StripGlyph& glyph = reading.strip.glyphs[written.glyphs[i]];
    if (glyph.key.font.empty() || !(glyph.is_unnamed() || is_mark(glyph.letters))) continue;
    const bool paired = written.is_unknown_mark(i, reading.strip) &&
                        (written.is_unknown_mark(i + 1, reading.strip) ||
                         (i > 0 && written.is_unknown_mark(i - 1, reading.strip)));
    const bool beside = (i == 0 || read_right(written, alignment, i - 1)) &&
                        (i + 1 == written.letters.size() || read_right(written, alignment, i + 1));
    if (!beside || (paired && !side_by_side)) continue;
    Ballot& ballot = ballots[glyph.key];
    ballot.layer = comparable(glyph.letters);
    ++ballot.votes[alignment.read[i]];
  }
}

GlyphVotes::Ballots GlyphVotes::counted(bool side_by_side) const {
  Ballots ballots;
  for (const Reading& reading : readings_) count(reading, side_by_side, ballots);
  return ballots;
}

bool GlyphVotes::learn_from(const Ballots& ballots) {
  bool any = false;
  for (const auto& [key, ballot] : ballots)
    if (ballot.layer.empty() && wins(ballot)) any = learned_.emplace(key, ballot.best().first).second || any;
  return any;
}

void GlyphVotes::decide() {
  learned_.clear();
  ballots_ = counted(false);
  while (learn_from(ballots_)) ballots_ = counted(false);
  // Two that never stand apart: their order does not matter, for the letters they make are the same.
  for (auto& [key, ballot] : counted(true))
    if (ballots_.count(key) == 0) ballots_.emplace(key, ballot);
  learn_from(ballots_);
  std::erase_if(learned_, [&](const auto& entry) { return !wins(ballots_[entry.first]); });
}

bool GlyphVotes::wins(const Ballot& ballot) const {
  const auto [letters, count] = ballot.best();
  if (!ballot.layer.empty())
    return letters != ballot.layer && is_mark(letters) && count >= settings_.contradictions_min &&
           count == ballot.all();
  const int missed = letters.empty() ? 0 : ballot.nothing();
  return count >= settings_.votes_min && 2 * missed <= ballot.all() &&
         count >= settings_.agreement_min * (ballot.all() - missed);
}

std::optional<std::u32string> GlyphVotes::verdict(const GlyphKey& key) const {
  const auto letters = learned_.find(key);
  if (letters != learned_.end()) return letters->second;
  const auto ballot = ballots_.find(key);
  if (ballot == ballots_.end() || ballot->second.layer.empty() || !wins(ballot->second)) return std::nullopt;
  return ballot->second.best().first;
}

int GlyphVotes::votes(const GlyphKey& key) const {
  const auto ballot = ballots_.find(key);
  return ballot == ballots_.end() ? 0 : ballot->second.all();
}

int GlyphVotes::agreeing(const GlyphKey& key) const {
  const auto ballot = ballots_.find(key);
  return ballot == ballots_.end() ? 0 : ballot->second.best().second;
}

std::vector<GlyphKey> GlyphVotes::contradicted() const {
  std::vector<GlyphKey> keys;
  for (const auto& [key, ballot] : ballots_)
    if (!ballot.layer.empty() && wins(ballot)) keys.push_back(key);
  return keys;
}

}  // namespace thaimemo
