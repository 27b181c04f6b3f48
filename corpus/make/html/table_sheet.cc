#include "corpus/make/html/table_sheet.h"

#include "corpus/make/html/style_sheet.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/table_rules.h"

namespace thaimemo::make {

namespace {

bool has_all_rules(Rules rules) {
  const RuleSet set = rule_set(rules);
  return set.between_rows && set.between_columns;
}

std::string sides(const char* elements, const std::string& line, bool ends, bool left_and_right) {
  std::string text = elements + std::string(" {");
  if (ends) text += " border-top: " + line + "; border-bottom: " + line + ";";
  if (left_and_right) text += " border-left: " + line + "; border-right: " + line + ";";
  return text + " }\n";
}

// Borders are collapsed: where a cell has none, the table's or the header's own shows.
std::string rules_of(Rules rules) {
  if (has_all_rules(rules)) return "";
  const RuleSet set = rule_set(rules);
  const std::string line = border_of(rules);
  std::string text = sides("table", line, set.at_ends, set.at_sides) +
                     sides("th, td", line, set.between_rows, set.between_columns);
  if (set.below_header && !set.between_rows) text += "thead { border-bottom: " + line + "; }\n";
  return text;
}

std::string cells(const Axes& axes, const OfficeStyle& style) {
  const double below = style.cell_padding_pt + (needs_row_gap(axes.rules) ? row_gap_without_rules_pt : 0);
  const std::string border = has_all_rules(axes.rules) ? border_of(axes.rules) : "none";
  return "th, td { border: " + border + "; padding: " + pt(style.cell_padding_pt) + " " +
         pt(padding_beside_pt(axes, style)) + " " + pt(below) +
         "; vertical-align: " + (axes.cell_place == CellPlace::middle ? "middle" : "top") +
         "; text-align: left; }\n";
}

std::string header(HeaderLook look) {
  const std::string ground = look == HeaderLook::shaded ? std::string(" background: ") + shade_colour + ";"
                             : look == HeaderLook::dark
                                 ? std::string(" background: ") + dark_colour + "; color: #fff;"
                                 : "";
  return "th { text-align: center; vertical-align: middle;" + ground + " }\n";
}

std::string marks() {
  return std::string("tr.striped td { background: ") + stripe_colour +
         "; }\n"
         "td.clipped p { white-space: pre; overflow: hidden; }\n"
         ".covered { position: relative; }\n"
         ".covered::after { content: \"\"; position: absolute; inset: " +
         css_number(100 * cover_inset_factor) + "% 0; background: #fff; }\n";
}

}  // namespace

std::string table_sheet(const Axes& axes, const OfficeStyle& style) {
  return "table { border-collapse: collapse; table-layout: fixed; width: 100%; margin-bottom: " +
         pt(2 * block_gap_pt) + "; }\nthead { break-inside: avoid; break-after: avoid; }\n" +
         (axes.has(Feature::repeated_header) ? "" : "thead { display: table-row-group; }\n") +
         (style.rows_may_break ? "" : "tr { break-inside: avoid; }\n") + cells(axes, style) +
         rules_of(axes.rules) + header(axes.header) + "td.middle { text-align: center; }\n" + marks() +
         ".pair { display: flex; column-gap: " + pt(pair_gap_pt) + "; break-inside: avoid; }\n";
}

}  // namespace thaimemo::make
