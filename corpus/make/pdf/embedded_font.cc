#include "corpus/make/pdf/embedded_font.h"

#include <algorithm>
#include <cstdio>

namespace thaimemo::make {

namespace {

std::string to_unicode_map(const GlyphLetters& map) {
  std::string entries;
  int count = 0;
  for (const auto& [id, letters] : map) {
    if (count++ % 100 == 0) {
      const auto left = static_cast<int>(map.size()) - count + 1;
      entries += (count > 1 ? "endbfchar\n" : "") + std::to_string(std::min(left, 100)) + " beginbfchar\n";
    }
    entries += "<" + hex4(id) + "> <";
    for (const char32_t letter : letters) entries += hex4(letter);
    entries += ">\n";
  }
  return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry "
         "(Adobe) /Ordering "
         "(UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 "
         "begincodespacerange\n<0000> "
         "<FFFF>\nendcodespacerange\n" +
         entries + (count > 0 ? "endbfchar\n" : "") +
         "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string widths_of(const EmbeddedFont& font) {
  std::string list = "[ 0 [ ";
  for (const int width : font.widths) list += std::to_string(width) + " ";
  return list + "] ]";
}

}  // namespace

std::string hex4(std::uint32_t value) {
  char text[16];
  std::snprintf(text, sizeof text, "%04X", value & 0xFFFF);
  return text;
}

int add_embedded_font(PdfBytes& pdf, const EmbeddedFont& font, const GlyphLetters& letters) {
  const int file = pdf.add_stream("/Length1 " + std::to_string(font.bytes.size()), font.bytes);
  const int descriptor = pdf.add("<< /Type /FontDescriptor /FontName /" + font.name +
                                 " /Flags 4 /FontBBox [ -500 -500 1500 1500 ]" + " /ItalicAngle 0 /Ascent " +
                                 std::to_string(font.ascent) + " /Descent " + std::to_string(font.descent) +
                                 " /CapHeight 700 /StemV 80 /FontFile2 " + PdfBytes::reference(file) + " >>");
  const int descendant = pdf.add(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + font.name +
      " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>" + " /FontDescriptor " +
      PdfBytes::reference(descriptor) + " /CIDToGIDMap /Identity /DW 500 /W " + widths_of(font) + " >>");
  const int unicode = pdf.add_stream("", to_unicode_map(letters));
  return pdf.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + font.name +
                 " /Encoding /Identity-H /DescendantFonts [ " + PdfBytes::reference(descendant) +
                 " ] /ToUnicode " + PdfBytes::reference(unicode) + " >>");
}

}  // namespace thaimemo::make
