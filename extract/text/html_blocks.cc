#include "extract/text/html_blocks.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "extract/text/html_table.h"
#include "extract/text/markup.h"
#include "extract/text/source_lines.h"
#include "extract/text/source_map.h"

namespace thaimemo {
namespace {

enum class Display { inline_text, block, line_break, table, hidden };

Display display_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_TABLE:
      return Display::table;
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
      return Display::line_break;
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TITLE:
      return Display::hidden;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_U:
    case GUMBO_TAG_UNKNOWN:
      return Display::inline_text;
    default:
      return Display::block;
  }
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_bold(GumboTag tag) {
  return tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG;
}

int attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? 1 : std::atoi(found->value);
}

class HtmlReader {
 public:
  HtmlReader(std::string_view html, int first_line) : html_(html), map_(html, first_line) {}

  HtmlPart read(const GumboNode& root) {
    walk(root, {});
    end_line();
    return std::move(part_);
  }

 private:
  struct Style {
    int heading_level = 0;
    bool bold = false;
  };
  struct Range {
    size_t begin, end;
  };

  size_t offset_of(const char* place) const { return static_cast<size_t>(place - html_.data()); }
  bool is_in_source(const GumboStringPiece& piece) const {
    return piece.data != nullptr && piece.data >= html_.data() &&
           piece.data + piece.length <= html_.data() + html_.size();
  }

  void walk(const GumboNode& node, Style style) {
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return walk_element(node, style);
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) add_text(node, style);
    if (node.type == GUMBO_NODE_DOCUMENT) walk_children(node.v.document.children, style);
  }

  void walk_children(const GumboVector& children, Style style) {
    for (unsigned i = 0; i < children.length; ++i) walk(*static_cast<GumboNode*>(children.data[i]), style);
  }

  void walk_element(const GumboNode& node, Style style) {
    const GumboElement& element = node.v.element;
    if (const int level = heading_level(element.tag)) style.heading_level = level;
    style.bold = style.bold || is_bold(element.tag);
    switch (display_of(element.tag)) {
      case Display::hidden:
        return read_title(node);
      case Display::table:
        end_line();
        return add_table(node);
      case Display::line_break:
        return end_line();
      case Display::inline_text:
        return walk_inline(element, style);
      case Display::block:
        break;
    }
    end_line();
    walk_children(element.children, style);
    end_line();
  }

  // A line's raw begins and ends with the tags around its text: "<b>หัวข้อ</b> …".
  void walk_inline(const GumboElement& element, Style style) {
    const bool first = !has_text_;
    const size_t begin =
        is_in_source(element.original_tag) ? offset_of(element.original_tag.data) : std::string::npos;
    walk_children(element.children, style);
    if (!has_text_ || !is_in_source(element.original_end_tag)) return;
    if (first) line_.begin = std::min(line_.begin, begin);
    const GumboStringPiece& end_tag = element.original_end_tag;
    line_.end = std::max(line_.end, offset_of(end_tag.data + end_tag.length));
  }

  void add_text(const GumboNode& node, Style style) {
    const GumboStringPiece& source = node.v.text.original_text;
    const std::string_view text = is_in_source(source) ? trimmed({source.data, source.length}) : "";
    if (text.empty()) return;
    const Range range{offset_of(text.data()), offset_of(text.data() + text.size())};
    if (has_text_ && range.begin < line_.end)
      end_line();  // moved here from elsewhere, e.g. text astray in a table
    line_ = has_text_ ? Range{line_.begin, range.end} : range;
    all_bold_ = (!has_text_ || all_bold_) && style.bold;
    level_ = style.heading_level;
    has_text_ = true;
  }

  void end_line() {
    if (!has_text_) return;
    Line line;
    line.raw = html_.substr(line_.begin, line_.end - line_.begin);
    line.bbox = map_.box(line_.begin, line_.end);
    line.bold = all_bold_;
    line.heading_level = level_;
    part_.blocks.push_back(std::move(line));
    has_text_ = false;
  }

  void read_title(const GumboNode& node) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const GumboNode& child = *static_cast<GumboNode*>(children.data[i]);
      if (child.type == GUMBO_NODE_ELEMENT) read_title(child);
      if (child.type == GUMBO_NODE_TEXT && node.v.element.tag == GUMBO_TAG_TITLE && part_.title.empty())
        part_.title = trimmed(child.v.text.text);
    }
  }

  // From the start of the element's content to its end, verbatim.
  Range content_of(const GumboElement& element) const {
    const size_t begin = offset_of(element.original_tag.data + element.original_tag.length);
    const bool closed = is_in_source(element.original_end_tag) && element.original_end_tag.length > 0;
    const size_t end = closed ? offset_of(element.original_end_tag.data) : element.end_pos.offset;
    return {begin, std::clamp(end, begin, html_.size())};
  }

  void add_table(const GumboNode& node) {
    SpanGrid grid;
    add_rows(node, grid);
    Table table = grid.finish();
    if (table.cells.empty()) return;
    const GumboElement& element = node.v.element;
    const size_t begin = is_in_source(element.original_tag) ? offset_of(element.original_tag.data) : 0;
    const Range content = is_in_source(element.original_tag) ? content_of(element) : Range{0, html_.size()};
    const bool closed = is_in_source(element.original_end_tag);
    table.bbox = map_.box(begin, closed ? content.end + element.original_end_tag.length : content.end);
    table.number = ++tables_;
    part_.blocks.push_back(std::move(table));
  }

  // Rows may stand in thead, tbody and tfoot or straight in the table; a caption is a line before it.
  void add_rows(const GumboNode& node, SpanGrid& grid) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const GumboNode& child = *static_cast<GumboNode*>(children.data[i]);
      if (child.type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child.v.element.tag;
      if (tag == GUMBO_TAG_CAPTION) walk(child, {});
      if (tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT) add_rows(child, grid);
      if (tag == GUMBO_TAG_TR) add_cells(child, grid);
    }
  }

  void add_cells(const GumboNode& row, SpanGrid& grid) {
    grid.begin_row();
    const GumboVector& children = row.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const GumboNode& child = *static_cast<GumboNode*>(children.data[i]);
      if (child.type == GUMBO_NODE_ELEMENT && is_in_source(child.v.element.original_tag))
        grid.add(cell_of(child));
    }
  }

  Cell cell_of(const GumboNode& node) const {
    const Range content = content_of(node.v.element);
    const std::string_view raw = trimmed(html_.substr(content.begin, content.end - content.begin));
    Cell cell;
    cell.raw = raw;
    cell.bbox = map_.box(offset_of(raw.data()), offset_of(raw.data() + raw.size()));
    cell.row_span = attribute(node, "rowspan");
    cell.column_span = attribute(node, "colspan");
    return cell;
  }

  std::string_view html_;
  SourceMap map_;
  HtmlPart part_;
  Range line_{0, 0};
  bool has_text_ = false, all_bold_ = false;
  int level_ = 0, tables_ = 0;
};

}  // namespace

std::optional<HtmlPart> html_blocks(std::string_view html, int first_line) {
  if (!is_bounded_markup(html)) return std::nullopt;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
  return HtmlReader(html, first_line).read(*output->document);
}

}  // namespace thaimemo
