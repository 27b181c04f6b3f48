#include "corpus/make/odt/table_styles.h"

#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/measures.h"

namespace thaimemo::make {

namespace {

// Whether all cells have the same sides.
bool is_even(Rules rules) {
  const RuleSet set = rule_set(rules);
  return set.between_rows == set.between_columns && set.between_rows == set.below_header;
}

std::string whole_border(Rules rules) {
  const std::string lines =
      rules == Rules::twofold ? "style:border-line-width=\"0.75pt 0.75pt 0.75pt\" " : "";
  return "fo:border=\"" + std::string(border_of(rules)) + "\" " + lines;
}

std::string borders(Rules rules, const CellSides& sides) {
  const auto side = [&](const char* name, bool has) {
    return "fo:border-" + std::string(name) + "=\"" + (has ? border_of(rules) : "none") + "\" ";
  };
  return side("top", sides.top) + side("right", sides.right) + side("bottom", sides.bottom) +
         side("left", sides.left);
}

std::string name_of_sides(const CellSides& sides) {
  return std::string(sides.top ? "T" : "") + (sides.right ? "R" : "") + (sides.bottom ? "B" : "") +
         (sides.left ? "L" : "");
}

std::string cell_style(const std::string& name, const std::string& properties) {
  return "<style:style style:name=\"" + name +
         "\" style:family=\"table-cell\"><style:table-cell-properties " + properties + "/></style:style>\n";
}

std::string cell_styles(const std::string& kind, Rules rules, const std::string& properties) {
  if (is_even(rules)) return cell_style(kind, whole_border(rules) + properties);
  std::string styles;
  for (unsigned bits = 0; bits < 16; ++bits) {
    const CellSides sides{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
    styles += cell_style(kind + name_of_sides(sides), borders(rules, sides) + properties);
  }
  return styles;
}

std::string room(const Axes& axes, const OfficeStyle& style) {
  const double below_pt = style.cell_padding_pt + (needs_row_gap(axes.rules) ? row_gap_without_rules_pt : 0);
  const double beside_pt = padding_beside_pt(axes, style);
  return "fo:padding=\"" + odt_pt(style.cell_padding_pt) + "\" fo:padding-left=\"" + odt_pt(beside_pt) +
         "\" fo:padding-right=\"" + odt_pt(beside_pt) + "\" fo:padding-bottom=\"" + odt_pt(below_pt) + "\" ";
}

std::string ground(const char* colour) {
  return "fo:background-color=\"" + std::string(colour) + "\" ";
}

std::string cells(const Axes& axes, const OfficeStyle& style) {
  const std::string middle = "style:vertical-align=\"middle\" ", around = room(axes, style);
  const std::string body = around + (axes.cell_place == CellPlace::middle ? middle : "");
  const std::string head = axes.header == HeaderLook::shaded ? ground(shade_colour)
                           : axes.header == HeaderLook::dark ? ground(dark_colour)
                                                             : "";
  return cell_styles("BodyCell", axes.rules, body) +
         (axes.rules == Rules::stripes ? cell_styles("StripedCell", axes.rules, body + ground(stripe_colour))
                                       : "") +
         cell_styles("HeadCell", axes.rules, around + middle + head);
}

std::string row_style(const char* name, bool whole) {
  return "<style:style style:name=\"" + std::string(name) +
         "\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"" +
         (whole ? "always" : "auto") + "\"/></style:style>\n";
}

}  // namespace

std::string table_style(const std::string& name, double gap_below_pt) {
  return "<style:style style:name=\"" + name +
         "\" style:family=\"table\"><style:table-properties table:align=\"margins\" "
         "table:border-model=\"collapsing\" fo:margin-bottom=\"" +
         odt_pt(gap_below_pt) + "\" /></style:style>\n";
}

std::string table_styles(const Axes& axes, const OfficeStyle& style) {
  const std::string half = odt_pt(pair_gap_pt / 2);
  return cells(axes, style) +
         cell_style("LeftHalf", "fo:border=\"none\" fo:padding-right=\"" + half + "\" ") +
         cell_style("RightHalf", "fo:border=\"none\" fo:padding-left=\"" + half + "\" ") +
         row_style("Row", !style.rows_may_break) + row_style("WholeRow", true) +
         row_style("HeadRow", style.rows_may_break) + table_style("Table", 2 * block_gap_pt);
}

std::string ruled_cell_style_name(const char* kind, Rules rules, const CellPosition& position) {
  return is_even(rules) ? kind : kind + name_of_sides(ruled_sides(rules, position));
}

}  // namespace thaimemo::make
