// The text reader: every line with text stands in a block, and everything that comes out is valid UTF-8.
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "extract/text/markup.h"
#include "extract/text/read_text.h"
#include "extract/text/source_lines.h"
#include "extract/text/text_encoding.h"
#include "tests/fuzz/fuzz_target.h"

using namespace thaimemo;

namespace {

std::vector<bool> lines_in_blocks(const Document& document, size_t count) {
  std::vector<bool> covered(count + 1);
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks) {
      const Box& box = std::visit([](const auto& part) -> const Box& { return part.bbox; }, block);
      promise(box.y0 >= 0 && box.y1 <= static_cast<double>(count));
      for (auto line = static_cast<size_t>(box.y0); line < static_cast<size_t>(box.y1); ++line)
        covered[line] = true;
    }
  return covered;
}

void check_lines(std::string_view bytes, const Document& document) {
  const std::string text = decode_text(bytes).text;
  const std::vector<SourceLine> lines = split_lines(text);
  const size_t count = lines.empty() ? 0 : static_cast<size_t>(lines.back().number) + 1;
  const std::vector<bool> covered = lines_in_blocks(document, count);
  for (const SourceLine& line : lines)
    promise(!has_visible_text(line.text) || covered[static_cast<size_t>(line.number)]);
}

void check_cells(const Document& document) {
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks) {
      const Table* table = std::get_if<Table>(&block);
      if (table == nullptr) continue;
      for (const Cell& cell : table->cells) {
        promise(is_valid_utf8(cell.raw));
        promise(cell.row + cell.row_span <= table->rows && cell.column + cell.column_span <= table->columns);
      }
    }
}

bool is_html(std::string_view text) {
  text = trimmed(text);
  return starts_with_any_case(text, "<!doctype") || starts_with_any_case(text, "<html");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Document document = read_text(bytes, "fuzz.txt", "");
  check_cells(document);
  check_cells(read_text(bytes, "fuzz.html", ""));
  if (document.status == Status::ok && !is_html(decode_text(bytes).text)) check_lines(bytes, document);
  return 0;
}
