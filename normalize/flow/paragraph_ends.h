// Where paragraphs and points of a list end in the lines of a cell.
//
// A line that goes on was broken because the next word had no room. So where that word had room, somebody pressed the
// key for a new paragraph: the line's rest is held against the next line's first unit that cannot be broken (a word of
// the dictionary, an address). Where dictionaries may differ on the word, or the line is full, the words must say it.
// A marker of a list begins a point whatever the room; in a list nothing else begins a paragraph.
#pragma once

#include <vector>

#include "normalize/flow/column_edges.h"
#include "normalize/flow/known_starts.h"
#include "normalize/text/word_breaks.h"

namespace thaimemo {

// For each line whether a paragraph ends with it; true for the last. `starts` is of the cell's table, nullptr where
// nothing is known of it.
std::vector<bool> paragraph_ends(const CellLines& cell, const ColumnEdges& edges, const KnownStarts* starts,
                                 const WordBreaks& words);

}  // namespace thaimemo
