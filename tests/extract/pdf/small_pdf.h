// PDF files written by hand, a few objects each.
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

// A font whose codes are glyph ids, with the letters its ToUnicode map gives them. Every glyph advances half
// an em, those in `marks` nothing at all.
struct SmallFont {
  std::string name = "Sample";
  std::vector<std::pair<int, std::string>> letters;  // glyph id, hexadecimal UTF-16
  std::vector<int> marks;
};

struct SmallPage {
  std::string content;
  std::string box = "0 0 200 100";
  std::string more = {};  // further entries of the page's dictionary, e.g. "/Rotate 90"
};

// Fonts: /F1 is Helvetica, not embedded; /G1, /G2… are `fonts`. Images: /Im is one white pixel.
std::string small_pdf(const std::vector<SmallPage>& pages, const std::vector<SmallFont>& fonts = {},
                      const std::string& info = "");

// Writes bytes into a file of the test's folder and gives its path.
std::string test_file(const std::string& name, const std::string& bytes);

}  // namespace thaimemo
