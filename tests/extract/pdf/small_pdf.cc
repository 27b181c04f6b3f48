#include "tests/extract/pdf/small_pdf.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace thaimemo {

namespace {

std::string stream(const std::string& data, const std::string& entries = "") {
  return "<</Length " + std::to_string(data.size()) + entries + ">>\nstream\n" + data + "\nendstream";
}

std::string reference(std::size_t object) {
  return std::to_string(object) + " 0 R";
}

std::string hexadecimal(int value) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[(value >> shift) & 15];
  return text;
}

// Objects numbered from 1 in the order of adding.
class Objects {
 public:
  std::size_t add(const std::string& body) {
    bodies_.push_back(body);
    return bodies_.size();
  }
  void set(std::size_t number, const std::string& body) { bodies_[number - 1] = body; }

  std::string file(std::size_t root, std::size_t info) const {
    std::string bytes = "%PDF-1.7\n", table;
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
      std::string offset = std::to_string(bytes.size());
      table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
      bytes += std::to_string(i + 1) + " 0 obj\n" + bodies_[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(bodies_.size() + 1), start = std::to_string(bytes.size());
    return bytes + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size +
           "/Root " + reference(root) + "/Info " + reference(info) + ">>\nstartxref\n" + start + "\n%%EOF\n";
  }

 private:
  std::vector<std::string> bodies_;
};

std::string to_unicode_map(const SmallFont& font) {
  std::string map =
      "/CIDInit /ProcSet findresource begin\nbegincmap\n1 "
      "begincodespacerange\n<0000><FFFF>\nendcodespacerange\n" +
      std::to_string(font.letters.size()) + " beginbfchar\n";
  for (const auto& [glyph, letter] : font.letters) map += "<" + hexadecimal(glyph) + "><" + letter + ">\n";
  return map + "endbfchar\nendcmap\nend\n";
}

std::size_t add_font(Objects& objects, const SmallFont& font) {
  const auto program = objects.add(stream("no real font"));
  const auto descriptor = objects.add(
      "<</Type/FontDescriptor/FontName/" + font.name +
      "/Flags 4/Ascent 800/Descent -200/FontBBox[0 -200 1000 800]/FontFile2 " + reference(program) + ">>");
  std::string widths;
  for (const int mark : font.marks) widths += std::to_string(mark) + "[0]";
  const auto cid =
      objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + font.name +
                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[" + widths +
                  "]/CIDToGIDMap/Identity/FontDescriptor " + reference(descriptor) + ">>");
  const auto map = objects.add(stream(to_unicode_map(font)));
  return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + font.name +
                     "/Encoding/Identity-H/DescendantFonts[" + reference(cid) + "]/ToUnicode " +
                     reference(map) + ">>");
}

std::string resources(Objects& objects, const std::vector<SmallFont>& fonts) {
  std::string names = "/F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  for (std::size_t i = 0; i < fonts.size(); ++i)
    names += "/G" + std::to_string(i + 1) + " " + reference(add_font(objects, fonts[i]));
  const auto image = objects.add(stream(
      "\xff", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"));
  return "/Resources<</Font<<" + names + ">>/XObject<</Im " + reference(image) + ">>>>";
}

}  // namespace

std::string small_pdf(const std::vector<SmallPage>& pages, const std::vector<SmallFont>& fonts,
                      const std::string& info) {
  Objects objects;
  const auto root = objects.add(""), tree = objects.add(""), about = objects.add("<<" + info + ">>");
  const std::string shared = resources(objects, fonts);
  std::string kids;
  for (const SmallPage& page : pages) {
    const auto content = objects.add(stream(page.content));
    kids += reference(objects.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[" + page.box + "]" +
                                  shared + page.more + "/Contents " + reference(content) + ">>")) +
            " ";
  }
  objects.set(root, "<</Type/Catalog/Pages " + reference(tree) + ">>");
  objects.set(tree, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>");
  return objects.file(root, about);
}

std::string test_file(const std::string& name, const std::string& bytes) {
  const std::string path = testing::TempDir() + std::to_string(getpid()) + "-" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace thaimemo
