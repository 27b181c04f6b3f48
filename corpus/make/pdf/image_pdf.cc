#include "corpus/make/pdf/image_pdf.h"

#include "corpus/make/pdf/pdf_bytes.h"

namespace thaimemo::make {

namespace {

std::string image_dictionary(const ImagePage& page) {
  const std::string size =
      "/Width " + std::to_string(page.width_px) + " /Height " + std::to_string(page.height_px);
  if (page.fax)
    return "/Type /XObject /Subtype /Image " + size +
           " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 "
           "/Columns " +
           std::to_string(page.width_px) + " /Rows " + std::to_string(page.height_px) + " >>";
  return "/Type /XObject /Subtype /Image " + size + " /ColorSpace " +
         (page.channels == 3 ? "/DeviceRGB" : "/DeviceGray") + " /BitsPerComponent 8 /Filter /DCTDecode";
}

// Invisible (render mode 3), as searchable scans have it.
std::string hidden_operators(const ImagePage& page) {
  std::string out;
  for (const auto& text : page.hidden)
    out += "BT 3 Tr /F0 " + PdfBytes::number(text.size_pt) + " Tf 1 0 0 1 " + PdfBytes::number(text.x) + " " +
           PdfBytes::number(text.y) + " Tm (" + text.text + ") Tj ET\n";
  return out;
}

int add_page(PdfBytes& pdf, const ImagePage& page, int tree) {
  const int image = pdf.add_stream(image_dictionary(page), page.stream);
  const std::string width = PdfBytes::number(page.width_pt), height = PdfBytes::number(page.height_pt);
  const int content =
      pdf.add_stream("", hidden_operators(page) + "q " + width + " 0 0 " + height + " 0 0 cm /Im0 Do Q");
  const std::string font =
      page.hidden.empty() ? "" : " /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
  return pdf.add("<< /Type /Page /Parent " + PdfBytes::reference(tree) + " /MediaBox [0 0 " + width + " " +
                 height + "]" + (page.rotate != 0 ? " /Rotate " + std::to_string(page.rotate) : "") +
                 " /Contents " + PdfBytes::reference(content) + " /Resources << /XObject << /Im0 " +
                 PdfBytes::reference(image) + " >>" + font + " >> >>");
}

}  // namespace

std::string to_image_pdf(const std::vector<ImagePage>& pages) {
  PdfBytes pdf;
  const int tree = pdf.reserve();
  std::string kids;
  for (const auto& page : pages) kids += PdfBytes::reference(add_page(pdf, page, tree)) + " ";
  pdf.write(tree, "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  return pdf.finish(pdf.add("<< /Type /Catalog /Pages " + PdfBytes::reference(tree) + " >>"));
}

}  // namespace thaimemo::make
