// Whether a page's text layer can be believed, or the page has to be recognized from its image.
#pragma once

#include <string>
#include <vector>

#include "extract/pdf/layer/layer_score.h"
#include "extract/pdf/layer/page_content.h"
#include "extract/record/styled_word.h"

namespace thaimemo {

struct HealthSettings {
  double page_image_min = 0.6;  // images covering this part of the page are its picture: a scan
  double hidden_min =
      0.8;  // this part of the glyphs invisible, or in fonts not embedded: a scanner's own OCR
  // Letters over the page's picture: page numbers, watermarks and signatures that were typed onto a scan have
  // fewer, a page of text has hundreds; by eye on made reports.
  int typed_letters_max = 150;
  double thai_min = 0.3;          // a scanner's layer with fewer Thai letters is Latin garbage
  double odd_letters_max = 0.3;   // signs no report is written in, or glyphs without Unicode
  double one_script_min = 0.8;    // of those signs in one script of another language: it is written in that
  double stray_marks_max = 0.25;  // Thai marks with no letter to stand on: the map of letters is wrong
  int stray_marks_from = 20;      // judged from so many marks on
  int broken_words_min = 5;  // so many common words without their mark, and more than with it: lost letters
  int drawn_outlines_min = 50;  // so many paintings without any text may be text drawn as outlines
};

struct LayerHealth {
  bool usable = false;
  std::string reason;  // for Page::reason
  int glyphs = 0, without_unicode = 0;
  double image_cover = 0;     // the part of the page under images
  LayerScore score;           // with the repairs
  bool letters_lost = false;  // usable, but common words lack their marks
  bool from_scanner = false;  // usable, but somebody else's OCR of a page image
};

LayerHealth judge_layer(const PageContent& content, const std::vector<StyledWord>& words,
                        const HealthSettings& settings = {});

struct ImageDpiSettings {
  // A logo may be finer than the page; the letters of a compressed scan lie in a stencil, or in several, over
  // a coarse picture of the paper (mixed raster content, ITU-T T.44). Their part of the largest image's area;
  // by eye.
  double layer_share_min = 0.3;
};

// The resolution in which the page's picture has to be seen: the finest that images of much of its area have
// or exceed. 0 without images.
double image_dpi(const PageContent& content, const ImageDpiSettings& settings = {});

}  // namespace thaimemo
