// Teaches a document's fonts the letters that its text layer lacks, by reading them in the picture.
// Internal to extract.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/pdf/layer/glyph_votes.h"
#include "extract/pdf/pdf_file.h"
#include "extract/scan_reader.h"

namespace thaimemo {

struct LessonSettings {
  int window_pages = 40;                    // looked through at once for places of unknown glyphs
  int readings_enough = 5;                  // of one glyph, all agreeing
  int readings_first = 8;                   // of one glyph, before the votes are counted
  int readings_max = 24;                    // of one glyph in one window
  std::size_t strips_max = 400;             // read in one document: the budget
  double em_px = 68;                        // how large strips are painted
  std::vector<double> em_px_again{54, 84};  // what is not decided then is read again in these sizes
};

// Learns on the first page that has a glyph without a letter, from it and the pages behind it; a document
// without such glyphs costs nothing. The same glyph is learned once.
class GlyphLessons {
 public:
  GlyphLessons(PdfFile& file, ScanReader& scans, const LessonSettings& settings = {})
      : file_(file), scans_(scans), settings_(settings) {}

  // Whether a page has glyphs that were learned, or might be. Cheap.
  bool concern(const PageContent& page) const;

  // Gives letters to glyphs of a page as read_page made it. False: nothing changed. Throws as the recognizer.
  bool teach(PageContent& page);

  // What was learned since the last call, with its votes; code "layer-glyph-learned".
  std::vector<Problem> take_notes() { return std::exchange(notes_, {}); }

 private:
  void study(int first_page);
  std::vector<GlyphStrip> strips_from(int first_page);
  void read_strips(const std::vector<GlyphStrip>& strips, double em_px, int readings_max);
  bool read(const GlyphStrip& strip, double em_px);
  bool is_wanted(const GlyphKey& key, int readings_max) const;
  void note(const GlyphKey& key, const PageContent& page);
  bool give_letters(const GlyphKey& key, Glyph& glyph) const;

  PdfFile& file_;
  ScanReader& scans_;
  LessonSettings settings_;
  GlyphVotes votes_;
  std::map<GlyphKey, int> attempts_;
  std::set<GlyphKey> noted_;
  std::set<GlyphKey> renamed_;
  std::set<std::pair<std::string, double>> read_;  // texts of strips, and in which size
  int studied_to_ = 0;                             // pages up to this one were looked through
  std::vector<Problem> notes_;
};

}  // namespace thaimemo
