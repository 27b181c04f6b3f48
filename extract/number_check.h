// Numbers of a text layer that something contradicts are read once more in the picture. Internal to extract.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/pdf/layer/glyph_places.h"
#include "extract/pdf/pdf_file.h"
#include "extract/record/styled_word.h"
#include "extract/scan_reader.h"

namespace thaimemo {

struct NumberCheckSettings {
  int readings_max = 40;      // of one page; a number that is in doubt beyond them stays so
  int agreements_enough = 2;  // a glyph of a font that the picture confirms so often is believed
  double em_px = 68;          // how large numbers are painted, as in glyph_lessons.h
  double strip_dpi = 300;     // what such a picture is taken for
  double room_em = 0.25;      // cut out around a number of a scan
  double confidence = 0.5;    // of a word whose number is in doubt
};

class NumberCheck {
 public:
  NumberCheck(PdfFile& file, ScanReader& scans, const NumberCheckSettings& settings = {})
      : file_(file), scans_(scans), settings_(settings) {}

  // Looks at the doubted digits of a page as read_page made it, and clears those that the picture confirms; all others
  // have their reading (Glyph::seen_as). `read`: false, where nothing may be read. Throws as the recognizer.
  void check(PageContent& page, bool read);

  // The same for the numbers with decimals of a scanner's own layer, in the picture of its page; `width_pt` of the page.
  void check_scanned(std::vector<StyledWord>& words, const Image& picture, int page, double width_pt);

  // "layer-number-doubtful", with places.
  std::vector<Problem> take_notes() { return std::exchange(notes_, {}); }

 private:
  struct Number;
  std::vector<Number> doubted_numbers(PageContent& page) const;
  bool is_believed(const PageContent& page, const Glyph& glyph) const;
  bool is_believed(const PageContent& page, const Number& number) const;
  std::string read_painted(int page, const Number& number);
  void settle(PageContent& page, const Number& number, const std::string& seen, bool was_read);
  void note(int page, const Box& box, const std::string& layer, const std::string& seen, bool was_read);

  PdfFile& file_;
  ScanReader& scans_;
  NumberCheckSettings settings_;
  std::map<GlyphKey, int> agreements_;  // -1: the picture showed another digit
  std::vector<Problem> notes_;
};

}  // namespace thaimemo
