#include "corpus/make/html/html_memo.h"

#include "corpus/make/html/html_parts.h"
#include "corpus/make/office/markup_text.h"

namespace thaimemo::make {

namespace {

std::string labelled(const std::string& label, const std::string& text, bool dots) {
  const std::string said =
      dots ? "<span class=\"said\">" + escaped(text) + "</span><span class=\"leader\"></span>"
           : escaped(text);
  return "<p><b>" + escaped(label) + "</b>  " + said + "</p>";
}

std::string line_of(const std::string& inside) {
  return "<div class=\"line\">" + inside + "</div>\n";
}

std::string emblem_of(const OfficeStyle& style) {
  if (style.picture == PicturePlace::nowhere) return "";
  if (style.picture == PicturePlace::drawn) return html_drawing(emblem());
  return std::string("<img class=\"") + (style.picture == PicturePlace::above ? "above" : "beside") +
         "\" src=\"data:image/png;base64," + emblem_picture() + "\">\n";
}

// The title moves up beside an emblem that has its own room.
std::string title(const OfficeStyle& style) {
  const bool beside = style.picture == PicturePlace::drawn || style.picture == PicturePlace::beside;
  return emblem_of(style) + "<h1 class=\"memo" + (beside ? "" : " alone") + "\">บันทึกข้อความ</h1>\n";
}

std::string address(const MemoHead& memo) {
  if (memo.address.empty()) return "";
  std::string text = "<div class=\"address\">\n";
  for (const auto& one : memo.address) text += "<p>" + escaped(one) + "</p>\n";
  return text + "</div>\n";
}

}  // namespace

std::string html_memo(const MemoHead& memo, const Axes& axes, const OfficeStyle& style) {
  const bool dots = axes.has(Feature::memo_dots);
  const std::string top =
      style.address_above_title ? address(memo) + title(style) : title(style) + address(memo);
  return top + line_of(labelled("ส่วนราชการ", memo.department, dots)) +
         line_of(labelled("ที่", memo.number, dots) + labelled("วันที่", memo.date, dots)) +
         line_of(labelled("เรื่อง", memo.subject, dots)) + line_of(labelled("เรียน", memo.to, dots));
}

}  // namespace thaimemo::make
