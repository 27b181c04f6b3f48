// The texts that facts are read from, and how surely each was read.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

struct FactText {
  std::string text;
  double confidence = 1;  // of its line
  ValuePlace place;
  bool recognized = false;  // from a picture, so that letters may be wrong

  bool operator==(const FactText&) const = default;
};

FactText fact_text(const Paragraph& paragraph);

// A fact that is read from the text, with the text as it stands.
FactPlace stated(const std::string& field, const FactText& text);

// Whether a page of a document was recognized from its picture.
bool was_recognized(const Document& document);

// All paragraphs, then all cells.
std::vector<FactText> body_texts(const DocumentReading& reading);

// A memo's subject and head, and the title.
std::vector<FactText> title_texts(const DocumentReading& reading, const std::optional<std::string>& subject);

// The first lines of a document, whatever they are: where a scan's title was read too badly to be told.
std::vector<FactText> opening_texts(const DocumentReading& reading);

std::vector<std::string> strings_of(const std::vector<FactText>& texts);

// The first text that holds some words, letter by letter without spaces; nullptr without.
const FactText* holder_of(const std::vector<FactText>& texts, const std::string& words);

// A fact read with less is told of: as of scores (docs/confidence.md).
inline constexpr double fact_sure = 0.9;
bool unsure(const FactText* text);

}  // namespace thaimemo
