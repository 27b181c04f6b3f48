#include "corpus/make/scan/image_pdf.h"

#include <cstdio>

namespace thaimemo::make {

namespace {

// Objects in their order, then the table of their offsets.
class PdfBytes {
 public:
  void add_object(const std::string& body) {
    offsets_.push_back(bytes_.size());
    bytes_ += std::to_string(offsets_.size()) + " 0 obj\n" + body + "\nendobj\n";
  }

  void add_stream(const std::string& dictionary, const std::string& stream) {
    add_object("<< " + dictionary + " /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream +
               "\nendstream");
  }

  std::string finish() {
    const std::size_t start = bytes_.size();
    const std::string count = std::to_string(offsets_.size() + 1);
    bytes_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets_) {
      char line[32];
      std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
      bytes_ += line;
    }
    bytes_ +=
        "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return std::move(bytes_);
  }

 private:
  std::string bytes_ = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
  std::vector<std::size_t> offsets_;
};

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string reference(std::size_t object) {
  return std::to_string(object) + " 0 R";
}

constexpr std::size_t kFirstPage = 3;  // after the catalogue and the page tree; three objects a page

std::string page_object(const ImagePage& page, std::size_t own) {
  return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(page.width_pt) + " " +
         number(page.height_pt) + "]" + (page.rotate != 0 ? " /Rotate " + std::to_string(page.rotate) : "") +
         " /Contents " + reference(own + 1) + " /Resources << /XObject << /Im0 " + reference(own + 2) +
         " >> >> >>";
}

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

}  // namespace

std::string to_image_pdf(const std::vector<ImagePage>& pages) {
  PdfBytes pdf;
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += (i ? " " : "") + reference(kFirstPage + 3 * i);
  pdf.add_object("<< /Type /Catalog /Pages 2 0 R >>");
  pdf.add_object("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const ImagePage& page = pages[i];
    pdf.add_object(page_object(page, kFirstPage + 3 * i));
    pdf.add_stream("", "q " + number(page.width_pt) + " 0 0 " + number(page.height_pt) + " 0 0 cm /Im0 Do Q");
    pdf.add_stream(image_dictionary(page), page.stream);
  }
  return pdf.finish();
}

}  // namespace thaimemo::make
