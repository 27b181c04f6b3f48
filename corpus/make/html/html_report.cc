#include "corpus/make/html/html_report.h"

#include "corpus/make/draft/stock_words.h"
#include "corpus/make/html/html_memo.h"
#include "corpus/make/html/html_parts.h"
#include "corpus/make/html/html_table.h"
#include "corpus/make/html/style_sheet.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/pen.h"
#include "corpus/make/office/stamps.h"
#include "corpus/make/office/watermark.h"

namespace thaimemo::make {

namespace {

class HtmlWriter {
 public:
  HtmlWriter(const MadeReport& report, const Random& random, const FontBook& fonts)
      : report_(report),
        fonts_(fonts),
        style_(draw_office_style(report, random)),
        random_(random.branch("html")),
        stamps_(draw_stamps(report, fonts, random)) {
    own_pages_ = own_pages(report, style_, random);
  }

  std::string write() {
    open(begins_with_memo() ? Orientation::portrait : report_.axes.orientation, false);
    for (; block_ < report_.blocks.size(); ++block_)
      std::visit([&](const auto& block) { add(block); }, report_.blocks[block_]);
    return "<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"utf-8\"><title>" +
           escaped(report_.name) + "</title>\n<style>\n" + style_sheet(report_, style_) + watermark() +
           "</style></head>\n<body>\n" + text_ + "</section>\n</body></html>\n";
  }

 private:
  bool begins_with_memo() const {
    return !report_.blocks.empty() && std::holds_alternative<MemoHead>(report_.blocks.front());
  }

  std::string watermark() const {
    if (style_.watermark.empty()) return "";
    return watermark_style(report_, style_, watermark_size_pt(style_.watermark, report_.axes.font, fonts_));
  }

  void open(Orientation orientation, bool next_page) {
    orientation_ = orientation;
    text_ += "<section class=\"" + std::string(orientation == Orientation::landscape ? "wide" : "upright") +
             (next_page ? " next" : "") + "\">\n";
  }

  void add(const Heading& heading) {
    const std::string tag = heading.level == 0 ? "h1" : "h2";
    const bool own_page = own_pages_[block_];
    if (own_page) text_ += html_paragraph("catchword", catchword_of(heading.text, printed_catchword_letters));
    text_ += "<" + tag;
    if (heading.level == 1) text_ += own_page ? " class=\"section next\"" : " class=\"section\"";
    text_ += ">" + stamps_here() + escaped(heading.text) + "</" + tag + ">\n";
  }

  void add(const Paragraph& one) {
    text_ += std::string("<p class=\"text") + (one.indented ? " indented" : "") + "\">" + stamps_here();
    if (!one.label.empty()) text_ += "<b>" + escaped(one.label) + "</b> ";
    text_ += escaped(one.text) + "</p>\n";
  }

  void add(const MemoHead& memo) { text_ += html_memo(memo, report_.axes, style_); }

  void add(const Signature& signature) {
    text_ += "<div class=\"signature\">\n";
    if (random_.chance(style_.signed_share)) text_ += html_drawing(draw_signature(random_));
    for (const auto& line : signature.lines) text_ += "<p>" + escaped(line) + "</p>\n";
    text_ += "</div>\n";
  }

  void add(const Grid& grid) {
    HtmlTableStyle style = table_style(grid.columns.size());
    for (const auto& stamp : stamps_)
      if (stamp.block == block_) style.stamps.push_back(stamp);
    text_ += html_table(grid, style);
  }

  void add(const GridPair& pair) { text_ += html_pair(pair, table_style(pair.left.columns.size())); }

  HtmlTableStyle table_style(std::size_t columns) const {
    return {table_size_pt(report_, style_, columns), report_.axes.rules == Rules::stripes, {}};
  }

  void add(const Note& note) {
    text_ += "<p class=\"note\">" + html_raised(note.mark) + " " + escaped(note.text) + "</p>\n";
  }

  void add(const Chart& chart) {
    TypeStyle type;
    type.family = report_.axes.font;
    type.size_pt = report_.axes.font_size_pt * style_.table_size_factor;
    type.line_spacing = report_.axes.line_spacing;
    const double width_pt = text_width_cm(style_, orientation_) * points_per_cm;
    text_ += html_chart(plan_chart(chart, width_pt, fonts_, type), type.size_pt);
  }

  std::string stamps_here() const {
    std::string text;
    for (const auto& stamp : stamps_)
      if (stamp.block == block_) text += html_stamp(stamp);
    return text;
  }

  void add(const PageBreak&) {
    text_ += "</section>\n";
    open(report_.axes.orientation, true);
  }

  const MadeReport& report_;
  const FontBook& fonts_;
  OfficeStyle style_;
  Random random_;
  std::vector<Stamp> stamps_;
  Orientation orientation_ = Orientation::portrait;
  std::vector<bool> own_pages_;
  std::size_t block_ = 0;
  std::string text_;
};

}  // namespace

std::string to_html(const MadeReport& report, const Random& random, const FontBook& fonts) {
  return HtmlWriter(report, random, fonts).write();
}

}  // namespace thaimemo::make
