#include "extract/network/ctc.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {
namespace {

// Beginnings of texts as a tree, each with the probability of having been written just now, its last letter
// open or not.
class PrefixSearch {
 public:
  PrefixSearch(int blank, const std::vector<bool>& allowed, const CtcSettings& settings)
      : blank_(blank), allowed_(allowed), settings_(settings) {
    prefixes_.push_back({});
    prefixes_[0].now.closed = 1;
    beam_.push_back(0);
  }

  void look_at(const float* probabilities, int letters) {
    choose_letters(probabilities, letters);
    next_.clear();
    for (const int prefix : beam_) {
      stay(prefix, probabilities);
      for (const auto& [letter, probability] : tried_) append(prefix, letter, probability);
    }
    keep_best();
  }

  std::vector<LetterReading> readings() const {
    std::vector<LetterReading> found;
    for (const int prefix : beam_) {
      if (found.size() == settings_.readings_max) break;
      LetterReading reading{{}, std::ldexp(prefixes_[prefix].now.sum(), exponent_)};
      for (int at = prefix; at > 0; at = prefixes_[at].parent)
        reading.letters.push_back(prefixes_[at].letter);
      std::ranges::reverse(reading.letters);
      found.push_back(std::move(reading));
    }
    return found;
  }

 private:
  struct Probability {
    double closed = 0, open = 0;  // followed by nothing; just being written

    double sum() const { return closed + open; }
  };

  struct Prefix {
    int parent = -1, letter = -1;
    Probability now{}, next{};
    bool listed = false;
    std::vector<int> longer{};
  };

  bool is_allowed(int letter) const {
    return letter == blank_ || allowed_.empty() || allowed_[static_cast<std::size_t>(letter)];
  }

  void choose_letters(const float* probabilities, int letters) {
    share_ = 1;
    if (!allowed_.empty()) {
      share_ = 1e-9;
      for (int i = 0; i < letters; ++i) share_ += is_allowed(i) ? probabilities[i] : 0;
    }
    tried_.clear();
    for (int i = 0; i < letters; ++i) {
      if (i != blank_ && is_allowed(i) && probabilities[i] >= settings_.letter_min * share_)
        tried_.emplace_back(i, probabilities[i] / share_);
    }
  }

  // Nothing is written, or the last letter goes on.
  void stay(int prefix, const float* probabilities) {
    const Prefix& before = prefixes_[prefix];
    Probability& after = list(prefix);
    after.closed += before.now.sum() * probabilities[blank_] / share_;
    if (before.letter >= 0) after.open += before.now.open * probabilities[before.letter] / share_;
  }

  // The same letter again needs nothing in between.
  void append(int prefix, int letter, double probability) {
    const Probability now = prefixes_[prefix].now;
    const double begun = letter == prefixes_[prefix].letter ? now.closed : now.sum();
    if (begun > 0) list(longer(prefix, letter)).open += begun * probability;
  }

  int longer(int prefix, int letter) {
    for (const int child : prefixes_[prefix].longer)
      if (prefixes_[child].letter == letter) return child;
    const int child = static_cast<int>(prefixes_.size());
    prefixes_.push_back({prefix, letter});
    prefixes_[prefix].longer.push_back(child);
    return child;
  }

  Probability& list(int prefix) {
    Prefix& listed = prefixes_[prefix];
    if (!listed.listed) next_.push_back(prefix);
    listed.listed = true;
    return listed.next;
  }

  // Numbers are kept from vanishing by powers of two, which change none of their digits.
  void keep_best() {
    for (const int prefix : beam_) prefixes_[prefix].now = {};
    const auto better = [this](int a, int b) {
      const double first = prefixes_[a].next.sum(), second = prefixes_[b].next.sum();
      return first != second ? first > second : a < b;
    };
    const std::size_t kept = std::min<std::size_t>(next_.size(), static_cast<std::size_t>(settings_.beam));
    std::ranges::partial_sort(next_, next_.begin() + static_cast<std::ptrdiff_t>(kept), better);
    int exponent = 0;
    std::frexp(prefixes_[next_.front()].next.sum(), &exponent);
    exponent_ += exponent;
    for (std::size_t i = 0; i < next_.size(); ++i) {
      Prefix& prefix = prefixes_[next_[i]];
      if (i < kept)
        prefix.now = {std::ldexp(prefix.next.closed, -exponent), std::ldexp(prefix.next.open, -exponent)};
      prefix.next = {};
      prefix.listed = false;
    }
    next_.resize(kept);
    beam_.swap(next_);
  }

  int blank_;
  const std::vector<bool>& allowed_;
  CtcSettings settings_;
  std::vector<Prefix> prefixes_;
  std::vector<int> beam_, next_;
  std::vector<std::pair<int, double>> tried_;
  double share_ = 1;  // of the allowed letters
  int exponent_ = 0;
};

}  // namespace

std::vector<LetterReading> most_probable(const Posteriors& posteriors, int blank, int from, int to,
                                         const std::vector<bool>& allowed, const CtcSettings& settings) {
  PrefixSearch search(blank, allowed, settings);
  for (int place = from; place < to; ++place) search.look_at(posteriors.at(place), posteriors.letters);
  return search.readings();
}

// Viterbi's path through nothing, letter, nothing, letter … nothing.
std::vector<LetterPlace> places_of(const Posteriors& posteriors, int blank, const std::vector<int>& letters) {
  const std::size_t states = 2 * letters.size() + 1;
  const auto letter_of = [&](std::size_t state) { return state % 2 == 0 ? blank : letters[state / 2]; };
  std::vector<double> best(states, 0), next(states);
  std::vector<std::vector<std::uint8_t>> steps;  // how many states on from the one before
  for (int place = 0; place < posteriors.places; ++place) {
    const float* probabilities = posteriors.at(place);
    std::vector<std::uint8_t> step(states, 0);
    double highest = 0;
    for (std::size_t state = 0; state < states; ++state) {
      double before = place == 0 ? (state < 2 ? 1 : 0) : best[state];
      const auto from = [&](std::size_t back) {
        if (place == 0 || state < back || best[state - back] <= before) return;
        before = best[state - back];
        step[state] = static_cast<std::uint8_t>(back);
      };
      from(1);
      if (state % 2 == 1 && state >= 3 && letter_of(state) != letter_of(state - 2)) from(2);
      next[state] = before * std::max(1e-12, static_cast<double>(probabilities[letter_of(state)]));
      highest = std::max(highest, next[state]);
    }
    int exponent = 0;
    std::frexp(highest, &exponent);
    for (std::size_t state = 0; state < states; ++state) best[state] = std::ldexp(next[state], -exponent);
    steps.push_back(std::move(step));
  }

  std::vector<LetterPlace> found(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) found[i] = {letters[i], -1, -1, 0};
  if (letters.empty() || posteriors.places == 0) return found;
  std::size_t state = best[states - 1] >= best[states - 2] ? states - 1 : states - 2;
  for (int place = posteriors.places - 1; place >= 0; --place) {
    if (state % 2 == 1) {
      LetterPlace& letter = found[state / 2];
      letter.first = place;
      if (letter.last < 0) letter.last = place;
      letter.probability =
          std::max(letter.probability, static_cast<double>(posteriors.at(place)[letter.letter]));
    }
    state -= steps[static_cast<std::size_t>(place)][state];
  }
  return found;
}

}  // namespace thaimemo
