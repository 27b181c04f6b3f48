#include "normalize/flow/known_starts.h"

#include "normalize/flow/list_marker.h"

namespace thaimemo {
namespace {

constexpr std::size_t start_letters = 10;  // two or three Thai words

// Letters from a line on, without spaces and without the marker; fewer where the cell ends before.
std::u32string start_of(const std::vector<PrintedLine>& lines, std::size_t i) {
  const auto marker = marker_at_start(lines[i].text);
  std::size_t skipped = marker ? marker->letters : 0;
  std::u32string start;
  for (; i < lines.size() && start.size() < start_letters; ++i) {
    for (const char32_t letter : std::u32string_view(lines[i].text).substr(skipped))
      if (letter != U' ' && start.size() < start_letters) start += letter;
    skipped = 0;
  }
  return start;
}

}  // namespace

KnownStarts::KnownStarts(const std::vector<CellLines>& cells) {
  for (const CellLines& cell : cells)
    for (std::size_t i = 0; i < cell.lines.size(); ++i)
      if (i == 0 || marker_at_start(cell.lines[i].text))
        starts_[cell.cell->column].insert(start_of(cell.lines, i));
}

bool KnownStarts::knows(int column, const std::vector<PrintedLine>& lines, std::size_t i) const {
  const auto starts = starts_.find(column);
  if (starts == starts_.end()) return false;
  const std::u32string start = start_of(lines, i);
  return start.size() == start_letters && starts->second.contains(start);
}

}  // namespace thaimemo
