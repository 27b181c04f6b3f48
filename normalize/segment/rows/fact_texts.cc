#include "normalize/segment/rows/fact_texts.h"

#include <algorithm>

#include "normalize/segment/rows/memo.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// A title with its agency, place and year takes no more, letterhead and stamps counted. By eye on made scans.
constexpr size_t opening_paragraphs_max = 8;

}  // namespace

FactText fact_text(const Paragraph& paragraph) {
  return {paragraph.text, paragraph.confidence, paragraph.place.page, paragraph.origin == Origin::ocr};
}

bool was_recognized(const Document& document) {
  return std::ranges::any_of(document.pages, [](const Page& page) { return page.origin == Origin::ocr; });
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
