#include "normalize/segment/rows/fact_texts.h"

#include <algorithm>

#include "normalize/segment/rows/memo.h"
#include "normalize/segment/structure/table_grid.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// A title with its agency, place and year takes no more, letterhead and stamps counted. By eye on made scans.
constexpr size_t opening_paragraphs_max = 8;

FactText cell_text(const DocumentReading& reading, const Page& page, const Table& table, const Cell& cell) {
  const Origin origin = table.origin.value_or(page.origin);
  return {text_of(cell), cell.confidence, place_of({&cell, {&table, &page}}, reading.document.sha256),
          origin == Origin::ocr};
}

}  // namespace

FactText fact_text(const Paragraph& paragraph) {
  return {paragraph.text, paragraph.confidence, paragraph.place, paragraph.origin == Origin::ocr};
}

FactPlace stated(const std::string& field, const FactText& text) {
  return {field, text.place, text.text};
}

bool was_recognized(const Document& document) {
  return std::ranges::any_of(document.pages, [](const Page& page) { return page.origin == Origin::ocr; });
}

std::vector<FactText> body_texts(const DocumentReading& reading) {
  std::vector<FactText> texts;
  for (const Paragraph* paragraph : paragraphs_of(reading)) texts.push_back(fact_text(*paragraph));
  for (const Page& page : reading.document.pages)
    for (const Block& block : page.blocks)
      if (const Table* table = std::get_if<Table>(&block))
        for (const Cell& cell : table->cells) texts.push_back(cell_text(reading, page, *table, cell));
  return texts;
}

std::vector<FactText> title_texts(const DocumentReading& reading, const std::optional<std::string>& subject) {
  std::vector<FactText> texts;
  const auto head = memo_head(reading);
  if (subject && !head.empty()) {
    texts.push_back(fact_text(head.front()));
    texts.back().text = *subject;
  }
  for (const Paragraph& paragraph : head) texts.push_back(fact_text(paragraph));
  for (const Paragraph& line : title_lines(reading.sections, reading.rules)) texts.push_back(fact_text(line));
  return texts;
}

std::vector<FactText> opening_texts(const DocumentReading& reading) {
  std::vector<FactText> texts;
  for (const Paragraph* paragraph : paragraphs_of(reading)) {
    if (texts.size() == opening_paragraphs_max) break;
    texts.push_back(fact_text(*paragraph));
  }
  return texts;
}

std::vector<std::string> strings_of(const std::vector<FactText>& texts) {
  std::vector<std::string> strings;
  for (const FactText& text : texts) strings.push_back(text.text);
  return strings;
}

const FactText* holder_of(const std::vector<FactText>& texts, const std::string& words) {
  const std::string sought = folded(words);
  const auto found = std::ranges::find_if(
      texts, [&](const FactText& text) { return folded(text.text).find(sought) != std::string::npos; });
  return found == texts.end() ? nullptr : &*found;
}

bool unsure(const FactText* text) {
  return text != nullptr && text->recognized && text->confidence < fact_sure;
}

}  // namespace thaimemo
