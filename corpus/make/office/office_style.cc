#include "corpus/make/office/office_style.h"

#include <algorithm>

#include "corpus/make/office/measures.h"
#include "corpus/make/office/table_rules.h"
#include "corpus/make/wording/grammar.h"

namespace thaimemo::make {

namespace {

constexpr std::size_t many_columns = 6;           // on upright paper
constexpr double many_columns_size_factor = 0.8;  // as the own typesetting sets them

PaperEdges draw_edges(Random& random) {
  static const std::vector<PaperEdges> usual = {
      {2.5, 2.0, 2.0, 3.0},      // the regulation
      {1.5, 2.0, 2.0, 3.0},      // the regulation, with an emblem at the top
      {2.54, 2.54, 2.54, 2.54},  // Word's "normal"
      {2.54, 1.91, 2.54, 1.91},  // Word's "moderate"
      {2.0, 1.5, 1.5, 2.0}};
  return random.pick(usual);
}

NumberPlace draw_place(const Axes& axes, const OfficeShares& shares, Random& random) {
  const bool foot = random.chance(shares.numbers_at_foot);
  if (!axes.has(Feature::page_numbers)) return NumberPlace::nowhere;
  return foot ? NumberPlace::foot : NumberPlace::top;
}

bool draw_thai_numbers(const Axes& axes, const OfficeShares& shares, Random& random) {
  const bool thai = random.chance(shares.thai_numbers);
  return axes.digits == Digits::mixed ? thai : axes.digits == Digits::thai;
}

std::string draw_running_title(const MadeReport& report, Random& random) {
  if (!report.axes.has(Feature::running_title)) return "";
  Grammar grammar(built_in_wordings(), report.axes.wordings);
  grammar.known["fy"] = std::to_string(report.truth.facts.fiscal_year.value_or(2567));
  return grammar.say("running", random);
}

Flow draw_flow(const Axes& axes, const OfficeShares& shares, Random& random) {
  const bool justified = random.chance(shares.justified);
  if (!axes.plain) return axes.flow;
  return axes.flow == Flow::left && justified ? Flow::justified : axes.flow;
}

PicturePlace draw_picture(const Axes& axes, const OfficeShares& shares, Random& random) {
  const bool above = random.chance(shares.picture_above);
  if (axes.has(Feature::memo_picture)) return above ? PicturePlace::above : PicturePlace::beside;
  return axes.plain ? PicturePlace::drawn : PicturePlace::nowhere;
}

std::string draw_watermark(const Axes& axes, Random& random) {
  const std::string words = random.pick<std::string>({"สำเนา", "เอกสารภายใน", "ร่าง"});
  return axes.has(Feature::watermark) ? words : "";
}

}  // namespace

OfficeStyle draw_office_style(const MadeReport& report, const Random& random, const OfficeShares& shares) {
  Random own = random.branch("office");
  OfficeStyle style;
  style.edges = draw_edges(own);
  style.numbers = draw_place(report.axes, shares, own);
  style.number_form = own.pick<NumberForm>({NumberForm::dashed, NumberForm::bare, NumberForm::counted});
  style.thai_numbers = draw_thai_numbers(report.axes, shares, own);
  style.running_title = draw_running_title(report, own);
  style.flow = draw_flow(report.axes, shares, own);
  // Rows of wide lines may be higher than a page, and Writer cuts off what a row that may not break has no room for.
  const bool breaks = own.chance(shares.rows_may_break);
  style.rows_may_break = breaks || report.axes.spacing == Spacing::wide;
  style.dotted_memo = own.chance(shares.dotted_memo) && report.axes.plain;
  style.centred_headings = own.chance(shares.centred_headings);
  const double padding_pt = own.between(shares.cell_padding_pt_min, shares.cell_padding_pt_max);
  style.cell_padding_pt = report.axes.cell_padding_pt.value_or(padding_pt);
  style.picture = draw_picture(report.axes, shares, own);
  style.address_above_title = own.chance(shares.address_above_title);
  style.watermark = draw_watermark(report.axes, own);
  return style;
}

double padding_beside_pt(const Axes& axes, const OfficeStyle& style) {
  const bool ruled = rule_set(axes.rules).between_columns || axes.plain;
  return ruled ? style.cell_padding_pt : std::max(style.cell_padding_pt, column_gap_pt);
}

double text_width_cm(const OfficeStyle& style, Orientation orientation) {
  constexpr double short_side_cm = 21.0, long_side_cm = 29.7;  // A4
  const double paper = orientation == Orientation::portrait ? short_side_cm : long_side_cm;
  return paper - style.edges.left_cm - style.edges.right_cm;
}

double table_size_pt(const MadeReport& report, const OfficeStyle& style, std::size_t columns) {
  const bool crowded = report.axes.orientation == Orientation::portrait && columns >= many_columns;
  const double factor = crowded ? many_columns_size_factor : style.table_size_factor;
  return std::max(report.axes.font_size_pt * factor, style.table_size_pt_min);
}

std::vector<bool> own_pages(const MadeReport& report, const OfficeStyle& style, const Random& random) {
  Random own = random.branch("own pages");
  std::vector<bool> pages(report.blocks.size() + 1, false);
  int sections = 0;
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const auto* heading = std::get_if<Heading>(&report.blocks[i]);
    if (heading == nullptr || heading->level != 1 || sections++ == 0) continue;
    pages[i] = report.axes.has(Feature::catchwords) && own.chance(style.own_page_share);
  }
  return pages;
}

}  // namespace thaimemo::make
