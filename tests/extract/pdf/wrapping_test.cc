// Files around the report: portfolios, attached files, forms that another program lays out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/pdf/pdf_file.h"
#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string hexadecimal(const std::string& bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    text += digits[static_cast<unsigned char>(byte) >> 4];
    text += digits[byte & 15];
  }
  return text + ">";
}

struct FileInside {
  std::string name, bytes;
};

// A cover page with files inside. Poppler finds the objects without a table of their places.
std::string wrapped(const std::vector<FileInside>& files, const std::string& catalog_entries) {
  std::string names, objects;
  int object = 4;
  for (const FileInside& file : files) {
    const std::string spec = std::to_string(object++), stream = std::to_string(object++);
    names += "(" + file.name + ") " + spec + " 0 R ";
    objects += spec + " 0 obj\n<</Type/Filespec/F(" + file.name + ")/EF<</F " + stream + " 0 R>>>>\nendobj\n";
    const std::string data = hexadecimal(file.bytes);
    objects += stream + " 0 obj\n<</Type/EmbeddedFile/Filter/ASCIIHexDecode/Length " +
               std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream\nendobj\n";
  }
  return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[" + names + "]>>>>" +
         catalog_entries +
         ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 "
         "R/MediaBox[0 0 500 500]>>\nendobj\n" +
         objects + "trailer\n<</Root 1 0 R/Size " + std::to_string(object) + ">>\n%%EOF\n";
}

const std::string report = small_pdf({{"BT /F1 10 Tf 20 70 Td (A) Tj ET"}, {""}});
const std::string annex = small_pdf({{""}});

TEST(Wrapping, PortfolioIsReadAtItsReport) {
  PdfFile file(test_file("portfolio.pdf",
                         wrapped({{"note.txt", "hello"}, {"annex.pdf", annex}, {"report.pdf", report}},
                                 "/Collection<</D(report.pdf)>>")));
  EXPECT_TRUE(file.wrapping().portfolio);
  EXPECT_EQ(file.wrapping().read, "report.pdf");
  EXPECT_THAT(file.wrapping().unread, ElementsAre("note.txt", "annex.pdf"));
  EXPECT_EQ(file.page_count(), 2);
  EXPECT_EQ(file.read_page(1).glyphs.size(), 1u);
}

TEST(Wrapping, LargestFileOfAPortfolioWithoutAFirstOneIsItsReport) {
  PdfFile file(
      test_file("portfolio2.pdf", wrapped({{"a.pdf", report}, {"b.pdf", annex}}, "/Collection<<>>")));
  EXPECT_EQ(file.wrapping().read, "a.pdf");
  EXPECT_THAT(file.wrapping().unread, ElementsAre("b.pdf"));
}

TEST(Wrapping, PortfolioWithoutAPdfStaysAtItsCover) {
  PdfFile file(test_file("portfolio3.pdf", wrapped({{"a.docx", "PK"}}, "/Collection<<>>")));
  EXPECT_EQ(file.wrapping().read, "");
  EXPECT_THAT(file.wrapping().unread, ElementsAre("a.docx"));
  EXPECT_EQ(file.page_count(), 1);
}

TEST(Wrapping, AttachedFileIsNamedAndNotRead) {
  PdfFile file(test_file("attached.pdf", wrapped({{"annex.pdf", annex}}, "")));
  EXPECT_FALSE(file.wrapping().portfolio);
  EXPECT_EQ(file.wrapping().read, "");
  EXPECT_THAT(file.wrapping().unread, ElementsAre("annex.pdf"));
}

TEST(Wrapping, FormThatNeedsItsReaderSaysSo) {
  EXPECT_TRUE(PdfFile(test_file("form.pdf", wrapped({}, "/NeedsRendering true"))).wrapping().dynamic_form);
  PdfFile plain(test_file("plain.pdf", report));
  EXPECT_FALSE(plain.wrapping().dynamic_form);
  EXPECT_THAT(plain.wrapping().unread, IsEmpty());
}

}  // namespace
}  // namespace thaimemo
