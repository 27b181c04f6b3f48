// A text as the rules see it: without white space, with Arabic digits, one kind of dash and quote, so that a
// wording is one wording however it was broken into lines. Every folded letter knows where it came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo {

// Tone marks and vowels above and below are what scans lose and misread most: `without_marks` leaves them
// out, and takes ำ for า.
enum class Folding { usual, without_marks };

class FoldedText {
 public:
  FoldedText() = default;
  explicit FoldedText(std::string_view source, Folding folding = Folding::usual);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  // What stands in the source for the folded bytes [begin, end), white space inside kept, at the edges not.
  std::string source(size_t begin, size_t end) const;
  // The same for a view into text(), such as a match's group; "" for one that took no part.
  std::string source(std::string_view part) const;

  // Whether white space stood before a folded byte.
  bool spaced_at(size_t position) const;

 private:
  std::string source_, text_;
  std::vector<size_t>
      origins_;  // for each folded byte the source byte its letter begins at; one more for the end
  std::vector<size_t> ends_;  // for each folded byte the source byte after its letter
};

// Only the text.
std::string folded(std::string_view source, Folding folding = Folding::usual);

// Source text with its white space made single spaces and none at the edges.
std::string squeezed(std::string_view source);

}  // namespace thaimemo
