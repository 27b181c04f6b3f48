#include "corpus/make/odt/odt_text.h"

#include <cmath>
#include <cstdio>

#include "corpus/make/office/markup_text.h"

namespace thaimemo::make {

namespace {

std::string span(const char* style, std::string_view text) {
  return "<text:span text:style-name=\"" + std::string(style) + "\">" + odt_text(text) + "</text:span>";
}

std::string length(double value, const char* unit) {
  char text[48];
  std::snprintf(text, sizeof text, "%.3f%s", value, unit);
  return text;
}

}  // namespace

// Of a run of spaces only the first counts as a letter, and at a paragraph's beginning none.
std::string odt_text(std::string_view text) {
  std::string out, word;
  bool after_space = true;
  for (const char c : text) {
    const bool plain = c != '\n' && c != '\t' && !(c == ' ' && after_space);
    after_space = c == ' ' || c == '\n';
    if (plain) {
      word += c;
      continue;
    }
    out += escaped(word) + (c == '\n' ? "<text:line-break/>" : c == '\t' ? "<text:tab/>" : "<text:s/>");
    word.clear();
  }
  return out + escaped(word);
}

std::string odt_paragraph(const std::string& style, const std::string& inside) {
  return "<text:p text:style-name=\"" + style + "\">" + inside + "</text:p>\n";
}

std::string odt_bold(std::string_view text) {
  return span("Bold", text);
}

std::string odt_struck(const std::string& text) {
  return span("Struck", text);
}

std::string odt_raised(const std::string& text) {
  return span("Raised", text);
}

std::string odt_dotted(const std::string& text) {
  return span("Dotted", text);
}

std::string odt_drawing(const PenPath& pen, Anchor anchor) {
  const bool beside = anchor == Anchor::beside;
  const std::string width = std::to_string(std::lround(pen.width_pt));
  const std::string height = std::to_string(std::lround(pen.height_pt));
  return "<draw:path draw:style-name=\"" + std::string(beside ? "PenBeside" : "Pen") +
         "\" text:anchor-type=\"" + (beside ? "paragraph" : "as-char") +
         "\" svg:x=\"0cm\" svg:y=\"0cm\" svg:width=\"" + odt_pt(pen.width_pt) + "\" svg:height=\"" +
         odt_pt(pen.height_pt) + "\" svg:viewBox=\"0 0 " + width + " " + height + "\" svg:d=\"" + pen.path +
         "\"/>";
}

std::string odt_pt(double points) {
  return length(points, "pt");
}

std::string odt_cm(double centimetres) {
  return length(centimetres, "cm");
}

}  // namespace thaimemo::make
