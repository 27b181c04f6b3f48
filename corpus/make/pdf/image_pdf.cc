#include "corpus/make/pdf/image_pdf.h"

#include "corpus/make/pdf/pdf_bytes.h"

namespace thaimemo::make {

namespace {

std::string size_entries(int width_px, int height_px) {
  return "/Type /XObject /Subtype /Image /Width " + std::to_string(width_px) + " /Height " +
         std::to_string(height_px);
}

std::string fax_filter(int width_px, int height_px) {
  return " /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " +
         std::to_string(width_px) + " /Rows " + std::to_string(height_px) + " >>";
}

std::string image_dictionary(const ImagePage& page) {
  const bool colour = page.channels == 3 && !page.fax;
  return size_entries(page.width_px, page.height_px) + " /ColorSpace " +
         (colour ? "/DeviceRGB" : "/DeviceGray") +
         (page.fax ? fax_filter(page.width_px, page.height_px) : " /BitsPerComponent 8 /Filter /DCTDecode") +
         (page.negated ? colour ? " /Decode [1 0 1 0 1 0]" : " /Decode [1 0]" : "");
}

std::string stencil_dictionary(const StencilLayer& stencil) {
  return size_entries(stencil.width_px, stencil.height_px) + " /ImageMask true" +
         fax_filter(stencil.width_px, stencil.height_px);
}

// Invisible (render mode 3), as searchable scans have it.
std::string hidden_operators(const ImagePage& page) {
  std::string out;
  for (const auto& text : page.hidden)
    out += "BT 3 Tr /F0 " + PdfBytes::number(text.size_pt) + " Tf 1 0 0 1 " + PdfBytes::number(text.x) + " " +
           PdfBytes::number(text.y) + " Tm (" + text.text + ") Tj ET\n";
  return out;
}

std::string picture_operators(const ImagePage& page) {
  const std::string whole_page =
      PdfBytes::number(page.width_pt) + " 0 0 " + PdfBytes::number(page.height_pt) + " 0 0 cm ";
  std::string out = "q " + whole_page + "/Im0 Do Q";
  if (page.stencil)
    out += "\nq " + PdfBytes::number(page.stencil->red) + " " + PdfBytes::number(page.stencil->green) + " " +
           PdfBytes::number(page.stencil->blue) + " rg " + whole_page + "/Im1 Do Q";
  return out;
}

std::string typed_operators(const ImagePage& page) {
  if (page.typed.empty()) return "";
  return std::string("\nq ") + (page.typed_opacity < 1 ? "/G0 gs " : "") + page.typed + " Q";
}

// `typed_fonts`: entries of a /Font dictionary for all pages.
std::string other_resources(const ImagePage& page, const std::string& typed_fonts) {
  std::string fonts = page.typed.empty() ? "" : " " + typed_fonts;
  if (!page.hidden.empty()) fonts += " /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  std::string out = fonts.empty() ? "" : " /Font <<" + fonts + " >>";
  if (!page.typed.empty() && page.typed_opacity < 1)
    out += " /ExtGState << /G0 << /ca " + PdfBytes::number(page.typed_opacity) + " >> >>";
  return out;
}

int add_page(PdfBytes& pdf, const ImagePage& page, int tree, const std::string& typed_fonts) {
  std::string images = "/Im0 " + PdfBytes::reference(pdf.add_stream(image_dictionary(page), page.stream));
  if (page.stencil)
    images +=
        " /Im1 " + PdfBytes::reference(pdf.add_stream(stencil_dictionary(*page.stencil), page.stencil->fax));
  const std::string width = PdfBytes::number(page.width_pt), height = PdfBytes::number(page.height_pt);
  const int content =
      pdf.add_stream("", hidden_operators(page) + picture_operators(page) + typed_operators(page));
  return pdf.add("<< /Type /Page /Parent " + PdfBytes::reference(tree) + " /MediaBox [0 0 " + width + " " +
                 height + "]" + (page.rotate != 0 ? " /Rotate " + std::to_string(page.rotate) : "") +
                 " /Contents " + PdfBytes::reference(content) + " /Resources << /XObject << " + images +
                 " >>" + other_resources(page, typed_fonts) + " >> >>");
}

}  // namespace

std::string to_image_pdf(const std::vector<ImagePage>& pages, const std::vector<PageFont>& fonts) {
  PdfBytes pdf;
  const int tree = pdf.reserve();
  std::string typed_fonts, kids;
  for (std::size_t i = 0; i < fonts.size(); ++i)
    typed_fonts += "/T" + std::to_string(i) + " " +
                   PdfBytes::reference(add_embedded_font(pdf, fonts[i].font, fonts[i].letters)) + " ";
  for (const auto& page : pages) kids += PdfBytes::reference(add_page(pdf, page, tree, typed_fonts)) + " ";
  pdf.write(tree, "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  return pdf.finish(pdf.add("<< /Type /Catalog /Pages " + PdfBytes::reference(tree) + " >>"));
}

}  // namespace thaimemo::make
