// What the command line and the records call the values of axes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus/make/draft/axes.h"

namespace thaimemo::make {

template <typename T>
using Names = std::vector<std::pair<const char*, T>>;

// All values of an axis with their names, in the order of their enum.
const Names<Kind>& names(Kind);
const Names<Digits>& names(Digits);
const Names<Orientation>& names(Orientation);
const Names<Rules>& names(Rules);
const Names<Spacing>& names(Spacing);
const Names<Flow>& names(Flow);
const Names<CellPlace>& names(CellPlace);
const Names<HeaderLook>& names(HeaderLook);
const Names<ScoreTable>& names(ScoreTable);
const Names<ScoreForm>& names(ScoreForm);
const Names<Continuation>& names(Continuation);
const Names<Scan>& names(Scan);
const Names<ScanFile>& names(ScanFile);
const Names<Layer>& names(Layer);

template <typename T>
const char* name_of(T value) {
  return names(value)[static_cast<std::size_t>(value)].first;
}

}  // namespace thaimemo::make
