#include "corpus/make/page/furniture.h"

#include <algorithm>
#include <cmath>

#include "corpus/make/draft/stock_words.h"
#include "corpus/make/wording/grammar.h"

namespace thaimemo::make {

namespace {
constexpr double kEdge = 30;              // of the furniture to the paper's edge, points
constexpr double watermark_share = 0.6;   // of the page's diagonal that its words take
constexpr double watermark_max_pt = 130;  // as large as word processors set short ones
}  // namespace

Furniture::Furniture(const FontBook& fonts, const MadeReport& report, const Random& random)
    : fonts_(fonts), report_(report), random_(random.branch("furniture")) {
  type_.family = report.axes.font;
  type_.size_pt = report.axes.font_size_pt * 0.9;
  number_style_ = random_.between(0, 2);
  number_below_ = random_.chance(0.4);
  Grammar grammar(built_in_wordings(), report.axes.wordings);
  grammar.known["fy"] = std::to_string(report.truth.facts.fiscal_year.value_or(2567));
  running_title_ = grammar.say("running", random_);
}

std::string Furniture::digits(int number) {
  return with_digits(std::to_string(number), report_.axes.digits, random_);
}

void Furniture::add_number(InkedPage& page, int number, int count) {
  std::string text = digits(number);
  if (number_style_ == 0) text = "- " + text + " -";
  if (number_style_ == 2) text = "หน้า " + text + " / " + digits(count);
  TypeStyle type = type_;
  type.centered = true;
  const Passage passage = set_passage(fonts_, text, page.width, type);
  ink_passage(page, passage, 0, number_below_ ? page.height - kEdge - passage.height() : kEdge);
}

void Furniture::add_running_title(InkedPage& page) {
  const Passage passage = set_passage(fonts_, running_title_, page.width, type_);
  ink_passage(page, passage, 50, number_below_ ? kEdge : page.height - kEdge - passage.height());
}

void Furniture::add_catchword(InkedPage& page, const std::string& next_text) {
  const std::string text = catchword_of(next_text, printed_catchword_letters);
  const Passage passage = set_passage(fonts_, text, 200, type_);
  ink_passage(page, passage, page.width - 210, page.height - kEdge - 12 - passage.height());
}

// A few loops of a pen from left to right.
void Furniture::add_signature(InkedPage& page, double x, double baseline, double width) {
  StrokeInk stroke;
  stroke.width_pt = random_.between(0.8, 1.6);
  const int loops = random_.between(3, 6);
  stroke.points.push_back({x, baseline});
  for (int i = 1; i <= loops * 3; ++i) {
    const double along = width * i / (loops * 3);
    const double up = random_.between(-22.0, 8.0);
    stroke.points.push_back({x + along + random_.between(-10.0, 10.0), baseline + up});
  }
  page.strokes.push_back(stroke);
}

void Furniture::add_stamp(InkedPage& page) {
  StampInk stamp;
  stamp.centre.x = random_.between(0.2, 0.8) * page.width;
  stamp.centre.y = random_.between(0.25, 0.85) * page.height;
  stamp.radius = random_.between(28.0, 44.0);
  stamp.angle = random_.between(-0.5, 0.5);
  if (random_.chance(0.6)) stamp.red = 0.15, stamp.green = 0.1, stamp.blue = 0.65;
  TypeStyle type = type_;
  type.size_pt = stamp.radius / 3.4;
  type.centered = type.bold = true;
  stamp.words = set_passage(fonts_, random_.pick(stamp_words()), stamp.radius * 1.7, type).layout;
  page.stamps.push_back(stamp);
}

// As large as lets the words reach over most of the page's diagonal, along which they lie.
void Furniture::add_watermark(InkedPage& page, const std::string& words) {
  const double diagonal = std::hypot(page.width, page.height);
  TypeStyle type = type_;
  type.bold = true;
  const double width = x_of_byte(set_passage(fonts_, words, diagonal, type).lines.front(), words.size());
  type.size_pt = std::min(watermark_max_pt, watermark_share * diagonal * type.size_pt / width);
  WatermarkInk mark;
  mark.centre = {page.width / 2, page.height / 2};
  mark.angle = -std::atan2(page.height, page.width);
  mark.words = set_passage(fonts_, words, diagonal, type).layout;
  page.watermarks.push_back(mark);
}

void Furniture::finish(std::vector<InkedPage>& pages) {
  const int count = static_cast<int>(pages.size());
  const std::string watermark =
      random_.branch("watermark").pick<std::string>({"สำเนา", "เอกสารภายใน", "ร่าง", "สำเนาคู่ฉบับ"});
  for (int i = 0; i < count; ++i) {
    InkedPage& page = pages[static_cast<std::size_t>(i)];
    if (report_.axes.has(Feature::page_numbers) && i > 0) add_number(page, i + 1, count);
    if (report_.axes.has(Feature::running_title)) add_running_title(page);
    if (report_.axes.has(Feature::stamp) && random_.chance(0.35)) add_stamp(page);
    if (report_.axes.has(Feature::watermark)) add_watermark(page, watermark);
  }
}

}  // namespace thaimemo::make
