#include "normalize/segment/suggestions.h"

#include "base/utf8.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

// Calls visit(cell, add) for each cell that our own OCR did not read; add(position, before, after, evidence).
template <typename Visit>
std::vector<Suggestion> suggestions_in(const Document& document, const Visit& visit) {
  std::vector<Suggestion> found;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks) {
      const Table* table = std::get_if<Table>(&block);
      if (table == nullptr || table->origin.value_or(page.origin) == Origin::ocr) continue;
      for (const Cell& cell : table->cells)
        visit(cell, [&](int position, std::string before, std::string after, std::string evidence) {
          found.push_back({page.number, table->number, cell.row, cell.column, position, std::move(before),
                           std::move(after), std::move(evidence)});
        });
    }
  return found;
}

}  // namespace

std::vector<Suggestion> suggestions_by_rules(const Document& document) {
  return suggestions_in(document, [](const Cell& cell, const auto& add) {
    int growth = 0;  // of the text by the edits so far, which positions of edits count in
    for (const Edit& edit : normalize_text(cell.text, Origin::ocr).edits) {
      add(edit.position - growth, edit.before, edit.after, edit.rule_id);
      growth += letter_count(edit.after) - letter_count(edit.before);
    }
  });
}

std::vector<Suggestion> suggestions_by_phrases(const Document& document, const Phrases& phrases) {
  if (phrases.empty()) return {};
  return suggestions_in(document, [&](const Cell& cell, const auto& add) {
    const std::u32string text = decode_utf8(cell.text);
    for (const PhraseRepair& repair : phrases.repairs_in(text))
      add(static_cast<int>(repair.begin),
          encode_utf8(std::u32string_view(text).substr(repair.begin, repair.end - repair.begin)),
          encode_utf8(repair.phrase.letters),
          "phrase of " + std::to_string(repair.phrase.documents) + " documents");
  });
}

}  // namespace thaimemo
