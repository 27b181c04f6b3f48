#include "corpus/make/text_form.h"

#include <algorithm>

#include "corpus/make/draft/stock_words.h"
#include "corpus/make/text_table.h"

namespace thaimemo::make {

namespace {

enum class HeadingStyle { hashes, bold, plain };

class TextWriter {
 public:
  TextWriter(const MadeReport& report, const Random& random)
      : report_(report), random_(random.branch("text-form")) {
    headings_ = static_cast<HeadingStyle>(random_.between(0, 2));
    tables_.kind = static_cast<TableText>(random_.between(0, 5) / 2);
    tables_.cells = static_cast<CellText>(random_.between(0, 2));
    tables_.repeated_header = report.axes.has(Feature::repeated_header);
    Random marks = random.branch("text-form marks");
    tables_.marks.struck = marks.chance(0.5);
    tables_.marks.raised_tags = marks.chance(0.5);
  }

  std::string write() {
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      if (i > 0 && ends_page(i)) page_break(report_.blocks[i]);
      std::visit([&](const auto& block) { add(block); }, report_.blocks[i]);
    }
    return text_;
  }

 private:
  void line(const std::string& text) { text_ += text + "\n\n"; }

  bool ends_page(std::size_t next) {
    return std::holds_alternative<Heading>(report_.blocks[next]) && random_.chance(0.3);
  }

  // What stands between two pages: nothing, the page's number, or the first words of the next one.
  void page_break(const Block& next) {
    text_ += "\n";
    if (report_.axes.has(Feature::page_numbers) && random_.chance(0.3))
      line("- " + with_digits(std::to_string(++page_), report_.axes.digits, random_) + " -");
    const auto* heading = std::get_if<Heading>(&next);
    if (report_.axes.has(Feature::catchwords) && heading && heading->level == 1)
      line(catchword_of(heading->text, typed_catchword_letters));
  }

  std::string marked(const std::string& text, int level) const {
    if (headings_ == HeadingStyle::hashes)
      return std::string(static_cast<std::size_t>(level + 1), '#') + " " + text;
    return headings_ == HeadingStyle::bold ? "**" + text + "**" : text;
  }

  void add(const Heading& heading) {
    if (heading.level > 0) return line(marked(heading.text, heading.level));
    std::string title = heading.text;
    if (headings_ == HeadingStyle::hashes) title = "# " + title;
    if (headings_ == HeadingStyle::bold) title = "**" + title + "**";
    line(title);
  }

  void add(const Paragraph& paragraph) {
    if (paragraph.label.empty()) return line(paragraph.text);
    line((headings_ == HeadingStyle::plain ? paragraph.label : "**" + paragraph.label + "**") + " " +
         paragraph.text);
  }

  void add(const MemoHead& memo) {
    line(marked("บันทึกข้อความ", 0));
    for (const auto& address : memo.address) line(address);
    line("ส่วนราชการ " + memo.department);
    if (random_.chance(0.5))
      line("ที่ " + memo.number + " วันที่ " + memo.date);
    else
      line("ที่ " + memo.number + "\n\nวันที่ " + memo.date);
    line("เรื่อง " + memo.subject);
    line("เรียน " + memo.to);
  }

  void add(const Signature& signature) {
    for (const auto& text : signature.lines) line(text);
  }

  void add(const Grid& grid) { text_ += to_table_text(grid, tables_, random_) + "\n"; }

  void add(const GridPair& pair) {
    add(pair.left);
    add(pair.right);
  }

  void add(const Note& note) { line(raised_text(note.mark, tables_.marks) + " " + note.text); }

  void add(const Chart& chart) {
    line(chart.top);
    for (const auto& text : chart.below) line(text);
  }

  void add(const PageBreak&) { text_ += "\n"; }

  const MadeReport& report_;
  Random random_;
  HeadingStyle headings_;
  TableTextStyle tables_;
  std::string text_;
  int page_ = 1;
};

}  // namespace

std::string to_text_form(const MadeReport& report, const Random& random) {
  return TextWriter(report, random).write();
}

}  // namespace thaimemo::make
