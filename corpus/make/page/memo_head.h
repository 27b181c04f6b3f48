// The head of a memo page (บันทึกข้อความ): emblem, title, return address and what the memo says of itself.
#pragma once

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/page/paper.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

enum class Emblem {
  none,
  pen,     // a few strokes
  beside,  // a picture, at the left of the title
  above    // a larger picture, in the middle
};

// Under what the head says, to the right edge.
enum class MemoDots {
  none,
  line,   // a dotted rule below each of its parts
  lines,  // one below each line, from where the text begins
  typed   // full stops behind the text, as the leaders of tab stops
};

struct MemoStyle {
  TypeStyle type;
  Emblem emblem = Emblem::pen;
  MemoDots dots = MemoDots::none;
  bool address_beside_title = false;  // where it has room there; else below it
  Leading leading = Leading::of_type;
};

// `plain`: as reports in plain styles look, of which half have dotted rules (`dotted`).
MemoStyle draw_memo_style(const Axes& axes, bool plain, bool dotted, Random random);

void set_memo_head(const FontBook& fonts, Paper& paper, const MemoHead& memo, const MemoStyle& style);

}  // namespace thaimemo::make
