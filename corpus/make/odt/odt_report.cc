#include "corpus/make/odt/odt_report.h"

#include <set>

#include "base/utf8.h"
#include "corpus/make/draft/stock_words.h"
#include "corpus/make/odt/odt_shapes.h"
#include "corpus/make/odt/odt_styles.h"
#include "corpus/make/odt/odt_table.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/odt/page_styles.h"
#include "corpus/make/odt/shape_styles.h"
#include "corpus/make/odt/table_styles.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/pen.h"
#include "corpus/make/office/stamps.h"
#include "corpus/make/office/watermark.h"

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
  OdtWriter(const MadeReport& report, const Random& random, const FontBook& fonts)
      : report_(report),
        fonts_(fonts),
        style_(draw_office_style(report, random)),
        random_(random.branch("odt")),
        stamps_(draw_stamps(report, fonts, random)),
        own_pages_(own_pages(report, style_, random)) {}

  std::string write() {
    turn_to("First", begins_with_memo() ? Orientation::portrait : report_.axes.orientation);
    for (; block_ < report_.blocks.size(); ++block_)
      std::visit([&](const auto& block) { add(block); }, report_.blocks[block_]);
    const double watermark = watermark_letters_pt();
    return opening + ("<office:meta><dc:title>" + escaped(report_.name) + "</dc:title></office:meta>\n") +
           "<office:styles>\n" + default_styles(report_) + paragraph_styles(report_, style_) +
           "</office:styles>\n<office:automatic-styles>\n" + table_styles(report_.axes, style_) +
           shape_styles(chart_letters().size_pt, watermark) + automatic_styles_ + page_layouts(style_) +
           "</office:automatic-styles>\n<office:master-styles>\n" + master_pages(style_, watermark) +
           "</office:master-styles>\n<office:body><office:text>\n" + text_ +
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

  double watermark_letters_pt() const {
    return style_.watermark.empty() ? 0 : watermark_size_pt(style_.watermark, report_.axes.font, fonts_);
  }

  void turn_to(const std::string& how, Orientation orientation) {
    orientation_ = orientation;
    page_ = how + (orientation == Orientation::landscape ? "Wide" : "Upright");
  }

  void add(const Heading& heading) {
    if (own_pages_[block_]) {
      say("Catchword", odt_text(catchword_of(heading.text, printed_catchword_letters)));
      turn_to("", report_.axes.orientation);
    }
    say(heading.level == 0   ? "Title"
        : heading.level == 1 ? "Section"
                             : "Label",
        stamps_here() + odt_text(heading.text));
  }

  // A catchword does not stand alone on a page.
  bool before_catchword() const { return own_pages_[block_ + 1]; }

  void add(const Paragraph& one) {
    const std::string label = one.label.empty() ? "" : odt_bold(one.label) + " ";
    say(std::string(one.indented ? "Text" : "Flat") + (before_catchword() ? "Kept" : ""),
        stamps_here() + label + odt_text(one.text));
  }

  void add(const MemoHead& memo) {
    if (style_.address_above_title) add_address(memo);
    if (style_.picture == PicturePlace::above) say("MemoPicture", odt_emblem_picture(Anchor::letter));
    say("MemoTitle", emblem_beside() + "บันทึกข้อความ");
    if (!style_.address_above_title) add_address(memo);
    say("MemoLine", labelled("ส่วนราชการ", memo.department));
    const std::string tab = dotted() ? "" : "<text:tab/>";
    say("MemoPair", labelled("ที่", memo.number) + tab + labelled("วันที่", memo.date));
    say("MemoLine", labelled("เรื่อง", memo.subject));
    say("MemoLine", labelled("เรียน", memo.to));
  }

  void add_address(const MemoHead& memo) {
    for (const auto& one : memo.address) say("Address", odt_text(one));
  }

  std::string emblem_beside() const {
    if (style_.picture == PicturePlace::drawn) return odt_drawing(emblem(), Anchor::beside);
    return style_.picture == PicturePlace::beside ? odt_emblem_picture(Anchor::beside) : "";
  }

  bool dotted() const { return report_.axes.has(Feature::memo_dots); }

  // With dots below the text, and on to the next stop of the tabulator.
  std::string labelled(const std::string& label, const std::string& text) const {
    return odt_bold(label) + " <text:s/>" + (dotted() ? odt_dotted(text) + "<text:tab/>" : odt_text(text));
  }

  void add(const Signature& signature) {
    const bool drawn = random_.chance(style_.signed_share);
    say("Signature", drawn ? odt_drawing(draw_signature(random_), Anchor::letter) : "<text:line-break/>");
    for (const auto& line : signature.lines) say("Signature", odt_text(line));
    say("Flat", "");
  }

  OdtTableStyle table_style(std::size_t columns) {
    const double size_pt = table_size_pt(report_, style_, columns);
    if (sizes_.insert(size_pt).second) automatic_styles_ += cell_paragraph_styles(report_.axes, size_pt);
    return {size_pt,
            report_.axes.has(Feature::repeated_header),
            report_.axes.rules,
            [this, size_pt](const std::string& words) { return size_in_cell(words, size_pt); },
            {}};
  }

  WordsSize size_in_cell(const std::string& words, double size_pt) const {
    constexpr double any_width_pt = 10000;  // on one line
    WordsSize size = size_of_words(fonts_, words, any_width_pt, letters_of(size_pt));
    size.width_pt += report_.axes.letter_spacing_pt * static_cast<double>(decode_utf8(words).size());
    return size;
  }

  TypeStyle letters_of(double size_pt) const {
    TypeStyle type;
    type.family = report_.axes.font;
    type.size_pt = size_pt;
    type.line_spacing = report_.axes.line_spacing;
    return type;
  }

  TypeStyle chart_letters() const { return letters_of(report_.axes.font_size_pt * style_.table_size_factor); }

  // A document does not end with a table: a word processor would add a line of its own.
  void put(const OdtTable& table) {
    if (!page_.empty()) say("Thin", "");
    automatic_styles_ += table.styles;
    text_ += table.body;
    if (block_ + 1 == report_.blocks.size()) say("Thin", "");
  }

  std::string next_table() { return "Table" + std::to_string(++tables_); }

  void add(const Grid& grid) {
    OdtTableStyle style = table_style(grid.columns.size());
    for (const auto& stamp : stamps_)
      if (stamp.block == block_) style.stamps.push_back(stamp);
    put(odt_table(grid, next_table(), style));
  }

  void add(const GridPair& pair) { put(odt_pair(pair, next_table(), table_style(pair.left.columns.size()))); }

  void add(const Note& note) { say("Note", odt_raised(note.mark) + " " + odt_text(note.text)); }

  // The page's kind stands at a paragraph of its own: the chart's has no name among the document's styles.
  void add(const Chart& chart) {
    if (!page_.empty()) say("Thin", "");
    const double width_pt = text_width_cm(style_, orientation_) * points_per_cm;
    const ChartPlan plan = plan_chart(chart, width_pt, fonts_, chart_letters());
    automatic_styles_ += chart_room_style(++charts_, plan.height_pt);
    text_ += odt_paragraph("Chart" + std::to_string(charts_), odt_chart(plan));
  }

  std::string stamps_here() const {
    std::string text;
    for (const auto& stamp : stamps_)
      if (stamp.block == block_) text += odt_stamp(stamp);
    return text;
  }

  void add(const PageBreak&) { turn_to("", report_.axes.orientation); }

  const MadeReport& report_;
  const FontBook& fonts_;
  OfficeStyle style_;
  Random random_;
  std::vector<Stamp> stamps_;
  std::vector<bool> own_pages_;
  Orientation orientation_ = Orientation::portrait;
  std::string text_, automatic_styles_;
  std::string page_;  // the kind of page that the next paragraph begins; empty: none
  std::set<double> sizes_;
  std::set<std::string> turn_styles_;
  std::size_t block_ = 0;
  int tables_ = 0, charts_ = 0;
};

}  // namespace

std::string to_odt(const MadeReport& report, const Random& random, const FontBook& fonts) {
  return OdtWriter(report, random, fonts).write();
}

}  // namespace thaimemo::make
