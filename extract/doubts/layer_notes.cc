#include "extract/doubts/layer_notes.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace thaimemo {

std::string point_place(const Box& box) {
  return std::to_string(std::lround(box.x0)) + " pt from the left, " + std::to_string(std::lround(box.y0)) +
         " pt from the top";
}

namespace {

constexpr const char* struck_rule = "layer-struck-out";

std::string cell_place(const Table& table, const Cell& cell) {
  return "table " + std::to_string(table.number) + ", row " + std::to_string(cell.row + 1) + ", column " +
         std::to_string(cell.column + 1);
}

// The cell in which a box begins, or the spot on the page.
std::string place_of(const Page& page, const Box& box) {
  const double x = std::min(box.x0 + 1, (box.x0 + box.x1) / 2), y = (box.y0 + box.y1) / 2;
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block))
      for (const Cell& cell : table->cells)
        if (cell.bbox.holds(x, y)) return cell_place(*table, cell);
  return point_place(box);
}

// Calls visit(passage, place) for lines and cells.
template <typename Visit>
void for_each_placed(Page& page, const Visit& visit) {
  for (Block& block : page.blocks) {
    if (Line* line = std::get_if<Line>(&block)) visit(*line, point_place(line->bbox));
    if (Table* table = std::get_if<Table>(&block))
      for (Cell& cell : table->cells) visit(cell, cell_place(*table, cell));
  }
}

Problem note_of(const Page& page, const Aside& aside) {
  const std::string place = place_of(page, aside.bbox);
  if (aside.reason == "watermark")
    return {"text-watermark", Severity::info, page.number, place,
            "The words \"" + aside.raw + "\" are printed across the page and stand in no cell."};
  if (aside.reason == "aslant")
    return {"text-aslant", Severity::warning, page.number, place,
            "The words \"" + aside.raw + "\" stand aslant and in no cell. Look at the page."};
  const int letters = letter_count(aside.raw);
  return {"text-unseen", Severity::warning, page.number, place,
          "The text layer has " + std::to_string(letters) + (letters == 1 ? " letter" : " letters") +
              " here that cannot be seen (" + aside.reason + "); left out: \"" + aside.raw +
              "\". Look at the page."};
}

bool goes_on_unseen(const Passage& passage, const Aside& aside, double beside_max_em) {
  return std::ranges::any_of(passage.words, [&](const Word& word) {
    const double y = (aside.bbox.y0 + aside.bbox.y1) / 2, em = word.bbox.height();
    return word.bbox.y0 <= y && y <= word.bbox.y1 &&
           std::abs(aside.bbox.x0 - word.bbox.x1) <= beside_max_em * em;
  });
}

bool is_blank(const std::u32string& text) {
  return std::ranges::all_of(text, [](char32_t letter) { return letter == ' ' || letter == '\n'; });
}

std::u32string text_of(const Passage& passage) {
  std::u32string text = decode_utf8(passage.raw);
  for (const Edit& edit : passage.edits)
    text.replace(std::min(static_cast<std::size_t>(edit.position), text.size()),
                 static_cast<std::size_t>(letter_count(edit.before)), decode_utf8(edit.after));
  return text;
}

// Takes the edits back; those behind them move on by the letters that come back.
void keep_struck(Passage& passage) {
  int growth = 0;
  for (Edit& edit : passage.edits) {
    edit.position += growth;
    if (edit.rule_id == struck_rule) growth += letter_count(edit.before);
  }
  std::erase_if(passage.edits, [](const Edit& edit) { return edit.rule_id == struck_rule; });
}

std::string struck_words(const Passage& passage) {
  std::string words;
  for (const Edit& edit : passage.edits)
    if (edit.rule_id == struck_rule) words += (words.empty() ? "" : " ") + edit.before;
  return words;
}

std::string notes_at(const Passage& passage, const std::vector<Strike>& strikes) {
  std::string notes;
  for (const Strike& strike : strikes)
    if (!strike.note.empty() && overlap_area(strike.bbox, passage.bbox) > 0)
      notes += " Its author wrote: \"" + strike.note + "\".";
  return notes;
}

}  // namespace

void note_unseen(Page& page, std::vector<Problem>& problems, const NoteSettings& settings) {
  std::size_t noted = 0;
  for (const Aside& aside : page.asides) {
    if (aside.reason == "clipped")
      for_each_placed(page, [&](Passage& passage, const std::string&) {
        if (goes_on_unseen(passage, aside, settings.beside_max_em))
          passage.confidence = std::min(passage.confidence, settings.cut_confidence);
      });
    if (noted++ < settings.notes_max) problems.push_back(note_of(page, aside));
  }
  if (noted > settings.notes_max)
    problems.push_back({"text-unseen", Severity::warning, page.number, "",
                        std::to_string(noted - settings.notes_max) +
                            " more pieces of text were left out; the page's record has them all."});
}

void settle_strikes(Page& page, const std::vector<Strike>& strikes, std::vector<Problem>& problems,
                    const NoteSettings& settings) {
  for_each_placed(page, [&](Passage& passage, const std::string& place) {
    const std::string words = struck_words(passage);
    if (words.empty()) return;
    const bool nothing_else = is_blank(text_of(passage));
    if (nothing_else) keep_struck(passage);
    passage.confidence = std::min(passage.confidence, settings.struck_confidence);
    problems.push_back(
        {"text-struck-out", Severity::warning, page.number, place,
         "\"" + words + "\" is struck out" +
             (nothing_else ? " and has nothing beside it; it was kept." : " and was left out.") +
             notes_at(passage, strikes) + " Look at the page."});
  });
}

}  // namespace thaimemo
