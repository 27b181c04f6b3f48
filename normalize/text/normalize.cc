#include "normalize/text/normalize.h"

#include "base/utf8.h"
#include "extract/record/passages.h"
#include "normalize/text/letters.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

constexpr int rounds_max = 4;  // composing may open the way to one more rule; two rounds are the rule's end

bool is_plain(char32_t letter) {
  return is_thai_consonant(letter) || (letter >= 0x0E50 && letter <= 0x0E59) ||
         (letter >= '0' && letter <= '9');
}

// Whether no rule can apply between these two: so it is nearly everywhere in a Thai text.
bool is_quiet(char32_t last, char32_t next) {
  if (is_plain(next)) return is_plain(last) || is_thai(last);
  return is_thai(next) && next != lakkhangyao && is_thai_consonant(last);
}

bool apply_rules(Rewriter& text, Origin origin) {
  if (is_quiet(text.behind(), text.ahead())) return false;
  return apply_letter_rules(text) || apply_markup_rules(text) ||
         (origin == Origin::text_file && apply_markdown_rules(text)) ||
         (origin == Origin::ocr && apply_ocr_rules(text)) || apply_space_rules(text) ||
         apply_thai_rules(text) || apply_look_alike_rules(text);
}

std::u32string rewritten(std::u32string letters, Origin origin, std::vector<Edit>& edits) {
  Rewriter text(std::move(letters));
  while (true) {
    if (apply_rules(text, origin)) continue;
    if (text.at_end()) break;
    text.keep();
  }
  for (Edit& edit : text.take_edits()) edits.push_back(std::move(edit));
  return std::u32string(text.left());
}

void normalize(Passage& passage, Origin origin) {
  const std::string start = passage.edits.empty() ? passage.raw : replay(passage.raw, passage.edits);
  Normalized result = normalize_text(start, origin);
  passage.text = std::move(result.text);
  for (Edit& edit : result.edits) passage.edits.push_back(std::move(edit));
}

}  // namespace

Normalized normalize_text(std::string_view raw, Origin origin) {
  Normalized result;
  std::u32string letters = decode_utf8(raw);
  for (int round = 0; round < rounds_max; ++round) {
    letters = rewritten(std::move(letters), origin, result.edits);
    const size_t edits = result.edits.size();
    letters = composed(letters, result.edits);
    if (result.edits.size() == edits) break;
  }
  result.text = encode_utf8(letters);
  return result;
}

void normalize(Page& page) {
  for_each_passage(page, [](Passage& passage, Origin origin) { normalize(passage, origin); });
}

void normalize(Document& document) {
  for (Page& page : document.pages) normalize(page);
}

}  // namespace thaimemo
