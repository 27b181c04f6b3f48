// Headers of tables that only white space makes. Internal to extract/table/borderless.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

// Pieces of a line that only spaces part as one.
std::vector<Span> runs_of(const PiecedLine& line, const BorderlessSettings& settings);

// The same in a header, where pieces over one band each stay apart.
std::vector<Span> header_runs_of(const PiecedLine& line, const std::vector<Span>& bands,
                                 const BorderlessSettings& settings);

// The bands that a run stands over: those it touches, and where it touches several, as many beside them as
// bring it to the middle. Where the line's runs are given, one that stands over the edge of a band may bring
// in the next, if no other run stands over that. The first and one past the last; equal where it stands over
// none.
std::pair<std::size_t, std::size_t> bands_spanned(const Span& run, const std::vector<Span>& runs, double em,
                                                  const std::vector<Span>& bands);

// The first line of the header above or at `first`: up over bold lines that span columns or stand at other
// heights than those of other columns. Bands become as wide as the header in them.
std::size_t header_top(const std::vector<PiecedLine>& lines, std::size_t first, std::vector<Span>& bands,
                       const BorderlessSettings& settings);

// Whether the header says the same twice: two tables side by side. The header's lines are `first` to before
// `end`.
bool stands_twice(const std::vector<TextLine>& words, std::size_t first, std::size_t end,
                  const std::vector<Span>& bands);

// What a line says in a band, without spaces.
std::string text_in(const TextLine& line, const Span& band);

}  // namespace thaimemo
