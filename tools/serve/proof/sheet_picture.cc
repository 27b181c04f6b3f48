#include "tools/serve/proof/sheet_picture.h"

#include <algorithm>
#include <sstream>

#include "extract/record/passages.h"
#include "store/load/stored_pages.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr std::size_t words_max = 20'000;  // drawn of a page without its original
constexpr double letter_share = 0.72;      // of a word's box, which has room for marks above and below

std::string figure(double value) {
  return with_decimals(value, 2);
}

Html rectangle(const Box& box, const std::string& style) {
  return tag("rect", {{"class", style},
                      {"x", figure(box.x0)},
                      {"y", figure(box.y0)},
                      {"width", figure(std::max(box.width(), 0.0))},
                      {"height", figure(std::max(box.height(), 0.0))}});
}

Html word_at(const Box& box, const std::string& words) {
  if (words.empty() || box.empty()) return {};
  return tag("text",
             {{"x", figure(box.x0)},
              {"y", figure(box.y0 + box.height() * (1 + letter_share) / 2)},
              {"font-size", figure(box.height() * letter_share)},
              {"textLength", figure(box.width())},
              {"lengthAdjust", "spacingAndGlyphs"}},
             words);
}

// A passage without words of its own, as those of text files: its lines share its height.
Html lines_at(const PageFacts& facts, const Passage& passage) {
  const Box box = facts.on_screen(passage.bbox);
  const auto lines = static_cast<double>(std::count(passage.raw.begin(), passage.raw.end(), '\n') + 1);
  std::istringstream text(passage.raw);
  Html html;
  double y = box.y0;
  for (std::string line; std::getline(text, line); y += box.height() / lines)
    html += tag("text",
                {{"x", figure(box.x0)},
                 {"y", figure(y + box.height() / lines * (1 + letter_share) / 2)},
                 {"font-size", figure(std::min(box.height() / lines * letter_share, 14.0))}},
                line);
  return html;
}

Html recorded_words(const Visit& visit, const PageFacts& facts) {
  const auto page = stored_page(visit.db, facts.document_id(), facts.number);
  if (!page) return {};
  Html html;
  std::size_t drawn = 0;
  for_each_passage(*page, [&](const Passage& passage, Origin) {
    if (drawn >= words_max) return;
    drawn += std::max<std::size_t>(passage.words.size(), 1);
    if (passage.words.empty()) html += lines_at(facts, passage);
    for (const Word& word : passage.words) html += word_at(facts.on_screen(word.bbox), word.raw);
  });
  return tag("g", {{"class", "words"}}, html);
}

Html ground(const Visit& visit, const PageFacts& facts, const SheetStyle& style) {
  if (style.ground == Ground::words) return recorded_words(visit, facts);
  if (style.ground == Ground::none) return {};
  return tag("image", {{"href", page_image_address(facts.sha256(), facts.number, style.image_width).text()},
                       {"width", figure(facts.width())},
                       {"height", figure(facts.height())},
                       {"preserveAspectRatio", "none"}});
}

// Four steps from sure to unsure.
std::string tint_of(double confidence) {
  if (confidence < 0.5) return " tint-3";
  if (confidence < 0.8) return " tint-2";
  return confidence < 0.95 ? " tint-1" : " tint-0";
}

std::string told(const Visit& visit, const Record& cell) {
  std::string words = cell.text("text");
  if (words.empty()) words = visit.say("(ว่าง)", "(empty)");
  if (!cell.text("field").empty()) words += "\n" + column_title(visit, cell.text("field"));
  return words + "\n" + visit.say("ความมั่นใจ ", "confidence ") +
         with_decimals(cell.number("confidence").value_or(0), 2);
}

Html cell_mark(const Visit& visit, const PageFacts& facts, const Record& cell, const SheetStyle& style) {
  const auto box = box_of(cell);
  if (!box) return {};
  const bool here = cell.text("cell_id") == style.here;
  const Html mark = rectangle(
      facts.on_screen(*box),
      "cell" + (style.tint ? tint_of(cell.number("confidence").value_or(0)) : "") + (here ? " here" : ""));
  if (!style.links) return mark;
  return tag("a", {{"href", cell_address(cell.text("cell_id")).text()}, Attribute("id", "here", here)},
             tag("title", {}, told(visit, cell)), mark);
}

std::string view_box(const Box& box) {
  return figure(box.x0) + " " + figure(box.y0) + " " + figure(std::max(box.width(), 1.0)) + " " +
         figure(std::max(box.height(), 1.0));
}

Html file_of(const PageFacts& facts) {
  return tag("b", {}, facts.document.text("source")) + " (SHA-256 " + tag("code", {}, facts.sha256()) + ")";
}

}  // namespace

Box padded(const Box& box) {
  constexpr double padding = 0.15;  // of the height
  const double by = padding * box.height();
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

Ground ground_of(const PageFacts& facts, PageImages& images) {
  if (facts.is_text()) return Ground::words;
  switch (images.source_of(facts.imaged)) {
    case PictureSource::original:
      return Ground::picture;
    case PictureSource::kept:
      return Ground::kept;
    default:
      return Ground::words;
  }
}

Html sheet_picture(const Visit& visit, const PageFacts& facts, const std::vector<Record>& tables,
                   const std::vector<Record>& cells, const SheetStyle& style, const std::string& title) {
  Html marks = ground(visit, facts, style);
  for (const Record& table : tables)
    if (const auto box = box_of(table)) marks += rectangle(facts.on_screen(*box), "table");
  for (const Record& cell : cells) marks += cell_mark(visit, facts, cell, style);
  for (const SheetStyle::Told& told : style.told)
    marks += tag("g", {}, tag("title", {}, told.words), rectangle(facts.on_screen(told.box), "cell told"));
  marks += style.drawn;
  if (style.framed) marks += rectangle(facts.on_screen(*style.framed), "region framed");
  const Box seen = style.crop.value_or(Box{0, 0, facts.width(), facts.height()});
  const double width = seen.width() * style.pixels_per_pt;
  return tag("svg",
             {{"viewBox", view_box(seen)},
              {"role", style.links ? "group" : "img"},
              {"aria-label", title},
              Attribute("width", figure(width), width > 0)},
             marks);
}

Html picture_note(const Visit& visit, const PageFacts& facts, Ground ground, PageImages& images) {
  if (ground == Ground::picture) return {};
  if (facts.is_text())
    return tag("p", {{"class", "note"}},
               visit.say("แฟ้มข้อความไม่มีภาพ แสดงข้อความตามบรรทัดของแฟ้ม",
                         "A text file has no picture: its lines are shown as they stand."));
  if (ground == Ground::kept)
    return tag(
        "p", {{"class", "note kept"}, {"role", "note"}},
        visit.say("ภาพนี้เป็นสำเนาที่เก็บไว้เมื่อนำเข้าแฟ้ม ไม่ใช่ภาพจากต้นฉบับ ซึ่งไม่อยู่ที่นี่ ต้นฉบับคือแฟ้ม ",
                  "The picture is a copy that was kept when the file was taken in; the original is not "
                  "here. It is the file "),
        file_of(facts));
  const std::string reason = images.reason_without(facts.imaged);
  return tag(
      "p", {{"class", "note missing"}, {"role", "note"}},
      visit.say("ไม่มีแฟ้มต้นฉบับ จึงแสดงคำที่อ่านได้ตามตำแหน่งแทนภาพ ต้องใช้แฟ้ม ",
                "The original is not here, so the words that were read stand at their places. The file is "),
      file_of(facts), " ", visit.say("เริ่มโปรแกรมด้วย ", "Start the program with "),
      tag("code", {}, "--files FOLDER"),
      visit.say(" โดย FOLDER คือโฟลเดอร์ที่เก็บแฟ้มนี้", ", the folder that holds it."),
      reason.empty() ? Html() : Html(" ") + tag("span", {{"lang", "en"}}, reason));
}

}  // namespace thaimemo
