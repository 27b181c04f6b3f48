#include "corpus/make/office/cell_marks.h"

namespace thaimemo::make {

std::vector<std::string> marked_paragraphs(const GridCell& cell, const MarkWriter& writer) {
  std::vector<std::string> marked;
  for (const auto& text : cell.paragraphs) marked.push_back(writer.text(text));
  if (marked.empty()) marked.emplace_back();
  const CellMarks& marks = cell.marks;
  std::string before;
  if (!marks.covered.empty()) before += writer.covered(marks.covered) + " ";
  if (!marks.struck.empty()) before += writer.struck(marks.struck) + " ";
  marked.front() = before + marked.front();
  if (!marks.raised.empty()) marked.back() += writer.raised(marks.raised);
  return marked;
}

}  // namespace thaimemo::make
