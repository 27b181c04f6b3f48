#include "corpus/make/html/html_report.h"

#include "corpus/make/html/html_table.h"
#include "corpus/make/html/style_sheet.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/pen.h"

namespace thaimemo::make {

namespace {

std::string paragraph(const std::string& classes, const std::string& text) {
  return "<p class=\"" + classes + "\">" + escaped(text) + "</p>\n";
}

std::string labelled(const std::string& label, const std::string& text) {
  return "<p><b>" + escaped(label) + "</b>  " + escaped(text) + "</p>";
}

std::string line_of(const std::string& inside) {
  return "<div class=\"line\">" + inside + "</div>\n";
}

std::string drawing(const PenPath& pen) {
  const std::string width = std::to_string(static_cast<int>(pen.width_pt));
  const std::string height = std::to_string(static_cast<int>(pen.height_pt));
  return "<svg width=\"" + width + "pt\" height=\"" + height + "pt\" viewBox=\"0 0 " + width + " " + height +
         "\"><path fill=\"none\" stroke=\"" + pen_colour + "\" stroke-width=\"" + pt(pen_width_pt) +
         "\" d=\"" + pen.path + "\"/></svg>\n";
}

class HtmlWriter {
 public:
  HtmlWriter(const MadeReport& report, const Random& random)
      : report_(report), style_(draw_office_style(report, random)), random_(random.branch("html")) {
    own_pages_ = own_pages(report, style_, random);
  }

  std::string write() {
    open(begins_with_memo() ? Orientation::portrait : report_.axes.orientation, false);
    for (; block_ < report_.blocks.size(); ++block_)
      std::visit([&](const auto& block) { add(block); }, report_.blocks[block_]);
    return "<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"utf-8\"><title>" +
           escaped(report_.name) + "</title>\n<style>\n" + style_sheet(report_, style_) +
           "</style></head>\n<body>\n" + text_ + "</section>\n</body></html>\n";
  }

 private:
  bool begins_with_memo() const {
    return !report_.blocks.empty() && std::holds_alternative<MemoHead>(report_.blocks.front());
  }

  void open(Orientation orientation, bool next_page) {
    text_ += "<section class=\"" + std::string(orientation == Orientation::landscape ? "wide" : "upright") +
             (next_page ? " next" : "") + "\">\n";
  }

  void add(const Heading& heading) {
    const std::string tag = heading.level == 0 ? "h1" : "h2";
    const bool own_page = own_pages_[block_];
    if (own_page) text_ += paragraph("catchword", catchword_of(heading.text));
    text_ += "<" + tag;
    if (heading.level == 1) text_ += own_page ? " class=\"section next\"" : " class=\"section\"";
    text_ += ">" + escaped(heading.text) + "</" + tag + ">\n";
  }

  void add(const Paragraph& one) {
    text_ += std::string("<p class=\"text") + (one.indented ? " indented" : "") + "\">";
    if (!one.label.empty()) text_ += "<b>" + escaped(one.label) + "</b> ";
    text_ += escaped(one.text) + "</p>\n";
  }

  void add(const MemoHead& memo) {
    text_ += drawing(emblem()) + "<h1 class=\"memo\">บันทึกข้อความ</h1>\n" +
             line_of(labelled("ส่วนราชการ", memo.department)) +
             line_of(labelled("ที่", memo.number) + labelled("วันที่", memo.date)) +
             line_of(labelled("เรื่อง", memo.subject)) + line_of(labelled("เรียน", memo.to));
  }

  void add(const Signature& signature) {
    text_ += "<div class=\"signature\">\n";
    if (random_.chance(style_.signed_share)) text_ += drawing(draw_signature(random_));
    for (const auto& line : signature.lines) text_ += "<p>" + escaped(line) + "</p>\n";
    text_ += "</div>\n";
  }

  void add(const Grid& grid) {
    text_ += html_table(grid, table_size_pt(report_, style_, grid.columns.size()));
  }

  void add(const GridPair& pair) {
    text_ += html_pair(pair, table_size_pt(report_, style_, pair.left.columns.size()));
  }

  void add(const Note& note) { text_ += paragraph("note", note.mark + " " + note.text); }

  void add(const Chart& chart) {
    text_ += paragraph("box", chart.top);
    for (const auto& text : chart.below) text_ += paragraph("box", text);
  }

  void add(const PageBreak&) {
    text_ += "</section>\n";
    open(report_.axes.orientation, true);
  }

  const MadeReport& report_;
  OfficeStyle style_;
  Random random_;
  std::vector<bool> own_pages_;
  std::size_t block_ = 0;
  std::string text_;
};

}  // namespace

std::string to_html(const MadeReport& report, const Random& random) {
  return HtmlWriter(report, random).write();
}

}  // namespace thaimemo::make
