#include "corpus/make/odt/odt_report.h"

#include <set>

#include "corpus/make/odt/odt_styles.h"
#include "corpus/make/odt/odt_table.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/odt/page_styles.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/pen.h"

namespace thaimemo::make {

namespace {

constexpr const char* opening =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\"\n"
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"\n"
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"\n"
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"\n"
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"\n"
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"\n"
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"\n"
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">\n";

class OdtWriter {
 public:
  OdtWriter(const MadeReport& report, const Random& random)
      : report_(report), style_(draw_office_style(report, random)), random_(random.branch("odt")) {
    own_pages_ = own_pages(report, style_, random);
  }

  std::string write() {
    turn_to("First", begins_with_memo() ? Orientation::portrait : report_.axes.orientation);
    for (; block_ < report_.blocks.size(); ++block_)
      std::visit([&](const auto& block) { add(block); }, report_.blocks[block_]);
    return opening + ("<office:meta><dc:title>" + escaped(report_.name) + "</dc:title></office:meta>\n") +
           "<office:styles>\n" + default_styles(report_) + paragraph_styles(report_, style_) +
           "</office:styles>\n<office:automatic-styles>\n" + table_styles(report_, style_) +
           automatic_styles_ + page_layouts(style_) + "</office:automatic-styles>\n<office:master-styles>\n" +
           master_pages(style_) + "</office:master-styles>\n<office:body><office:text>\n" + text_ +
           "</office:text></office:body></office:document>\n";
  }

 private:
  bool begins_with_memo() const {
    return !report_.blocks.empty() && std::holds_alternative<MemoHead>(report_.blocks.front());
  }

  // The first paragraph of a page names the kind of page.
  void say(const std::string& style, const std::string& inside) {
    if (page_.empty()) {
      text_ += odt_paragraph(style, inside);
      return;
    }
    text_ += odt_paragraph(style + "On" + page_, inside);
    if (turn_styles_.insert(style + page_).second) automatic_styles_ += page_turn_style(style, page_);
    page_.clear();
  }

  void turn_to(const std::string& how, Orientation orientation) {
    page_ = how + (orientation == Orientation::landscape ? "Wide" : "Upright");
  }

  void add(const Heading& heading) {
    if (own_pages_[block_]) {
      say("Catchword", odt_text(catchword_of(heading.text)));
      turn_to("", report_.axes.orientation);
    }
    say(heading.level == 0 ? "Title" : heading.level == 1 ? "Section" : "Label", odt_text(heading.text));
  }

  // A catchword does not stand alone on a page.
  bool before_catchword() const { return own_pages_[block_ + 1]; }

  void add(const Paragraph& one) {
    const std::string label = one.label.empty() ? "" : odt_bold(one.label) + " ";
    say(std::string(one.indented ? "Text" : "Flat") + (before_catchword() ? "Kept" : ""),
        label + odt_text(one.text));
  }

  void add(const MemoHead& memo) {
    say("MemoTitle", odt_drawing(emblem(), Anchor::beside) + "บันทึกข้อความ");
    say("MemoLine", labelled("ส่วนราชการ", memo.department));
    say("MemoLine", labelled("ที่", memo.number) + "<text:tab/>" + labelled("วันที่", memo.date));
    say("MemoLine", labelled("เรื่อง", memo.subject));
    say("MemoLine", labelled("เรียน", memo.to));
  }

  static std::string labelled(const std::string& label, const std::string& text) {
    return odt_bold(label) + " <text:s/>" + odt_text(text);
  }

  void add(const Signature& signature) {
    const bool drawn = random_.chance(style_.signed_share);
    say("Signature", drawn ? odt_drawing(draw_signature(random_), Anchor::letter) : "<text:line-break/>");
    for (const auto& line : signature.lines) say("Signature", odt_text(line));
    say("Flat", "");
  }

  OdtTableStyle table_style(std::size_t columns) {
    const double size_pt = table_size_pt(report_, style_, columns);
    if (sizes_.insert(size_pt).second) automatic_styles_ += cell_paragraph_styles(size_pt);
    return {size_pt, report_.axes.has(Feature::repeated_header)};
  }

  // A document does not end with a table: a word processor would add a line of its own.
  void put(const OdtTable& table) {
    if (!page_.empty()) say("Thin", "");
    automatic_styles_ += table.styles;
    text_ += table.body;
    if (block_ + 1 == report_.blocks.size()) say("Thin", "");
  }

  std::string next_table() { return "Table" + std::to_string(++tables_); }

  void add(const Grid& grid) { put(odt_table(grid, next_table(), table_style(grid.columns.size()))); }

  void add(const GridPair& pair) { put(odt_pair(pair, next_table(), table_style(pair.left.columns.size()))); }

  void add(const Note& note) { say("Flat", odt_text(note.mark + " " + note.text)); }

  void add(const Chart& chart) {
    say("Flat", odt_text(chart.top));
    for (const auto& text : chart.below) say("Flat", odt_text(text));
  }

  void add(const PageBreak&) { turn_to("", report_.axes.orientation); }

  const MadeReport& report_;
  OfficeStyle style_;
  Random random_;
  std::string text_, automatic_styles_;
  std::string page_;  // the kind of page that the next paragraph begins; empty: none
  std::set<double> sizes_;
  std::set<std::string> turn_styles_;
  std::vector<bool> own_pages_;
  std::size_t block_ = 0;
  int tables_ = 0;
};

}  // namespace

std::string to_odt(const MadeReport& report, const Random& random) {
  return OdtWriter(report, random).write();
}

}  // namespace thaimemo::make
